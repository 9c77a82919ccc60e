import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../../src/commands/diff/changes.ts';
import { kindOf } from '../../../../src/commands/diff/kinds.ts';
import { readingDiff } from '../../../../src/commands/diff/reading-diff.ts';
import { showChange, visible } from '../../../../src/commands/diff/show.ts';
import { type Paint, plain } from '../../../../src/commands/terminal.ts';

const between = (before: string, after: string, line = 1) => [
  ...changesIn({ file: 'tide.txt', line, before, after }),
];
const marks = (before: string, after: string) =>
  between(before, after).map(({ old, now }) => `${old}>${now}`);
const tags: Paint = (style, text) => `<${style}>${text}</${style}>`;

describe('the places that differ', () => {
  it.each([
    ['"Go," he said.', '“Go,” he said.', ['">“', '">”']],
    ['"I--" He', '“I—” He', ['">“', '-->—', '">”']],
    ['the sea -- it', 'the sea—it', [' -- >—']],
    ['Wait...what', 'Wait…what', ['...>…']],
    ['Oui!', 'Oui\u202f!', ['>\u202f']],
    ['one\n two', 'one two', []],
    ['the same', 'the same', []],
  ])('%j and %j', (before, after, expected) => {
    expect(marks(before, after)).toEqual(expected);
  });

  it('stand on the line of the author’s file', () => {
    expect(between('one\ntwo "x"', 'one two “x”', 7).map(({ line }) => line)).toEqual([8, 8]);
  });

  it('are one change where the letters are not the same', () => {
    expect(marks('colour', 'color')).toEqual(['colour>color']);
  });
});

describe('kinds', () => {
  it.each([
    ["He's in", 'He’s in', 'apostrophe inside a word became curly'],
    ["'tis", '’tis', 'mark before a word became an apostrophe'],
    ["6'", '6′', 'straight mark became a prime'],
    ['Sir, I-', 'Sir, I—', 'hyphen became a dash'],
    ['“my "sea”', '“my ‘sea”', 'straight quote changed its level'],
    ['10-12', '10–12', 'hyphen of a range became an en dash'],
    ['the sea - it', 'the sea—it', 'spaced hyphen became a dash'],
    ['so.........', 'so…', 'long or unusual row of dots was set'],
  ])('%j', (before, after, expected) => {
    expect(between(before, after).map(change => kindOf(change).one)).toEqual([expected]);
  });
});

describe('one change', () => {
  const [change] = between('She said, "no," and left the harbour.', 'She said, “no,” and left the harbour.');
  if (!change) throw new Error('nothing changed');

  it('shows the old and the new mark between the words', () => {
    expect(showChange(change, 80, plain)).toBe('She said, [-"-]{+“+}no,” and left the harbour.');
  });

  it('strikes the old mark in colour', () => {
    expect(showChange(change, 80, tags)).toContain('<struck><red>"</red></struck><green>“</green>');
  });

  it.each([24, 30, 40])('fits %i columns', width => {
    expect(showChange(change, width, plain).length).toBeLessThanOrEqual(width);
    expect(showChange(change, width, plain)).toContain('[-"-]{+“+}');
  });

  it('names what cannot be seen', () => {
    expect(visible('\u00a0\u202f\t\u2007')).toBe('<no-break space><narrow no-break space><tab><U+2007>');
  });
});

describe('a long diff', () => {
  const lines = Array.from({ length: 1204 }, (_, i) => between('"Go', '“Go', i + 1)).flat();
  const rare = between('Sir, I-', 'Sir, I—', 2000);
  const structure = Array.from({ length: 30 }, (_, i) => ({
    file: 'tide.txt',
    line: i,
    rule: 'normalize/scene-break',
    text: 'a line',
  }));
  const options = { paint: plain, width: 60, full: false };

  it('is a summary, structure, the unusual, and samples of the ordinary', () => {
    const text = readingDiff([...lines, ...rare], structure, options);
    expect(text.split('\n').length).toBeLessThan(40);
    const order = [
      '1,205 marks changed',
      '30 changes of structure',
      '20 more; --verbose shows all',
      '1 hyphen became a dash\n  2000',
      '1,204 straight double quotes became curly; 3 shown',
    ].map(words => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('is whole when it is asked for', () => {
    const text = readingDiff(lines, structure, { ...options, full: true });
    expect(text.match(/\[-"-\]/g)).toHaveLength(1204);
    expect(text.match(/a line/g)).toHaveLength(30);
  });

  it('is nothing when nothing changed', () => {
    expect(readingDiff([], [], options)).toBe('');
  });
});
