import * as hb from 'harfbuzzjs';
import { type GlyphBox, settleMarks } from './marks.ts';
import type { Outline, Segment } from './outline.ts';

/** A shaped piece of text. All lengths are thousandths of an em; positions count from the pen, y upwards. */
export interface Shaped {
  readonly text: string;
  /** Glyph numbers of the font file, in visual order. */
  readonly glyphs: readonly number[];
  /** How far the pen moves after each glyph, kerning included. */
  readonly advances: readonly number[];
  readonly xOffsets: readonly number[];
  readonly yOffsets: readonly number[];
  /** For each glyph the index in `text` (UTF-16) of the first character it stands for. */
  readonly clusters: readonly number[];
  readonly width: number;
}

/** Vertical measures in thousandths of an em above the baseline; `descender` is negative. */
export interface FaceMetrics {
  ascender: number;
  descender: number;
  capHeight: number;
  xHeight: number;
}

/** One font file, ready to shape text. Knows nothing of sizes, lines or pages. */
export interface Face {
  /** Names the face everywhere: `eb-garamond-400-italic`. */
  readonly key: string;
  /** The whole font file. */
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly metrics: FaceMetrics;
  /**
   * Shapes text as one run, left to right or as its script asks.
   * @param features OpenType features, comma separated: `smcp,onum,-liga`. Results are cached by text and features.
   */
  shape(text: string, features?: string): Shaped;
  /** Advance of a glyph as the font states it, without kerning, in thousandths of an em. */
  advanceOf(glyph: number): number;
  /** The characters of `text` that the face has no glyph for, each once. */
  missing(text: string): string[];
  hasFeature(tag: string): boolean;
  /** The shape of a glyph, in thousandths of an em, y upwards. */
  outline(glyph: number): Outline;
}

/** ⋮, which hardly any face for text has: where lines of verse are left out. It is set as three of the face's own full stops. */
const VERTICAL_ELLIPSIS = 0x22ee;
const FULL_STOP = 0x2e;

const IGNORABLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Opens a font file. @throws Error when the bytes are not a usable font. */
export function openFace(key: string, bytes: Uint8Array): Face {
  const face = new hb.Face(new hb.Blob(bytes), 0);
  const font = new hb.Font(face);
  const scale = 1000 / face.upem;
  if (!(face.upem > 0) || face.collectUnicodes().length === 0) throw new Error(`font ${key} is unreadable`);
  const characters = new Set(face.collectUnicodes());
  const stacks = !characters.has(VERTICAL_ELLIPSIS) && characters.has(FULL_STOP);
  if (stacks) characters.add(VERTICAL_ELLIPSIS);
  const features = new Set(face.getTableFeatureTags('GSUB'));
  const cache = new Map<string, Shaped>();
  const outlines = new Map<number, Outline>();
  const buffer = new hb.Buffer();
  const extents = font.hExtents();
  const heightOf = (char: string, fallback: number): number => {
    const glyph = font.nominalGlyph(char.codePointAt(0) as number);
    const box = glyph === undefined ? undefined : font.glyphExtents(glyph);
    return box ? box.yBearing * scale : fallback;
  };

  /** Most words have nothing missing, and are many: this looks at their UTF-16 only. */
  const hasAll = (text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (!characters.has(text.charCodeAt(i))) return false;
    return true;
  };

  const boxOf = (glyph: number): GlyphBox | undefined => {
    const box = font.glyphExtents(glyph);
    if (!box) return undefined;
    const { xBearing, yBearing, width, height } = box;
    return {
      xBearing: xBearing * scale,
      yBearing: yBearing * scale,
      width: width * scale,
      height: height * scale,
    };
  };

  /** Three full stops above each other, from the baseline up to the height of capitals. */
  function stackedStops<G extends { glyph: number; advance: number; x: number; y: number }>(of: G): G[] {
    const glyph = font.nominalGlyph(FULL_STOP) ?? 0;
    const advance = font.glyphHAdvance(glyph) * scale;
    const step = (heightOf('H', 700) - heightOf('.', 100)) / 2;
    return [0, 1, 2].map(up => ({ ...of, glyph, advance: up < 2 ? 0 : advance, x: 0, y: up * step }));
  }

  function shape(text: string, wanted = ''): Shaped {
    const key = wanted ? `${wanted}\u0000${text}` : text;
    const known = cache.get(key);
    if (known) return known;
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer, parseFeatures(wanted));
    // Apart, they are plain objects; together, harfbuzzjs defines them property by property, which takes thrice as long.
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const found = infos.flatMap(({ codepoint, cluster }, index) => {
      const place = positions[index];
      const glyph = {
        glyph: codepoint,
        cluster,
        advance: (place?.xAdvance ?? 0) * scale,
        x: (place?.xOffset ?? 0) * scale,
        y: (place?.yOffset ?? 0) * scale,
      };
      return stacks && codepoint === 0 && text.charCodeAt(cluster) === VERTICAL_ELLIPSIS
        ? stackedStops(glyph)
        : [glyph];
    });
    settleMarks(text, found, boxOf);
    const glyphs: number[] = [];
    const advances: number[] = [];
    const xOffsets: number[] = [];
    const yOffsets: number[] = [];
    const clusters: number[] = [];
    let width = 0;
    for (const { glyph, cluster, advance, x, y } of found) {
      glyphs.push(glyph);
      advances.push(advance);
      xOffsets.push(x);
      yOffsets.push(y);
      clusters.push(cluster);
      width += advance;
    }
    const shaped: Shaped = { text, glyphs, advances, xOffsets, yOffsets, clusters, width };
    cache.set(key, shaped);
    return shaped;
  }

  return {
    key,
    bytes,
    unitsPerEm: face.upem,
    metrics: {
      ascender: extents.ascender * scale,
      descender: extents.descender * scale,
      capHeight: heightOf('H', 700),
      xHeight: heightOf('x', 450),
    },
    shape,
    advanceOf: glyph => font.glyphHAdvance(glyph) * scale,
    missing: text =>
      hasAll(text)
        ? []
        : [
            ...new Set(
              [...text].filter(c => !IGNORABLE.test(c) && !characters.has(c.codePointAt(0) as number)),
            ),
          ],
    hasFeature: tag => features.has(tag),
    outline(glyph) {
      let outline = outlines.get(glyph);
      if (!outline) {
        outline = font
          .glyphToJson(glyph)
          .map(({ type, values }) => [type, ...values.map(v => v * scale)] as unknown as Segment);
        outlines.set(glyph, outline);
      }
      return outline;
    },
  };
}

const parsed = new Map<string, hb.Feature[]>();

function parseFeatures(wanted: string): hb.Feature[] {
  let list = parsed.get(wanted);
  if (!list) {
    list = wanted
      .split(',')
      .filter(Boolean)
      .map(tag => hb.Feature.fromString(tag))
      .filter(feature => feature !== undefined);
    parsed.set(wanted, list);
  }
  return list;
}

/**
 * Width of the first `index` characters of a shaped word, from the word's own glyphs, in thousandths of an em.
 * @returns undefined inside a ligature, where the word has no such edge.
 */
export function prefixWidth(shaped: Shaped, index: number): number | undefined {
  if (index >= shaped.text.length) return shaped.width;
  // The first glyph of a word that runs from right to left is its last letter.
  if (index === 0) return 0;
  let width = 0;
  for (let i = 0; i < shaped.glyphs.length; i++) {
    if (shaped.clusters[i] === index) return width;
    width += shaped.advances[i] as number;
  }
  return undefined;
}
