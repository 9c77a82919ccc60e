import type { Position } from './position.ts';

/**
 * Something said beside the text to those who make the book, and never printed: a comment in Word's margin, `<!-- … -->`
 * in Markdown.
 */
export interface Remark {
  text: string;
  /** Where it was said; it belongs to the block that stands there. */
  position: Position;
}
