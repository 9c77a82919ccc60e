import type { Note, Section } from '../book/book.ts';
import type { ProseNode } from '../book/nodes.ts';
import type { Shelf } from '../fonts/shelf.ts';
import { likeness } from './likeness.ts';
import type { TypeCase } from './lines/type-case.ts';
import type { LineSource, Page } from './pages.ts';

/** What a section set on a page of its own; running heads and folios belong to the book. */
export type Stood = Pick<Page, 'kind' | 'lines' | 'pictures' | 'rules'>;

interface Forme {
  section: Section;
  pages: readonly Stood[];
}

/** Sections that were set in the same looks, by name and by the side of the page they begin on. */
export class Formes {
  readonly typeCase: TypeCase;
  /** How far from the spine what stands was drawn, in points; undefined while it was not drawn. */
  #away: number | undefined;
  #stood = new Map<string, Forme>();
  #fresh = new Map<string, Forme>();
  readonly #asked = new Set<string>();
  #taken = false;

  constructor(typeCase: TypeCase) {
    this.typeCase = typeCase;
  }

  /**
   * The pages of a section that says the same, in the same words, as one that was set before.
   * @param side of its first page
   * @returns undefined when there is none
   */
  of(section: Section, side: Page['side']): readonly Stood[] | undefined {
    this.#asked.add(section.id);
    const known = this.#stood.get(nameOf(section, side));
    const pages = known && standingFor(section, known);
    this.#taken ||= pages !== undefined;
    // The next time it is found at once.
    if (pages) this.#fresh.set(nameOf(section, side), { section, pages });
    return pages;
  }

  /** Keeps the pages of a section; what is drawn on them may follow. */
  keep(section: Section, side: Page['side'], pages: readonly Page[]): void {
    const stood = pages.map(({ kind, lines, pictures, rules }) => ({ kind, lines, pictures, rules }));
    this.#fresh.set(nameOf(section, side), { section, pages: stood });
  }

  /**
   * Ends a round. Sections that were not asked for are let go.
   * @param away how far from the spine the round is drawn; undefined when it is not
   * @returns false when something that was taken stands elsewhere: the round must be done again, and all is set anew
   */
  settle(away: number | undefined): boolean {
    const moved = away !== this.#away;
    const again = moved && this.#taken;
    const stood = [...(moved ? [] : this.#stood), ...(again ? [] : this.#fresh)];
    this.#stood = new Map(stood.filter(([, { section }]) => this.#asked.has(section.id)));
    this.#fresh.clear();
    this.#asked.clear();
    this.#taken = false;
    this.#away = away;
    return !again;
  }
}

/** @returns undefined when the section says something else than the one that stands */
function standingFor(section: Section, { section: before, pages }: Forme): readonly Stood[] | undefined {
  if (before === section) return pages;
  // A call leads to its note, and these are other notes.
  if (section.notes.length > 0) return undefined;
  const now = likeness(before, section);
  return now && pointedAt(pages, now);
}

const nameOf = ({ id }: Section, side: Page['side']): string => `${side} ${id}`;

/** The lines with the nodes of a book that was read anew behind them; undefined when one of theirs is not there. */
function pointedAt(pages: readonly Stood[], now: ReadonlyMap<object, object>): readonly Stood[] | undefined {
  const sources = new Map<LineSource, LineSource>();
  let whole = true;
  const sourceOf = (source: LineSource): LineSource => {
    const known = sources.get(source);
    if (known) return known;
    const section = now.get(source.section) as Section | undefined;
    const node = now.get(source.node) as ProseNode | Note | Section | undefined;
    if (!section || !node) whole = false;
    const found = section && node ? { section, node, flow: source.flow } : source;
    sources.set(source, found);
    return found;
  };
  const pointed = pages.map(page => ({
    ...page,
    lines: page.lines.map(line => (line.source ? { ...line, source: sourceOf(line.source) } : line)),
    pictures: page.pictures.map(picture => ({ ...picture, source: sourceOf(picture.source) })),
  }));
  return whole ? pointed : undefined;
}

/**
 * Type that is kept standing for the next time a book is set: of a book whose author changed a chapter only that chapter
 * is set again. What comes out is the same as without, to the last figure.
 */
export class StandingType {
  #looks = new Map<string, Formes>();
  #shelf: Shelf | undefined;

  /**
   * What stands in the given looks.
   * @param looks names everything that pages depend on besides the words of a section and the faces
   */
  formesIn(looks: string, shelf: Shelf): Formes | undefined {
    if (shelf !== this.#shelf) this.clear();
    this.#shelf = shelf;
    return this.#looks.get(looks);
  }

  /** Keeps what stands in some looks, and lets go of all others. */
  keep(looks: ReadonlyMap<string, Formes>): void {
    this.#looks = new Map(looks);
  }

  clear(): void {
    this.#looks.clear();
  }
}
