import { romanValue } from '../../book/numerals.ts';
import type { Page } from '../../paginate/pages.ts';
import { type Dictionary, text, type Value } from '../pdf-file/objects.ts';

/** What a folio counts to; undefined when it is no number. */
function countOf({ style, label }: Page['folio']): number | undefined {
  if (style === 'roman') return romanValue(label);
  return /^\d+$/.test(label) ? Number(label) : undefined;
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
