import { grown, overlap, within } from './bounds.ts';
import { LEAST_CONTRAST, type Secured } from './contrast.ts';
import type { Canvas } from './families/family.ts';
import { LEAST_CAP, THUMBNAIL } from './legible.ts';
import type { TextRole } from './type/lettering.ts';

/** Share of the front's width that words keep from its edges: printers trim, shops round corners. */
const SAFE = 0.045;

export type Fault =
  | { kind: 'contrast'; role: TextRole; measured: number }
  | { kind: 'unsafe'; role: TextRole }
  | { kind: 'overlap'; role: TextRole; other: TextRole }
  | { kind: 'missing-glyph'; role: TextRole; characters: readonly string[] }
  | { kind: 'small'; role: TextRole; measured: number };

export interface Measure {
  faults: Fault[];
  /** 1 for a cover that passes as it was designed; veils cost a little, each fault costs by how bad it is. */
  score: number;
}

const WEIGHT: Record<Fault['kind'], number> = {
  'missing-glyph': 0.1,
  overlap: 0.3,
  unsafe: 0.4,
  contrast: 0.5,
  small: 0.8,
};

/** A veil keeps words readable and costs the picture some of its light. */
const VEIL = 0.93;

/** The box that words must stay in. */
export const safeArea = (canvas: Canvas) => grown(canvas.front, -SAFE * canvas.front.width);

/** The height of capitals in a thumbnail. */
export const inThumbnail = (capHeight: number, canvas: Canvas): number =>
  (capHeight * THUMBNAIL) / canvas.front.height;

/** Holds a cover against what shops and readers ask. Words other than title and author may be small. */
export function measure({ composition, contrasts, veils }: Secured, canvas: Canvas): Measure {
  const faults: Fault[] = [];
  const { lettering } = composition;
  lettering.forEach((words, i) => {
    const { role } = words;
    const contrast = contrasts[i] ?? 0;
    if (contrast < LEAST_CONTRAST) faults.push({ kind: 'contrast', role, measured: contrast });
    if (!within(words.ink, safeArea(canvas))) faults.push({ kind: 'unsafe', role });
    if (words.missing.length > 0) faults.push({ kind: 'missing-glyph', role, characters: words.missing });
    const cap = inThumbnail(words.capHeight, canvas);
    if ((role === 'title' || role === 'author') && cap < LEAST_CAP)
      faults.push({ kind: 'small', role, measured: cap });
    for (const other of lettering.slice(i + 1)) {
      if (overlap(grown(words.ink, canvas.width * 0.004), other.ink)) {
        faults.push({ kind: 'overlap', role, other: other.role });
      }
    }
  });
  let score = VEIL ** veils;
  for (const fault of faults) {
    const share = fault.kind === 'small' ? fault.measured / LEAST_CAP : 1;
    score *= WEIGHT[fault.kind] * share;
  }
  return { faults, score };
}
