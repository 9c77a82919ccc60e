import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { geometryOf } from '../../../src/paginate/geometry.ts';
import { inkOf } from '../../../src/paginate/ink.ts';
import { endOf } from '../../../src/paginate/lines/set-line.ts';
import type { Line } from '../../../src/paginate/pages.ts';
import { book, interiorNamed, paragraph, prose, section, set, text, wordsOf } from './books.ts';

const genre = interiorNamed('genre');
const { leading, size } = genre.body;
const LEFT = genre.margins.inside;

/** The lines of the text of a chapter that begins so. */
const opened = (begins: string, ...more: Block[]): Line[] => {
  const children = [paragraph(`${begins} ${prose(70)}`), ...more];
  return linesOf(children);
};
const linesOf = (children: Block[]): Line[] =>
  (set(book([section({ label: 'Chapter One', children })]), genre).pages[0]?.lines ?? []).filter(
    ({ source }) => source?.flow === 'text',
  );
const left = (line: Line | undefined): number => line?.words.find(word => !word.initial)?.x ?? Number.NaN;
const capOf = (line: Line | undefined) => line?.words[0]?.initial ?? [];

describe('a drop cap', () => {
  it('fills three lines, its foot on the third, its head as high as the capitals of the first', () => {
    const lines = opened('Harbours are old.');
    const [cap] = capOf(lines[0]);
    if (!cap) throw new Error('a cap is expected');
    expect(cap.drop).toBe(2 * leading);
    const top = ((cap.face.metrics.capHeight * cap.size) / 1000 - cap.drop) / size;
    const text = lines[0]?.words.find(word => !word.initial)?.face.metrics.capHeight ?? 0;
    expect(top).toBeCloseTo(text / 1000, 6);
    const ink = inkOf(cap.shaped, cap.face, cap.size);
    expect(cap.x + (ink?.left ?? 0)).toBeCloseTo(LEFT, 6);
    for (const line of lines.slice(0, 3)) expect(left(line)).toBeGreaterThan(cap.x + (ink?.right ?? 0));
    expect(left(lines[3])).toBeLessThan(LEFT + 2);
  });

  it('leaves its word whole on the first line', () => {
    const [first] = opened('Harbours are old.');
    expect(first && wordsOf(first)).toMatch(/^Harbours are old\. /);
    expect(first?.words.slice(0, 2).map(({ spaceAfter }) => spaceAfter)).toEqual([false, true]);
    const [cap, rest] = first?.words ?? [];
    expect(cap && endOf([cap])).toBeCloseTo(rest?.x ?? 0, 6);
  });

  it('is followed by small capitals to the end of the phrase', () => {
    const [first] = opened('Harbours are old places.');
    const tracked = first?.words.filter(({ tracking }) => tracking > 0).map(({ shaped }) => shaped.text);
    expect(tracked).toEqual(['arbours', 'are', 'old']);
  });

  it.each(['A man stood there.', 'I stood there.'])('may be a word of its own: %s', begins => {
    const [first] = opened(begins);
    expect(first && wordsOf(first).startsWith(begins)).toBe(true);
    expect(first?.words[0]?.spaceAfter).toBe(true);
  });

  it('lets the first line move under the slope of an A, and no further than it leans', () => {
    const lines = opened('All boats were in.');
    expect(left(lines[0])).toBeLessThan(left(lines[1]) - 3);
    expect(left(lines[1])).toBeCloseTo(left(lines[2]), 0);
    const straight = opened('Lamps were lit.');
    expect(left(straight[0])).toBeCloseTo(left(straight[1]), 0);
  });

  it.each(['Quite dry, he said.', 'June was dry.'])('keeps a fourth line clear of its tail: %s', begins => {
    const lines = opened(begins);
    const [cap] = capOf(lines[0]);
    if (!cap) throw new Error('a cap is expected');
    const tail = inkOf(cap.shaped, cap.face, cap.size, Number.NEGATIVE_INFINITY, 0.7 * size - leading);
    expect(tail).toBeDefined();
    expect(left(lines[3])).toBeGreaterThan(cap.x + (tail?.right ?? 0));
    expect(left(lines[4])).toBeLessThan(LEFT + 2);
  });

  it('has its quotation mark in the margin, smaller and as high as itself', () => {
    const [first] = opened('“Harbours,” he said.');
    const [mark, cap] = capOf(first);
    if (!mark || !cap) throw new Error('a mark and a cap are expected');
    expect(mark.size).toBeLessThan(cap.size / 2);
    expect(mark.x).toBeLessThan(LEFT);
    const [high, ink] = [mark, cap].map(part => inkOf(part.shaped, part.face, part.size));
    expect((high?.top ?? 0) - mark.drop).toBeCloseTo((ink?.top ?? 0) - cap.drop, 6);
    expect(first && wordsOf(first)).toMatch(/^“Harbours,” he said/);
  });

  it('has it there also where the words behind it are in italics, and it is not', () => {
    const said = (...children: Inline[]): Line | undefined =>
      linesOf([paragraph([...children, ...text(` ${prose(70)}`)])])[0];
    const plain = said(...text('“Never,” said Hob.'));
    const slanted = said(
      ...text('“'),
      { type: 'emphasis', children: text('Never,') },
      ...text('” said Hob.'),
    );
    expect(slanted && wordsOf(slanted)).toMatch(/^“Never,” said Hob/);
    expect(capOf(slanted)).toEqual(capOf(plain));
  });

  it('has it inside the text block when the template says so', () => {
    const { cap } = genre.chapter.opening;
    if (!cap) throw new Error('a cap is expected');
    const opening = { ...genre.chapter.opening, cap: { ...cap, marks: 'inside' as const } };
    const inside = { ...genre, chapter: { ...genre.chapter, opening } };
    const children = [paragraph(`“Harbours,” he said. ${prose(70)}`)];
    const lines = set(book([section({ children })]), inside).pages[0]?.lines ?? [];
    const [mark, letter] = capOf(lines.find(line => line.words[0]?.initial));
    expect(mark && mark.x + (inkOf(mark.shaped, mark.face, mark.size)?.left ?? 0)).toBeCloseTo(LEFT, 6);
    expect(letter?.x).toBeGreaterThan(LEFT);
  });

  it.each([
    ['a paragraph of one line', 'No one came.'],
    ['a paragraph of two lines', `No one came. ${prose(10)}`],
    ['a number', `1986 was dry. ${prose(60)}`],
    ['a dash', `—Never. ${prose(60)}`],
    ['a small letter', `iron was dear. ${prose(60)}`],
  ])('gives way to small capitals before %s', (_, begins) => {
    const lines = linesOf([paragraph(begins), paragraph(prose(50))]);
    expect(lines.flatMap(line => line.words).some(word => word.initial)).toBe(false);
    expect(lines[0]?.words[0]?.tracking ?? 0).toBeGreaterThan(0);
    expect(left(lines[0])).toBeLessThan(LEFT + 1);
  });

  it('stands in the first paragraph of the text, behind the epigraph of the chapter', () => {
    const epigraph: Block = {
      type: 'blockquote',
      children: [paragraph('Who keeps the books keeps the water.')],
    };
    const lines = linesOf([epigraph, paragraph(`Harbours are old. ${prose(60)}`), paragraph(prose(60))]);
    expect(lines.filter(line => line.words.some(word => word.initial)).map(wordsOf)).toEqual([
      expect.stringMatching(/^Harbours/),
    ]);
  });
});

describe('openers', () => {
  const first = (name: string): Line | undefined =>
    set(
      book([section({ label: 'Chapter One', children: [paragraph(prose(60))] })]),
      interiorNamed(name),
    ).pages[0]?.lines.find(({ source }) => source?.flow === 'text');

  it('differ between templates: small capitals, and neither in large print', () => {
    expect(first('literary')?.words[0]?.tracking).toBeGreaterThan(0);
    const plain = first('large-print')?.words ?? [];
    expect(plain.every(({ tracking, initial }) => tracking === 0 && !initial)).toBe(true);
  });

  const long =
    'On the Several Uses of a Harbour in Winter, with Remarks upon the Lamps, the Boats and the Sticks';
  it.each([
    ['literary', 2],
    ['large-print', 2],
    ['literary', 4],
  ])('of %s keep a title %i times too long in type of its own, above the text', (name, times) => {
    const interior = interiorNamed(name, '5x8');
    const title = text(Array(times).fill(long).join(', and '));
    const [page] = set(book([section({ label: 'Part One', role: 'part', title })]), interior).pages;
    const lines = page?.lines.filter(({ source }) => source?.flow === 'title') ?? [];
    expect(lines.length).toBeGreaterThan(3);
    const size = lines[0]?.words[0]?.size ?? 0;
    expect(size).toBeGreaterThanOrEqual(interior.body.size);
    expect(size).toBeLessThan(interior.part.title.size);
    expect(lines[0]?.baseline ?? 0).toBeGreaterThan(interior.margins.top + 2 * interior.body.leading);
    expect(lines.at(-1)?.baseline ?? 0).toBeLessThan(interior.trim.height - interior.margins.bottom);
  });

  it('have the ornament that stands between scenes in the same size and face', () => {
    const scenes = [
      paragraph(prose(30)),
      { type: 'sceneBreak', mark: 'ornament', written: '' } as const,
      paragraph(prose(30)),
    ];
    const { pages } = set(
      book([section({ label: 'Chapter One', children: scenes })]),
      interiorNamed('genre'),
    );
    const ornaments = pages.flatMap(page => page.lines).filter(({ source }) => source?.flow === 'ornament');
    expect(ornaments.map(wordsOf)).toEqual(['◆', '◆']);
    const [above, between] = ornaments.map(({ words }) => words[0]);
    expect([above?.size, above?.face]).toEqual([between?.size, between?.face]);
  });
});

describe('a list of other books', () => {
  const also = (children: Block[]): number[] => {
    const { pages } = set(book([section({ role: 'also-by', matter: 'back', children })]));
    const lines = pages.flatMap(page => page.lines).filter(({ source }) => source?.flow === 'text');
    const { left, measure } = geometryOf(interiorNamed('literary'));
    return lines.map(({ words }) => (words[0]?.x ?? 0) + endOf(words) - 2 * left('recto') - measure);
  };

  it('is centred like a title page', () => {
    for (const off of also([paragraph('The Winter Float'), paragraph('Small Engines, and Other Repairs')]))
      expect(Math.abs(off)).toBeLessThan(0.1);
  });

  it.each([true, false])(
    'is a title a line, in the middle and without marks, where the author made it a list (ordered: %s)',
    ordered => {
      const list: Block = {
        type: 'list',
        ordered,
        children: ['Nine Bells', 'The Salt Road'].map(title => ({
          type: 'listItem',
          children: [paragraph(title)],
        })),
      };
      const children = [paragraph('The Ferry Books'), list];
      const lines = set(book([section({ role: 'also-by', matter: 'back', children })])).pages.flatMap(
        page => page.lines,
      );
      const titles = lines.filter(({ source }) => source?.node.type === 'paragraph');
      expect(lines.slice(-3).map(wordsOf)).toEqual(['The Ferry Books', 'Nine Bells', 'The Salt Road']);
      expect((titles.at(-1)?.baseline ?? 0) - (titles[0]?.baseline ?? 0)).toBeCloseTo(2 * leading, 6);
      for (const off of also(children)) expect(Math.abs(off)).toBeLessThan(0.1);
    },
  );

  it('is set as prose where it says more than titles', () => {
    expect(
      Math.max(...also([paragraph('The Winter Float'), paragraph(prose(60))]).map(Math.abs)),
    ).toBeGreaterThan(5);
  });
});
