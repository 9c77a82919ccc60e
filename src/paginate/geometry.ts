import type { Interior } from '../book/template.ts';

/** The text block and its grid of rows. Everything stands on a row; facing pages share their rows. Points. */
export interface Geometry {
  trim: { width: number; height: number };
  measure: number;
  leading: number;
  /** Rows of a full page. */
  rows: number;
  /** Rows that both pages of a spread may have beyond that, in the bottom margin. */
  spare: 0 | 1;
  /** Left edge of the text block. */
  left(side: 'recto' | 'verso'): number;
  /** Baseline of a row, counted from 0; fractions stand between rows. */
  baseline(row: number): number;
}

/** Baseline of the first row below the top margin, in ems of the text. */
const FIRST_BASELINE = 10 / 11;

/** White wanted below the last row, in rows: above a folio that stands there, or to the edge of the page. */
const ABOVE_FOLIO = 1.2;
const ABOVE_EDGE = 3;

export function geometryOf(interior: Interior): Geometry {
  const { trim, margins, body, folio } = interior;
  const atFoot = folio.at === 'head-outside' ? folio.onOpeners : folio.at !== 'none';
  const below = atFoot ? folio.distance : margins.bottom;
  const first = margins.top + FIRST_BASELINE * body.size;
  return {
    trim,
    measure: trim.width - margins.inside - margins.outside,
    leading: body.leading,
    // A hundredth of a row forgives the rounding of inches to points.
    rows: Math.floor((trim.height - margins.top - margins.bottom) / body.leading + 0.01),
    spare: below >= (1 + (atFoot ? ABOVE_FOLIO : ABOVE_EDGE)) * body.leading ? 1 : 0,
    left: side => (side === 'recto' ? margins.inside : margins.outside),
    baseline: row => first + row * body.leading,
  };
}

/** The text block moved away from the spine into the outside margin, by so many points. No line breaks anew. */
export const openedBy = (geometry: Geometry, away: number): Geometry => ({
  ...geometry,
  left: side => geometry.left(side) + (side === 'recto' ? away : -away),
});

/** Pages count from 0 and a book opens on a recto. */
export const sideOf = (index: number): 'recto' | 'verso' => (index % 2 === 0 ? 'recto' : 'verso');
