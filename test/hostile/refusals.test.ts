/** What bad input gets: a clear message with its place, exit 1 or 2, and the old book untouched. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quoin as run } from './quoin.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'quoin-refusal-'));
  put('dist/book/book.epub', 'the old book');
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

const quoin = (...args: string[]) => run(project, args);

interface Refusal {
  name: string;
  files: Record<string, string | Uint8Array>;
  args?: string[];
  code: 1 | 2;
  says: (string | RegExp)[];
}

const book = (rest = ''): string => `title: A Book\nauthor: Ann Other\n${rest}`;

const REFUSALS: Refusal[] = [
  { name: 'no manuscripts folder', files: {}, args: [], code: 2, says: ['manuscripts/', 'quoin build'] },
  {
    name: 'a manuscript that is not there',
    files: {},
    args: ['nowhere.md'],
    code: 2,
    says: ['`nowhere.md`'],
  },
  { name: 'an empty manuscript', files: { 'book.md': '' }, code: 1, says: ['book.md', /empty/] },
  {
    name: 'only front matter',
    files: { 'book.md': '---\ntitle: X\n---\n' },
    code: 1,
    says: ['book.md', /empty/],
  },
  {
    name: 'bytes that are no text',
    files: { 'book.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    code: 1,
    says: ['book.txt', 'not a text file', 'PNG'],
  },
  {
    name: 'another encoding',
    files: { 'book.txt': Buffer.from('She said \u0093yes\u0094.\n', 'latin1') },
    code: 1,
    says: ['book.txt:1:10', 'offset 9', '--encoding windows-1252'],
  },
  {
    name: 'an unknown key',
    files: { 'book.md': '---\ntitel: X\n---\n\nText.\n' },
    code: 2,
    says: ['book.md:2:1', '`titel`', '`title`'],
  },
  {
    name: 'a chapter that is missing',
    files: {
      'book/book.yaml': book('chapters:\n  - 01-one.md\n  - 02-tow.md\n'),
      'book/01-one.md': '# One\n\nText.\n',
      'book/02-two.md': '# Two\n\nText.\n',
    },
    args: ['book'],
    code: 1,
    says: [/book\/book\.yaml:5/, '`02-tow.md`', '02-two.md'],
  },
  {
    name: "an image outside the book's folder",
    files: {
      'book/book.yaml': book(),
      'book/01.md': '# One\n\n![A secret](../../secret.png)\n',
      'secret.png': 'x',
    },
    args: ['book'],
    code: 1,
    says: ['book/01.md:3', /outside/],
  },
  {
    name: 'an image on the network',
    files: { 'book.md': '# One\n\n![A cat](https://example.com/cat.png)\n' },
    code: 1,
    says: ['book.md:3', 'https://example.com/cat.png'],
  },
  {
    name: 'a format that does not exist',
    files: { 'book.md': 'Text.' },
    args: ['book.md', '--format', 'mobi'],
    code: 2,
    says: ['`mobi`'],
  },
  {
    name: 'a template that does not exist',
    files: { 'book.md': '---\ntemplate: literery\n---\n\nText.\n' },
    code: 2,
    says: ['book.md:2:1', '`literery`; did you mean `literary`? (the interiors are'],
  },
  {
    name: 'a printer that does not exist',
    files: { 'book.md': '---\nprinter: kpd\n---\n\nText.\n' },
    code: 2,
    says: ['book.md:2:1', '`kpd`', 'did you mean `kdp`'],
  },
  {
    name: 'a printer that is called otherwise',
    files: { 'book.md': '---\nprinter: amazon\n---\n\nText.\n' },
    code: 2,
    says: ['unknown printer `amazon`; did you mean `kdp`', 'hint: printer: kdp'],
  },
  {
    name: 'a store that is called otherwise',
    files: { 'book.md': '---\nstores: [nook]\n---\n\nText.\n' },
    code: 2,
    says: ['book.md:2:1', 'unknown store `nook`; did you mean `bn`', 'hint: stores: [bn]'],
  },
  {
    name: 'a store that nobody knows',
    files: { 'book.md': '---\nstores: [zonk]\n---\n\nText.\n' },
    code: 2,
    says: ['unknown store `zonk`; the stores are `any`, ', 'hint: stores: [any]'],
  },
  {
    name: 'a Word document under a name that a shell would take apart',
    files: { 'My File; x.docx': 'x' },
    code: 2,
    says: ['`quoin import "My File; x.docx"`'],
  },
  {
    name: 'a book too short for its printer',
    files: { 'book.md': '---\nprinter: kdp\npaper: cream\n---\n\nText.\n' },
    code: 1,
    says: ['KDP prints 24 to 776 on cream at 5.5x8.5 in', 'templates/printers/kdp.yaml'],
  },
  {
    name: 'a font for the web',
    files: {
      'book/book.yaml': book('fonts:\n  text:\n    regular: fonts/Keel.woff2\n'),
      'book/01.md': '# One\n\nText.\n',
      'book/fonts/Keel.woff2': 'wOF2 and so on',
    },
    args: ['book'],
    code: 2,
    says: ['book/book.yaml:5:14', '`fonts/Keel.woff2`', '.ttf or .otf'],
  },
  {
    name: 'a font that is not there',
    files: {
      'book/book.yaml': book('fonts:\n  text:\n    regular: ../Keel.ttf\n'),
      'book/01.md': '# One\n\nText.\n',
      'Keel.ttf': 'x',
    },
    args: ['book'],
    code: 1,
    says: ['book/book.yaml:5:14', /leaves the book's folder/],
  },
];

describe('a refusal', () => {
  it.each(REFUSALS)(
    'of $name says what and where and leaves the old book',
    async ({ files, args, code, says }) => {
      for (const [path, content] of Object.entries(files)) put(path, content);
      const named = args ?? [Object.keys(files)[0] as string];
      const ended = await quoin('build', ...named);
      for (const words of says)
        expect(ended.err).toMatch(typeof words === 'string' ? new RegExp(literal(words)) : words);
      expect(ended.err).not.toMatch(/^\s+at .*\.[tj]s:\d+/m);
      expect(ended.code).toBe(code);
      expect(readFileSync(join(project, 'dist/book/book.epub'), 'utf8')).toBe('the old book');
      expect(readdirSync(join(project, 'dist/book'))).toEqual(['book.epub']);
    },
  );

  it('of an image behind a link that leaves the book says so', async () => {
    put('secret.png', 'x');
    put('book/book.yaml', book());
    put('book/01.md', '# One\n\n![A secret](cover.png)\n');
    symlinkSync(join(project, 'secret.png'), join(project, 'book/cover.png'));
    const ended = await quoin('build', 'book');
    expect(ended.err).toMatch(/outside/);
    expect(ended.code).toBe(1);
  });
});

describe('what is no mistake', () => {
  it('a cover family and a palette that there are not: another is chosen and the place is named', async () => {
    put('book/book.yaml', book('cover:\n  family: contuor\n'));
    put('book/01.md', '# One\n\nText.\n');
    put('other.md', '---\ntitle: Rain\ncover: { family: contour, palette: zonk }\n---\n\nText.\n');
    const family = await quoin('build', 'book', '--format', 'cover', '--out', 'covers');
    expect(family.err).toMatch(/no cover family `contuor`.*\n {2}at book\/book\.yaml:4:3/);
    const palette = await quoin('cover', 'other.md', '--out', 'covers');
    expect(palette.err).toMatch(/no palette `zonk`.*\n {2}at other\.md:3:27/);
    expect([family.code, palette.code]).toEqual([0, 0]);
  });

  it('a missing title and author: the file name is proposed and said', async () => {
    put('the-long-field.md', 'It rained.\n\nNobody came.\n');
    const ended = await quoin('build', 'the-long-field.md', '--format', 'epub', '--verbose');
    expect(ended.err).toContain('The Long Field');
    expect(ended.err).toMatch(/author/);
    expect(ended.code).toBe(0);
    expect(readdirSync(join(project, 'dist/the-long-field')).sort()).toEqual([
      'build.json',
      'the-long-field.epub',
    ]);
  });
});

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
