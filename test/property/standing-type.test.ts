import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../../src/book/book.ts';
import { sectionsOf, walk } from '../../src/book/visit.ts';
import { shelf } from '../../src/fonts/shelf.ts';
import { openTemplates } from '../../src/ingest/templates.ts';
import type { Pages } from '../../src/paginate/pages.ts';
import { paginate } from '../../src/paginate/paginate.ts';
import { StandingType } from '../../src/paginate/standing-type.ts';
import { BOOK_ASSETS, books } from './books.ts';

/** What an author does between two looks at a book. */
const change = fc.record({
  what: fc.constantFrom('nothing', 'exchange', 'leave out', 'repeat a paragraph', 'rename', 'retitle'),
  at: fc.nat(),
  from: fc.nat(),
  /** Whether the manuscript is read anew, so that every node is another. */
  anew: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(before: Book, { what, at, from, anew }: Change): Book {
  const after = anew ? structuredClone(before) : { ...before };
  const sections = [...after.sections];
  const own = sections[at % sections.length];
  const other = sections[from % sections.length];
  if (!own || !other) return after;
  const become = (section: Section): void => {
    sections[sections.indexOf(own)] = section;
  };
  if (what === 'exchange') become({ ...structuredClone(other), id: own.id });
  if (what === 'leave out' && sections.length > 1) sections.splice(sections.indexOf(own), 1);
  if (what === 'repeat a paragraph')
    become({ ...own, children: [...own.children, ...structuredClone(own.children.slice(0, 1))] });
  if (what === 'rename') become({ ...own, id: `${own.id}-again` });
  if (what === 'retitle') after.metadata = { ...after.metadata, title: `${after.metadata.title} again` };
  return { ...after, sections };
}

/** Every node that the lines of a page may be of. */
function nodesOf(of: Book, { endnotes }: Pages): Set<unknown> {
  const nodes = new Set<unknown>(endnotes ? [endnotes] : []);
  for (const section of sectionsOf(of)) {
    nodes.add(section);
    for (const node of [...section.title, ...section.subtitle, ...section.children, ...section.notes])
      for (const inner of walk(node)) nodes.add(inner);
  }
  return nodes;
}

const templates = openTemplates('templates');
const steps = fc.array(change, { minLength: 1, maxLength: 4 });
const look = fc.constantFrom('literary', 'genre');
/** Where pages ask for a wider gutter, and by how many points: some take it from the outside, some from the measure. */
const gutter = fc.constantFrom({ from: 9999, inside: 0 }, { from: 3, inside: 64 }, { from: 6, inside: 90 });

describe('type that is kept standing', () => {
  it('makes the same pages as setting everything anew, of the book as it is', () => {
    fc.assert(
      fc.property(books, steps, look, gutter, (first, all, name, step) => {
        const interior = templates.interior(name);
        if ('problem' in interior) throw new Error(interior.problem);
        const looks = { ...interior, gutter: { outside: 30, steps: [step] } };
        const standing = new StandingType();
        let now = first;
        for (const each of [undefined, ...all]) {
          if (each) now = changed(now, each);
          const [told, expected] = [new VFile(), new VFile()];
          const pages = paginate(now, looks, shelf, BOOK_ASSETS, told, standing);
          expect(pages).toEqual(paginate(now, looks, shelf, BOOK_ASSETS, expected));
          expect(told.messages.map(String)).toEqual(expected.messages.map(String));
          const nodes = nodesOf(now, pages);
          for (const { source } of pages.pages.flatMap(({ lines, pictures }) => [...lines, ...pictures])) {
            if (!source || source.flow === 'generated' || source.flow === 'noteNumber') continue;
            expect(nodes.has(source.section)).toBe(true);
            expect(nodes.has(source.node)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
