import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Inquiry } from '../../../src/book/inquiry.ts';
import type { Block } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { quotationSources } from '../../../src/normalize/quotation-sources.ts';
import { bookOf, sectionOf } from './manuscript.ts';

const plain = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const quoted = (...children: Block[]): Block => ({ type: 'blockquote', children });

/** The blocks as kinds and words, after the pass. */
const run = (...blocks: Block[]): string[] => {
  const book = bookOf([sectionOf(blocks)]);
  quotationSources.run(book, new VFile(), new Inquiry({}, new VFile()));
  return (book.sections[0]?.children ?? []).map(block =>
    block.type === 'blockquote'
      ? block.children.map(child => `> ${child.type} ${plainText([child])}`).join(' ')
      : plainText([block]),
  );
};

describe('a line behind a quotation that names someone', () => {
  it.each([
    '— Ecclesiastes',
    '-- Ada Marsh, The Salt Clock',
    '—from The Keeper’s Almanack',
    '– Ines Marr, 1811',
  ])('is its source: %s', line => {
    expect(run(quoted(plain('All rivers run.')), plain(line), plain('It rained.'))).toEqual([
      `> paragraph All rivers run. > attribution ${line.replace(/^[—–-]+\s*/, '')}`,
      'It rained.',
    ]);
  });

  it.each(['— Come in, she said.', '— Who is there?', 'Ada Marsh', '— and nobody came'])(
    'is text where it says something: %s',
    line => {
      expect(run(quoted(plain('All rivers run.')), plain(line))).toEqual([
        '> paragraph All rivers run.',
        line,
      ]);
    },
  );

  it('stays where the quotation has its source', () => {
    const attribution: Block = { type: 'attribution', children: [{ type: 'text', value: 'Job' }] };
    expect(run(quoted(plain('A.'), attribution), plain('— Ruth'))).toEqual([
      '> paragraph A. > attribution Job',
      '— Ruth',
    ]);
  });
});
