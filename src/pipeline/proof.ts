/** What a preview shows: pages as drawings, and what was found where it stands on them. */
import { VFile } from 'vfile';
import type { Point } from '../book/position.ts';
import { type PrintFacts, printFacts } from '../book/print-facts.ts';
import type { Printer } from '../book/printer.ts';
import type { OnPage } from '../paginate/on-page.ts';
import type { ProofOptions } from '../render/proof/proof.ts';
import type { Reading, Typeset } from './request.ts';
import { ownTemplates } from './templates.ts';

/** The printer that a book names, and what its pages decide there; undefined when it names none that is known. */
export async function printedAt({
  book,
  pages,
}: Typeset): Promise<{ printer: Printer; facts: PrintFacts } | undefined> {
  const { printer: named, paper, cover } = book.design;
  const printer = named === undefined ? undefined : (await ownTemplates()).printer(named);
  if (!printer || 'problem' in printer) return undefined;
  return { printer, facts: printFacts(printer, pages.pages.length, pages.trim, paper, cover) };
}

/**
 * Draws the cover for the printer as SVG, with the lines where it is cut and folded.
 * @returns undefined where no sheet can be made: no printer is named, or nobody knows how thick its paper is
 */
export async function wrapProof(set: Typeset): Promise<string | undefined> {
  const printed = await printedAt(set);
  if (!printed) return undefined;
  const { book, pages, assets, fonts, slug } = set;
  const { wrapSheet } = await import('../render/cover/wrap/wrap.ts');
  const { wrapDrawing } = await import('../render/cover/wrap/wrap-drawing.ts');
  const { shelf } = await import('../fonts/shelf.ts');
  const { shelfForCover } = await import('../fonts/own-fonts.ts');
  const report = new VFile();
  const made = await wrapSheet(book, pages, {
    slug,
    assets,
    shelf: shelfForCover(shelf, fonts, report),
    printer: printed.printer,
    // No drawing says when it was made.
    date: new Date(0),
    report,
    templateText: (await ownTemplates()).text,
    made: [],
  });
  return made && wrapDrawing(made);
}

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
