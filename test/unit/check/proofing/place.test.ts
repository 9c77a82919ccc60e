import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../../src/check/proofing/place.ts';

/** Where `sought` of a finished run stands in what the author wrote, as `line:column-line:column`. */
function place(written: string, text: string, sought: string): string {
  const end = { line: 3 + written.split('\n').length - 1, column: 1, offset: 4 + written.length };
  const run = { file: 'tide.md', start: { line: 3, column: 5, offset: 4 }, end };
  const sources = new Map([['tide.md', `abc\n${written}`]]);
  const found = placeIn(run, text, text.indexOf(sought), sought.length, sources);
  return `${found.start.line}:${found.start.column}-${found.end.line}:${found.end.column}`;
}

describe('the place of a slip', () => {
  it('is found behind marks that are longer or shorter than they were written', () => {
    expect(place('Well -- so... the the door.', 'Well—so… the the door.', 'the the')).toBe('3:19-3:26');
  });

  it('is found in a paragraph of several lines', () => {
    expect(place('He went\n  to the\nthe door.', 'He went to the the door.', 'the the')).toBe('4:6-5:4');
  });

  it('is that of a mark which was turned', () => {
    expect(place('He said: "Go.', 'He said: “Go.', '“')).toBe('3:14-3:15');
    expect(place('He left ,, then.', 'He left ,, then.', ',,')).toBe('3:13-3:15');
  });

  it('is rough where letters are spelt in another way', () => {
    expect(place('Caf&eacute; the the.', 'Café the the.', 'the the')).toBe('3:10-3:17');
  });

  it('is exact for every word, whatever stands between', () => {
    const gaps = fc.array(fc.constantFrom(' ', '\n', ' -- ', '... ', ', "', '\n\n'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(gaps, between => {
        const words = between.map((_, index) => `w${index}`);
        const written = words.map((word, index) => word + between[index]).join('');
        const text = words.join(' ');
        for (const word of words) {
          const before = written.slice(0, written.indexOf(word)).split('\n');
          const line = 2 + before.length;
          const column = (before.at(-1) ?? '').length + (before.length === 1 ? 5 : 1);
          expect(place(written, text, word)).toBe(`${line}:${column}-${line}:${column + 2}`);
        }
      }),
    );
  });
});
