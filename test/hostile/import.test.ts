/** What is no Word document, or a hostile one, gets a sentence that says what to do; nothing is written or fetched. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docx, p, picture, styled, text } from '../docx.ts';
import { quoin as run } from './quoin.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'quoin-import-'));
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

const quoin = (...args: string[]) => run(project, args);
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(project, name), content);

async function zipOf(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const BODY = styled('Heading1', 'Chapter One') + text('Rain fell on the weir.');
const good = (): Promise<Uint8Array> => docx(BODY);

/** A zip whose first entry has another name than the one it was made with; both are as long. */
async function renamed(from: string, to: string): Promise<Uint8Array> {
  const bytes = await docx({ body: BODY, extra: { [from]: 'x' } });
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const macros =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';

const REFUSALS: { name: string; bytes: () => Promise<Uint8Array>; says: string[] }[] = [
  { name: 'an empty file', bytes: async () => new Uint8Array(), says: ['empty'] },
  {
    name: 'text under another name',
    bytes: async () => Buffer.from('Rain.'),
    says: ['save it as .docx', 'Save As'],
  },
  { name: 'an old Word document', bytes: async () => OLE, says: ['(.doc)', 'save it as .docx'] },
  {
    name: 'a locked document',
    bytes: async () => Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    says: ['password'],
  },
  {
    name: 'an RTF document',
    bytes: async () => Buffer.from('{\\rtf1 Rain}'),
    says: ['RTF', 'save it as .docx'],
  },
  { name: 'a zip of other things', bytes: () => zipOf({ 'a.txt': 'Rain.' }), says: ['zip archive', '.docx'] },
  {
    name: 'an OpenDocument text',
    bytes: () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    says: ['OpenDocument'],
  },
  { name: 'a truncated document', bytes: async () => (await good()).subarray(0, 900), says: ['cut off'] },
  {
    name: 'a document with a broken part',
    bytes: () => docx({ body: BODY, extra: { 'word/document.xml': '<w:document><w:body>' } }),
    says: ['damaged'],
  },
  {
    name: 'a document with macros',
    bytes: () => docx({ body: BODY, extra: { '[Content_Types].xml': macros } }),
    says: ['macros'],
  },
  {
    name: 'a part that climbs out',
    bytes: () => renamed('word/ab/cd.xml', '../../../c.xml'),
    says: ['outside'],
  },
  {
    name: 'entities',
    bytes: () =>
      docx({
        body: BODY,
        extra: {
          'word/document.xml':
            '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>',
        },
      }),
    says: ['entities'],
  },
  { name: 'a document without words', bytes: () => docx(p()), says: ['no text'] },
];

describe('refused', () => {
  it.each(REFUSALS)('$name', async ({ bytes, says }) => {
    put('book.docx', await bytes());
    const { code, err } = await quoin('import', 'book.docx');
    expect(err).toContain('`book.docx` cannot be imported');
    for (const words of says) expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n.*\n\s+at /);
    expect(code).toBe(1);
    expect(readdirSync(project)).toEqual(['book.docx']);
  });

  it('a file that is not there, a folder, another kind of file', async () => {
    mkdirSync(join(project, 'folder'));
    put('book.pdf', 'x');
    for (const name of ['nothing.docx', 'folder', 'book.pdf']) {
      const { code, err } = await quoin('import', name);
      expect(err).toContain(`\`${name}\``);
      expect(code).toBe(2);
    }
  });

  it('a folder that holds something, unless it is forced', async () => {
    put('book.docx', await good());
    mkdirSync(join(project, 'book'));
    put('book/mine.md', 'My own words.');
    expect(await quoin('import', 'book.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force'),
    });
    expect(readdirSync(join(project, 'book'))).toEqual(['mine.md']);
    expect((await quoin('import', 'book.docx', '--force')).code).toBe(0);
    expect(readFileSync(join(project, 'book/mine.md'), 'utf8')).toBe('My own words.');
    expect(readFileSync(join(project, 'book/book.yaml'), 'utf8')).toContain(
      'chapters:\n  - 01-chapter-one.md\n',
    );
  });

  it('a folder with old chapters in folders of its own lets none of them into the book', async () => {
    put('book.docx', await good());
    mkdirSync(join(project, 'book/act-two'), { recursive: true });
    put('book/act-two/02.md', '# Chapter Two\n\nMy old words.');
    expect((await quoin('import', 'book.docx', '--force')).code).toBe(0);
    expect(readFileSync(join(project, 'book/book.yaml'), 'utf8')).toContain(
      'chapters:\n  - 01-chapter-one.md\n',
    );
    expect((await quoin('normalize', 'book', '--to', 'text')).out).not.toContain('My old words');
  });

  it('a document handed to build, with the command that takes it', async () => {
    put('book.docx', await good());
    expect(await quoin('build', 'book.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('quoin import book.docx'),
    });
  });

  it('a misspelt command, with the right one', async () => {
    expect(await quoin('improt', 'book.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('import'),
    });
  });
});

describe('taken without', () => {
  it('pictures that are only linked, or none', async () => {
    const body = BODY + p(picture('far', 'Far', 'link')) + p(picture('bad', 'Bad'));
    const links = { far: 'http://127.0.0.1:9/a.png' };
    put('book.docx', await docx({ body, links, pictures: { bad: Buffer.from('no picture') } }));
    const { code, err } = await quoin('import', 'book.docx', '-o', 'out/it');
    expect(err).toContain('nothing is fetched');
    expect(err).toContain('the picture `Bad` cannot be read');
    expect(code).toBe(0);
    expect(existsSync(join(project, 'out/it/images'))).toBe(false);
    expect(readFileSync(join(project, 'out/it/01-chapter-one.md'), 'utf8')).toBe(
      '# Chapter One\n\nRain fell on the weir.\n',
    );
  });
});
