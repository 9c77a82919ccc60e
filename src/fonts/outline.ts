/** The shape of a glyph: absolute path segments of the SVG kinds, y upwards. */
export type Outline = readonly Segment[];
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];
