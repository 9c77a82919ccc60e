import type { Shaped } from '../../fonts/face.ts';
import { figure } from '../pdf-file/objects.ts';
import type { EmbeddedFace } from '../pdf-file/writer.ts';

/** Glyphs that share a height. */
export interface Piece {
  /** The inside of a TJ array: hexadecimal codes and adjustments (ISO 32000-1, 9.4.3). */
  array: string;
  /** Thousandths of an em above the baseline: marks over letters. */
  rise: number;
}

/** A shaped word as text operators want it; independent of place and size, so one serves every use of the word. */
export interface GlyphRun {
  pieces: readonly Piece[];
  /** Where the pen stands after it, thousandths of an em, without tracking and expansion. */
  advance: number;
  /** Where shaping wants the next glyph, kerning included; differs from `advance` by the last glyph's kerning. */
  wanted: number;
  count: number;
}

const SMALLEST_ADJUSTMENT = 0.05;
const SOFT_HYPHEN = '\u00ad';
const NOTHING_TO_SEE = '\u200b';

/** What each glyph of one cluster extracts as, so that together they say the cluster's text. */
function shareOut(text: string, glyphs: number, leftward: boolean): string[] {
  if (glyphs === 1) return [text];
  for (const letters of [[...text], [...text.normalize('NFD')]]) {
    if (letters.length === glyphs) return leftward ? letters.reverse() : letters;
  }
  return [text, ...Array<string>(glyphs - 1).fill(NOTHING_TO_SEE)];
}

/** The text each glyph of a word extracts as: of a ligature several letters, of a mark the mark alone. */
function textsOf(shaped: Shaped): string[] {
  const { text, clusters } = shaped;
  if (clusters.length === text.length && clusters.every((cluster, i) => cluster === i)) return text.split('');
  const starts = [...new Set(shaped.clusters)].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? shaped.text.length]));
  const leftward = (shaped.clusters[0] ?? 0) > (shaped.clusters.at(-1) ?? 0);
  const texts: string[] = [];
  while (texts.length < shaped.glyphs.length) {
    const first = texts.length;
    const start = shaped.clusters[first] as number;
    let next = first + 1;
    while (next < shaped.glyphs.length && shaped.clusters[next] === start) next++;
    texts.push(...shareOut(shaped.text.slice(start, ends.get(start)), next - first, leftward));
  }
  return texts;
}

/**
 * Writes the glyphs of a shaped word from `from` up to `to` as operands of TJ.
 * @param texts what each glyph of the word extracts as
 */
function glyphRun(
  font: EmbeddedFace,
  shaped: Shaped,
  texts: readonly string[],
  from: number,
  to: number,
): GlyphRun {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let codes = '';
  // Where the pen stands as the reader of the file will compute it, and where shaping wants it.
  let pen = 0;
  let wanted = 0;
  const flush = (): void => {
    if (piece && codes) piece.array += `<${codes}>`;
    codes = '';
  };
  for (let i = from; i < to; i++) {
    const glyph = shaped.glyphs[i] as number;
    const code = font.code(glyph, texts[i] as string);
    const rise = shaped.yOffsets[i] as number;
    if (piece?.rise !== rise) {
      flush();
      piece = { array: '', rise };
      pieces.push(piece);
    }
    const shift = wanted + (shaped.xOffsets[i] as number) - pen;
    if (Math.abs(shift) >= SMALLEST_ADJUSTMENT) {
      flush();
      const written = figure(-shift, 1);
      piece.array += written;
      pen -= Number(written);
    }
    codes += code.toString(16).padStart(4, '0');
    pen += font.widthOf(code);
    wanted += shaped.advances[i] as number;
  }
  flush();
  return { pieces, advance: pen, wanted, count: to - from };
}

/** Glyph runs by word; for a word that ends in a hyphen of line breaking, the word and its hyphen apart. */
export class GlyphRuns {
  readonly #font: EmbeddedFace;
  readonly #softly: boolean;
  readonly #whole = new Map<Shaped, GlyphRun>();
  readonly #broken = new Map<Shaped, { word: GlyphRun; hyphen: GlyphRun }>();

  /**
   * @param softly whether a hyphen that line breaking set extracts as a soft hyphen: the author did not write it, and
   * readers of structure join the word again (ISO 32000-1, 14.8.2.2.3). A plain hyphen serves tools that read lines.
   */
  constructor(font: EmbeddedFace, softly: boolean) {
    this.#font = font;
    this.#softly = softly;
  }

  whole(shaped: Shaped): GlyphRun {
    let run = this.#whole.get(shaped);
    if (!run) {
      run = glyphRun(this.#font, shaped, textsOf(shaped), 0, shaped.glyphs.length);
      this.#whole.set(shaped, run);
    }
    return run;
  }

  broken(shaped: Shaped): { word: GlyphRun; hyphen: GlyphRun } {
    let runs = this.#broken.get(shaped);
    if (!runs) {
      const last = shaped.glyphs.length - 1;
      const texts = textsOf(shaped);
      if (this.#softly) texts[last] = SOFT_HYPHEN;
      runs = {
        word: glyphRun(this.#font, shaped, texts, 0, last),
        hyphen: glyphRun(this.#font, shaped, texts, last, last + 1),
      };
      this.#broken.set(shaped, runs);
    }
    return runs;
  }
}
