/** An interior as data: what `templates/interiors/<name>.yaml` says, checked and in points. */
export interface Interior {
  name: string;
  /** Points. */
  trim: { width: number; height: number };
}
