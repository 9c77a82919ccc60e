/** Books in books, and pages that books share. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { plainText, sectionsOf, walk } from '../../../src/book/visit.ts';
import { build, newReport, type Reading, read } from '../../../src/pipeline.ts';

const scratch = mkdtempSync(join(tmpdir(), 'quoin-beside-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(scratch, 'books-'));
});

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), text);
  }
}

async function told(name: string): Promise<string[]> {
  const report = newReport();
  await read({ path: join(base, name), base }, report);
  return report.messages
    .filter(({ fatal }) => fatal !== undefined)
    .map(message => `${message.source}/${message.ruleId} ${message.file}:${message.line} ${message.reason}`);
}

async function bound(name: string): Promise<Reading> {
  const reading = await read({ path: join(base, name), base }, newReport());
  if (!reading) throw new Error('no book');
  return reading;
}

/** Roles with their titles, what is inside in brackets. */
const outline = (sections: readonly Section[]): string =>
  sections
    .filter(({ generated }) => !generated)
    .map(({ role, label, title, sections: inner }) => {
      const name = [role, label ?? plainText(title)].filter(Boolean).join(' ');
      return inner.length > 0 ? `${name} [${outline(inner)}]` : name;
    })
    .join(', ');

const wordsOf = ({ book }: Reading): string =>
  [...sectionsOf(book)].map(({ children }) => plainText(children)).join('\n');

const SERIES = {
  'dew/book.yaml': 'title: Dew\nauthor: Ann Other\ndate: 2024\nisbn: 9780306406157\n',
  'dew/dedication.md': 'For Jo.\n',
  'dew/01.md': '# Chapter One {#one}\n\nIt "fell".[^1] See [the end](#two).\n\n[^1]: At dawn.\n',
  'dew/02.md': '# Chapter Two {#two}\n\nIt dried.\n',
  'hail/book.yaml':
    'title: Hail\nauthor: Ann Other\nquotes: uk\nlang: en-GB\nproofing: { doubled-word: off }\n',
  'hail/copyright.md': 'Hail is hers.\n',
  'hail/01.md': '# Chapter One {#one}\n\nIt "rang" at at night.[^1]\n\n[^1]: Loudly.\n',
  'sleet.md': '---\ntitle: Sleet\nauthor: Ann Other\n---\n\nNeither one nor the other.\n',
  'box/book.yaml': 'title: Weather\nauthor: Ann Other\nincludes: [../dew, ../hail, ../sleet.md]\n',
};

describe('a book that includes others', () => {
  it('has each as a part with its own chapters and pages, a single story as a chapter', async () => {
    put(SERIES);
    const { book } = await bound('box');
    expect(outline(book.sections)).toBe(
      'copyright, part Dew [dedication, chapter Chapter One, chapter Chapter Two], part Hail [chapter Chapter One], chapter Sleet',
    );
    expect(book.sections.filter(({ generated }) => generated).map(({ role }) => role)).toEqual([
      'half-title',
      'title-page',
      'copyright',
      'contents',
    ]);
  });

  it('keeps notes, links, languages and marks of each, under names of its own', async () => {
    put(SERIES);
    const { book } = await bound('box');
    const all = [...sectionsOf(book)];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const [first, second] = all.filter(({ label }) => label === 'Chapter One');
    expect([first?.notes.length, second?.notes.length]).toEqual([1, 1]);
    expect(plainText(first?.children ?? [])).toContain('“fell”');
    expect(plainText(second?.children ?? [])).toContain('‘rang’');
    expect([first?.lang, second?.lang]).toEqual([undefined, 'en-GB']);
    const links = first?.children.flatMap(block => [...walk(block)]).filter(({ type }) => type === 'link');
    expect(links).toMatchObject([{ url: `#${all.find(({ label }) => label === 'Chapter Two')?.id}` }]);
    expect(book.proofing?.off).toEqual(['doubled-word']);
  });

  it('joins the copyright pages: what Quoin wrote line by line, what the author wrote whole', async () => {
    put(SERIES);
    const { book } = await bound('box');
    const pages = book.sections.filter(({ role }) => role === 'copyright');
    expect(pages.map(({ children }) => children.map(child => plainText([child])))).toEqual([
      [
        'Weather',
        'Copyright © Ann Other',
        'All rights reserved.',
        'Dew',
        'Copyright © 2024 Ann Other',
        'Sleet',
      ],
      ['Hail is hers.'],
    ]);
  });

  it('is made, checked to the letter, in every format', async () => {
    put(SERIES);
    const report = newReport();
    const built = await build({ path: join(base, 'box'), base }, ['epub', 'pdf', 'html'], report);
    expect(report.messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
    expect(built?.artefacts.map(({ path }) => path)).toEqual([
      'box.epub',
      'box.pdf',
      'box-print.pdf',
      'box.html',
    ]);
    expect([...(built?.inputs.keys() ?? [])]).toEqual(
      expect.arrayContaining(['box/book.yaml', 'dew/02.md', 'hail/']),
    );
  });

  it('can itself be included', async () => {
    put({
      ...SERIES,
      'all/book.yaml': 'title: All\nincludes: [../box]\n',
      'all/foreword.md': 'Before all.\n',
    });
    expect(outline((await bound('all')).book.sections)).toBe(
      'copyright, foreword, part Weather [part Dew [dedication, chapter Chapter One, chapter Chapter Two], part Hail [chapter Chapter One], chapter Sleet]',
    );
  });

  it('tells of a book that is not there, not one, elsewhere, twice, or in a circle', async () => {
    put({
      ...SERIES,
      'a/book.yaml': 'title: A\nincludes: [../due]\n',
      'b/book.yaml': 'title: B\nincludes: [../c]\n',
      'c/book.yaml': 'title: C\nincludes:\n  - ../b\n',
      'd/book.yaml': 'title: D\nincludes: [../d, ../../dew]\n',
      'e/book.yaml': 'title: E\nincludes: [../dew, ../dew]\n',
      'f/book.yaml': 'title: F\nincludes: [book.yaml]\n',
    });
    expect(await told('a')).toEqual([
      'config/included-missing a/book.yaml:2 `../due` is no book; correct the path, which goes from the folder of this book',
    ]);
    expect(await told('b')).toEqual([
      'config/included-in-itself c/book.yaml:3 `../b` would include itself: b → c → b; take one out',
    ]);
    expect(await told('d')).toEqual([
      'config/included-in-itself d/book.yaml:2 `../d` would include itself: d → d; take one out',
      expect.stringMatching(/^config\/included-outside d\/book\.yaml:2 `\.\.\/\.\.\/dew` is not in /),
    ]);
    expect(await told('e')).toEqual([
      'config/included-twice e/book.yaml:2 `../dew` is included twice and bound in once; remove one of the lines',
    ]);
    expect((await told('f'))[0]).toMatch(/^config\/included-missing f/);
  });

  it('reads none through a link that leads elsewhere, and one book under two names once', async () => {
    put({
      ...SERIES,
      'a/book.yaml':
        'title: A includes ../away.md\nauthor: Ann Other\nincludes:\n  - ../away\n  - ../away.md\n',
      'b/book.yaml': 'title: B\nauthor: Ann Other\nincludes:\n  - ../dew\n  - ../same\n',
      'c/book.yaml': 'title: C\nauthor: Ann Other\nincludes: [../self]\n',
    });
    const elsewhere = mkdtempSync(join(scratch, 'elsewhere-'));
    mkdirSync(join(elsewhere, 'far'));
    writeFileSync(join(elsewhere, 'far/book.yaml'), 'title: Far\n');
    writeFileSync(join(elsewhere, 'far.md'), '# Far\n\nAway.\n');
    symlinkSync(join(elsewhere, 'far'), join(base, 'away'));
    symlinkSync(join(elsewhere, 'far.md'), join(base, 'away.md'));
    symlinkSync('dew', join(base, 'same'));
    symlinkSync('c', join(base, 'self'));
    expect((await told('a')).map(each => each.split(' ').slice(0, 3).join(' '))).toEqual([
      'config/included-outside a/book.yaml:4 `../away`',
      'config/included-outside a/book.yaml:5 `../away.md`',
    ]);
    expect((await told('b'))[0]).toMatch(/^config\/included-twice b\/book\.yaml:5 `\.\.\/same`/);
    expect((await told('c'))[0]).toMatch(/^config\/included-in-itself c\/book\.yaml:3 `\.\.\/self`/);
  });
});

const SHARED = {
  'fog.md':
    '---\ntitle: Fog\nauthor: Ann Other\npublisher: Wedge & Forme\n---\n\n# One\n\nIt came.\n\n# Two\n\nIt went.\n',
  '_shared/about-the-author.md': '# About the Author\n\nSomebody -- nobody knows who.\n',
  '_shared/also-by.md': '# Also By\n\nDew\n',
};

describe('pages that books share', () => {
  it('stand in for those a book lacks, set as its own are', async () => {
    put(SHARED);
    const reading = await bound('fog.md');
    expect(outline(reading.book.sections)).toBe(
      'chapter One, chapter Two, about-the-author About the Author, also-by Also By',
    );
    expect(wordsOf(reading)).toContain('Somebody—nobody knows who.');
    expect([...reading.sources.keys()]).toContain('_shared/also-by.md');
  });

  it('are the author’s before the imprint’s before everyone’s, and replace what Quoin would write', async () => {
    put({
      ...SHARED,
      '_shared/wedge-forme/about-the-author.md': 'Of the imprint.\n',
      '_shared/wedge-forme/copyright.md': 'Printed at the wharf.\n',
      '_shared/Ann Other/about-the-author.md': 'Ann herself.\n',
      '_shared/Bo Else/about-the-author.md': 'Bo.\n',
    });
    const { book } = await bound('fog.md');
    const text = (role: string) =>
      book.sections.filter(section => section.role === role).map(({ children }) => plainText(children));
    expect(text('about-the-author')).toEqual(['Ann herself.']);
    expect(text('copyright')).toEqual(['Printed at the wharf.']);
    put({ 'fog.md': SHARED['fog.md'].replace('Ann Other', '[Ann Other, Bo Else]') });
    const both = (await bound('fog.md')).book.sections.filter(({ role }) => role === 'about-the-author');
    expect(both.map(({ children }) => plainText(children))).toEqual(['Ann herself.', 'Bo.']);
  });

  it('are left out where the book has its own, also one that only its heading names, or wants none', async () => {
    put({
      ...SHARED,
      'fog.txt': 'Fog\n\nChapter One\n\nIt came.\n\nChapter Two\n\nIt went.\n\nAbout the Author\n\nMe.\n',
    });
    const text = wordsOf(await bound('fog.txt'));
    expect(text).toContain('Me.');
    expect(text).not.toContain('Somebody');
    expect(text).toContain('Dew');
    put({ 'fog.md': SHARED['fog.md'].replace('author:', 'shared: off\nauthor:') });
    expect(outline((await bound('fog.md')).book.sections)).toBe('chapter One, chapter Two');
    put({ 'fog.md': SHARED['fog.md'] });
    const alone = await read({ path: join(base, 'fog.md'), base, alone: true }, newReport());
    expect(outline(alone?.book.sections ?? [])).toBe('chapter One, chapter Two');
  });

  it('tells of a file that names no such page', async () => {
    put({ ...SHARED, '_shared/also.md': 'Dew\n', '_shared/README.md': 'How this works.\n' });
    expect(await told('fog.md')).toEqual([
      'ingest/shared-page _shared/also.md:1 `_shared/also.md` names no page that books share and is not read; call it `also-by.md`, `about-the-author.md`, `copyright.md`',
    ]);
  });

  it('are read from no link that leads elsewhere', async () => {
    put({ 'fog.md': SHARED['fog.md'] });
    const elsewhere = mkdtempSync(join(scratch, 'elsewhere-'));
    writeFileSync(join(elsewhere, 'also-by.md'), '# Also By\n\nSecrets\n');
    symlinkSync(elsewhere, join(base, '_shared'));
    expect((await told('fog.md'))[0]).toMatch(
      /^ingest\/outside-root .*`_shared` is a link to a folder elsewhere/,
    );
    expect(wordsOf(await bound('fog.md'))).not.toContain('Secrets');
  });
});
