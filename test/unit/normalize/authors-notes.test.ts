import { describe, expect, test } from 'vitest';
import { manuscript, normalized } from './manuscript.ts';

const outlineOf = (text: string) => normalized(manuscript(text)).outline;

describe("an author's note", () => {
  test('with a label is set apart, before and after the story', () => {
    const text =
      "A/N: Thanks for reading!\n\nThe rain fell.\n\nTo be continued...\n\nAuthor's Note: Next part on Friday. Please review!";
    expect(outlineOf(text)).toEqual([
      '[authors-note]',
      'Thanks for reading!',
      '[story]',
      'The rain fell.',
      'endMark(To be continued…)',
      '[authors-note Author’s Note]',
      'Next part on Friday. Please review!',
    ]);
  });

  test('without a label is inferred from several signs, and the author is asked', () => {
    const text =
      "I haven't posted lately, but I wrote this story over the weekend.\n\nIt is my first piece here, so thanks to all of you folks for reading. Enjoy!\n\nThe rain fell on the roof.\n\nNobody moved.";
    const { outline, rules } = normalized(manuscript(text));
    expect(outline.slice(0, 4)).toEqual([
      '[authors-note]',
      'I haven’t posted lately, but I wrote this story over the weekend.',
      'It is my first piece here, so thanks to all of you folks for reading. Enjoy!',
      '[story]',
    ]);
    expect(rules).toContain('normalize/note-inferred');
  });

  test('is not seen in a narrator who writes', () => {
    const text =
      'I write this by the light of one candle, and my hand shakes.\n\nI have read what I wrote last night, and I enjoy none of it.\n\nThe rain fell.';
    expect(outlineOf(text)[0]).toBe('[story]');
  });
});
