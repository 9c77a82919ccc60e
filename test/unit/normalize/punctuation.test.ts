import { describe, expect, test } from 'vitest';
import { blocksOf, manuscript, normalized } from './manuscript.ts';

describe('dashes', () => {
  test.each([
    ['He ran--fast---and - well – far.', 'He ran—fast—and—well—far.'],
    ['He ran -- and fell.', 'He ran—and fell.'],
    ['He ran--\nand fell.', 'He ran—and fell.'],
    ['Mr. S---- was late, 5 - 3 or not.', 'Mr. S⸺ was late, 5 - 3 or not.'],
    [
      'From 1914-18 and 1914-1918, pages 3-12, 9:30-10:15.',
      'From 1914–18 and 1914–1918, pages 3–12, 9:30–10:15.',
    ],
    ['Call 555-1234 on 2026-11-21, about the AK-47.', 'Call 555-1234 on 2026-11-21, about the AK-47.'],
    ['A well-worn, twenty-one-year-old coat.', 'A well-worn, twenty-one-year-old coat.'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('spaced en dashes are kept where the manuscript has nothing else', () => {
    expect(blocksOf('He ran – fast – and fell.')).toEqual(['He ran – fast – and fell.']);
  });

  test('the author may ask for spaced en dashes', () => {
    const book = manuscript('He ran--fast--and fell. "But--"');
    book.style.dashes = 'spaced-en';
    expect(normalized(book).blocks).toEqual(['He ran – fast – and fell. “But –”']);
    expect(normalized(book).blocks).toEqual(['He ran – fast – and fell. “But –”']);
  });
});

describe('names and years kept back', () => {
  test.each([
    ['Mr. B-- came, and Lady C---, and Dr. D----.', 'Mr. B⸺ came, and Lady C⸺, and Dr. D⸺.'],
    ['Then h = 2.4 + 1.1t - 0.05t. It rained - or so.', 'Then h = 2.4 + 1.1t − 0.05t. It rained—or so.'],
    ['MARSH: --is older?', 'MARSH: —is older?'],
    ['So a + b - c = d.', 'So a + b − c = d.'],
    ['So a +\nb - c = d.', 'So a + b − c = d.'],
    ['He knew 2 + 2 = 4 - everybody did.', 'He knew 2 + 2 = 4 - everybody did.'],
    ['---. On Lagan. Tarn, 2019.', '⸻. On Lagan. Tarn, 2019.'],
    ['---So it was.', '—So it was.'],
    ["It was Miss A--'s hat.", 'It was Miss A⸺’s hat.'],
    [
      'In 18-- the mill burned; on May 3, 17--, it was new.',
      'In 18— the mill burned; on May 3, 17—, it was new.',
    ],
    ['"I saw Mr. B--" he began.', '“I saw Mr. B—” he began.'],
    ['Mr. B--and who knew him?--left.', 'Mr. B—and who knew him?—left.'],
    ['He was 18-- or so he said.', 'He was 18—or so he said.'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('are told once, and asked for with spaces they keep theirs', () => {
    const book = manuscript('Mr. B-- came in 18-- or so--late.');
    book.style.dashes = 'spaced-en';
    const set = ['Mr. B⸺ came in 18— or so – late.'];
    const { blocks, rules } = normalized(book);
    expect(blocks).toEqual(set);
    expect(rules).toEqual(['normalize/kept-back']);
    expect(normalized(book).blocks).toEqual(set);
  });

  test('figures have an en dash between them', () => {
    expect(blocksOf('It cost $5--$10 in 1939--45--a fortune.')).toEqual([
      'It cost $5–$10 in 1939–45—a fortune.',
    ]);
  });
});

describe('hyphens of speech that breaks off', () => {
  test.each([
    ['"Sir, I-"', '“Sir, I—”'],
    ['"I-yes. Yes sir I did."', '“I—yes. Yes sir I did.”'],
    ['"L-Leo. I-I know. The I-beam."', '“L-Leo. I-I know. The I-beam.”'],
    ['He turned and then he saw-', 'He turned and then he saw—'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('are told, each at its place', () => {
    const { report } = normalized(manuscript('He stopped.\n\n"Sir, I-"'));
    expect(report.messages).toMatchObject([{ ruleId: 'cut-off', line: 3, column: 8 }]);
  });
});

describe('ellipses', () => {
  test.each([
    ['flickered... then passed. Water…', 'flickered… then passed. Water…'],
    ['He left. . . . Then', 'He left.… Then'],
    ['He left.... Then', 'He left.… Then'],
    ['He left . . . . Then', 'He left.… Then'],
    ['It was . . . . . over', 'It was … over'],
    ['Wait . . . what?', 'Wait … what?'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('a long row of dots is one ellipsis, and told', () => {
    const { blocks, rules } = normalized(manuscript('alone out there.........'));
    expect(blocks).toEqual(['alone out there…']);
    expect(rules).toEqual(['normalize/long-dot-run']);
  });

  test('are spaced once and for good, however wide the white before the glyph', () => {
    const book = manuscript('He left.  …\n\n.  …\n\nHe left  … and came.');
    book.style.ellipses = 'spaced';
    const [once, twice] = [normalized(book).blocks, normalized(book).blocks];
    expect(twice).toEqual(once);
  });

  test('the author may ask for spaced ones', () => {
    const book = manuscript('He left... Then… "Go...."');
    book.style.ellipses = 'spaced';
    const dots = '\u00a0.\u00a0.\u00a0.';
    const set = [`He left${dots} Then${dots} “Go.${dots}”`];
    expect(normalized(book).blocks).toEqual(set);
    expect(normalized(book).blocks).toEqual(set);
  });
});

test('white space is folded and no-break spaces are kept', () => {
  expect(blocksOf('One  two\nthree\tfour 10\u00a0km. ')).toEqual(['One two three four 10\u00a0km.']);
});

test('addresses keep their marks', () => {
  expect(blocksOf("See https://a.example/b--c...d or don't, ada--m@a.example.")).toEqual([
    'See https://a.example/b--c...d or don’t, ada--m@a.example.',
  ]);
});

test('marks that cannot stand together are kept for the proof-reader', () => {
  const { blocks, rules } = normalized(manuscript('“This doesn’t mean?—”'));
  expect(blocks).toEqual(['“This doesn’t mean?—”']);
  expect(rules).toEqual([]);
});
