import type { Face, Shaped } from '../../fonts/face.ts';
import type { Outline } from '../../fonts/outline.ts';
import { figure } from '../pdf-file/objects.ts';
import type { EmbeddedFace, PdfFile, PdfPage } from '../pdf-file/writer.ts';
import { type GlyphRun, GlyphRuns } from './glyphs.ts';

/** How the glyphs of a word are set; the fields of `Word` in `Pages`. */
export interface Setting {
  face: Face;
  size: number;
  rise: number;
  expand: number;
  tracking: number;
}

/** The faces of one file with their shaped words, shared by all its pages. */
export class Faces {
  readonly #file: PdfFile;
  readonly #softly: boolean;
  readonly #drawers = new Map<Face, { font: EmbeddedFace; runs: GlyphRuns; space: GlyphRun }>();

  /** @param softly whether hyphens of line breaking extract as soft hyphens */
  constructor(file: PdfFile, softly: boolean) {
    this.#file = file;
    this.#softly = softly;
  }

  of(face: Face): { font: EmbeddedFace; runs: GlyphRuns; space: GlyphRun } {
    let drawer = this.#drawers.get(face);
    if (!drawer) {
      const font = this.#file.embed(face);
      const runs = new GlyphRuns(font, this.#softly);
      drawer = { font, runs, space: runs.whole(face.shape(' ')) };
      this.#drawers.set(face, drawer);
    }
    return drawer;
  }
}

const SMALLEST_GAP = 0.001;

/**
 * Writes the content stream of one page and knows where the text position stands, so that a line is few operators.
 * x and y are PDF's: points from the lower left corner, y upwards.
 */
export class Pen {
  readonly #page: PdfPage;
  readonly #faces: Faces;
  readonly #marked: boolean;
  #out = '';
  #array = '';
  #inText = false;
  #mark: unknown;
  #font: EmbeddedFace | undefined;
  #size = 0;
  #expand = 1;
  #tracking = 0;
  #rise = 0;
  #x = 0;
  #y = Number.NaN;

  /** @param marked whether marks are written at all */
  constructor(page: PdfPage, faces: Faces, marked: boolean) {
    this.#page = page;
    this.#faces = faces;
    this.#marked = marked;
  }

  /** Everything drawn so far. */
  finish(): string {
    this.#closeMark();
    return this.#out;
  }

  /**
   * Puts what follows into a marked-content sequence (ISO 32000-1, 14.6) until another mark is asked for.
   * @param mark says whether the sequence may go on: the same mark writes nothing
   * @param open makes the operands of BDC when a new sequence begins
   */
  mark(mark: unknown, open: () => string): void {
    if (!this.#marked || mark === this.#mark) return;
    this.#closeMark();
    this.#mark = mark;
    this.#out += `${open()} BDC\n`;
  }

  /** Shows a shaped word with its origin at x on the baseline y. */
  show(run: GlyphRun, setting: Setting, x: number, y: number): void {
    this.#begin(setting, x, y);
    this.#run(run, setting);
  }

  /** Puts a word on the page unseen (text rendering mode 3; ISO 32000-1, 9.3.6). */
  hide(run: GlyphRun, setting: Setting, x: number, y: number): void {
    this.#begin(setting, x, y);
    this.#flush();
    this.#out += '3 Tr\n';
    this.#run(run, setting);
    this.#flush();
    this.#out += '0 Tr\n';
  }

  /** Fills the shapes of letters, as a drawing. */
  outline(
    { glyphs, advances, xOffsets, yOffsets }: Shaped,
    face: Face,
    size: number,
    x: number,
    y: number,
  ): void {
    this.#endText();
    const scale = size / 1000;
    let pen = 0;
    for (const [index, glyph] of glyphs.entries()) {
      const left = x + (pen + (xOffsets[index] ?? 0)) * scale;
      const base = y + (yOffsets[index] ?? 0) * scale;
      this.#out += pathOf(face.outline(glyph), scale, left, base);
      pen += advances[index] ?? 0;
    }
    this.#out += 'f\n';
  }

  /** Draws a space where the pen stands, in the setting of the word before it, so that words stay apart in extraction. */
  space(setting: Setting, y: number): void {
    this.#begin(setting, this.#x, y);
    this.#run(this.#faces.of(setting.face).space, setting);
  }

  /** Fills a rectangle with the text's black. */
  rectangle(x: number, y: number, width: number, height: number): void {
    this.#endText();
    this.#out += `${[x, y, width, height].map(n => figure(n)).join(' ')} re f\n`;
  }

  /** Draws an image of the page's resources into a box. */
  image(name: string, x: number, y: number, width: number, height: number): void {
    this.#endText();
    const matrix = [width, 0, 0, height, x, y].map(n => figure(n)).join(' ');
    this.#out += `q ${matrix} cm /${name} Do Q\n`;
  }

  #text(): void {
    if (this.#inText) return;
    this.#out += 'BT\n';
    this.#inText = true;
    this.#y = Number.NaN;
  }

  #endText(): void {
    this.#flush();
    if (!this.#inText) return;
    this.#out += 'ET\n';
    this.#inText = false;
  }

  #flush(): void {
    if (this.#array) this.#out += `[${this.#array}] TJ\n`;
    this.#array = '';
  }

  /** A mark holds whole text objects: the two kinds of operators must nest (14.6.1). */
  #closeMark(): void {
    this.#endText();
    if (this.#mark !== undefined) this.#out += 'EMC\n';
    this.#mark = undefined;
  }

  #begin(setting: Setting, x: number, y: number): void {
    this.#text();
    if (y !== this.#y || setting.expand !== this.#expand) {
      this.#flush();
      this.#expand = setting.expand;
      this.#y = y;
      this.#x = x;
      const scale = setting.expand === 1 ? '1' : figure(setting.expand, 4);
      this.#out += `${scale} 0 0 1 ${figure(x)} ${figure(y)} Tm\n`;
    }
    const { font } = this.#faces.of(setting.face);
    if (font !== this.#font || setting.size !== this.#size) {
      this.#flush();
      this.#font = font;
      this.#size = setting.size;
      this.#page.fonts[font.name] = font.ref;
      this.#out += `/${font.name} ${figure(setting.size)} Tf\n`;
    }
    if (setting.tracking !== this.#tracking) {
      this.#flush();
      this.#tracking = setting.tracking;
      this.#out += `${figure(setting.tracking, 4)} Tc\n`;
    }
    const gap = x - this.#x;
    if (Math.abs(gap) >= SMALLEST_GAP) {
      const unit = (setting.size * setting.expand) / 1000;
      const written = figure(-gap / unit, 1);
      this.#array += `${written} `;
      this.#x -= Number(written) * unit;
    }
  }

  #run(run: GlyphRun, setting: Setting): void {
    for (const piece of run.pieces) {
      const rise = setting.rise + (piece.rise * setting.size) / 1000;
      if (rise !== this.#rise) {
        this.#flush();
        this.#rise = rise;
        this.#out += `${figure(rise)} Ts\n`;
      }
      this.#array += piece.array;
    }
    this.#x += ((run.advance * setting.size) / 1000 + run.count * setting.tracking) * setting.expand;
  }
}

/** An outline as path operators (ISO 32000-1, 8.5.2), which know cubic curves only. */
function pathOf(outline: Outline, scale: number, x: number, y: number): string {
  let path = '';
  let from: readonly [number, number] = [0, 0];
  for (const [kind, ...numbers] of outline) {
    const at = numbers.map((value, index) => (index % 2 === 0 ? x : y) + value * scale);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at;
    const points = kind === 'Q' ? [...third(from, [x1, y1]), ...third([x2, y2], [x1, y1]), x2, y2] : at;
    path += `${points.map(value => `${figure(value)} `).join('')}${OPERATORS[kind]}\n`;
    if (at.length > 1) from = [at.at(-2) ?? 0, at.at(-1) ?? 0];
  }
  return path;
}

const OPERATORS = { M: 'm', L: 'l', Q: 'c', C: 'c', Z: 'h' } as const;

/** The control of a cubic curve beside an end of a quadratic one. */
const third = ([x, y]: readonly [number, number], [cx, cy]: readonly [number, number]): number[] => [
  x + (2 / 3) * (cx - x),
  y + (2 / 3) * (cy - y),
];
