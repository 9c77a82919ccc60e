/**
 * Where a page of the printed book begins in its text, so that a reader of the e-book can find the page that a reader
 * of paper is on. Plain data: it can be kept from one build to the next.
 */
export interface PageBreak {
  /** `id` of the section. */
  section: string;
  /** Letters of the section's heading and text that stand on earlier pages, counted as `countLetters` does. */
  letters: number;
  /** The page number as printed: `iv`, `12`. */
  label: string;
}
