import type { Book, Section } from '../book/book.ts';
import { readByLine } from '../book/by-line.ts';
import type { Metadata } from '../book/metadata.ts';
import { nameOf } from '../book/names.ts';
import type { Inline, Subhead } from '../book/nodes.ts';
import { ROLES } from '../book/roles.ts';
import { listedSubheads } from '../book/subheads.ts';
import { hasWords, plainText } from '../book/visit.ts';
import { PENALTY } from './lines/break-lines.ts';
import { endOf, wordAt } from './lines/set-line.ts';
import { drawLine, type Passage, type Setter, setPassage } from './setter.ts';
import { NEVER, type Slab, type Spot } from './slab.ts';
import { words } from './stack.ts';

/** What a line of the contents says: a section, or a heading inside it; the folio is known once all pages are. */
export interface Entry {
  section: Section;
  subhead?: Subhead;
  depth: number;
}

/** What a contents page lists, in reading order, from the contents on. */
export function entriesOf(sections: readonly Section[], book: Pick<Book, 'design'>, depth = 0): Entry[] {
  return sections.flatMap((section): Entry[] => {
    if (!ROLES[section.role].listed) return entriesOf(section.sections, book, depth + 1);
    const subheads = listedSubheads(section, book);
    return [
      { section, depth },
      ...subheads.map(subhead => ({ section, subhead, depth: depth + subhead.rank })),
      ...entriesOf(section.sections, book, depth + 1),
    ];
  });
}

/** Width kept free for folios, and between a label and its title, in ems. */
const FOLIO_ROOM = 2.4;
const AFTER_LABEL = 1;
/** What a heading inside a section is set in by, under the section's title, for each of its ranks; ems. */
const SUBHEAD_INDENT = 1.2;

/**
 * Lines of the contents: label and title in columns of their own, the folio at the right edge.
 * @param folioOf the printed page number of a section or a heading; asked when the line is drawn
 */
export function setContents(
  entries: readonly Entry[],
  metadata: Metadata,
  setter: Setter,
  folioOf: FolioOf,
): Slab[] {
  const { label, entry } = setter.interior.contents;
  const natural = (inlines: readonly Inline[], section: Section): number => {
    const passage = setPassage(inlines, section, setter, { style: label, align: 'left', width: 1e5 });
    return passage.items.reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0);
  };
  const both = entries.filter(({ section, subhead }) => !subhead && hasColumns(section));
  const labelOf = shortLabels(both.map(({ section }) => section));
  const widest = Math.max(0, ...both.map(({ section }) => natural(words(labelOf(section)), section)));
  const column = widest > 0 ? Math.min(widest + AFTER_LABEL * entry.size, setter.width / 2.5) : 0;
  return entries.map(({ section, subhead, depth }, index): Slab => {
    const part = section.role === 'part' && !subhead;
    const slab = subhead
      ? setSubheadEntry(subhead, section, setter, hasColumns(section) ? column : 0, folioOf)
      : setEntry(section, metadata, setter, part ? 0 : column, labelOf(section), folioOf);
    const white = index > 0 && (part || (!subhead && depth < (entries[index - 1]?.depth ?? 0)));
    return {
      ...slab,
      before: white ? 1 : 0,
      keep: part || (!subhead && entries[index + 1]?.subhead) ? 1 : 0,
    };
  });
}

/** Whether label and title of an entry stand beside each other. */
const hasColumns = ({ label, title, role }: Section): boolean =>
  label !== undefined && label !== '' && hasWords(title) && role !== 'part';

/** Labels without the word that all of them begin with: beside titles “XII” says as much as “Chapter XII”. */
function shortLabels(sections: readonly Section[]): (section: Section) => string {
  const first = sections.map(({ label = '' }) => /^(\p{L}+)\s+(\S+)$/u.exec(label)?.[1]);
  const alike = first.length > 1 && first.every(word => word !== undefined && word === first[0]);
  return ({ label = '' }) => (alike && first[0] ? label.slice(first[0].length).trim() : label);
}

/** A title, and who wrote what stands under it where the book is by several. */
function titled({ title, subtitle }: Section): Inline[] {
  if (!readByLine(plainText(subtitle).trim())) return title;
  return [...title, ...words('\u2002'), { type: 'emphasis', children: subtitle }];
}

/** What is printed on the page where a section or a heading stands. */
export type FolioOf = (of: Section | Subhead) => string;

const MANNER = { align: 'left', hyphens: false, flow: 'generated' } as const;

/** A heading inside a section, under the title of the section. */
function setSubheadEntry(
  subhead: Subhead,
  section: Section,
  setter: Setter,
  column: number,
  folioOf: FolioOf,
): Slab {
  const { entry, folio } = setter.interior.contents;
  const own: Setter = { ...setter, section, flow: 'generated' };
  const x = column + SUBHEAD_INDENT * subhead.rank * entry.size;
  const passage = setPassage(subhead.children, subhead, own, {
    ...MANNER,
    style: entry,
    x: setter.x + x,
    width: setter.width - FOLIO_ROOM * folio.size - x,
  });
  return linesOf([passage], subhead, own, folioOf);
}

function setEntry(
  section: Section,
  metadata: Metadata,
  setter: Setter,
  column: number,
  shown: string,
  folioOf: FolioOf,
): Slab {
  const { label, entry, folio } = setter.interior.contents;
  const own: Setter = { ...setter, section, flow: 'generated' };
  const width = setter.width - FOLIO_ROOM * folio.size;
  const set = (inlines: readonly Inline[], x: number, style = entry): Passage =>
    setPassage(inlines, section, own, { ...MANNER, style, x: setter.x + x, width: width - x });
  const passages: Passage[] = [];
  const stacked = section.role === 'part' && section.label && hasWords(section.title);
  if (section.label && hasWords(section.title) && !stacked) {
    const numeral = setPassage(words(shown), section, own, {
      ...MANNER,
      align: /^[\divxlc]+$/i.test(shown) ? 'right' : 'left',
      style: label,
      width: column - AFTER_LABEL * entry.size,
    });
    passages.push(numeral, set(titled(section), column));
  } else if (stacked) {
    passages.push(set([...words(`${section.label}\u2002`), ...section.title], 0, label));
  } else if (section.label)
    passages.push(set(words(section.label), 0, section.role === 'part' ? label : entry));
  else if (section.title.length > 0)
    passages.push(set(titled(section), 0, section.role === 'part' ? label : entry));
  else passages.push(set(words(nameOf(section, metadata)), 0));
  return linesOf(passages, section, own, folioOf);
}

/** The lines of an entry, the folio on the last of them. */
function linesOf(
  passages: readonly Passage[],
  of: Section | Subhead,
  setter: Setter,
  folioOf: FolioOf,
): Slab {
  const rows = Math.max(1, ...passages.map(passage => passage.broken[0]?.lines.length ?? 0));
  return {
    before: 0,
    after: 0,
    keep: 0,
    settings: [
      {
        rows,
        cost: 0,
        turns: new Array<number>(rows - 1).fill(rows > setter.geometry.rows / 2 ? 0 : NEVER),
        draw(row, spot) {
          for (const passage of passages) {
            const broken = passage.broken[0];
            if (broken) drawLine(passage, broken, row, spot.left, spot.baseline, spot.page);
          }
          if (row === rows - 1) drawFolio(folioOf(of), of, setter, spot);
        },
      },
    ],
  };
}

/** Distance between the dots of a leader, in ems. */
const DOTS = 0.75;

function drawFolio(label: string, of: Section | Subhead, setter: Setter, spot: Spot): void {
  const { folio, leader } = setter.interior.contents;
  const last = spot.page.lines.at(-1);
  const from = last ? endOf(last.words) : spot.left;
  const source = { section: setter.section, node: of, flow: 'ornament' as const };
  if (leader === 'dots') {
    // Dots stand on a grid of their own counted from the right edge, so that they meet from line to line.
    const step = DOTS * folio.size;
    const right = spot.left + setter.x + setter.width - FOLIO_ROOM * folio.size;
    const count = Math.max(0, Math.floor((right - from - 0.5 * folio.size) / step));
    const cut = setter.typeCase.cut(folio, setter.lang);
    const dots = Array.from({ length: count }, (_, dot) => wordAt('.', right - (count - dot) * step, cut));
    const { baseline } = spot;
    if (count > 0)
      spot.page.lines.push({ baseline, words: dots, source, part: { line: 0, of: 1 }, end: 'paragraph' });
  }
  const passage = setPassage(words(label), of, setter, {
    style: folio,
    align: 'right',
    hyphens: false,
    flow: 'generated',
  });
  if (passage.broken[0]) drawLine(passage, passage.broken[0], 0, spot.left, spot.baseline, spot.page);
}
