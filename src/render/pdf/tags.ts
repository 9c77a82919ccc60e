import type { Note, Section } from '../../book/book.ts';
import type { ProseNode, Table, TableCell } from '../../book/nodes.ts';
import { type CellHead, cellHeads } from '../../book/table-heads.ts';
import type { Line, LineSource, Picture } from '../../paginate/pages.ts';
import { type Dictionary, text } from '../pdf-file/objects.ts';
import { type Ancestry, noteOf, type Place } from './ancestry.ts';
import type { Destination } from './destinations.ts';
import type { Element, StructureTree } from './structure-tree.ts';
import { attributesOf, STRUCTURE, type StructureType, sectionType } from './structure-types.ts';

type Owner = ProseNode | Note | Section;

/**
 * Decides which element of the structure each line, word and picture belongs to, making the elements as the pages come
 * by. A paragraph over a page turn is one element; what is only furniture or ornament belongs to none and is an artifact
 * (PDF/UA-1, 7.1).
 */
export class Tags {
  readonly #tree: StructureTree;
  readonly #places: Ancestry;
  readonly #around: ReadonlyMap<Section, Section>;
  readonly #elements = new Map<Owner, Map<string, Element>>();
  readonly #heads = new Map<Table, ReadonlyMap<TableCell, CellHead>>();
  readonly #lang: string;
  readonly #endnotes: Section | undefined;
  #heading = 0;
  /** The word before and where it went. */
  #word:
    | {
        line: Element;
        destination: Destination | undefined;
        lang: string | undefined;
        link: Element;
        element: Element;
      }
    | undefined;

  /**
   * @param lang language of the book, which its words need not name
   * @param endnotes the section that gathers the notes of the book, when they do not stay with their own
   */
  constructor(
    tree: StructureTree,
    { places, around }: { places: Ancestry; around: ReadonlyMap<Section, Section> },
    lang: string,
    endnotes?: Section,
  ) {
    this.#endnotes = endnotes;
    this.#tree = tree;
    this.#places = places;
    this.#around = around;
    this.#lang = lang;
  }

  /** The element of a line's words; undefined for an artifact. */
  ofLine(line: Line): Element | undefined {
    const { source } = line;
    if (!source || source.flow === 'ornament') return undefined;
    const { node, flow } = source;
    if (flow === 'noteNumber')
      return this.#once(node, 'Lbl', 'Lbl', this.#inside(noteOf(node, this.#places) ?? node));
    if (isEntry(source)) return this.#ofEntry(line, source);
    if (node.type === 'section') return this.#ofHeading(line, source, node);
    if (node.type === 'listItem' && flow === 'generated') {
      // The label comes before the body, which begins with the first block of the item.
      const list = this.#inside(this.#parentOf(node, source.section));
      return this.#once(node, 'Lbl', 'Lbl', this.#once(node, 'LI', 'LI', list));
    }
    if (node.type === 'figure') return this.#once(node, 'Caption', 'Caption', this.#inside(node));
    if (node.type === 'subhead') {
      const parent = this.#inside(this.#parentOf(node, source.section));
      return this.#headingOnce(node, this.#depth(source.section) + 1 + node.rank, parent);
    }
    return this.#inside(node, source.section);
  }

  /**
   * The element of a word: its line's, or a link or a span of another language inside of it. Words in a row that lead to
   * one place share a link.
   * @param line element of the word's line
   */
  ofWord(
    line: Element,
    destination: Destination | undefined,
    language: string | undefined,
    section: Section | undefined,
  ): Element {
    const lang = language === this.#langOf(section) ? undefined : language;
    const word = this.#word;
    if (word?.line === line && word.destination === destination && word.lang === lang) return word.element;
    let element = line;
    if (destination) {
      if (word?.line === line && word.destination === destination) element = word.link;
      else element = this.#tree.add('Link', destination.inside ? this.#tree.add('Reference', line) : line);
    }
    const link = element;
    if (lang !== undefined) element = this.#tree.add('Span', link, { Lang: text(lang) });
    this.#word = { line, destination, lang, link, element };
    return element;
  }

  /** The element of a picture; undefined when its alternative text says that it is decoration. */
  ofPicture(picture: Picture, box: Dictionary): Element | undefined {
    if (picture.alt.trim() === '') return undefined;
    const { node, section } = picture.source;
    const parent = this.#inside(node.type === 'image' ? this.#parentOf(node, section) : node, section);
    return this.#tree.add('Figure', parent, { Alt: text(picture.alt), A: box });
  }

  /** Rank of a node in reading order, for placing a picture among lines. */
  rankOf(node: Owner): number {
    return node.type === 'section' ? -1 : (this.#places.get(node)?.rank ?? -1);
  }

  /** Lines whose node is a section: its heading, or the words of a title page. */
  #ofHeading(line: Line, { flow }: LineSource, section: Section): Element {
    const parent = this.#inside(section);
    const heads = flow !== 'subtitle' && section.role !== 'title-page' && section.role !== 'half-title';
    if (heads) return this.#headingOnce(section, this.#depth(section) + 1, parent);
    // Here each first line begins an element: title, author and publisher share their node.
    if (line.part.line === 0) this.#elements.get(section)?.delete('P');
    return this.#once(section, 'P', 'P', parent);
  }

  /** The label, the title and the folio of an entry are lines of one element; the dots between them are ornament. */
  #ofEntry(line: Line, { section, node }: LineSource): Element | undefined {
    if (line.words.every(word => /^[.·…]+$/.test(word.shaped.text))) return undefined;
    const contents = this.#once(section, 'TOC', 'TOC', this.#inside(section));
    return this.#once(node, 'TOCI', 'TOCI', contents);
  }

  #headingOnce(node: Owner, wanted: number, parent: Element): Element {
    const known = this.#elements.get(node)?.get('H');
    if (known) return known;
    // PDF/UA-1, 7.4.2: no level of heading is skipped on the way down.
    const level = Math.min(wanted, this.#heading + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6;
    this.#heading = level;
    return this.#once(node, 'H', `H${level}`, parent);
  }

  /** The innermost element that the words or the blocks of a node go into. */
  #inside(node: Owner, section?: Section): Element {
    if (node.type === 'section') {
      const around = this.#around.get(node);
      const parent = around ? this.#inside(around) : this.#tree.document;
      return this.#once(node, 'S', sectionType(node), parent, node.lang ? { Lang: text(node.lang) } : {});
    }
    const known = this.#elements.get(node)?.get('inside');
    if (known) return known;
    let element = this.#inside(this.#parentOf(node, section));
    for (const type of STRUCTURE[node.type]) {
      const head = node.type === 'tableCell' ? this.#headOf(node) : undefined;
      const exact = head ? 'TH' : type;
      const attributes = attributesOf(node, exact, head);
      element = this.#once(node, exact, exact, element, attributes ? { A: attributes } : {});
    }
    this.#remember(node, 'inside', element);
    return element;
  }

  #parentOf(node: ProseNode | Note, section?: Section): Owner {
    if (node.type === 'note' && this.#endnotes) return this.#endnotes;
    const place: Place | undefined = this.#places.get(node);
    if (place) return place.parent;
    if (section) return section;
    throw new Error(`a ${node.type} on the pages is not in the book`);
  }

  #headOf(cell: TableCell): CellHead | undefined {
    const row = this.#places.get(cell)?.parent;
    const table = row?.type === 'tableRow' ? this.#places.get(row)?.parent : undefined;
    if (table?.type !== 'table') return undefined;
    const heads = this.#heads.get(table) ?? cellHeads(table);
    this.#heads.set(table, heads);
    return heads.get(cell);
  }

  #langOf(section: Section | undefined): string {
    if (!section) return this.#lang;
    return section.lang ?? this.#langOf(this.#around.get(section));
  }

  #depth(section: Section): number {
    const around = this.#around.get(section);
    return around ? this.#depth(around) + 1 : 0;
  }

  #once(node: Owner, key: string, type: StructureType, parent: Element, facts: Dictionary = {}): Element {
    return (
      this.#elements.get(node)?.get(key) ?? this.#remember(node, key, this.#tree.add(type, parent, facts))
    );
  }

  #remember(node: Owner, key: string, element: Element): Element {
    let elements = this.#elements.get(node);
    if (!elements) {
      elements = new Map();
      this.#elements.set(node, elements);
    }
    elements.set(key, element);
    return element;
  }
}

/** Whether a line is of an entry of the contents: its node is the section, or the heading inside one, that the entry names. */
export const isEntry = ({ section, node, flow }: LineSource): boolean =>
  section.role === 'contents' &&
  ((node.type === 'section' && node !== section) || (node.type === 'subhead' && flow === 'generated'));
