import type { Note, Section } from '../../book/book.ts';
import type { Metadata } from '../../book/metadata.ts';
import { nameOf, nameOfSubhead } from '../../book/names.ts';
import type { Subhead } from '../../book/nodes.ts';
import { subheadsOf } from '../../book/subheads.ts';
import { plainText } from '../../book/visit.ts';
import type { Line, Pages, Word } from '../../paginate/pages.ts';
import { type Dictionary, type Ref, text, type Value } from '../pdf-file/objects.ts';
import { type Ancestry, noteOf } from './ancestry.ts';
import { isEntry } from './tags.ts';

/** Where a link leads. One object for each place, so that it can be compared. */
export interface Destination {
  /** What the annotation does: `Dest` inside the file, `A` outside of it. */
  entry: Dictionary;
  /** What the link says to who cannot see the page (PDF/UA-1, 7.18.5). */
  says: string;
  /** Whether it leads to another place of the book, which makes it a reference. */
  inside: boolean;
}

/** Addresses a reader's program may be sent to; scripts and files of the author's machine are not among them. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;

interface Spot {
  page: number;
  /** Points below the top of the trim. */
  top: number;
}

/** Finds where sections, headings inside them, notes and their calls stand on the pages. */
export class Destinations {
  readonly #pages: Pages;
  readonly #refs: readonly Ref[];
  readonly #places: Ancestry;
  readonly #metadata: Metadata;
  readonly #sections = new Map<Section, Spot>();
  readonly #subheads = new Map<Subhead, Spot>();
  readonly #byId = new Map<string, Section | Subhead>();
  readonly #notes = new Map<Note, Spot>();
  readonly #calls = new Map<Note, Spot>();
  readonly #known = new Map<unknown, Destination | undefined>();
  readonly #back = new Map<Note, Destination | undefined>();

  constructor(pages: Pages, refs: readonly Ref[], places: Ancestry, metadata: Metadata) {
    this.#pages = pages;
    this.#refs = refs;
    this.#places = places;
    this.#metadata = metadata;
    for (const { section, page } of pages.starts) {
      this.#byId.set(section.id, section);
      this.#sections.set(section, { page, top: this.#topOf(section, page) });
    }
    for (const { section } of pages.starts)
      for (const subhead of subheadsOf(section))
        if (subhead.id !== undefined && !this.#byId.has(subhead.id)) this.#byId.set(subhead.id, subhead);
    for (const page of pages.pages) {
      for (const line of page.lines) this.#take(line, page.index);
    }
  }

  /** The place where a section or a heading inside one begins, as an explicit destination; undefined where it is on no page. */
  place(of: Section | Subhead): Value[] | undefined {
    const spot = of.type === 'section' ? this.#sections.get(of) : this.#subheads.get(of);
    return spot && this.#at(spot);
  }

  /** The sections and headings by their fragments, for addresses such as `book.pdf#chapter-3` (ISO 32000-1, 12.3.2.3). */
  names(): Value[] {
    // Names stand in the order of their bytes, which for ASCII is that of their characters.
    const plain = [...this.#byId.keys()].filter(id => /^[\x21-\x7e]+$/.test(id)).sort();
    return plain.flatMap(id => [text(id), this.place(this.#byId.get(id) as Section | Subhead) ?? null]);
  }

  /** Where a word leads, by its own link or because of the line it stands in. */
  of(line: Line, word: Word): Destination | undefined {
    if (word.link && 'url' in word.link) return this.#once(word.link.url, this.#toUrl);
    if (word.link) return this.#once(word.link.note, this.#toNote);
    const source = line.source;
    if (!source) return undefined;
    if (source.flow === 'noteNumber') {
      const note = noteOf(source.node, this.#places);
      return note && this.#toCall(note);
    }
    const { node } = source;
    const leads = (node.type === 'section' || node.type === 'subhead') && isEntry(source);
    return leads ? this.#once(node, this.#toPlace) : undefined;
  }

  #take(line: Line, page: number): void {
    const { node, flow } = line.source ?? {};
    if (node?.type === 'subhead' && flow === 'text' && !this.#subheads.has(node))
      this.#subheads.set(node, { page, top: topOf(line) });
    const note = line.source && noteOf(line.source.node, this.#places);
    if (note && !this.#notes.has(note)) this.#notes.set(note, { page, top: topOf(line) });
    for (const { link } of line.words) {
      if (link && 'note' in link && !this.#calls.has(link.note)) {
        this.#calls.set(link.note, { page, top: topOf(line) });
      }
    }
  }

  #topOf(section: Section, index: number): number {
    const lines = this.#pages.pages[index]?.lines ?? [];
    const first = lines.findIndex(line => line.source?.section === section);
    // A section that opens its page is shown with the whole page.
    return first > 0 ? topOf(lines[first] as Line) : 0;
  }

  #at(spot: Spot): Value[] {
    return [this.#refs[spot.page] as Ref, 'XYZ', 0, this.#pages.trim.height - spot.top, 0];
  }

  #once<T>(key: T, find: (key: T) => Destination | undefined): Destination | undefined {
    if (!this.#known.has(key)) this.#known.set(key, find(key));
    return this.#known.get(key);
  }

  readonly #toUrl = (url: string): Destination | undefined => {
    const place = url.startsWith('#') ? this.#byId.get(url.slice(1)) : undefined;
    if (place) return this.#once(place, this.#toPlace);
    if (!OUTSIDE.test(url) || !URL.canParse(url)) return undefined;
    const address = new URL(url).href;
    return { entry: { A: { S: 'URI', URI: text(address) } }, says: address, inside: false };
  };

  readonly #toPlace = (of: Section | Subhead): Destination | undefined => {
    const at = this.place(of);
    const says = of.type === 'section' ? this.#nameOf(of) : nameOfSubhead(of);
    // A section nobody named is called by the page it stands on: no link is without words.
    return at && { entry: { Dest: at }, says, inside: true };
  };

  #nameOf(section: Section): string {
    const page = this.#sections.get(section)?.page ?? -1;
    return nameOf(section, this.#metadata) || (this.#pages.pages[page]?.folio.label ?? '');
  }

  readonly #toNote = (note: Note): Destination | undefined => {
    const spot = this.#notes.get(note);
    return spot && { entry: { Dest: this.#at(spot) }, says: beginningOf(note), inside: true };
  };

  #toCall(note: Note): Destination | undefined {
    if (!this.#back.has(note)) {
      const spot = this.#calls.get(note);
      const folio = spot && this.#pages.pages[spot.page]?.folio.label;
      this.#back.set(
        note,
        spot && { entry: { Dest: this.#at(spot) }, says: folio ?? beginningOf(note), inside: true },
      );
    }
    return this.#back.get(note);
  }
}

const LONGEST_SAYING = 120;

/** The note itself, for it says more than its number; long ones are cut at a word. */
function beginningOf(note: Note): string {
  const words = note.children
    .map(block => plainText([block]))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_SAYING) return words || note.identifier;
  return `${words.slice(0, LONGEST_SAYING).replace(/\s+\S*$/, '')} …`;
}

/** Above the letters of a line, points below the top of the trim. */
const topOf = (line: Line): number =>
  Math.max(0, line.baseline - 1.5 * Math.max(0, ...line.words.map(word => word.size)));
