import type { Element, ElementContent } from 'hast';
import { elementsIn, textOf } from './elements.ts';

/** Letters that stand beside each other on the narrowest telephone and the narrowest page. */
const NARROWEST = 40;
/** The space between two columns, in letters. */
const GUTTER = 2;

const cellsOf = (row: Element): Element[] =>
  row.children.flatMap(cell => (cell.type === 'element' ? [cell] : []));

/** The longest words of the columns beside each other, in letters. */
function wordsAcross(table: Element): number {
  const longest: number[] = [];
  for (const row of elementsIn(table.children).filter(({ tagName }) => tagName === 'tr')) {
    for (const [column, cell] of cellsOf(row).entries()) {
      const words = textOf(cell).split(/[\s-]+/);
      longest[column] = Math.max(longest[column] ?? 0, ...words.map(word => word.length + GUTTER));
    }
  }
  return longest.reduce((sum, letters) => sum + letters, 0);
}

/** Marks tables in which no word needs to be broken, however narrow the page, as `whole-words`. */
export function keepWordsWhole(nodes: readonly ElementContent[]): void {
  for (const table of elementsIn(nodes)) {
    if (table.tagName === 'table' && wordsAcross(table) <= NARROWEST) {
      table.properties['className'] = ['whole-words'];
    }
  }
}
