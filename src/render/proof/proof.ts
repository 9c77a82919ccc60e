import type { Face, Shaped } from '../../fonts/face.ts';
import type { Outline } from '../../fonts/outline.ts';
import type { Line, Page, Pages, Word } from '../../paginate/pages.ts';

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

/** The glyphs a page needs, each drawn once and named; SVG runs down where fonts run up, so they stand mirrored. */
class Glyphs {
  readonly #names = new Map<string, string>();
  #shapes = '';

  /** @returns the name to `use`; undefined of a glyph without ink */
  nameOf(face: Face, glyph: number): string | undefined {
    const key = `${face.key}-${glyph}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known || undefined;
    const path = pathOf(face.outline(glyph));
    this.#names.set(key, path && key);
    if (path === '') return undefined;
    this.#shapes += `<path id="${escaped(key)}" d="${path}"/>`;
    return key;
  }

  get shapes(): string {
    return this.#shapes;
  }
}

const pathOf = (outline: Outline): string =>
  outline
    .map(([command, ...values]) => command + values.map((v, i) => Math.round(i % 2 ? -v : v)).join(' '))
    .join('');

/** Glyphs from a pen position on. Lengths of the font are thousandths of an em. */
function drawn(
  shaped: Shaped,
  { face, size, expand, tracking }: Pick<Word, 'face' | 'size' | 'expand' | 'tracking'>,
  x: number,
  y: number,
  glyphs: Glyphs,
): string {
  const scale = size / 1000;
  let pen = 0;
  let out = '';
  for (const [i, glyph] of shaped.glyphs.entries()) {
    const name = glyphs.nameOf(face, glyph);
    if (name !== undefined) {
      const left = pen + (shaped.xOffsets[i] ?? 0);
      const up = shaped.yOffsets[i] ?? 0;
      out += `<use href="#${escaped(name)}" x="${Math.round(left)}"${up ? ` y="${Math.round(-up)}"` : ''}/>`;
    }
    pen += (shaped.advances[i] ?? 0) + tracking / scale;
  }
  if (out === '') return '';
  const transform = `translate(${figure(x)} ${figure(y)})scale(${Number((scale * expand).toFixed(5))} ${Number(scale.toFixed(5))})`;
  return `<g transform="${transform}">${out}</g>`;
}

function lineOf(line: Line, mark: string | undefined, glyphs: Glyphs): string {
  const words = line.words.map(word => {
    const y = line.baseline - word.rise;
    if (!word.initial) return drawn(word.shaped, word, word.x, y, glyphs);
    return word.initial
      .map(({ x, drop, face, size, shaped }) =>
        drawn(shaped, { face, size, expand: 1, tracking: 0 }, x, y + drop, glyphs),
      )
      .join('');
  });
  const position = line.source && 'position' in line.source.node ? line.source.node.position : undefined;
  const place = position ? ` data-at="${escaped(`${position.file}:${position.start.line}`)}"` : '';
  return `<g${place}${mark === undefined ? '' : ` class="${escaped(mark)}"`}>${words.join('')}</g>`;
}

/**
 * Draws one page as it will be printed, for looking at on a screen: an SVG of the trim, one unit a point, its letters as
 * outlines. Each line of text is a group that names its place in the manuscript.
 */
export function proofOf(page: Page, { trim }: Pick<Pages, 'trim'>, options: ProofOptions): string {
  const glyphs = new Glyphs();
  const [width, height] = [figure(trim.width), figure(trim.height)];
  const pictures = page.pictures.map(
    ({ asset, alt, x, y, width: w, height: h }) =>
      `<image href="${escaped(options.addressOf(asset))}" x="${figure(x)}" y="${figure(y)}" width="${figure(w)}" height="${figure(h)}"><title>${escaped(alt)}</title></image>`,
  );
  const rules = page.rules.map(
    ({ x, y, width: w, thickness }) =>
      `<rect x="${figure(x)}" y="${figure(y - thickness / 2)}" width="${figure(w)}" height="${figure(thickness)}"/>`,
  );
  const lines = page.lines.map((line, index) => lineOf(line, options.markOf?.(index), glyphs));
  const furniture = page.furniture.map(line => lineOf({ ...line, source: undefined }, undefined, glyphs));
  const body = [...pictures, ...rules, ...lines, ...furniture].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(page.folio.label)}"><defs>${glyphs.shapes}</defs>${body}</svg>`;
}
