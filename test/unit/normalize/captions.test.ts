import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Inquiry } from '../../../src/book/inquiry.ts';
import type { Block, Figure, Inline } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { captions } from '../../../src/normalize/captions.ts';
import { bookOf, sectionOf } from './manuscript.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const italic = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'emphasis', children: [text(value)] }],
});
const picture = (...children: Inline[]): Figure => ({
  type: 'figure',
  image: { type: 'image', asset: 'a.png', alt: 'a door' },
  children,
});
const plain = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

/** The blocks as kinds and words, after the pass. */
const run = (blocks: Block[], inquiry = new Inquiry({}, new VFile())): string[] => {
  const book = bookOf([sectionOf(blocks)]);
  captions.run(book, new VFile(), inquiry);
  return (book.sections[0]?.children ?? []).map(block => `${block.type} ${plainText([block])}`.trim());
};
const pictured = () => [plain('It rained.'), picture(), italic('The door, 1961.'), plain('It stopped.')];

describe('a paragraph in italics under a picture', () => {
  it('is its caption', () => {
    expect(run(pictured())).toEqual([
      'paragraph It rained.',
      'figure The door, 1961.',
      'paragraph It stopped.',
    ]);
  });

  it('stays a paragraph where the author says so', () => {
    const inquiry = new Inquiry({}, new VFile());
    run(pictured(), inquiry);
    const [asked] = inquiry.asked;
    const answer = { rule: 'normalize/caption', words: 'The door', answer: 'text' };
    expect(run(pictured(), new Inquiry({ [asked?.query.id ?? '']: answer }, new VFile()))).toEqual([
      'paragraph It rained.',
      'figure',
      'paragraph The door, 1961.',
      'paragraph It stopped.',
    ]);
  });

  it('stays a paragraph where the picture has one, where it is long, or not all in italics', () => {
    expect(run([picture(text('A door.')), italic('She went in.')])).toHaveLength(2);
    expect(run([picture(), italic('She went in. '.repeat(20))])).toHaveLength(2);
    expect(run([picture(), plain('She went in.')])).toHaveLength(2);
    expect(run([italic('She went in.'), picture()])).toHaveLength(2);
  });
});
