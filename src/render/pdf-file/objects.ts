/** The values a PDF is written in, as plain data (ISO 32000-1, 7.3). */

/** A name of PDF is a bare string here, a text string the object that `text` makes. */
export type Value =
  | number
  | boolean
  | null
  | string
  | Text
  | Date
  | Uint8Array
  | Ref
  | readonly Value[]
  | Dictionary;

export interface Dictionary {
  [key: string]: Value | undefined;
}

export type Text = Readonly<InstanceType<typeof String>>;

/** An object of the file that others may point at; its dictionary may grow until it is closed. */
export interface Ref {
  readonly id: number;
  readonly data: Dictionary;
}

/** A text string: written in ASCII, or in UTF-16 where ASCII is not enough. */
export const text = (value: string): Text => Object(value) as Text;

/** A number as content streams want it: no exponent, no more digits than a printer can see. */
export function figure(value: number, digits = 3): string {
  const scale = 10 ** digits;
  return String(Math.round(value * scale) / scale + 0);
}
