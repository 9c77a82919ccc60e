/**
 * What line breaking sees of a passage: boxes, glue and penalties, after Knuth and Plass, “Breaking paragraphs into lines”
 * (1981). Lengths are points.
 */
export const BOX = 0;
export const GLUE = 1;
export const PENALTY = 2;

/** Letters; `left` and `right` are how far its first and last one may hang outside the measure. */
export interface Box {
  kind: typeof BOX;
  width: number;
  left: number;
  right: number;
}
export interface Glue {
  kind: typeof GLUE;
  width: number;
  stretch: number;
  shrink: number;
}
/** A place where a line may end; `cost` of `FORCED` ends it for certain, of `NEVER` forbids it. */
export interface Penalty {
  kind: typeof PENALTY;
  /** Width of the hyphen it would take. */
  width: number;
  cost: number;
  /** The line would end in a hyphen. */
  flagged: boolean;
  /** The hyphen is ours: the place is only open once hyphenation is allowed. */
  soft: boolean;
  right: number;
}
export type Item = Box | Glue | Penalty;

export const FORCED = Number.NEGATIVE_INFINITY;
export const NEVER = Number.POSITIVE_INFINITY;
