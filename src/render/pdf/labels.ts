import type { Page } from '../../paginate/pages.ts';
import { type Dictionary, text, type Value } from '../pdf-file/objects.ts';

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** What a folio counts to; undefined when it is no number. */
function countOf(folio: Page['folio']): number | undefined {
  if (folio.style === 'arabic') return /^\d+$/.test(folio.label) ? Number(folio.label) : undefined;
  let count = 0;
  let last = 0;
  for (const letter of [...folio.label.toLowerCase()].reverse()) {
    const value = ROMAN[letter];
    if (value === undefined) return undefined;
    count += value < last ? -value : value;
    last = Math.max(last, value);
  }
  return count || undefined;
}

/**
 * Page labels (ISO 32000-1, 12.4.2), so that a reader's program counts as the folios do: `iv`, then `1`.
 * @returns the value of the catalog's `PageLabels`
 */
export function pageLabels(pages: readonly Page[]): Dictionary {
  const ranges: Value[] = [];
  let style = '';
  let expected: number | undefined;
  for (const { index, folio } of pages) {
    const count = countOf(folio);
    if (count === undefined) {
      ranges.push(index, { P: text(folio.label) });
      style = '';
    } else if (folio.style !== style || count !== expected) {
      style = folio.style;
      ranges.push(index, { S: style === 'roman' ? 'r' : 'D', St: count });
    }
    expected = count === undefined ? undefined : count + 1;
  }
  return { Nums: ranges };
}
