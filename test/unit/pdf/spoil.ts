import { inflateSync } from 'node:zlib';
import type { Artefact } from '../../../src/render/backend.ts';

/** Objects of a PDF as text, streams inflated, by number, with the dictionary of the trailer. */
interface Opened {
  header: string;
  objects: Map<number, string>;
  trailer: string;
}

function opened(bytes: Uint8Array): Opened {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  const table = Number(/startxref\s+(\d+)/.exec(source.slice(-64))?.[1]);
  const offsets = [...source.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at));
  for (const at of offsets) {
    const [opening = '', number] = /^(\d+) 0 obj\s*/.exec(source.slice(at, at + 20)) ?? [];
    const plain = source.slice(at + opening.length, source.indexOf('endobj', at));
    const stream = plain.indexOf('stream\n');
    if (stream < 0) {
      objects.set(Number(number), plain);
      continue;
    }
    const length = Number(/\/Length (\d+)/.exec(plain)?.[1]);
    const from = at + opening.length + stream + 'stream\n'.length;
    const data = Buffer.from(source.slice(from, from + length), 'latin1');
    const facts = plain.slice(0, stream);
    const content = facts.includes('/FlateDecode') ? inflateSync(data) : data;
    const own = facts.replace('/Filter /FlateDecode\n', '').replace(/\/Length \d+/, '/Length @');
    objects.set(Number(number), `${own}stream\n${content.toString('latin1')}\nendstream\n`);
  }
  const trailer = source.slice(source.indexOf('trailer', table) + 7, source.lastIndexOf('startxref'));
  return {
    header: source.slice(0, source.indexOf('\n1 0 obj') + 1) || source.slice(0, 15),
    objects,
    trailer,
  };
}

function closed({ header, objects, trailer }: Opened): Buffer {
  let out = header;
  const offsets: string[] = [];
  for (const [number, text] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.push(String(out.length).padStart(10, '0'));
    const content = /stream\n(.*)\nendstream\n$/s.exec(text)?.[1];
    out += `${number} 0 obj\n${text.replace('/Length @', `/Length ${content?.length ?? 0}`)}endobj\n`;
  }
  const start = out.length;
  out += `xref\n0 ${objects.size + 1}\n0000000000 65535 f \n${offsets.map(at => `${at} 00000 n \n`).join('')}`;
  return Buffer.from(`${out}trailer${trailer}startxref\n${start}\n%%EOF\n`, 'latin1');
}

/**
 * The file with something in it changed, streams included, and everything around it still true: offsets, lengths, table.
 * @throws Error when the change changes nothing: the test would prove nothing
 */
export function spoilt(artefact: Artefact, change: string | RegExp, to: string): Artefact {
  const file = opened(artefact.bytes);
  let found = 0;
  const edit = (text: string): string => {
    const after = text.replace(change, () => to);
    if (after !== text) found++;
    return after;
  };
  file.header = edit(file.header);
  file.trailer = edit(file.trailer);
  for (const [number, text] of file.objects) file.objects.set(number, edit(text));
  if (found === 0) throw new Error(`the file has no ${change}`);
  return { ...artefact, bytes: closed(file) };
}
