/** What a preview shows: pages as drawings, and what was found where it stands on them. */
import type { VFile } from 'vfile';
import type { Point } from '../book/position.ts';
import type { OnPage } from '../paginate/on-page.ts';
import type { ProofOptions } from '../render/proof/proof.ts';
import type { Reading, Typeset } from './request.ts';

export type { OnPage } from '../paginate/on-page.ts';

/** Draws one page of a set book as SVG. */
export async function proof(
  { pages }: Typeset,
  index: number,
  options: ProofOptions,
): Promise<string | undefined> {
  const page = pages.pages[index];
  if (!page) return undefined;
  const { proofOf } = await import('../render/proof/proof.ts');
  return proofOf(page, pages, options);
}

/** Finds the printed line of a place in the manuscript. */
export async function findOnPages({
  pages,
  sources,
}: Typeset): Promise<(file: string, point: Point) => OnPage | undefined> {
  const { onPages } = await import('../paginate/on-page.ts');
  return onPages(pages, sources);
}

/** Reads a book as a proof-reader does; what it finds is in the report. */
export async function proofRead({ book, sources }: Reading, report: VFile): Promise<void> {
  const { proofread } = await import('../check/proofing/proofing.ts');
  proofread(book, report, sources);
}
