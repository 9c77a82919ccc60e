import type { Inline } from './nodes.ts';

/** Marks that may stand before the first letter of a text, as a part of a regular expression. */
export const OPENING_MARKS = String.raw`[“‘«„‚‹"'([¿¡]*[\u202f\u00a0]?`;
const ONLY_MARKS = new RegExp(`^${OPENING_MARKS}$`, 'u');

/**
 * The marks with which a text begins where its first letter stands in other type than they: in “*No,*” they are no italics.
 * Empty where marks and letter are alike, or it begins with none.
 */
export function marksApart([first, next]: readonly Inline[]): string {
  if (first?.type !== 'text' || next === undefined || next.type === 'text') return '';
  const value = first.value.trimStart();
  return ONLY_MARKS.test(value) ? value : '';
}
