import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Inquiry } from '../../../src/book/inquiry.ts';
import { plainText } from '../../../src/book/visit.ts';
import { dividedWords } from '../../../src/normalize/divided-words.ts';
import { manuscript } from './manuscript.ts';

/** The paragraphs after the pass, and what was asked about. */
function run(text: string, inquiry = new Inquiry({}, new VFile())): { said: string[]; unsure: boolean[] } {
  const book = manuscript(text);
  dividedWords.run(book, new VFile(), inquiry);
  return {
    said: (book.sections[0]?.children ?? []).map(block => plainText([block])),
    unsure: inquiry.asked.map(({ unsure }) => unsure),
  };
}

describe('a word divided at the end of a line', () => {
  it('is what the rest of the book has it', () => {
    const text = 'The is-\nland was a well-\nknown one.\n\nNo island is so well-known.';
    expect(run(text)).toEqual({
      said: ['The island was a well-known one.', 'No island is so well-known.'],
      unsure: [false, false],
    });
  });

  it('keeps its hyphen and is asked about where nothing tells', () => {
    expect(run('The sun-\nlit quay.')).toEqual({ said: ['The sun-lit quay.'], unsure: [true] });
  });

  it('is one word in a text that divides words', () => {
    const { said, unsure } = run('A har-\nbour, a win-\nter, and a ket-\n  tle.');
    expect(said).toEqual(['A harbour, a winter, and a kettle.']);
    expect(unsure).toEqual([false, false, false]);
  });

  it('is what its author answers', () => {
    const inquiry = new Inquiry({}, new VFile());
    run('The sun-\nlit quay.', inquiry);
    const [asked] = inquiry.asked;
    const answer = { rule: 'normalize/divided-word', words: '', answer: 'word' };
    const { said } = run(
      'The sun-\nlit quay.',
      new Inquiry({ [asked?.query.id ?? '']: answer }, new VFile()),
    );
    expect(said).toEqual(['The sunlit quay.']);
  });

  it.each(['He said sun-\nLit or not.', 'From 1812-\n1870 he lived.', 'A line--\nbreaks off.', 'A-\nb'])(
    'is none where no word goes on: %j',
    text => {
      expect(run(text)).toEqual({ said: [text], unsure: [] });
    },
  );
});
