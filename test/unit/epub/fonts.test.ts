import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFace } from '../../../src/fonts/face.ts';
import { fontFile } from '../../../src/fonts/families.ts';
import { type Built, build, newReport } from '../../../src/pipeline.ts';
import { obfuscated } from '../../../src/render/epub/fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STORY = '# The Bell\n\n"Ring it," said *Vic*.\n\n***\n\nShe did.\n';

interface Opened {
  messages: string[];
  zip: JSZip;
  built: Built | undefined;
}

async function made(name: string, settings: string, story = STORY, files: Record<string, Uint8Array> = {}) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'book.yaml'), `title: The Bell\nauthor: Nell Quill\n${settings}`);
  writeFileSync(join(path, '01.md'), story);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(path, file), bytes);
  const report = newReport();
  const built = await build({ path, base: folder }, ['epub'], report);
  const epub = built?.artefacts.find(artefact => artefact.path.endsWith('.epub'));
  return {
    built,
    messages: report.messages.map(message => `${message.ruleId} ${message.line ?? '-'} ${message.reason}`),
    zip: await JSZip.loadAsync(epub?.bytes ?? new Uint8Array()),
  } satisfies Opened;
}

const namesIn = ({ zip }: Opened): string[] =>
  Object.keys(zip.files).filter(name => /font|encryption/.test(name));
const textIn = async ({ zip }: Opened, path: string): Promise<string> =>
  (await zip.file(path)?.async('string')) ?? '';
const bytesIn = async ({ zip }: Opened, path: string): Promise<Uint8Array> =>
  (await zip.file(path)?.async('uint8array')) ?? new Uint8Array();

/** A font of Quoin's own with other rights. */
function withRights(fsType: number): Buffer {
  const bytes = readFileSync(fontFile({ family: 'cormorant', weight: 400, italic: false }) ?? '');
  const entry = bytes.indexOf('OS/2', 12, 'latin1');
  bytes.writeUInt16BE(fsType, bytes.readUInt32BE(entry + 8) + 8);
  return bytes;
}

describe('an e-book', () => {
  let plain: Opened;
  let embedded: Opened;
  let hidden: Opened;
  beforeAll(async () => {
    plain = await made('plain', '');
    embedded = await made('embedded', 'fonts: { epub: embed }\n');
    hidden = await made('embedded', 'fonts: { epub: obfuscate }\n');
  }, 60_000);

  it('carries no font unless it is asked to', async () => {
    expect(namesIn(plain)).toEqual([]);
    expect(await textIn(plain, 'OEBPS/style.css')).not.toContain('font-face');
    expect(await textIn(plain, 'OEBPS/content.opf')).not.toContain('ibooks');
  });

  it('carries the face of the pages, upright and italic, and bold only where something is bold', async () => {
    expect(namesIn(embedded)).toEqual(['OEBPS/fonts/font-400.ttf', 'OEBPS/fonts/font-400-italic.ttf']);
    const bold = await made('bold', 'fonts: { epub: embed }\n', `${STORY}\nIt was **loud**.\n`);
    expect(namesIn(bold)).toContain('OEBPS/fonts/font-700.ttf');
    const opf = await textIn(embedded, 'OEBPS/content.opf');
    expect(opf).toContain('<item id="font-400" href="fonts/font-400.ttf" media-type="font/ttf"/>');
    expect(opf).toContain('<meta property="ibooks:specified-fonts">true</meta>');
  });

  it('cuts fonts down to the letters of the book and what its style adds', async () => {
    const face = openFace('cut', await bytesIn(embedded, 'OEBPS/fonts/font-400.ttf'));
    expect(face.missing('“Ring it,” said Vic. CHAPTER * * *-‐')).toEqual([]);
    expect(face.missing('Þßж%@')).toEqual(['Þ', 'ß', 'ж', '%', '@']);
    expect(face.hasFeature('smcp')).toBe(true);
    expect(face.bytes.length).toBeLessThan(60_000);
  });

  it('leaves face and size to the reader who chooses them', async () => {
    const style = await textIn(embedded, 'OEBPS/style.css');
    const added = style.slice((await textIn(plain, 'OEBPS/style.css')).length);
    expect(added).not.toMatch(/!important|font-size|line-height/);
    const selectors = Array.from(added.matchAll(/^([@a-z][^{}\n]*) \{/gm), ([, selector]) => selector);
    expect([...new Set(selectors)]).toEqual(['@font-face', 'body']);
  });

  it('hides fonts behind its identifier as EPUB 3.3 says, and says so', async () => {
    const [open, closed] = await Promise.all(
      [embedded, hidden].map(book => bytesIn(book, 'OEBPS/fonts/font-400.ttf')),
    );
    if (!open || !closed) throw new Error('no fonts');
    const opf = await textIn(hidden, 'OEBPS/content.opf');
    const identifier = /<dc:identifier id="identifier">([^<]+)</.exec(opf)?.[1] ?? '';
    const key = createHash('sha1').update(identifier).digest();
    expect(closed[0]).toBe((open[0] ?? 0) ^ (key[0] ?? 0));
    expect(closed[1039]).toBe((open[1039] ?? 0) ^ (key[19] ?? 0));
    expect(Buffer.compare(closed.subarray(1040), open.subarray(1040))).toBe(0);
    expect(Buffer.compare(obfuscated(closed, ` ${identifier}\n`), open)).toBe(0);
    const encryption = await textIn(hidden, 'META-INF/encryption.xml');
    expect(encryption.match(/URI="[^"]+"/g)).toEqual(
      ['font-400', 'font-400-italic'].map(name => `URI="OEBPS/fonts/${name}.ttf"`),
    );
    expect(encryption).toContain('Algorithm="http://www.idpf.org/2008/embedding"');
    expect(namesIn(embedded)).not.toContain('META-INF/encryption.xml');
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await made('embedded', 'fonts: { epub: obfuscate }\n');
    const [first, second] = [hidden, again].map(({ built }) => built?.artefacts[0]?.bytes);
    expect(Buffer.compare(first ?? new Uint8Array(1), second ?? new Uint8Array(2))).toBe(0);
  });

  it('carries a font of the author’s, and not one whose maker forbids it', async () => {
    const own = 'fonts:\n  text: { regular: Own.ttf }\n  epub: embed\n';
    const allowed = await made('allowed', own, STORY, { 'Own.ttf': withRights(0x0008) });
    const face = openFace('own', await bytesIn(allowed, 'OEBPS/fonts/font-400.ttf'));
    const cormorant = openFace('whole', withRights(0));
    expect(face.shape('Ring').width).toBe(cormorant.shape('Ring').width);

    const refused = await made('refused', own, STORY, { 'Own.ttf': withRights(0x0002) });
    expect(namesIn(refused)).toEqual([]);
    expect(refused.messages).toEqual([
      'font 5 the EPUB carries no font, for `Own.ttf` may not be embedded in a book, its maker says (fsType 2); ' +
        'ask the maker for a licence, or choose another font',
    ]);
  });
});
