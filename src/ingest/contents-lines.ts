/** How a list of chapters that an author typed is written, and how its entries are compared with the headings. */
import { readHeading } from '../book/heading.ts';
import { foldedLetters } from '../book/letters.ts';
import type { Block } from '../book/nodes.ts';
import { plainText } from '../book/visit.ts';
import type { Heading, Piece } from './reading.ts';

/** What stands over the list, in the languages whose words for it are their own. */
const OVER_THE_LIST = new RegExp(
  `^[^\\p{L}]*(?:${
    'contents|(?:table|list) of contents|toc|list of chapters|chapters|inhalt|inhaltsverzeichnis|table des matières|' +
    'sommaire|índice|indice|sumário|inhoud|inhoudsopgave|innehåll|innehållsförteckning|indhold|indholdsfortegnelse|' +
    'innhold|innholdsfortegnelse|sisällys|sisällysluettelo|spis treści|obsah|содержание|оглавление|зміст|' +
    'περιεχόμενα|tartalom|tartalomjegyzék|cuprins|içindekiler|efnisyfirlit|sadržaj|kazalo|vsebina'
  })[^\\p{L}]*$`,
  'iu',
);

/** What stands over the columns of such a list, which names no chapter. */
const OVER_COLUMNS: ReadonlySet<string> = new Set(
  'chapter page chapterpage title titlepage pages'.split(' '),
);

/** Longer lines are sentences. */
const LONGEST = 160;
/** Leaders or wide white space, and a page number. */
const PAGED = /(?:[.…·_]{3}|\t| {3}|…)[\s.…·_]{0,200}(?:\d{1,4}|[ivxlc]{1,7})$/i;
const PAGE = /[\s.…·_–—-]{1,200}(?:p\.? ?)?(?:\d{1,4}|[ivxlc]{1,7})$/i;

export const standsOverContents = (line: string): boolean => line.length <= 40 && OVER_THE_LIST.test(line);

/** Whether a line ends in the number of a page, as no sentence does. */
export const hasPage = (line: string): boolean => PAGED.test(line);

/** An entry without the number of its page, if it has one. */
export const withoutPage = (line: string): string => line.replace(PAGE, '');

/** Whether a line may be an entry though no heading says the same: short, and no sentence. */
export const isShort = (line: string): boolean =>
  line.length <= LONGEST && !/[.!?…:;,][”’"'»)\]]*$/.test(withoutPage(line));

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
      return plainText([block]).split('\n');
    case 'list':
      return block.children.flatMap(item => item.children.flatMap(linesOfBlock));
    case 'blockquote':
      return block.children.flatMap(linesOfBlock);
    case 'table':
      return block.children.map(row => row.children.map(cell => plainText([cell]).trim()).join('\t'));
    case 'preformatted':
      return block.value.split('\n');
    default:
      return [plainText([block])];
  }
}

/** The lines of a piece that hold words, without what stands over columns. */
export function linesOfPiece(piece: Block | Heading): string[] {
  const lines = piece.type === 'heading' ? [plainText(piece.children)] : linesOfBlock(piece);
  return lines
    .map(line => line.trim())
    .filter(
      line => /[\p{L}\p{N}]/u.test(line) && (lines.length === 1 || !OVER_COLUMNS.has(foldedLetters(line))),
    );
}

/** The ways to name what a line names: all of it, its number (“Chapter 2”), the name behind the number. */
function waysToName(line: string): string[] {
  const reading = readHeading(line);
  const ways = [foldedLetters(line)];
  if (reading?.label !== undefined) {
    ways.push(foldedLetters(reading.label));
    if (reading.titleAt < line.length) ways.push(foldedLetters(line.slice(reading.titleAt)));
  }
  return ways.filter(way => way !== '');
}

/**
 * How an entry names what stands elsewhere: with all of its words; by its number alone, and the name that goes with it
 * stands nowhere; by what such a page is called (“Dedication”), which need not be written there.
 */
export type Naming = 'whole' | 'number' | 'kind';

/** What stands around a list decides whether it is one: the headings of the book, and lines that may be headings. */
export class HeadingsAround {
  /** Where each way to name one is met last, as an index of pieces. */
  readonly #last = new Map<string, number>();
  /** Where the headings stand. */
  readonly #headings: number[] = [];
  /** Where a heading, and no line that may be one, is met first. */
  readonly #first = new Map<string, number>();

  constructor(pieces: readonly Piece[]) {
    let above: { line: string; at: number } | undefined;
    for (const [at, piece] of pieces.entries()) {
      if (piece.type === 'noteDefinition') continue;
      if (piece.type === 'heading') this.#headings.push(at);
      const lines = piece.type === 'heading' || piece.type === 'paragraph' ? linesOfPiece(piece) : [];
      const [line] = lines;
      if (line === undefined || lines.length > 2 || lines.some(each => each.length > LONGEST)) {
        above = undefined;
        continue;
      }
      const whole = lines.join(' ');
      // A number, and the name on the line below it or in the next paragraph.
      for (const way of [...waysToName(whole), ...lines.map(foldedLetters)]) {
        this.#last.set(way, at);
        if (piece.type === 'heading' && !this.#first.has(way)) this.#first.set(way, at);
      }
      if (above) this.#last.set(foldedLetters(above.line + whole), above.at);
      above = { line: whole, at };
    }
  }

  /** How many headings stand from a piece on. */
  countBehind = (at: number): number => this.#headings.filter(heading => heading >= at).length;

  /**
   * How a line of a list names what stands behind it, or a heading before the list.
   * @param at index of the piece that the line is of
   * @param from index of the first piece of the list
   */
  named(line: string, at: number, from: number): Naming | undefined {
    const isElsewhere = (way: string | undefined): boolean =>
      way !== undefined &&
      ((this.#last.get(way) ?? -1) > at || (this.#first.get(way) ?? Number.POSITIVE_INFINITY) < from);
    let best: Naming | undefined;
    for (const written of [line, withoutPage(line)]) {
      const [whole, label, title] = waysToName(written);
      if (isElsewhere(whole) || isElsewhere(title)) return 'whole';
      if (isElsewhere(label)) {
        if (title === undefined) return 'whole';
        best = 'number';
      }
      const reading = readHeading(written);
      if (reading?.certain && reading.label === undefined) best ??= 'kind';
    }
    return best;
  }
}
