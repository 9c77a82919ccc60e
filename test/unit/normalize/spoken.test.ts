import { describe, expect, test } from 'vitest';
import { blocksOf, manuscript, normalized } from './manuscript.ts';
import { STYLES, spokenIn, typedFrom } from './spoken-sentences.ts';

/** Which marks the speech of a story opens with. */
const OPENINGS = { us: '“Yes,” he said. “It is.”', uk: '‘Yes,’ he said. ‘It is.’' } as const;

describe.each(STYLES)('speech in a manuscript of %s style', style => {
  test.each(spokenIn(style))('%s', set => {
    const story = `${typedFrom(OPENINGS[style])}\n\n${typedFrom(set)}\n\nNobody spoke.`;
    expect(blocksOf(story)[1]).toBe(set);
  });

  test('and all of it in one story', () => {
    const sentences = spokenIn(style);
    expect(blocksOf(typedFrom(sentences.join('\n\n')))).toEqual(sentences);
  });

  test('is asked about in few places', () => {
    const { rules } = normalized(manuscript(typedFrom(spokenIn(style).join('\n\n'))));
    expect(rules.filter(rule => rule === 'normalize/uncertain-quote').length).toBeLessThanOrEqual(12);
  });
});

test('where speech runs on into the next paragraph, a word behind the clause on who speaks is not clipped', () => {
  const set = [
    '‘I never meant it,’ he said, ‘though I had my reasons. It was late, and the boat was not mine.',
    '‘Then the rain came, and I let go of the rope.’',
    'She waited.',
  ];
  expect(blocksOf(typedFrom(set.join('\n\n')))).toEqual(set);
});

test('what may be feet or the end of a quotation is asked about', () => {
  const { blocks, rules } = normalized(manuscript("They put up a 6' fence between the gardens."));
  expect(blocks).toEqual(['They put up a 6′ fence between the gardens.']);
  expect(rules).toEqual(['normalize/uncertain-quote']);
});

test.each([
  ['She lived in "Flat 9" until the roof went.', 'She lived in “Flat 9” until the roof went.'],
  ["'I lived in Flat 9' was all she said.", '‘I lived in Flat 9’ was all she said.'],
  ['"It was in 1859" was her answer.', '“It was in 1859” was her answer.'],
  ['"The year was 1859," he said.', '“The year was 1859,” he said.'],
  ['"We are 9," he said, "or 10."', '“We are 9,” he said, “or 10.”'],
])('no measure: %s', (typed, set) => {
  expect(blocksOf(typed)).toEqual([set]);
});
