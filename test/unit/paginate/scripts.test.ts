import { readdirSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Block, ListItem } from '../../../src/book/nodes.ts';
import type { Position } from '../../../src/book/position.ts';
import { openMissingGlyphs } from '../../../src/paginate/missing-glyphs.ts';
import { book, interiorNamed, paragraph, section, set } from './books.ts';

const INTERIORS = readdirSync('templates/interiors').map(file => file.replace('.yaml', ''));
const WRITTEN = {
  Greek: 'Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ τὸ «ταξίδι» άρχισε ξανά·',
  Cyrillic: 'Съешь ещё этих мягких булок; Ґанок їжака, Њива ђака.',
  'marks without letters of their own': 'x̱̂ q̇ m̃ ɛ̃́ ʾa̱ ё́',
  'Vietnamese and Welsh': 'Nguyễn Đặng ŵyr ẁ',
  'signs of games and chats': '『Quest』 【Skill】 ↳ ⇒ ★ ✓ ✗ ☐ ♪ ♯ ⚔ ♔ ⚀ ┻━┻',
  emoji: '😀 👍🏽 🇫🇷🇬🇧 👩‍🚀 1️⃣ ❤️ ⚠️',
} as const;

const wordsOf = (interior: string, written: string) => {
  const report = new VFile();
  const of = book([section({ children: [paragraph(written)] })]);
  const pages = set(of, interiorNamed(interior), report);
  expect(report.messages.map(({ reason }) => reason)).toEqual([]);
  return pages.pages
    .flatMap(page => page.lines)
    .filter(line => line.source?.flow === 'text')
    .flatMap(line => line.words);
};

describe.each(INTERIORS)('the interior %s', interior => {
  it.each(Object.entries(WRITTEN))('has a glyph for every letter of %s', (_, written) => {
    const words = wordsOf(interior, written);
    expect(words.flatMap(({ shaped }) => shaped.glyphs)).not.toContain(0);
    expect(words.map(({ shaped }) => shaped.text).join('')).toBe(written.replaceAll(' ', ''));
  });

  it('sets a word of one script in one face', () => {
    for (const written of [WRITTEN.Greek, WRITTEN.Cyrillic, WRITTEN['Vietnamese and Welsh']]) {
      const faces = new Map<string, Set<string>>();
      for (const word of written.split(' ')) {
        const letters = word.replace(/[^\p{L}\p{M}]/gu, '');
        for (const { shaped, face } of wordsOf(interior, word)) {
          if (/\p{L}/u.test(shaped.text)) faces.set(letters, (faces.get(letters) ?? new Set()).add(face.key));
        }
      }
      for (const used of faces.values()) expect(used.size).toBe(1);
    }
  });
});

describe('emoji', () => {
  const facesOf = (written: string): string[] => wordsOf('literary', written).map(({ face }) => face.key);

  it('are pictures, though the face of the text may have a sign for them', () => {
    expect(facesOf('👍 🇫🇷 ☕ ❤️')).toEqual(Array(4).fill('noto-emoji-400'));
  });

  it('are signs of the text where no picture is asked for', () => {
    expect(facesOf('© ™ ↔ 1')).toEqual(Array(4).fill('eb-garamond-400'));
    expect(facesOf('☆ ★')).toEqual(Array(2).fill('stix-two-math-400'));
  });

  it('and other signs leave what stands beside them to the face of the text', () => {
    expect(facesOf('2】')).toEqual(['eb-garamond-400', 'noto-sans-yi-400']);
    expect(facesOf('(★)')).toEqual(['eb-garamond-400', 'stix-two-math-400', 'eb-garamond-400']);
  });

  it('are one picture each, however many characters they are spelt with', () => {
    for (const emoji of ['👩‍🚀', '👍🏽', '🇫🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
      expect(wordsOf('literary', emoji)[0]?.shaped.glyphs).toHaveLength(1);
  });

  it('may be parted at the end of a line, and letters beside them may not', () => {
    const words = wordsOf('literary', `So many: ${'😀'.repeat(60)}!`);
    const first = words.findIndex(({ shaped }) => shaped.text.includes('😀'));
    expect(words[first - 1]?.shaped.text).toBe('many:');
    expect(words[first]?.shaped.text.length).toBeLessThan(2 * 60);
    expect(words.at(-1)?.shaped.text).toBe('!');
    expect(words.at(-2)?.shaped.text).toContain('😀');
  });
});

describe('a box that is typed with lines', () => {
  it('has all its characters of one width', () => {
    const report = new VFile();
    const of = book([section({ children: [{ type: 'preformatted', value: '┌────┐\n│ HP │\n└────┘' }] })]);
    const lines = set(of, interiorNamed('literary'), report).pages.flatMap(page => page.lines);
    const boxed = lines.filter(line => line.words.some(({ shaped }) => /[┌│└]/.test(shaped.text)));
    expect(boxed).toHaveLength(3);
    const ends = boxed
      .map(({ words }) => words.at(-1))
      .map(word => word && word.x + (word.shaped.width * word.size) / 1000);
    for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 0);
  });
});

describe('lists to tick off', () => {
  it.each([
    [false, ['☐', '☑', '•']],
    [true, ['1. ☐', '2. ☑', '3.']],
  ])('have boxes, behind the numbers where there are any: %s', (ordered, marks) => {
    const item = (words: string, checked?: boolean): ListItem => ({
      type: 'listItem',
      children: [paragraph(words)],
      ...(checked !== undefined && { checked }),
    });
    const list: Block = {
      type: 'list',
      ordered,
      children: [item('Coal', false), item('Tar', true), item('Rope')],
    };
    const pages = set(book([section({ children: [list] })]), interiorNamed('literary'), new VFile());
    const generated = pages.pages
      .flatMap(page => page.lines)
      .filter(({ source }) => source?.node.type === 'listItem' && source.flow === 'generated');
    expect(
      generated.map(({ words }) =>
        words
          .map(word => word.shaped.text)
          .join(' ')
          .replace('\u00a0', ' '),
      ),
    ).toEqual(marks);
  });
});

describe('characters that no typeface has', () => {
  const at = (line: number): Position => ({
    file: 'book.md',
    start: { line, column: 1 },
    end: { line, column: 2 },
  });
  const told = (characters: readonly (readonly [string, number])[]): VFile['messages'] => {
    const report = new VFile();
    const missing = openMissingGlyphs();
    for (const [character, line] of characters) missing.add([character], at(line));
    missing.tell(report);
    return report.messages;
  };

  it('are told once each, by code and kind, with their lines', () => {
    expect(
      told([
        ['海', 3],
        ['海', 9],
        ['海', 9],
        ['\u{1f600}', 4],
      ]).map(({ reason, line }) => [line, reason]),
    ).toEqual([
      [
        3,
        'no typeface has `海` (U+6D77, a Chinese or Japanese character), on lines 3, 9; replace it, set it as a picture, or name a font that has it',
      ],
      [
        4,
        'no typeface has `😀` (U+1F600, an emoji); replace it, set it as a picture, or name a font that has it',
      ],
    ]);
  });

  it('are counted when they are a whole script', () => {
    const messages = told(
      Array.from({ length: 400 }, (_, i) => [String.fromCodePoint(0x4e00 + i), i + 1] as const),
    );
    expect(messages).toHaveLength(13);
    expect(messages.at(-1)?.reason).toBe(
      'no typeface has 388 more characters of the book; name a font of its script',
    );
  });
});

describe('words that run from right to left', () => {
  it.each(INTERIORS)('take the room they need in %s, and stay in the measure', name => {
    const interior = interiorNamed(name);
    const of = book([section({ children: [paragraph('الميناء رمادي وهادئ تحت المطر '.repeat(12))] })]);
    const { pages, report } = set(of, interior);
    const lines = pages.flatMap(page => page.lines).filter(({ source }) => source?.flow === 'text');
    expect(lines.length).toBeGreaterThan(3);
    expect(report.compromises.filter(({ kind }) => kind === 'overfull-line')).toEqual([]);
    for (const { words } of lines)
      for (const [index, word] of words.entries()) {
        const next = words[index + 1];
        const end = word.x + (word.shaped.width * word.size * word.expand) / 1000;
        if (next) expect(next.x).toBeGreaterThan(end - 0.01);
      }
  });
});
