/**
 * One folder a case: `in/` holds a manuscript (a file, or a book folder with `book.yaml`), `expected/` what Quoin makes
 * of it. Add a folder and run with UPDATE_GOLDEN=1; review the diff. Every case is also checked, without being asked,
 * for idempotence: the normalized manuscript, read and normalized again, says the same.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { VFile } from 'vfile';
import type { Book, Section } from '../../src/book/book.ts';
import { plainText } from '../../src/book/visit.ts';
import { asData } from '../../src/commands/messages.ts';
import { openFace } from '../../src/fonts/face.ts';
import { build, newReport, type Reading, read, write } from '../../src/pipeline.ts';
import { obfuscated } from '../../src/render/epub/fonts.ts';

const home = new URL('.', import.meta.url).pathname;
const update = process.env['UPDATE_GOLDEN'] === '1';
const cases = readdirSync(home, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

describe.each(cases)('%s', name => {
  const folder = join(home, name);

  it('becomes what is expected', async () => {
    const report = newReport();
    const reading = await read({ path: manuscriptIn(join(folder, 'in')), base: join(folder, 'in') }, report);
    expectFile(folder, 'findings.txt', findings(report));
    if (!reading) return;
    expectFile(folder, 'sections.txt', outline(reading.book));
    expectFile(folder, 'manuscript.md', await write(reading, 'markdown'));
    if (reading.book.design.epubFonts) expectFile(folder, 'fonts.txt', await carried(join(folder, 'in')));
  });

  it('says the same when it is normalized again', async () => {
    const first = await read({ path: manuscriptIn(join(folder, 'in')), base: join(folder, 'in') }, newReport());
    if (!first) return;
    const markdown = await write(first, 'markdown');
    const again = await readText(markdown, join(folder, 'in'));
    expect(await write(again, 'markdown')).toBe(markdown);
  });
});

function manuscriptIn(folder: string): string {
  if (existsSync(join(folder, 'book.yaml'))) return folder;
  const file = readdirSync(folder).find(name => /\.(?:md|txt|docx)$/.test(name));
  if (!file) throw new Error(`${folder} holds no manuscript`);
  return join(folder, file);
}

async function readText(markdown: string, beside: string): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-golden-'));
  try {
    for (const name of existsSync(join(beside, 'images')) ? ['images'] : []) {
      mkdirSync(join(folder, name));
      for (const file of readdirSync(join(beside, name))) {
        writeFileSync(join(folder, name, file), readFileSync(join(beside, name, file)));
      }
    }
    writeFileSync(join(folder, 'again.md'), markdown);
    const reading = await read({ path: join(folder, 'again.md'), base: folder }, newReport());
    if (!reading) throw new Error('the normalized manuscript cannot be read');
    return reading;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectFile(folder: string, name: string, text: string): void {
  const path = join(folder, 'expected', name);
  if (update) {
    mkdirSync(join(folder, 'expected'), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

function findings(report: VFile): string {
  const line = (data: object): string => {
    const finding = data as Record<string, string | number | undefined>;
    const place = finding['file'] ? `${finding['file']}:${finding['line']}:${finding['column']} ` : '';
    return `${place}${finding['severity']} ${finding['rule']} ${finding['message']}\n`;
  };
  return asData(report).map(line).join('');
}

/** The fonts of a book's EPUB: how each is named in the style, and the characters it was cut down to. */
async function carried(path: string): Promise<string> {
  const built = await build({ path, base: path }, ['epub'], newReport());
  const zip = await JSZip.loadAsync(built?.artefacts[0]?.bytes ?? new Uint8Array());
  const text = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const identifier = /id="identifier">([^<]+)</.exec(await text('OEBPS/content.opf'))?.[1] ?? '';
  const hidden = await text('META-INF/encryption.xml');
  const lines: string[] = [];
  for (const name of Object.keys(zip.files).filter(file => file.startsWith('OEBPS/fonts/'))) {
    const bytes = (await zip.file(name)?.async('uint8array')) ?? new Uint8Array();
    const obscure = hidden.includes(`URI="${name}"`);
    const face = openFace(name, obscure ? obfuscated(bytes, identifier) : bytes);
    const lacking = new Set(face.missing(SIGNS));
    lines.push(`${name}${obscure ? ', obfuscated' : ''}\n  ${[...SIGNS].filter(c => !lacking.has(c)).join('')}`);
  }
  const style = await text('OEBPS/style.css');
  return `${lines.join('\n')}\n\n${style.slice(style.indexOf('/* The fonts'))}`;
}

/** What a western book may be written with, from the exclamation mark to the last of the general punctuation. */
const SIGNS = Array.from({ length: 0x2070 - 0x21 }, (_, index) => String.fromCodePoint(0x21 + index))
  .filter(sign => /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u.test(sign))
  .join('');

function outline(book: Book): string {
  const lines = [`${book.metadata.title} / ${book.metadata.authors.map(author => author.name).join(', ')}`];
  const visit = (section: Section, depth: number): void => {
    const heading = [section.label, plainText(section.title), plainText(section.subtitle)].filter(Boolean).join(' | ');
    const counts = new Map<string, number>();
    for (const block of section.children) counts.set(block.type, (counts.get(block.type) ?? 0) + 1);
    const blocks = [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
    const notes = section.notes.length > 0 ? `; ${section.notes.length} notes` : '';
    lines.push(`${'  '.repeat(depth)}${section.matter} ${section.role} [${heading}] ${blocks}${notes}`.trimEnd());
    for (const nested of section.sections) visit(nested, depth + 1);
  };
  for (const section of book.sections) if (!section.generated) visit(section, 1);
  return `${lines.join('\n')}\n`;
}
