/** Is it right? Every rule over the finished artefacts, in one list. */
import type { VFile } from 'vfile';
import type { Assets, Book } from '../book/book.ts';
import type { SettingPlaces } from '../book/edition.ts';
import type { Printer } from '../book/printer.ts';
import type { Pages } from '../paginate/pages.ts';
import type { Artefact } from '../render/backend.ts';
import { checkFidelity } from './fidelity/fidelity.ts';
import { proofread } from './proofing/proofing.ts';
import type { Shops, VariantMade } from './stores/shops.ts';

/** What was made, and of what. */
export interface Checked {
  book: Book;
  /** The typeset pages, when the build made any. */
  pages?: Pages | undefined;
  /** Whoever will print it. */
  printer: Printer;
  artefacts: readonly Artefact[];
  report: VFile;
  /** The author's files as text, by the names that positions use. */
  sources: ReadonlyMap<string, string>;
  /** The book with the pages that only some editions have, when there are any. */
  whole?: Book;
  /** Where the e-book goes, when one was made. */
  trade?: Trade | undefined;
}

/** The shops of a build, what was made for them, and what the author wrote for them. */
export interface Trade {
  shops: Shops;
  variants: readonly VariantMade[];
  assets: Assets;
  settingsAt: SettingPlaces;
}

/**
 * Checks everything a build has made: what looks like a slip in the text, that no word of the author was lost, then each
 * file by its own rules.
 * @returns nothing; an error in the report means that nothing may be published.
 */
export async function check(checked: Checked): Promise<void> {
  const { book, pages, printer, artefacts, report, sources, trade, whole = book } = checked;
  proofread(whole, report, sources);
  const variants = trade?.variants ?? [];
  const abridged = new Map(variants.map(({ artefact, omitted }) => [artefact.path, { whole, omitted }]));
  await checkFidelity(book, artefacts, pages, report, abridged);
  for (const artefact of artefacts) {
    if (artefact.mediaType === 'application/epub+zip') {
      const { checkEpub } = await import('./epub.ts');
      await checkEpub(artefact.bytes, report, artefact.path);
    }
    const edition = editionOf(artefact);
    if (edition) {
      const { checkPdf } = await import('./pdf/pdf.ts');
      const read = checkPdf(artefact, edition, printer.standard, report);
      if (edition === 'print' && read && pages) {
        const { checkForPrinter } = await import('./printer.ts');
        checkForPrinter({ read, path: artefact.path, pages, printer, paper: book.design.paper, report });
      }
    }
  }
  if (trade) {
    const { checkForShops } = await import('./stores/shops.ts');
    await checkForShops({ book, artefacts, report, ...trade });
  }
}

/** Which rules a PDF of the interior is held to; a cover has rules of its own. */
function editionOf({ path, mediaType }: Artefact): 'screen' | 'print' | undefined {
  if (mediaType !== 'application/pdf' || path.startsWith('cover')) return undefined;
  return path.endsWith('-print.pdf') ? 'print' : 'screen';
}
