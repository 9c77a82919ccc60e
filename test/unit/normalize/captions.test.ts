import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Inquiry } from '../../../src/book/inquiry.ts';
import { type Block, type Figure, type Inline, type Table, tableParts } from '../../../src/book/nodes.ts';
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

describe('a paragraph that is numbered as tables are', () => {
  const table = (): Table => ({
    type: 'table',
    align: [null],
    children: [
      { type: 'tableRow', header: true, children: [{ type: 'tableCell', children: [text('cell')] }] },
    ],
  });
  /** The captions of tables in brackets, and other blocks as their words. */
  const captioned = (blocks: Block[]): string[] => {
    const book = bookOf([sectionOf(blocks)]);
    captions.run(book, new VFile(), new Inquiry({}, new VFile()));
    return (book.sections[0]?.children ?? []).map(block =>
      block.type === 'table'
        ? `[${plainText(tableParts(block).caption?.children ?? [])}]`
        : plainText([block]),
    );
  };

  it.each([
    'Table 1. Oil by the night',
    'Table 2.1: Oil',
    'TABLE IV',
    'Table 3 Oil by the Night',
    'Tab. 4 – Salz',
    'Tabelle A1: Salz',
    'Таблица 2. Соль',
  ])('is the caption of the table below it: %s', words => {
    expect(captioned([plain('It rained.'), plain(words), table()])).toEqual(['It rained.', `[${words}]`]);
  });

  it('is the caption of the table above it where the first of a section stands there', () => {
    const [one, two] = ['Table 1. Oil', 'Table 2. Wicks'];
    expect(captioned([table(), plain(one), table(), plain(two)])).toEqual([`[${one}]`, `[${two}]`]);
    expect(captioned([plain(one), table(), plain(two), table()])).toEqual([`[${one}]`, `[${two}]`]);
  });

  it('loses the emphasis around all of it', () => {
    const block: Block = {
      type: 'paragraph',
      children: [{ type: 'strong', children: [text('Table 1. Oil')] }],
    };
    expect(captioned([block, table()])).toEqual(['[Table 1. Oil]']);
  });

  it.each([
    'Table 1 shows what it takes.',
    'Tables were laid for twenty.',
    'Table 9 wants the bill',
    `Table 1. ${'Oil '.repeat(80)}`,
  ])('is text where it says something else: %s', words => {
    expect(captioned([plain(words), table()])).toEqual([words, '[]']);
  });

  it('stays where no table, or one with a caption, stands beside it', () => {
    const own = table();
    own.children.unshift({ type: 'tableCaption', children: [text('Salt')] });
    expect(captioned([plain('Table 1. Oil'), own])).toEqual(['Table 1. Oil', '[Salt]']);
    expect(captioned([plain('Table 1. Oil'), plain('Text.'), table()])).toEqual([
      'Table 1. Oil',
      'Text.',
      '[]',
    ]);
  });
});
