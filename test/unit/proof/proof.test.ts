import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { onPages } from '../../../src/paginate/on-page.ts';
import { newReport } from '../../../src/pipeline.ts';
import { proofOf } from '../../../src/render/proof/proof.ts';
import { book, interiorNamed, paragraph, section, set, text } from '../paginate/books.ts';

const at = (line: number, column: number, to: number) => ({
  file: 'tide.md',
  start: { line, column },
  end: { line, column: to },
});
const words =
  'The boats came in before dawn and nobody spoke until the lamps were lit above the market. '.repeat(4);
const source = ['# Low', '', words.trim(), '', '> Nobody *at all* came.', ''];
const manuscript = book([
  section({
    title: text('Low & “Deep” <tide>'),
    position: at(1, 1, 6),
    children: [
      { ...paragraph(words.trim()), position: at(3, 1, words.trim().length + 1) },
      {
        type: 'blockquote',
        children: [{ ...paragraph('Nobody at all came.'), position: at(5, 3, 25) }],
        position: at(5, 1, 25),
      },
    ],
  }),
]);
const pages = set(manuscript, interiorNamed('literary'), newReport());
const opener = pages.pages.findIndex(({ kind, section: of }) => kind === 'opener' && !of?.generated);
const page = pages.pages[opener];
if (!page) throw new Error('the book has no chapter');
const find = onPages(pages, new Map([['tide.md', source.join('\n')]]));
const wordsOn = (place: ReturnType<typeof find>): string =>
  place
    ? (pages.pages[place.page]?.lines[place.line]?.words ?? []).map(({ shaped }) => shaped.text).join(' ')
    : '';

describe('the place of a manuscript on paper', () => {
  it('is the line that holds the word', () => {
    const third = words.indexOf('boats', words.indexOf('boats', words.indexOf('boats') + 1) + 1);
    expect(wordsOn(find('tide.md', { line: 3, column: third + 1 }))).toContain('boats');
    expect(wordsOn(find('tide.md', { line: 3, column: 5 }))).toMatch(/^the boats/i);
    expect(wordsOn(find('tide.md', { line: 3, column: words.trim().length }))).toContain('market.');
  });

  it('is found in a block inside a block, behind markup', () => {
    expect(wordsOn(find('tide.md', { line: 5, column: 20 }))).toBe('Nobody at all came.');
  });

  it('is nowhere when nothing of it is printed', () => {
    expect(find('tide.md', { line: 6, column: 1 })).toBeUndefined();
    expect(find('other.md', { line: 1, column: 1 })).toBeUndefined();
  });
});

const numbersIn = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('the proof of a page', () => {
  const drawing = proofOf(page, pages, {
    addressOf: asset => `/pictures/${asset}`,
    markOf: line => (line === 1 ? 'query' : undefined),
  });

  /** The points where strokes begin, in points of the page, and how many strokes there are. */
  const strokes: { x: number; y: number }[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'path') return;
    const [left = 0, top = 0, wide = 1, high = 1] = numbersIn(String(attributes['transform']));
    let [x, y] = [0, 0];
    let begin = [0, 0];
    for (const [, command = '', rest = ''] of String(attributes['d']).matchAll(/([a-z])([^a-z]*)/g)) {
      const [dx = 0, dy = 0] = numbersIn(rest).slice(-2);
      [x, y] = command === 'z' ? [begin[0] ?? 0, begin[1] ?? 0] : [x + dx, y + dy];
      if (command !== 'm') continue;
      begin = [x, y];
      strokes.push({ x: left + x * wide, y: top + y * high });
    }
  });
  parser.write(drawing).close();

  it('is well-formed and of the size of the trim', () => {
    expect(drawing).toContain(`viewBox="0 0 ${pages.trim.width} ${pages.trim.height}"`);
    expect(drawing).not.toContain('NaN');
  });

  it('draws every letter once, where it stands, and names the place of each line', () => {
    const expected = [...page.lines, ...page.furniture].flatMap(({ words: set, baseline }) =>
      set.flatMap(word =>
        (word.initial ?? [{ ...word, drop: -word.rise }]).flatMap(({ x, drop, face, size, shaped }) => {
          const { expand, tracking } = word.initial ? { expand: 1, tracking: 0 } : word;
          let pen = x;
          return shaped.glyphs.flatMap((glyph, index) => {
            const from = pen;
            pen += (((shaped.advances[index] ?? 0) * size) / 1000 + tracking) * expand;
            return face.outline(glyph).flatMap(([command, right = 0, up = 0]) =>
              command === 'M'
                ? [
                    {
                      x: from + (((shaped.xOffsets[index] ?? 0) + right) * size * expand) / 1000,
                      size,
                      y: baseline + drop - (((shaped.yOffsets[index] ?? 0) + up) * size) / 1000,
                    },
                  ]
                : [],
            );
          });
        }),
      ),
    );
    expect(expected.length).toBeGreaterThan(200);
    expect(strokes).toHaveLength(expected.length);
    for (const [index, at] of expected.entries()) {
      // A glyph and its place are each rounded to a thousandth of an em.
      const near = (2 * at.size) / 1000 + 0.01;
      expect(Math.abs(at.x - (strokes[index]?.x ?? 0))).toBeLessThan(near);
      expect(Math.abs(at.y - (strokes[index]?.y ?? 0))).toBeLessThan(near);
    }
    expect(drawing).toContain('data-at="tide.md:3"');
    expect(drawing).toContain('class="query"');
  });
});
