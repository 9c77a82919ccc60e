import type { Word } from '../../paginate/pages.ts';
import { type Ref, text } from '../pdf-file/objects.ts';
import type { PdfFile } from '../pdf-file/writer.ts';
import type { Destination } from './destinations.ts';
import type { Element, StructureTree } from './structure-tree.ts';

const NO_BORDER = [0, 0, 0];
/** Links are printed by who prints the page: without the flag PDF/UA readers may leave them out (12.5.3). */
const PRINT = 4;

interface Area {
  element: Element;
  destination: Destination;
  baseline: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Gathers where the linked words of one page stand and lays an annotation over each stretch of them. */
export class PageLinks {
  readonly #file: PdfFile;
  readonly #tree: StructureTree;
  readonly #areas: Area[] = [];

  constructor(file: PdfFile, tree: StructureTree) {
    this.#file = file;
    this.#tree = tree;
  }

  /** A word of a link, at x on the baseline y in PDF's coordinates. */
  over(element: Element, destination: Destination, word: Word, x: number, right: number, y: number): void {
    const last = this.#areas.at(-1);
    if (last && last.element === element && last.baseline === y) {
      last.right = right;
      return;
    }
    const { ascender, descender } = word.face.metrics;
    const baseline = y + word.rise;
    this.#areas.push({
      element,
      destination,
      baseline: y,
      left: x,
      right,
      bottom: baseline + (descender * word.size) / 1000,
      top: baseline + (ascender * word.size) / 1000,
    });
  }

  /** Writes the annotations and binds them to the page and to the structure (ISO 32000-1, 12.5.6.5). */
  write(page: Ref): void {
    if (this.#areas.length === 0) return;
    page.data['Annots'] = this.#areas.map(area => {
      const annotation = this.#file.reserve({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [area.left, area.bottom, area.right, area.top],
        Border: NO_BORDER,
        F: PRINT,
        Contents: text(area.destination.says),
        ...area.destination.entry,
      });
      this.#tree.annotate(area.element, annotation, page);
      this.#file.close(annotation);
      return annotation;
    });
  }
}
