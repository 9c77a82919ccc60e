import type { Face, Shaped } from '../../fonts/face.ts';
import type { Outline } from '../../fonts/outline.ts';
import type { Initial, Line, Page, Pages } from '../../paginate/pages.ts';

export interface ProofOptions {
  /** Where a picture of the book is to be had, by its name among the assets. */
  addressOf(asset: string): string;
  /** Classes of a line of text, by its index in `page.lines`. */
  markOf?(line: number): string | undefined;
}

/** Figures of a drawing: hundredths of a point are finer than a screen. */
const figure = (value: number): string => String(Math.round(value * 100) / 100);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A glyph as a path from its own origin, in whole thousandths of an em, y downwards as SVG has it. */
interface Shape {
  /** Where it begins, where it ends, and what lies between, in steps from point to point. */
  x: number;
  y: number;
  steps: string;
  endX: number;
  endY: number;
}

const shapes = new WeakMap<Face, Map<number, Shape | undefined>>();

/** @returns undefined of a glyph without ink */
function shapeOf(face: Face, glyph: number): Shape | undefined {
  const known = shapes.get(face) ?? new Map<number, Shape | undefined>();
  shapes.set(face, known);
  if (!known.has(glyph)) known.set(glyph, stepped(face.outline(glyph)));
  return known.get(glyph);
}

function stepped(outline: Outline): Shape | undefined {
  let steps = '';
  let first: { x: number; y: number } | undefined;
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const [command, ...values] of outline) {
    const ends = values.map((value, index) => Math.round(index % 2 ? -value : value));
    const [toX = startX, toY = startY] = ends.slice(-2);
    // The first step is taken from wherever the pen is.
    if (first) steps += command.toLowerCase() + ends.map((end, index) => end - (index % 2 ? y : x)).join(' ');
    first ??= { x: toX, y: toY };
    if (command === 'M') [startX, startY] = [toX, toY];
    [x, y] = [toX, toY];
  }
  return first && { ...first, steps: steps.replaceAll(' -', '-'), endX: x, endY: y };
}

/** Letters of one size and one width on one baseline, drawn as one shape: a browser has few things to look at. */
class Stroke {
  readonly #x: number;
  readonly #wide: number;
  readonly #high: number;
  readonly #y: number;
  #path = '';
  #penX = 0;
  #penY = 0;

  /** @param x left edge of the first letter, and `y` the baseline, in points */
  constructor(x: number, y: number, size: number, expand: number) {
    this.#x = x;
    this.#y = y;
    this.#high = size / 1000;
    this.#wide = (size / 1000) * expand;
  }

  takes(y: number, size: number, expand: number): boolean {
    return y === this.#y && size / 1000 === this.#high && (size / 1000) * expand === this.#wide;
  }

  /** Adds glyphs from a pen position on. Lengths of the font are thousandths of an em. */
  add(shaped: Shaped, face: Face, x: number, tracking: number): void {
    let pen = (x - this.#x) / this.#wide;
    for (const [i, glyph] of shaped.glyphs.entries()) {
      const shape = shapeOf(face, glyph);
      if (shape) {
        const left = Math.round(pen + (shaped.xOffsets[i] ?? 0));
        const down = Math.round(-(shaped.yOffsets[i] ?? 0));
        this.#path += `m${left + shape.x - this.#penX} ${down + shape.y - this.#penY}${shape.steps}`;
        [this.#penX, this.#penY] = [left + shape.endX, down + shape.endY];
      }
      pen += (shaped.advances[i] ?? 0) + tracking / this.#high;
    }
  }

  get drawing(): string {
    if (this.#path === '') return '';
    const scale = `${Number(this.#wide.toFixed(8))} ${Number(this.#high.toFixed(8))}`;
    return `<path transform="translate(${figure(this.#x)} ${figure(this.#y)})scale(${scale})" d="${this.#path}"/>`;
  }
}

function lineOf(line: Line, mark: string | undefined): string {
  const strokes: Stroke[] = [];
  const draw = ({ face, size, shaped, x }: Initial, y: number, expand: number, tracking: number): void => {
    let stroke = strokes.at(-1);
    if (!stroke?.takes(y, size, expand)) {
      stroke = new Stroke(x, y, size, expand);
      strokes.push(stroke);
    }
    stroke.add(shaped, face, x, tracking);
  };
  for (const word of line.words) {
    const y = line.baseline - word.rise;
    if (!word.initial) draw({ ...word, drop: 0 }, y, word.expand, word.tracking);
    else for (const initial of word.initial) draw(initial, y + initial.drop, 1, 0);
  }
  const position = line.source && 'position' in line.source.node ? line.source.node.position : undefined;
  const place = position ? ` data-at="${escaped(`${position.file}:${position.start.line}`)}"` : '';
  const drawing = strokes.map(stroke => stroke.drawing).join('');
  return `<g${place}${mark === undefined ? '' : ` class="${escaped(mark)}"`}>${drawing}</g>`;
}

/**
 * Draws one page as it will be printed, for looking at on a screen: an SVG of the trim, one unit a point, its letters as
 * outlines. Each line of text is a group that names its place in the manuscript.
 */
export function proofOf(page: Page, { trim }: Pick<Pages, 'trim'>, options: ProofOptions): string {
  const [width, height] = [figure(trim.width), figure(trim.height)];
  const pictures = page.pictures.map(
    ({ asset, alt, x, y, width: w, height: h }) =>
      `<image href="${escaped(options.addressOf(asset))}" x="${figure(x)}" y="${figure(y)}" width="${figure(w)}" height="${figure(h)}"><title>${escaped(alt)}</title></image>`,
  );
  const rules = page.rules.map(
    ({ x, y, width: w, thickness }) =>
      `<rect x="${figure(x)}" y="${figure(y - thickness / 2)}" width="${figure(w)}" height="${figure(thickness)}"/>`,
  );
  const lines = page.lines.map((line, index) => lineOf(line, options.markOf?.(index)));
  const furniture = page.furniture.map(line => lineOf({ ...line, source: undefined }, undefined));
  const body = [...pictures, ...rules, ...lines, ...furniture].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(page.folio.label)}">${body}</svg>`;
}
