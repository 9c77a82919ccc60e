import { describe, expect, it } from 'vitest';
import { isEntry } from '../../../src/book/entries.ts';
import type { Inline, Paragraph } from '../../../src/book/nodes.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: (Inline | string)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? text(child) : child)),
});
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const title = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });

describe('entries', () => {
  it.each([
    paragraph(strong('Brine'), '—water that has stood.'),
    paragraph('Brine: water that has stood.'),
    paragraph('Brine – water.'),
  ])('of a glossary begin with a word that stands out: %#', node => {
    expect(isEntry(node, 'glossary')).toBe(true);
    expect(isEntry(node, 'chapter')).toBe(false);
  });

  it.each([
    paragraph('Marr, Ada. ', title('The North Pans'), '. Lissen, 1909.'),
    paragraph('van der Weir, J. ', title('Rain'), '.'),
    paragraph('———. ', title('After Noon'), '.'),
    paragraph('—. “A Drowning.”'),
    paragraph('[3] Marr, A. Pans.'),
    paragraph(title('The Lissen Almanac'), ', 1902–1914.'),
  ])('of a bibliography begin with a name, a dash, a number, a title: %#', node =>
    expect(isEntry(node, 'bibliography')).toBe(true),
  );

  it('are not what is said in sentences', () => {
    const said = paragraph('In those years, when the sluice leaked, I read all of these.');
    expect(isEntry(said, 'bibliography')).toBe(false);
    expect(
      isEntry(paragraph('The words are those of the north pans; the south had others.'), 'glossary'),
    ).toBe(false);
    expect(isEntry(paragraph('Names of pans stand under their owners.'), 'index')).toBe(false);
    expect(isEntry(paragraph('brine, 3, 7–9'), 'index')).toBe(true);
  });
});
