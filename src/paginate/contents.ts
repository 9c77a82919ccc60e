import type { Section } from '../book/book.ts';
import { readByLine } from '../book/by-line.ts';
import type { Metadata } from '../book/metadata.ts';
import { nameOf } from '../book/names.ts';
import type { Inline } from '../book/nodes.ts';
import { ROLES } from '../book/roles.ts';
import { hasWords, plainText } from '../book/visit.ts';
import { PENALTY } from './lines/break-lines.ts';
import { endOf, wordAt } from './lines/set-line.ts';
import { drawLine, type Passage, type Setter, setPassage } from './setter.ts';
import { NEVER, type Slab, type Spot } from './slab.ts';
import { words } from './stack.ts';

/** What a line of the contents says; the folio is known once all pages are. */
export interface Entry {
  section: Section;
  depth: number;
}

/** The sections a contents page lists, in reading order, from the contents on. */
export function entriesOf(sections: readonly Section[], depth = 0): Entry[] {
  return sections.flatMap(section => {
    const listed = ROLES[section.role].listed ? [{ section, depth }] : [];
    return [...listed, ...entriesOf(section.sections, depth + 1)];
  });
}

/** Width kept free for folios, and between a label and its title, in ems. */
const FOLIO_ROOM = 2.4;
const AFTER_LABEL = 1;

/**
 * Lines of the contents: label and title in columns of their own, the folio at the right edge.
 * @param folioOf the printed page number; asked when the line is drawn
 */
export function setContents(
  entries: readonly Entry[],
  metadata: Metadata,
  setter: Setter,
  folioOf: (section: Section) => string,
): Slab[] {
  const { label, entry } = setter.interior.contents;
  const natural = (inlines: readonly Inline[], section: Section): number => {
    const passage = setPassage(inlines, section, setter, { style: label, align: 'left', width: 1e5 });
    return passage.items.reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0);
  };
  const both = entries.filter(
    ({ section }) => section.label && hasWords(section.title) && section.role !== 'part',
  );
  const labelOf = shortLabels(both.map(({ section }) => section));
  const widest = Math.max(0, ...both.map(({ section }) => natural(words(labelOf(section)), section)));
  const column = widest > 0 ? Math.min(widest + AFTER_LABEL * entry.size, setter.width / 2.5) : 0;
  return entries.map(({ section, depth }, index): Slab => {
    const part = section.role === 'part';
    const slab = setEntry(section, metadata, setter, part ? 0 : column, labelOf(section), folioOf);
    const white = index > 0 && (part || depth < (entries[index - 1]?.depth ?? 0));
    return { ...slab, before: white ? 1 : 0, keep: part ? 1 : 0 };
  });
}

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

function setEntry(
  section: Section,
  metadata: Metadata,
  setter: Setter,
  column: number,
  shown: string,
  folioOf: (section: Section) => string,
): Slab {
  const { label, entry, folio, leader } = setter.interior.contents;
  const own: Setter = { ...setter, section, flow: 'generated' };
  const width = setter.width - FOLIO_ROOM * folio.size;
  const manner = { align: 'left', hyphens: false, flow: 'generated' } as const;
  const set = (inlines: readonly Inline[], x: number, style = entry): Passage =>
    setPassage(inlines, section, own, { ...manner, style, x: setter.x + x, width: width - x });
  const passages: Passage[] = [];
  const stacked = section.role === 'part' && section.label && hasWords(section.title);
  if (section.label && hasWords(section.title) && !stacked) {
    const numeral = setPassage(words(shown), section, own, {
      ...manner,
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
          if (row === rows - 1) drawFolio(folioOf(section), section, own, leader, spot);
        },
      },
    ],
  };
}

/** Distance between the dots of a leader, in ems. */
const DOTS = 0.75;

function drawFolio(
  label: string,
  section: Section,
  setter: Setter,
  leader: 'dots' | 'space',
  spot: Spot,
): void {
  const { folio } = setter.interior.contents;
  const last = spot.page.lines.at(-1);
  const from = last ? endOf(last.words) : spot.left;
  const source = { section, node: section, flow: 'ornament' as const };
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
  const passage = setPassage(words(label), section, setter, {
    style: folio,
    align: 'right',
    hyphens: false,
    flow: 'generated',
  });
  if (passage.broken[0]) drawLine(passage, passage.broken[0], 0, spot.left, spot.baseline, spot.page);
}
