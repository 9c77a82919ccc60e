import { type Dictionary, type Ref, text, type Value } from '../pdf-file/objects.ts';
import type { PdfFile } from '../pdf-file/writer.ts';
import type { StructureType } from './structure-types.ts';

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly type: StructureType;
  readonly ref: Ref;
  readonly parent: Element | undefined;
  readonly kids: (Element | Content | Annotation)[];
  /** What the element says besides its kids: `Alt`, `Lang`, `A`, `ID`. */
  readonly facts: Dictionary;
}

interface Content {
  page: Ref;
  /** Number of the marked-content sequence on its page. */
  mcid: number;
}

interface Annotation {
  page: Ref;
  annotation: Ref;
}

/** The structure tree of a tagged file: elements, what they hold on which page, and the way back from content to them. */
export class StructureTree {
  readonly document: Element;
  readonly #file: PdfFile;
  readonly #root: Ref;
  /** Values of the parent tree by key: the elements of a page's sequences, or the element of an annotation. */
  readonly #parents: (Ref | Ref[])[] = [];
  readonly #notes: Element[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
    this.#root = file.reserve({ Type: 'StructTreeRoot' });
    file.catalog['StructTreeRoot'] = this.#root;
    file.catalog['MarkInfo'] = file.reserve({ Marked: true });
    this.document = { type: 'Document', ref: file.reserve(), parent: undefined, kids: [], facts: {} };
  }

  /** Adds an element at the end of its parent. */
  add(type: StructureType, parent: Element, facts: Dictionary = {}): Element {
    const element: Element = { type, ref: this.#file.reserve(), parent, kids: [], facts: { ...facts } };
    parent.kids.push(element);
    if (type === 'Note') {
      // PDF/UA-1, 7.9: every Note has an identifier of its own.
      this.#notes.push(element);
      element.facts['ID'] = text(noteId(this.#notes.length));
    }
    return element;
  }

  /** Begins a page. @returns what opens a marked-content sequence for an element on it. */
  page(page: Ref): (element: Element) => string {
    const owners: Ref[] = [];
    page.data['StructParents'] = this.#parents.push(owners) - 1;
    return element => {
      const mcid = owners.push(element.ref) - 1;
      element.kids.push({ page, mcid });
      return `/${element.type} <</MCID ${mcid}>>`;
    };
  }

  /** Binds an annotation to its element. */
  annotate(element: Element, annotation: Ref, page: Ref): void {
    annotation.data['StructParent'] = this.#parents.push(element.ref) - 1;
    element.kids.push({ page, annotation });
  }

  /** Writes the tree; nothing can be added after. */
  close(): void {
    this.#write(this.document, this.#root);
    this.#root.data['K'] = [this.document.ref];
    this.#root.data['ParentTreeNextKey'] = this.#parents.length;
    this.#root.data['ParentTree'] = this.#file.add({
      Nums: this.#parents.flatMap((value, key) => [key, value]),
    });
    if (this.#notes.length > 0) {
      const pairs = this.#notes.flatMap((note, i): Value[] => [text(noteId(i + 1)), note.ref]);
      this.#root.data['IDTree'] = this.#file.add({ Names: pairs });
    }
  }

  #write(element: Element, parent: Ref): void {
    const { data } = element.ref;
    Object.assign(data, { Type: 'StructElem', S: element.type, P: parent }, element.facts);
    const page = element.kids.find(kid => 'mcid' in kid)?.page;
    if (page) data['Pg'] = page;
    const kids: Value[] = [];
    for (const kid of element.kids) {
      if ('mcid' in kid)
        kids.push(kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
      else if ('annotation' in kid) kids.push({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation });
      else {
        this.#write(kid, element.ref);
        kids.push(kid.ref);
      }
    }
    data['K'] = kids;
    this.#file.close(element.ref);
  }
}

/** Padded, because names of a name tree stand in the order of their bytes. */
const noteId = (number: number): string => `note-${String(number).padStart(6, '0')}`;
