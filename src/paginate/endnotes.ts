import type { Book, Section } from '../book/book.ts';
import { nameOf } from '../book/names.ts';
import type { Subhead } from '../book/nodes.ts';
import { ownWords } from '../book/own-words.ts';
import { ROLES } from '../book/roles.ts';
import { sectionsOf } from '../book/visit.ts';
import { setSubhead } from './blocks/headings.ts';
import { underHead } from './blocks/inset.ts';
import { setParagraph } from './blocks/paragraph.ts';
import { runsIn } from './column.ts';
import { drawLine, type Setter, setPassage, widthOf } from './setter.ts';
import type { Slab } from './slab.ts';
import { words } from './stack.ts';

/** Notes behind the text rather than at the foot of its pages (Chicago, 17th ed., 14.43 to 14.48). */

/** Room for the number of a note, in ems. */
const NUMBER = 2;
/** White between a number and its note, in ems. */
const GAP = 0.4;

/** Notes of a section on rows of the grid, their numbers in the margin they are set in by. */
function setNotes(setter: Setter): Slab[] {
  const { endnote } = setter.interior.notes;
  const inner: Setter = { ...setter, style: endnote, flow: 'note', place: 'first' };
  const numbered = [...setter.notes.values()];
  const widest = Math.max(0, ...numbered.map(({ number }) => widthOf(`${number}.`, inner)));
  const indent = Math.max(NUMBER * endnote.size, widest + GAP * endnote.size);
  return numbered.flatMap(({ note, number }) => {
    const label = setPassage(words(`${number}.`), note, inner, {
      flow: 'noteNumber',
      align: 'left',
      hyphens: false,
    });
    return [...runsIn(note.children)]
      .flatMap(({ inlines, node }) => setParagraph(inlines, node, inner, { insets: [indent] }))
      .map((slab, place) =>
        place > 0
          ? slab
          : {
              ...slab,
              settings: slab.settings.map(setting => ({
                ...setting,
                draw(row: number, spot: Parameters<typeof setting.draw>[1]) {
                  const [broken] = label.broken;
                  if (row === 0 && broken) drawLine(label, broken, 0, spot.left, spot.baseline, spot.page);
                  setting.draw(row, spot);
                },
              })),
            },
      );
  });
}

const headed = (heading: string, rank: Subhead['rank'], setter: Setter): Slab[] =>
  setSubhead({ type: 'subhead', rank, children: words(heading) }, { ...setter, flow: 'generated' });

/** The notes of a section under its text, with a heading of ours. Nothing when it has none. */
export function setChapterNotes(setter: Setter): Slab[] {
  const notes = setNotes(setter);
  return notes.length > 0 ? [...headed(ownWords(setter.lang).notes, 1, setter), ...notes] : [];
}

/**
 * The notes of the whole book, under the name of the section that calls them.
 * @param setter of the section that gathers them
 * @param setterOf makes the setter of a section that has notes
 */
export function setBookNotes(book: Book, setter: Setter, setterOf: (section: Section) => Setter): Slab[] {
  const slabs = [...sectionsOf(book)].flatMap(section => {
    const notes = setNotes(setterOf(section));
    return notes.length > 0 ? [...headed(nameOf(section, book.metadata), 1, setter), ...notes] : [];
  });
  return underHead(slabs);
}

/** The sections of a book with one of ours that gathers the notes, where Chicago (17th ed., 1.4) has it. */
export function withNotesSection(book: Book): { sections: readonly Section[]; gathering?: Section } {
  const all = [...sectionsOf(book)];
  if (all.every(({ notes }) => notes.length === 0)) return { sections: book.sections };
  const taken = new Set(all.map(({ id }) => id));
  let id = 'notes';
  while (taken.has(id)) id = `book-${id}`;
  const gathering: Section = {
    type: 'section',
    id,
    role: 'notes',
    matter: 'back',
    title: [],
    subtitle: [],
    children: [],
    sections: [],
    notes: [],
    generated: true,
  };
  const order = Object.keys(ROLES);
  const behind = book.sections.findIndex(
    ({ role, matter }) => matter === 'back' && order.indexOf(role) > order.indexOf('notes'),
  );
  const at = behind < 0 ? book.sections.length : behind;
  return { sections: book.sections.toSpliced(at, 0, gathering), gathering };
}
