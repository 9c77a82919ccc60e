import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { paragraphPlace } from '../../../src/book/paragraph-place.ts';

const text = (value: string): Inline[] => [{ type: 'text', value }];
const paragraph = (value: string): Block => ({ type: 'paragraph', children: text(value) });
const verse = (value: string): Block => ({
  type: 'verse',
  children: [{ type: 'stanza', children: [{ type: 'verseLine', indent: 0, children: text(value) }] }],
});
const quotation = (value: string): Block => ({ type: 'blockquote', children: [paragraph(value)] });
const picture: Block = { type: 'figure', image: { type: 'image', asset: 'a', alt: '' }, children: [] };
const sceneBreak: Block = { type: 'sceneBreak', mark: 'space', written: '' };
const list: Block = { type: 'list', ordered: false, children: [] };

const last = (...blocks: Block[]) => paragraphPlace(blocks, blocks.length - 1, 'opening');

describe('a paragraph', () => {
  it.each([
    ['that begins the section', last(paragraph('A.')), 'opening'],
    ['after another', last(paragraph('A.'), paragraph('B.')), 'inner'],
    ['after a break', last(paragraph('A.'), sceneBreak, paragraph('B.')), 'first'],
    ['behind the epigraph of its chapter', last(quotation('Q.'), paragraph('A.')), 'opening'],
    ['behind a picture under the heading', last(picture, paragraph('A.')), 'opening'],
    ['behind a quotation in the middle', last(paragraph('A.'), quotation('Q.'), paragraph('B.')), 'inner'],
    ['behind a list that opens the section', last(list, paragraph('A.')), 'inner'],
  ])('%s', (_, place, expected) => {
    expect(place).toBe(expected);
  });

  it.each([
    ['in lower case, whatever stood before', last(paragraph('A.'), verse('V.'), paragraph('and so on.'))],
    ['in lower case behind a quotation mark', last(paragraph('A.'), verse('V.'), paragraph('“and so on.”'))],
    ['behind a picture in mid-sentence', last(paragraph('He saw'), picture, paragraph('Ana.'))],
    [
      'behind a verse that leads on',
      last(paragraph('She sang,'), verse('by the sea,'), paragraph('I think.')),
    ],
    ['behind an epigraph', last(verse('V,'), paragraph('and the rest.'))],
  ])('goes on %s', (_, place) => {
    expect(place).toBe('continued');
  });

  it.each([
    [
      'behind a verse that ends the sentence',
      last(paragraph('She sang:'), verse('By the sea.'), paragraph('Ana.')),
    ],
    ['behind a verse without marks', last(paragraph('She sang'), verse('by the sea'), paragraph('Ana.'))],
    ['behind a picture between two sentences', last(paragraph('He saw.'), picture, paragraph('Ana.'))],
    ['in lower case behind another paragraph', last(paragraph('A.'), paragraph('and b.'))],
  ])('begins anew %s', (_, place) => {
    expect(place).toBe('inner');
  });
});
