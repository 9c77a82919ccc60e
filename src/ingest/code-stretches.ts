import { codeLength } from './markdown/prose-mode.ts';

/** A line of three or more back-ticks, which fences or closes (CommonMark, 4.5). */
const FENCE_LINE = /^ {0,3}(`{3,})[^`\n]*$/gm;
/** Back-ticks, or a character that is meant as it stands. */
const RUN = /\\.|`+/gs;
const LINE_END = /\n/g;
const BLANK_LINE = /\n[^\S\n]*\n/g;

interface Stretch {
  from: number;
  to: number;
}

/** Finds the code in the stretches of a text that something parts: its lines, its paragraphs. */
class CodeSpans {
  readonly #text: string;
  readonly #parts: RegExp;
  #stretch = { from: 0, to: -1, text: '' };
  #unclosed = new Set<number>();
  /** Up to where back-ticks have been looked at, and the last code they made. */
  #at = 0;
  #skipped = 0;
  #span: Stretch = { from: 0, to: 0 };

  constructor(text: string, parts: RegExp) {
    this.#text = text;
    this.#parts = parts;
  }

  skipTo(end: number): void {
    this.#skipped = end;
    this.#at = Math.max(this.#at, end);
  }

  /** The code a place stands in. */
  around(place: number): Stretch | undefined {
    while (place > this.#stretch.to) this.#open(this.#stretch.to + 1);
    const { from: start, text } = this.#stretch;
    while (this.#at <= place) {
      RUN.lastIndex = this.#at - start;
      const run = RUN.exec(text);
      const from = run ? start + run.index : Number.POSITIVE_INFINITY;
      this.#at = from;
      if (!run || from > place) break;
      const ticks = run[0].startsWith('`') ? run[0].length : 0;
      const length = ticks > 0 ? codeLength(text, run.index, ticks, this.#unclosed) : 0;
      this.#at = from + Math.max(length, run[0].length);
      if (length > 0) this.#span = { from, to: this.#at };
    }
    return place >= this.#span.from && place < this.#span.to ? this.#span : undefined;
  }

  #open(from: number): void {
    this.#parts.lastIndex = from;
    const end = this.#parts.exec(this.#text);
    const to = end ? end.index + end[0].length - 1 : this.#text.length;
    this.#stretch = { from, to, text: this.#text.slice(from, to) };
    this.#unclosed = new Set();
    this.#at = Math.max(from, this.#skipped);
  }
}

/** Knows which places of a Markdown text stand in code. Places are asked for from the beginning on. */
export class CodeStretches {
  readonly #text: string;
  readonly #inLine: CodeSpans;
  readonly #inParagraph: CodeSpans;
  /** Up to where fences have been looked for, and where the next line is that may open one. */
  #looked = 0;
  #next = -1;
  /** So many back-ticks or more are never closed from here on. */
  #unclosed = Number.POSITIVE_INFINITY;
  #block: Stretch = { from: 0, to: 0 };

  constructor(text: string) {
    this.#text = text;
    this.#inLine = new CodeSpans(text, LINE_END);
    this.#inParagraph = new CodeSpans(text, BLANK_LINE);
  }

  /** What ends here was read as something else, a comment: no fence and no back-tick in it counts. */
  skipTo(end: number): void {
    this.#inLine.skipTo(end);
    this.#inParagraph.skipTo(end);
    this.#looked = Math.max(this.#looked, end);
    if (this.#next < end) this.#next = -1;
  }

  /**
   * @returns where the code ends that a place stands in, whether the line is a paragraph or part of one; undefined
   * where it stands in none
   */
  endAround(place: number): number | undefined {
    this.#lookUpTo(place);
    const { from, to } = this.#block;
    if (place >= from && place < to) return to;
    const span = this.#inLine.around(place);
    return span && this.#inParagraph.around(place) ? span.to : undefined;
  }

  #lookUpTo(place: number): void {
    while (this.#looked <= place && this.#next <= place) {
      FENCE_LINE.lastIndex = this.#looked;
      const open = FENCE_LINE.exec(this.#text);
      this.#next = open?.index ?? Number.POSITIVE_INFINITY;
      if (!open || open.index > place) return;
      this.#looked = open.index + open[0].length;
      const ticks = open[1]?.length ?? 0;
      if (ticks >= this.#unclosed) continue;
      const close = new RegExp(`^ {0,3}\`{${ticks},}[ \\t]*$`, 'gm');
      close.lastIndex = this.#looked;
      const closed = close.exec(this.#text);
      if (!closed) {
        this.#unclosed = ticks;
        continue;
      }
      this.#looked = closed.index + closed[0].length;
      this.#block = { from: open.index, to: this.#looked };
    }
  }
}
