/** A place in the author's file. Lines and columns count from 1, offsets from 0 in UTF-16 units (unist). */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** A stretch of the author's file; `file` is the path as the author would type it, relative to the project. */
export interface Position {
  file: string;
  start: Point;
  end: Point;
}
