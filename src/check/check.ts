/** Is it right? Every rule over the finished artefacts, in one list. */
import type { VFile } from 'vfile';
import type { Asset, Assets, Book } from '../book/book.ts';
import type { SettingPlaces } from '../book/edition.ts';
import type { PrintFacts } from '../book/print-facts.ts';
import type { Printer } from '../book/printer.ts';
import type { Pages } from '../paginate/pages.ts';
import { type Artefact, isEpub, type PdfEdition } from '../render/backend.ts';
import type { EpubChecks } from './epub.ts';
import { checkFidelity } from './fidelity/fidelity.ts';
import type { Shops, VariantMade } from './stores/shops.ts';

/** What was made, and of what. */
export interface Checked {
  book: Book;
  /** The typeset pages, when the build made any. */
  pages?: Pages | undefined;
  /** Whoever will print it. */
  printer: Printer;
  /** What the pages decide there, when the author names a printer and the build made any. */
  facts?: PrintFacts | undefined;
  /** The author's own wrap. */
  ownWrap?: Asset | undefined;
  /** The wrap of an earlier build, which stays beside the files of this one. */
  keptWrap?: { path: string; bytes: Uint8Array } | undefined;
  artefacts: readonly Artefact[];
  report: VFile;
  /** Where EPUBs are checked; absent when the build was asked for none. */
  epubs?: EpubChecks | undefined;
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
 * Checks everything a build has made: that no word of the author was lost, then each file by its own rules.
 * @returns nothing; an error in the report means that nothing may be published.
 */
export async function check(checked: Checked): Promise<void> {
  const { artefacts, epubs } = checked;
  if (epubs || !artefacts.some(isEpub)) return checkAll(checked);
  const { EpubChecks } = await import('./epub.ts');
  const own = new EpubChecks();
  try {
    await checkAll({ ...checked, epubs: own });
  } finally {
    await own.close();
  }
}

async function checkAll(checked: Checked): Promise<void> {
  const { book, pages, artefacts, report, epubs, trade, whole = book } = checked;
  epubs?.begin(artefacts);
  const variants = trade?.variants ?? [];
  const abridged = new Map(variants.map(({ artefact, omitted }) => [artefact.path, { whole, omitted }]));
  await checkFidelity(book, artefacts, pages, report, abridged);
  for (const artefact of artefacts) {
    report.messages.push(...((await epubs?.of(artefact)) ?? []));
    const foreign = artefact.edition === 'cover' && book.design.cover.wrapPdf !== undefined;
    if (artefact.edition && !foreign) await checkAsPdf(artefact, artefact.edition, checked);
  }
  await checkCover(checked);
  if (trade) {
    const { checkForShops } = await import('./stores/shops.ts');
    await checkForShops({ book, artefacts, report, ...trade });
  }
}

async function checkAsPdf(artefact: Artefact, edition: PdfEdition, checked: Checked): Promise<void> {
  const { book, pages, printer, report, facts } = checked;
  const { path } = artefact;
  const { checkPdf } = await import('./pdf/pdf.ts');
  const read = checkPdf(artefact, edition, printer.standard, report);
  if (edition !== 'cover' && read && pages) {
    const { checkPdfText } = await import('./fidelity/pdf-text.ts');
    checkPdfText(artefact, read, pages, report);
  }
  if (edition === 'print' && read && pages) {
    const { checkForPrinter } = await import('./printer.ts');
    checkForPrinter({ read, path, pages, printer, paper: book.design.paper, report });
  }
  if (edition === 'cover' && read && facts) {
    const { checkCoverSheet } = await import('./cover-sheet.ts');
    checkCoverSheet(read, path, { facts, printer, report });
  }
}

/** What depends on the pages and on no file of this build. */
async function checkCover({ facts, ...checked }: Checked): Promise<void> {
  const { book, artefacts, pages, printer, report, ownWrap, keptWrap } = checked;
  if (!facts || !pages) return;
  const { wrapPdf } = book.design.cover;
  if (ownWrap || wrapPdf) {
    const { checkOwnPdf, checkOwnWrap } = await import('./own-wrap.ts');
    if (ownWrap) checkOwnWrap(ownWrap, { facts, printer, report });
    if (wrapPdf) checkOwnPdf(wrapPdf, { facts, printer, report });
  }
  const { checkKeptWrap } = await import('./cover-sheet.ts');
  const made = artefacts.map(({ edition }) => edition);
  const isOwn = wrapPdf && keptWrap && Buffer.compare(wrapPdf.bytes, keptWrap.bytes) === 0;
  if (keptWrap && !isOwn && !made.includes('cover'))
    checkKeptWrap(keptWrap.bytes, keptWrap.path, { facts, printer, report });
  if (made.includes('cover') && !made.includes('print')) {
    const { checkExtent } = await import('./printer.ts');
    checkExtent({ path: 'the book', pages, printer, paper: book.design.paper, report });
  }
}
