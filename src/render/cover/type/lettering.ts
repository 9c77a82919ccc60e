import type { Face } from '../../../fonts/face.ts';
import type { Outline } from '../../../fonts/outline.ts';
import type { Hex } from '../colour.ts';
import type { Box } from '../scene.ts';

export type TextRole = 'title' | 'subtitle' | 'author' | 'series' | 'quote';

/** Words set as outlines at their place on the cover. Pixels of the canvas. */
export interface Lettering {
  role: TextRole;
  /** The words as set, line by line. */
  lines: { text: string; size: number; ink: Box }[];
  outline: Outline;
  face: Face;
  ink: Box;
  /** Height of the capitals of the smallest line that carries meaning. */
  capHeight: number;
  /** Characters the face has no glyph for. */
  missing: readonly string[];
  colour: Hex;
  /** Paint of its own over the colour, a foil; the colour is what contrast is measured with. */
  colours?: readonly Hex[];
  /** A quote that stands beside these words; their ink is then the room of both, and `alone` their own. */
  quote?: Lettering;
  alone?: Box;
}
