import {
  CLOSE_ARRAY,
  endOfString,
  endOfWhite,
  endOfWord,
  GREATER,
  LESS,
  OPEN_ARRAY,
  OPEN_STRING,
  SLASH,
} from './syntax.ts';

const [PLUS, MINUS, POINT, ZERO, NINE] = [43, 45, 46, 48, 57];

/** Whether what begins with a character, and is no delimiter, is a number. */
const beginsNumber = (here: number): boolean =>
  (here >= ZERO && here <= NINE) || here === POINT || here === MINUS || here === PLUS;

const opens = (here: number): boolean => here === OPEN_ARRAY || here === LESS || here === OPEN_STRING;
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * Reads a content stream operation by operation (ISO 32000-1, 7.8.2). A page has thousands: nothing is made for one that
 * is not asked for.
 */
export class Operations {
  operator = '';
  /** As they are written, an array or a dictionary as one; good until the next operation is read. */
  readonly operands: string[] = [];
  readonly #content: string;
  #at = 0;
  /** From here on nothing ends that has begun: it is not looked for again. */
  #unended = Number.POSITIVE_INFINITY;

  /** @param content as Latin-1, one character a byte */
  constructor(content: string) {
    this.#content = content;
  }

  /** Reads the next operation. @returns false at the end */
  next(): boolean {
    const content = this.#content;
    this.operands.length = 0;
    for (;;) {
      const from = endOfWhite(content, this.#at);
      if (from >= content.length) return false;
      const here = content.charCodeAt(from);
      const end = this.#endOf(from, here);
      // A bracket that closes nothing, or that nothing closes, is passed over.
      this.#at = Math.max(end, from + 1);
      if (end === from) continue;
      const written = content.slice(from, end);
      if (opens(here) || here === SLASH || beginsNumber(here) || CONSTANTS.has(written)) {
        this.operands.push(written);
        continue;
      }
      this.operator = written;
      if (written === 'ID') this.#skipPicture();
      return true;
    }
  }

  /** Where what begins at `from` ends; `from` where it is nothing. */
  #endOf(from: number, here: number): number {
    const content = this.#content;
    if (here === SLASH) return endOfWord(content, from + 1);
    if (!opens(here)) return endOfWord(content, from);
    if (from >= this.#unended) return from;
    const end = here === OPEN_STRING ? endOfString(content, from) : this.#endOfGroup(from);
    if (end >= 0) return end;
    this.#unended = from;
    return from;
  }

  /** The place behind an array, a dictionary or a hexadecimal string; -1 where it does not end. */
  #endOfGroup(from: number): number {
    const content = this.#content;
    let depth = 0;
    for (let at = from; at < content.length; at++) {
      const here = content.charCodeAt(at);
      if (here === OPEN_ARRAY || here === LESS) depth += 1;
      else if (here === CLOSE_ARRAY || here === GREATER) {
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (here === OPEN_STRING) {
        const end = endOfString(content, at);
        if (end < 0) return -1;
        at = end - 1;
      }
    }
    return -1;
  }

  /** The bytes of a picture that stands in the stream are no operations. */
  #skipPicture(): void {
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
    end.lastIndex = this.#at;
    if (end.test(this.#content)) this.#at = end.lastIndex - 2;
  }
}
