import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { isEntry } from '../../../src/book/entries.ts';
import type { Inline, Paragraph } from '../../../src/book/nodes.ts';
import { section } from '../paginate/books.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: (Inline | string)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? text(child) : child)),
});
/** A section of a role, with what is in it. */
const of = (role: Section['role'], ...children: Paragraph[]): Section => section({ role, children });
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const title = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });

describe('entries', () => {
  it.each([
    paragraph(strong('Brine'), '—water that has stood.'),
    paragraph('Brine: water that has stood.'),
    paragraph('Brine – water.'),
  ])('of a glossary begin with a word that stands out: %#', node => {
    expect(isEntry(node, of('glossary'))).toBe(true);
    expect(isEntry(node, of('chapter'))).toBe(false);
  });

  it.each([
    paragraph('Marr, Ada. ', title('The North Pans'), '. Lissen, 1909.'),
    paragraph('van der Weir, J. ', title('Rain'), '.'),
    paragraph('———. ', title('After Noon'), '.'),
    paragraph('—. “A Drowning.”'),
    paragraph('[3] Marr, A. Pans.'),
    paragraph(title('The Lissen Almanac'), ', 1902–1914.'),
  ])('of a bibliography begin with a name, a dash, a number, a title: %#', node =>
    expect(isEntry(node, of('bibliography'))).toBe(true),
  );

  it('are not what is said in sentences', () => {
    const said = paragraph('In those years, when the sluice leaked, I read all of these.');
    expect(isEntry(said, of('bibliography'))).toBe(false);
    expect(
      isEntry(paragraph('The words are those of the north pans; the south had others.'), of('glossary')),
    ).toBe(false);
    expect(isEntry(paragraph('Names of pans stand under their owners.'), of('index'))).toBe(false);
    expect(isEntry(paragraph('brine, 3, 7–9'), of('index'))).toBe(true);
  });

  it('of a play are the speeches, and not what is done', () => {
    const speeches = [
      'MARTA. Shut it, the wind’s in.',
      'TOBIAS: It was in before me.',
      'THE INSPECTOR (off). Open!',
      'MRS. MARR & TEO. We shall not.',
      'FIRST LAMP: So be it.',
      'Q. And then?',
      'Ada Marr: Then nothing.',
    ].map(words => paragraph(words));
    const direction = paragraph(title('A knock. They look at each other.'));
    const scene = of('chapter', direction, ...speeches, paragraph('They go.'));
    expect(speeches.map(speech => isEntry(speech, scene))).toEqual(speeches.map(() => true));
    expect([direction, paragraph('They go.')].map(node => isEntry(node, scene))).toEqual([false, false]);
  });

  it('are no speeches where a story shouts here and there', () => {
    const shouted = paragraph('NASA: nobody answered.');
    const told = Array.from({ length: 6 }, () => paragraph('She went on.'));
    expect(isEntry(shouted, of('chapter', shouted, shouted, shouted, shouted, ...told))).toBe(false);
    expect(isEntry(shouted, of('chapter', shouted))).toBe(false);
  });
});
