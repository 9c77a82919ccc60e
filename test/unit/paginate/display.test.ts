import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import type { Block } from '../../../src/book/nodes.ts';
import { endOf } from '../../../src/paginate/lines/set-line.ts';
import type { Line } from '../../../src/paginate/pages.ts';
import {
  book,
  furnitureOf,
  interiorNamed,
  paragraph,
  paragraphs,
  section,
  set,
  text,
  wordsOf,
} from './books.ts';

const literary = interiorNamed('literary');
const widthOf = (line: Line): number => endOf(line.words) - (line.words[0]?.x ?? 0);
const firstPage = (children: Block[]): Line[] => set(book([section({ children })])).pages[0]?.lines ?? [];

describe('titles', () => {
  const titled = (title: string): Line[] => {
    const half = section({ role: 'half-title', matter: 'front', generated: true });
    return set(book([half, section({ children: paragraphs(1) })], { title })).pages[0]?.lines ?? [];
  };

  it('that need two lines break into lines of about one length', () => {
    expect(titled('The Contents of the Low House Library').map(wordsOf)).toEqual([
      'The Contents',
      'of the Low House Library',
    ]);
    for (const title of [
      'A Long Winter in the Northern Marshes',
      'Everything That Was Left of the Evening',
    ]) {
      const widths = titled(title).map(widthOf);
      expect(widths).toHaveLength(2);
      expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.5);
    }
  });

  it.each([
    ['Ten Years on the Sandbars, and Nothing to Show', ['Ten Years on the Sandbars,', 'and Nothing to Show']],
    ['Six Winters Spent Alone with the River', ['Six Winters Spent Alone', 'with the River']],
    ['Old Barnaby Blackwater Takes the Ferry', ['Old Barnaby Blackwater', 'Takes the Ferry']],
    ['Marian Ashcombe-Trelawney Remembers', ['Marian Ashcombe-Trelawney', 'Remembers']],
  ])('end their lines where the sense rests: %s', (title, lines) => {
    expect(titled(title).map(wordsOf)).toEqual(lines);
  });

  it('of other books do not part the name of their author', () => {
    const lines = set(
      book([section({ role: 'also-by', matter: 'back', title: text('Also by Marian Ashcombe-Trelawney') })], {
        authors: [{ name: 'Marian Ashcombe-Trelawney', role: 'aut' }],
      }),
    ).pages[0]?.lines;
    expect(lines?.map(wordsOf)).toEqual(['Also by', 'Marian Ashcombe-Trelawney']);
  });

  it('take no more lines than they need', () => {
    expect(titled('The Salt Road')).toHaveLength(1);
  });
});

describe('the source of a quotation', () => {
  const quoting = (source: string): Line[] =>
    firstPage([
      {
        type: 'blockquote',
        children: [paragraph('Nobody spoke.'), { type: 'attribution', children: text(source) }],
      },
    ]);

  it('stands flush right after a dash that is no word of the author', () => {
    const lines = quoting('said on the pier');
    const [dash, source] = lines.slice(-2);
    expect(lines.slice(-2).map(wordsOf)).toEqual(['—', 'said on the pier']);
    expect([dash?.source?.flow, source?.source?.flow]).toEqual(['ornament', 'text']);
    expect(dash?.baseline).toBe(source?.baseline);
    expect(endOf(dash?.words ?? [])).toBeCloseTo(source?.words[0]?.x ?? 0, 6);
    const right = literary.margins.inside + 291.6 - literary.quotation.right;
    expect(endOf(source?.words ?? [])).toBeGreaterThan(right - 0.01);
  });

  it('keeps the dash the author left in it and gets no second', () => {
    expect(quoting('— Ana Ferreira').filter(line => line.source?.flow === 'ornament')).toEqual([]);
  });

  it('leaves room for the dash where it fills its lines', () => {
    const source =
      'a man whose name nobody on the pier could afterwards remember, though all of them had known him';
    const dash = quoting(source).find(line => wordsOf(line) === '—');
    expect(dash?.words[0]?.x).toBeGreaterThan(literary.margins.inside + literary.quotation.left - 0.01);
  });
});

it('an ornament between scenes has as much white above its ink as below it', () => {
  const lines = firstPage([
    paragraph('One.'),
    { type: 'sceneBreak', mark: 'ornament', written: '***' },
    paragraph('Two.'),
  ]);
  const [above, ornament, below] = lines.slice(-3);
  const [star] = ornament?.words ?? [];
  if (!above || !ornament || !below || !star) throw new Error('three lines are expected');
  const heights = star.face
    .outline(star.shaped.glyphs[0] ?? 0)
    .flatMap(([, ...at]) => at.filter((_, index) => index % 2 === 1))
    .map(y => (Number(y) * star.size) / 1000);
  const xHeight = ((below.words[0]?.face.metrics.xHeight ?? 0) * literary.body.size) / 1000;
  const whiteAbove = ornament.baseline - Math.max(...heights) - above.baseline;
  const whiteBelow = below.baseline - xHeight - (ornament.baseline - Math.min(...heights));
  expect(whiteAbove).toBeCloseTo(whiteBelow, 3);
  expect(below.baseline - above.baseline).toBeCloseTo(4 * literary.body.leading, 6);
});

describe('initials', () => {
  const ends = (words: string): string[] =>
    Array.from({ length: 24 }, (_, index) => paragraph(`${'x'.repeat(index + 1)} ${words.repeat(12)}`))
      .flatMap(block => firstPage([block]))
      .filter(line => line.part.of > 1)
      .map(wordsOf);

  it('stay on the line of the name they belong to', () => {
    const lines = ends('and then J. Attwood and “R. Bell” ');
    expect(lines.length).toBeGreaterThan(48);
    for (const line of lines) expect(line).not.toMatch(/\b[JR]\.$/);
  });

  it('are not seen in the “I.” that ends a sentence', () => {
    expect(ends('so did I. The others ').some(line => /\bI\.$/.test(line))).toBe(true);
  });
});

describe('other books by the author', () => {
  it('carry neither head nor folio where they face the title page', () => {
    const [half, ...rest] = (['half-title', 'title-page', 'copyright'] as const).map(role =>
      section({ role, matter: 'front', generated: true }),
    );
    const also = (matter: Section['matter']) =>
      section({ role: 'also-by', matter, title: text('Also by Ana'), children: paragraphs(1) });
    if (!half) throw new Error('a half title is expected');
    const made = set(
      book([half, also('front'), ...rest, section({ children: paragraphs(9) }), also('back')]),
    );
    const pagesOf = (matter: string) =>
      made.pages.filter(page => page.section?.role === 'also-by' && page.section.matter === matter);
    expect(pagesOf('front').map(({ side, furniture }) => [side, furniture])).toEqual([['verso', []]]);
    expect(pagesOf('back').map(furnitureOf)).toEqual([[expect.stringMatching(/^\d+$/)]]);
  });
});
