import type { PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Point, Position } from 'unist';
import { emphasized, type Piece, runAt } from './emphasis.ts';
import { leadAt, linkTo, pictureAt } from './leads.ts';

/** Signs of directives, addresses in angles and tags with attributes, and white space that the parser drops. */
const OTHER_MARKUP = /[:\t\r\0]|<(?!\/?[a-z][a-z0-9]* *>)|(?:^|[^ ]) \n|\n *\n|^[ \n\ufeff]|[ \n]$/i;

/** What the parser drops before the words of a line; in code and in links it is left to the parser. */
const INDENT = '\n ';

/** What is more than words: an escape, a hard line end, a tag, code, a run of emphasis, a bracket. */
const MARK = /\\[!-/:-@[-`{-~]|\\\n| {2,}\n|<[^>]+>|`+|\*+|_+|!?\[|\]/g;

/** Places in a text by line and column, asked for from left to right. */
function pointsIn(text: string): (offset: number) => Point {
  let line = 1;
  let begin = 0;
  let next = text.indexOf('\n');
  return offset => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', begin)) {
      line++;
      begin = next + 1;
    }
    return { line, column: offset - begin + 1, offset };
  };
}

/** Where the back-ticks begin that close code; undefined when there are none. */
function closingTicks(text: string, from: number, ticks: number): number | undefined {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    const begun = at;
    while (text[at] === '`') at++;
    if (at - begun === ticks) return begun;
  }
  return undefined;
}

/** Code without the one blank at either end that keeps it off its back-ticks (CommonMark 0.31, 6.1). */
const unpadded = (code: string): string =>
  /^[ \n].*[ \n]$/s.test(code) && /[^ \n]/.test(code) ? code.slice(1, -1) : code;

/**
 * Reads a paragraph whose markup is emphasis, escapes, character references, code, hard line ends, tags without
 * attributes, and links of one line: nearly all that have any, at a fraction of what the parser costs.
 * @param labels of the links that the manuscript defines, folded
 * @returns the very tree that the parser makes, or undefined for a paragraph that only the parser can read
 */
export function readMarkedWords(text: string, labels: ReadonlySet<string>): PhrasingContent[] | undefined {
  if (text === '' || OTHER_MARKUP.test(text)) return undefined;
  const pieces = new Pieces(text, labels).read();
  return pieces && emphasized(text, pieces);
}

/** A bracket that nothing has closed yet. */
interface Bracket {
  /** Which of the pieces it is. */
  index: number;
  start: Point;
  /** Where the words in it begin. */
  from: number;
  isPicture: boolean;
}

/** The pieces of a paragraph, read from left to right. */
class Pieces {
  readonly #text: string;
  readonly #labels: ReadonlySet<string>;
  /** Whether words in brackets can be more than that. */
  readonly #links: boolean;
  readonly #pointAt: (offset: number) => Point;
  readonly #pieces: Piece[] = [];
  #last: Point;
  #bracket: Bracket | undefined;

  constructor(text: string, labels: ReadonlySet<string>) {
    this.#text = text;
    this.#labels = labels;
    this.#links = labels.size > 0 || text.includes('](');
    this.#pointAt = pointsIn(text);
    this.#last = this.#pointAt(0);
  }

  /** Undefined where only the parser knows. */
  read(): Piece[] | undefined {
    const text = this.#text;
    MARK.lastIndex = 0;
    for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
      const { 0: written, index: start } = match;
      const end = start + written.length;
      const [mark] = written;
      let next: number | undefined = end;
      if (mark === '*' || mark === '_') {
        const position = this.#place(start, end);
        this.#pieces.push(runAt(text, position.start, position.end));
      } else if (mark === '<')
        this.#pieces.push({ type: 'html', value: written, position: this.#place(start, end) });
      else if (mark === '`') next = this.#code(start, end);
      else if (written.endsWith('\n'))
        this.#pieces.push({ type: 'break', position: this.#place(start, end) });
      else if (this.#links && mark !== '\\')
        next = mark === ']' ? this.#close(start, end) : this.#open(start, end);
      if (next === undefined) return undefined;
      MARK.lastIndex = next;
    }
    this.#place(text.length, text.length);
    return this.#pieces;
  }

  /** The place of a piece; what stands between it and the last one is words. */
  #place(start: number, end: number): Position {
    const position = { start: this.#pointAt(start), end: this.#pointAt(end) };
    if (start > (this.#last.offset as number)) this.#words({ start: this.#last, end: position.start });
    this.#last = position.end;
    return position;
  }

  #words(position: Position): void {
    this.#pieces.push({ type: 'text', value: '', position });
  }

  /** @returns where reading goes on; undefined where only the parser knows, as below */
  #code(start: number, end: number): number | undefined {
    const close = closingTicks(this.#text, end, end - start);
    if (close === undefined) return end;
    const written = this.#text.slice(end, close);
    if (written.includes(INDENT)) return undefined;
    const value = unpadded(written);
    const next = close + end - start;
    this.#pieces.push({ type: 'inlineCode', value, position: this.#place(start, next) });
    return next;
  }

  #open(start: number, end: number): number | undefined {
    // Which of two open brackets a third one closes depends on what follows each.
    if (this.#bracket) return undefined;
    const position = this.#place(start, end);
    this.#words(position);
    const index = this.#pieces.length - 1;
    this.#bracket = { index, start: position.start, from: end, isPicture: end - start === 2 };
    return end;
  }

  #close(start: number, end: number): number | undefined {
    const open = this.#bracket;
    if (!open) return end;
    this.#bracket = undefined;
    const inside = this.#text.slice(open.from, start);
    const lead = leadAt(this.#text, inside, end, this.#labels);
    const follows = this.#text[end];
    if (!lead) return follows === '(' || follows === '[' ? undefined : end;
    if (this.#text.slice(open.from, lead.end).includes(INDENT)) return undefined;
    this.#place(start, lead.end);
    const [, ...words] = this.#pieces.splice(open.index);
    const position = { start: open.start, end: this.#last };
    if (!open.isPicture) this.#pieces.push(linkTo(lead, emphasized(this.#text, words), position));
    else if (words.every(({ type }) => type === 'text'))
      this.#pieces.push(pictureAt(lead, decodeString(inside), position));
    else return undefined;
    return lead.end;
  }
}
