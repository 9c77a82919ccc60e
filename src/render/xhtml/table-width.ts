import { type Table, tableParts } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';

/** What stands beside each other in a table. */
export interface TableMeasure {
  columns: number;
  /** Letters of the longest words of all columns together. */
  words: number;
  /** Letters of the longest cells of all columns together. */
  cells: number;
}

/** A word with more letters than this, as an address is, is broken in its cell: no table is made wide for it. */
export const LONGEST_WORD = 24;

/** Where a line of a cell can end: at white space, behind a hyphen, beside any sign of Chinese, Japanese or Korean. */
const ENDS = /[\s-]+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

/** Letters of the longest word of a text. */
export const longestWord = (words: string): number =>
  words.split(ENDS).reduce((most, word) => Math.max(most, word.length), 0);

const total = (letters: readonly number[]): number => letters.reduce((sum, each) => sum + each, 0);

/** Measures the words that need to stand beside each other, whatever the width of the page. */
export function measureTable(table: Table): TableMeasure {
  const [words, cells]: [number[], number[]] = [[], []];
  for (const { children } of tableParts(table).rows) {
    for (const [column, cell] of children.entries()) {
      const said = plainText(cell.children);
      words[column] = Math.max(words[column] ?? 0, Math.min(LONGEST_WORD, longestWord(said)));
      cells[column] = Math.max(cells[column] ?? 0, said.length);
    }
  }
  return { columns: words.length, words: total(words), cells: total(cells) };
}

/** How the cells of a table are set: the size of their type in ems of the text, the white on each side in ems of theirs. */
interface CellType {
  className?: string;
  size: number;
  padding: number;
}

/** The text of the narrowest telephone, in ems of its type. */
const NARROWEST = 20;
/** The width of a letter, in ems: of most faces, and of the wide ones that a reader may choose. */
const LETTER = 0.5;
const WIDE_LETTER = 0.58;

const fits = (
  letters: number,
  columns: number,
  { size, padding }: CellType,
  letter: number = WIDE_LETTER,
): boolean => size * (letters * letter + columns * padding * 2) <= NARROWEST;

/** What the style sheets of an EPUB, and of a web page on paper, say of cells, from the largest type to the smallest. */
const SMALLEST = { className: 'widest', size: 0.5, padding: 0.15 };
const TYPES: readonly CellType[] = [
  { size: 0.85, padding: 0.45 },
  { className: 'wide', size: 0.7, padding: 0.25 },
  { className: 'wider', size: 0.6, padding: 0.2 },
  SMALLEST,
];

/** Whether a telephone shows a table with whole words. */
export const fitsTelephone = ({ words, columns }: TableMeasure): boolean => fits(words, columns, SMALLEST);

/**
 * How a table is set on pages that cut off what is wider than they are: in smaller type, the more stands beside each other.
 * Words may be broken where no type is small enough, and where every cell stands on a line: broken words take room from
 * columns of short ones for those of long sentences, and there are none, but a reader enlarges the type.
 */
export function widthClasses({ words, cells, columns }: TableMeasure): string[] {
  const type = TYPES.find(each => fits(words, columns, each));
  const { className } = type ?? SMALLEST;
  const breaks = !type || fits(cells, columns, type);
  return [...(className === undefined ? [] : [className]), ...(breaks ? ['breakable'] : [])];
}

/** Whether no word of a table needs to be broken in type of the size of the text, be the page never so narrow. */
export const keepsWordsWhole = ({ words, columns }: TableMeasure): boolean =>
  fits(words, columns, { size: 1, padding: 0.5 }, LETTER);

/** Whether a web page has to let its reader move a table sideways: in the largest letters of its settings, on a telephone. */
export const needsScrolling = ({ words, columns }: TableMeasure): boolean =>
  !fits(words, columns, { size: 1.5, padding: 0.4 }, LETTER);
