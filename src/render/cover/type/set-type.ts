import type { Face } from '../../../fonts/face.ts';
import type { Segment } from '../../../fonts/outline.ts';
import { around, inkBox } from '../bounds.ts';
import type { Hex } from '../colour.ts';
import { placed } from '../outlines.ts';
import type { Box } from '../scene.ts';
import { breakLines, isWeak } from './break-lines.ts';
import type { Lettering, TextRole } from './lettering.ts';
import { advanceWidth, type Line, setLine } from './line.ts';
import { joined, type Piece, piecesOf } from './pieces.ts';

export interface TypeStyle {
  colour: Hex;
  /** Largest height of capitals, pixels. */
  maxCap: number;
  /** Capitals lower than this are worth avoiding, at the price of another line. */
  leastCap?: number;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  /** Space between letters in ems. */
  tracking?: number;
  /** Free space between the ink of two lines of capitals, in heights of capitals; 0.45 is ordinary. */
  gap?: number;
  maxLines?: number;
  /** What one line more must win in size: 0.9 says a tenth. */
  lineCost?: number;
  /** `even`: one size. `stack`: every line as wide as the box, weak words small between. */
  mode?: 'even' | 'stack';
  /** In a stack, how many times larger than the smallest line the largest may be. */
  range?: number;
  features?: string;
}

interface Setting {
  lines: { line: Line; size: number; baseline: number }[];
  height: number;
  score: number;
}

const inkAbove = (line: Line, cap: number): number => Math.max(-line.ink.y, cap * 0.6);
const inkBelow = (line: Line): number => Math.max(0, line.ink.y + line.ink.height);

/** All lines in one size: as large as box, cap and the number of lines allow. */
function even(lines: Line[], width: number, box: Box, cap: number, style: Required<TypeStyle>): Setting {
  const hasLower = lines.some(line => line.text !== line.text.toUpperCase());
  let step = cap * (1 + style.gap);
  if (hasLower) step = Math.max(step, cap * (1.08 + style.gap));
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next) step = Math.max(step, inkBelow(line) + inkAbove(next, cap) + cap * Math.min(0.13, style.gap));
  });
  const first = lines[0] as Line;
  const last = lines.at(-1) as Line;
  const height = inkAbove(first, cap) + step * (lines.length - 1) + inkBelow(last);
  const size = Math.min(box.width / Math.max(width, 1e-6), box.height / height, style.maxCap / cap);
  return {
    lines: lines.map((line, i) => ({ line, size, baseline: (inkAbove(first, cap) + step * i) * size })),
    height: height * size,
    score: size,
  };
}

/** Every line scaled to the width of the box; lines of weak words stay small. */
function stack(lines: Line[], box: Box, cap: number, style: Required<TypeStyle>): Setting {
  const full = lines.map(line => Math.min(box.width / Math.max(line.ink.width, 1e-6), style.maxCap / cap));
  const weak = lines.map(line => line.text.split(' ').every(isWeak));
  const strong = full.filter((_, i) => !weak[i]);
  const least = Math.min(...(strong.length > 0 ? strong : full));
  const sizes = full.map((size, i) =>
    weak[i] && strong.length > 0 ? Math.min(size, least * 0.6) : Math.min(size, least * style.range),
  );
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  let y = 0;
  const set = lines.map((line, i) => {
    const size = sizes[i] as number;
    const before = sizes[i - 1];
    if (before !== undefined) y += style.gap * cap * (0.5 * mean + 0.5 * Math.min(size, before));
    y += inkAbove(line, cap) * size;
    const baseline = y;
    y += inkBelow(line) * size;
    return { line, size, baseline };
  });
  const shrink = Math.min(1, box.height / y);
  const area = sizes.reduce((sum, size, i) => sum + (lines[i] as Line).ink.width * size * size, 0);
  return {
    lines: set.map(({ line, size, baseline }) => ({
      line,
      size: size * shrink,
      baseline: baseline * shrink,
    })),
    height: y * shrink,
    score: (0.55 * Math.sqrt(area / Math.sqrt(lines.length)) + 0.45 * least) * shrink,
  };
}

/** Titles of more pieces than this are measured word by word: shaping every stretch of them would take seconds. */
const SHAPED_WHOLE = 24;
/** A title of more pieces than this is no title; it gets as many lines as it needs. */
const ENDLESS = 60;

/** The numbers of lines that are tried. */
function lineCounts(pieces: number, maxLines: number): number[] {
  if (pieces > ENDLESS) return [18, 12, 8].map(words => Math.ceil(pieces / words));
  return Array.from({ length: Math.min(maxLines, pieces) }, (_, i) => i + 1);
}

/** A last line narrower than this share of the widest looks left over. */
const RUNT = 0.5;

type WidthOf = (from: number, to: number) => number;

/** Widths of stretches as they are shaped, kerning between words included. */
function shapedWidths(pieces: readonly Piece[], advance: (words: string) => number): WidthOf {
  const known = new Map<string, number>();
  return (from, to) => {
    const words = joined(pieces, from, to);
    const width = known.get(words) ?? advance(words);
    known.set(words, width);
    return width;
  };
}

/** Widths of stretches as the sum of their words. */
function summedWidths(pieces: readonly Piece[], advance: (words: string) => number, space: number): WidthOf {
  const ends = [0];
  for (const piece of pieces) {
    ends.push((ends.at(-1) as number) + advance(piece.text) + (piece.glue === ' ' ? space : 0));
  }
  return (from, to) => (ends[to] as number) - (ends[from] as number);
}

/** The width by which lines are compared: what their ink fills. */
const measure = (line: Line): number => line.ink.width;

/**
 * Sets words into a box as large as they go, choosing the number of lines and where they end. Lines stand on their ink,
 * not on their side bearings, so that centred type looks centred.
 * @param text as it is to appear, capitals and all
 * @returns the lettering; its ink lies in the box
 */
export function setType(face: Face, text: string, box: Box, role: TextRole, wish: TypeStyle): Lettering {
  const style: Required<TypeStyle> = {
    align: 'center',
    valign: 'middle',
    tracking: 0,
    gap: 0.45,
    maxLines: 9,
    lineCost: 0.97,
    mode: 'even',
    range: 2.4,
    features: '',
    leastCap: 0,
    ...wish,
  };
  const cap = face.metrics.capHeight / 1000;
  const known = new Map<string, Line>();
  const lineOf = (words: string): Line => {
    let line = known.get(words);
    if (!line) {
      line = setLine(face, words, style.tracking, style.features);
      known.set(words, line);
    }
    return line;
  };
  const pieces = piecesOf(text);
  const advance = (words: string): number => advanceWidth(face, words, style.tracking, style.features);
  const space = advance('n n') - advance('nn') + style.tracking;
  const widthOf =
    pieces.length <= SHAPED_WHOLE ? shapedWidths(pieces, advance) : summedWidths(pieces, advance, space);
  let best: Setting | undefined;
  for (const count of lineCounts(pieces.length, style.maxLines)) {
    const broken = breakLines(pieces, count, widthOf);
    const lines = broken.lines.map(lineOf);
    const widest = Math.max(...lines.map(measure));
    const setting =
      style.mode === 'even' ? even(lines, widest, box, cap, style) : stack(lines, box, cap, style);
    const runt = count > 2 && style.mode === 'even' && measure(lines.at(-1) as Line) < widest * RUNT;
    const low = Math.min(
      1,
      (Math.min(...setting.lines.map(l => l.size)) * cap) / Math.max(style.leastCap, 1e-6),
    );
    setting.score *=
      low ** 2 * (1 / (1 + broken.penalty)) * style.lineCost ** (count - 1) * (runt ? 0.88 : 1);
    if (!best || setting.score > best.score * 1.0001) best = setting;
  }
  return place(best, box, face, role, style);
}

function place(
  setting: Setting | undefined,
  box: Box,
  face: Face,
  role: TextRole,
  style: Required<TypeStyle>,
): Lettering {
  const cap = face.metrics.capHeight / 1000;
  const lines: Lettering['lines'] = [];
  const outline: Segment[] = [];
  const missing = new Set<string>();
  const spare = box.height - (setting?.height ?? 0);
  const top = box.y + (style.valign === 'top' ? 0 : style.valign === 'bottom' ? spare : spare / 2);
  let capHeight = Infinity;
  for (const { line, size, baseline } of setting?.lines ?? []) {
    const width = line.ink.width * size;
    const room = box.width - width;
    const left = box.x + (style.align === 'left' ? 0 : style.align === 'right' ? room : room / 2);
    const set = placed(line.outline, left - line.ink.x * size, top + baseline, size);
    outline.push(...set);
    for (const character of line.missing) missing.add(character);
    lines.push({ text: line.text, size, ink: inkBox(set) });
    const meaningless = style.mode === 'stack' && line.text.split(' ').every(isWeak);
    if (!meaningless || setting?.lines.length === 1) capHeight = Math.min(capHeight, size * cap);
  }
  return {
    role,
    lines,
    outline,
    face,
    ink: around(lines.map(line => line.ink)),
    capHeight: Number.isFinite(capHeight) ? capHeight : 0,
    missing: [...missing],
    colour: style.colour,
  };
}
