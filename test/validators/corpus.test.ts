/** Real manuscripts, read as their authors left them and held against the tools that readers and printers use. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../src/book/book.ts';
import { plainText, sectionsOf } from '../../src/book/visit.ts';
import { setTypography } from '../../src/normalize/typography.ts';
import { type Built, build, FORMATS, newReport } from '../../src/pipeline.ts';
import { epubCheck } from './epub-check.ts';
import { requireTool } from './tool.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(project, '../shared/corpus');
const scorer = join(project, '../shared/tools/quote-score.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'quoin-corpus-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const MANUSCRIPTS = {
  'a-line-in-the-sand': 'seeds/a-line-in-the-sand.txt',
  'crimson-skies': 'seeds/crimson-skies.txt',
  'under-fake-stars': 'seeds/under-fake-stars.txt',
  'the-age-of-innocence': 'novels/the-age-of-innocence.md',
} as const;
type Name = keyof typeof MANUSCRIPTS;
const names = Object.keys(MANUSCRIPTS) as Name[];

const books = new Map<Name, Built>();
const bookOf = (name: Name): Built => books.get(name) as Built;
const at = (name: Name, file: string): string => join(scratch, name, file);
const story = (name: Name): Section =>
  bookOf(name).book.sections.find(({ role }) => role === 'story') as Section;
const count = (section: Section, type: string): number =>
  section.children.filter(block => block.type === type).length;

/** Words without what a typesetter may change: spaces, hyphens, ligatures, capitals, punctuation. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** As many letters of a paragraph's beginning as stand on its first line at any measure. */
const OPENING = 24;
/** As many of its end as stand on its last two lines, which no page turn parts. */
const ENDING = 24;

interface Passage {
  where: string;
  words: string;
}

/** The author's sections as a reader meets them: for each the words it begins and ends with. */
function passagesOf(name: Name): Passage[] {
  return [...sectionsOf(bookOf(name).book)]
    .filter(section => !section.generated)
    .flatMap(section => {
      const texts = section.children
        .filter(block => block.type === 'paragraph')
        .map(block => letters(plainText([block])))
        .filter(text => text.length > 0);
      return [texts[0]?.slice(0, OPENING), texts.at(-1)?.slice(-ENDING)].flatMap((words, i) =>
        words ? [{ where: `${i === 0 ? 'first' : 'last'} words of ${section.id}`, words }] : [],
      );
    });
}

/** The passages that a text has not, or has before the one that should precede it. */
function outOfOrder(passages: readonly Passage[], text: string): string[] {
  const all = letters(text);
  let from = 0;
  return passages.flatMap(({ where, words }) => {
    const found = all.indexOf(words, from);
    if (found < 0) return [`${where}: ${words}`];
    from = found + words.length;
    return [];
  });
}

describe.skipIf(!existsSync(corpus))('a manuscript of the corpus', () => {
  beforeAll(async () => {
    for (const name of names) {
      const report = newReport();
      const built = await build({ path: join(corpus, MANUSCRIPTS[name]), base: corpus }, FORMATS, report);
      expect(report.messages.filter(message => message.fatal === true).map(String)).toEqual([]);
      if (!built) throw new Error(`${name} cannot be read`);
      mkdirSync(join(scratch, name));
      for (const { path, bytes } of built.artefacts) writeFileSync(at(name, path), bytes);
      books.set(name, built);
    }
  });

  it.each(names)('%s becomes every file of every format', name => {
    expect(readdirSync(join(scratch, name))).toEqual(
      expect.arrayContaining([
        'cover.jpg',
        `${name}.epub`,
        `${name}.pdf`,
        `${name}-print.pdf`,
        `${name}.html`,
      ]),
    );
  });

  it('a-line-in-the-sand gives its title, its note of two paragraphs and six time jumps, and no scene break', () => {
    const { book } = bookOf('a-line-in-the-sand');
    expect(book.metadata.title).toBe('A Line in the Sand');
    const notes = book.sections.filter(({ role }) => role === 'authors-note');
    expect(notes.map(note => count(note, 'paragraph'))).toEqual([2]);
    const told = story('a-line-in-the-sand');
    expect([count(told, 'timeJump'), count(told, 'sceneBreak')]).toEqual([6, 0]);
  });

  it.each([
    ['crimson-skies', 71],
    ['under-fake-stars', 30],
  ] as const)('%s has %i paragraphs and nothing else', (name, paragraphs) => {
    const told = story(name);
    expect([count(told, 'paragraph'), told.children.length]).toEqual([paragraphs, paragraphs]);
  });

  it('the-age-of-innocence has its two books and thirty-four chapters', () => {
    const roles = [...sectionsOf(bookOf('the-age-of-innocence').book)].map(({ role }) => role);
    expect([
      roles.filter(role => role === 'part').length,
      roles.filter(role => role === 'chapter').length,
    ]).toEqual([2, 34]);
  });

  describe.each(names)('%s', name => {
    it('has a cover of 1600 by 2560 pixels', () => {
      expect(sizeOfJpeg(readFileSync(at(name, 'cover.jpg')))).toEqual([1600, 2560]);
    });

    it('passes EPUBCheck without an error and without a warning', context => {
      expect(epubCheck(at(name, `${name}.epub`), context)).toEqual([]);
    });

    describe.each([`${name}.pdf`, `${name}-print.pdf`])('in %s', file => {
      it('opens in Poppler and in MuPDF with as many pages as were set', context => {
        const { pages, book } = bookOf(name);
        const facts = requireTool('pdfinfo', context)(at(name, file));
        expect([facts.status, facts.complaint]).toEqual([0, '']);
        expect(facts.text).toContain(`Title:           ${book.metadata.title}\n`);
        expect(Number(/^Pages:\s+(\d+)$/m.exec(facts.text)?.[1])).toBe(pages?.pages.length);
        const info = requireTool('mutool', context)('info', at(name, file));
        expect([info.status, info.complaint]).toEqual([0, '']);
        expect(info.text).toContain(`Pages: ${pages?.pages.length}\n`);
      });

      it('embeds every font as a subset with its text', context => {
        const rows = requireTool('pdffonts', context)(at(name, file)).text.trim().split('\n').slice(2);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ .*\byes yes yes\b/);
      });

      it('has the words of the author in their order', context => {
        const passages = passagesOf(name);
        expect(passages.length).toBeGreaterThanOrEqual(2);
        const text = requireTool('pdftotext', context)(at(name, file), '-').text;
        expect(outOfOrder(passages, text)).toEqual([]);
      });
    });

    it('prints from the web page in Chromium to the trim, its words in their order', context => {
      const printed = at(name, 'printed.pdf');
      requireTool('chromium', context)(
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        `--user-data-dir=${join(scratch, 'chrome')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${printed}`,
        `file://${at(name, `${name}.html`)}`,
      );
      const trim = bookOf(name).pages?.trim;
      const sizes = requireTool('pdfinfo', context)('-l', '9999', printed).text.matchAll(
        /^Page\s+\d+ size:\s*([\d.]+) x ([\d.]+) pts/gm,
      );
      const odd = [...sizes].filter(
        ([, width, height]) =>
          Math.abs(Number(width) - (trim?.width ?? 0)) > 0.5 ||
          Math.abs(Number(height) - (trim?.height ?? 0)) > 0.5,
      );
      expect(odd.map(([line]) => line)).toEqual([]);
      const text = requireTool('pdftotext', context)(printed, '-').text;
      expect(outOfOrder(passagesOf(name), text)).toEqual([]);
    });
  });
});

/** Width and height from the frame header of a JPEG (ITU T.81, B.2.2). */
function sizeOfJpeg(bytes: Buffer): [number, number] {
  for (let from = 2; from < bytes.length; ) {
    const marker = bytes[from + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return [bytes.readUInt16BE(from + 7), bytes.readUInt16BE(from + 5)];
    from += 2 + bytes.readUInt16BE(from + 2);
  }
  throw new Error('no frame in the JPEG');
}

describe.skipIf(!existsSync(join(corpus, 'quotes')) || !existsSync(scorer))(
  'the quotes of a dozen books, set from straight marks',
  () => {
    it.each([
      ['us', 5],
      ['uk', 10],
    ] as const)('of the %s style have fewer than %d wrong in ten thousand', (style, most) => {
      const home = join(corpus, 'quotes', style);
      for (const book of readdirSync(home)) {
        const folder = join(scratch, style, book);
        mkdirSync(folder, { recursive: true });
        symlinkSync(join(home, book, 'gold.txt'), join(folder, 'gold.txt'));
        const raw = readFileSync(join(home, book, 'raw.txt'), 'utf8');
        const set = setTypography(raw, 'text', { quotes: style });
        writeFileSync(join(folder, 'set.txt'), set);
        expect(set.split('\n').length).toBe(raw.split('\n').length);
      }
      const run = spawnSync(process.execPath, [scorer, '--dir', join(scratch, style), 'set.txt', '--json'], {
        encoding: 'utf8',
      });
      expect(run.status, run.stderr).toBe(0);
      const { q: marks, qe: wrong } = JSON.parse(run.stdout) as { q: number; qe: number };
      expect(marks).toBeGreaterThan(60_000);
      expect((wrong / marks) * 10_000).toBeLessThan(most);
    });
  },
);
