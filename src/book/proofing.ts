/** The rules of proof-reading by name, and where the author has switched some of them off. */
import type { Position } from './position.ts';

/** Permanent public names; a finding of one is told as `proof/<name>`. */
export const PROOFING_RULES = [
  'name-spelling',
  'doubled-word',
  'article',
  'unclosed-quote',
  'unclosed-single-quote',
  'unclosed-bracket',
  'doubled-punctuation',
  'space-before-punctuation',
  'missing-space',
  'straight-quote',
  'placeholder',
  'unended-paragraph',
  'paragraph-ends-with-comma',
  'repeated-paragraph',
  'chapter-number',
  'mixed-spelling',
  'mixed-hyphens',
  'mixed-dashes',
] as const;

export type ProofingRuleName = (typeof PROOFING_RULES)[number];

export const isProofingRule = (name: string): name is ProofingRuleName =>
  PROOFING_RULES.some(rule => rule === name);

/** A comment, `<!-- proofing: doubled-word off -->`, that bids some rules be silent in the paragraph it stands in or before. */
export interface Spared {
  /** Of the comment. */
  position: Position;
  rules: readonly ProofingRuleName[];
}

/** What the author wants proof-reading to leave alone. */
export interface Proofing {
  /** Silent in the whole book. */
  off: readonly ProofingRuleName[];
  /** Silent in some places, in the order of the manuscript. */
  spared: readonly Spared[];
}
