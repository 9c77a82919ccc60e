/** Is it right? Every rule over the finished artefacts, in one list. */
import type { VFile } from 'vfile';
import type { Asset, Book } from '../book/book.ts';
import type { PrintFacts } from '../book/print-facts.ts';
import type { Printer } from '../book/printer.ts';
import type { Pages } from '../paginate/pages.ts';
import type { Artefact } from '../render/backend.ts';
import { checkFidelity } from './fidelity/fidelity.ts';
import type { PdfEdition } from './pdf/pdf.ts';
import { proofread } from './proofing/proofing.ts';

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
  /** The author's files as text, by the names that positions use. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Checks everything a build has made: what looks like a slip in the text, that no word of the author was lost, then each
 * file by its own rules.
 * @returns nothing; an error in the report means that nothing may be published.
 */
export async function check(checked: Checked): Promise<void> {
  const { book, pages, artefacts, report, sources } = checked;
  proofread(book, report, sources);
  await checkFidelity(book, artefacts, pages, report);
  for (const artefact of artefacts) {
    if (artefact.mediaType === 'application/epub+zip') {
      const { checkEpub } = await import('./epub.ts');
      await checkEpub(artefact.bytes, report, artefact.path);
    }
    const edition = editionOf(artefact);
    if (edition) await checkAsPdf(artefact, edition, checked);
  }
  await checkCover(checked);
}

async function checkAsPdf(artefact: Artefact, edition: PdfEdition, checked: Checked): Promise<void> {
  const { book, pages, printer, report, facts } = checked;
  const { path } = artefact;
  const { checkPdf } = await import('./pdf/pdf.ts');
  const read = checkPdf(artefact, edition, printer.standard, report);
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
  const { checkKeptWrap, checkOwnWrap } = await import('./cover-sheet.ts');
  if (ownWrap) checkOwnWrap(ownWrap, { facts, printer, report });
  const made = artefacts.map(editionOf);
  if (keptWrap && !made.includes('cover'))
    checkKeptWrap(keptWrap.bytes, keptWrap.path, { facts, printer, report });
  if (made.includes('cover') && !made.includes('print')) {
    const { checkExtent } = await import('./printer.ts');
    checkExtent({ path: 'the book', pages, printer, paper: book.design.paper, report });
  }
}

/** Which rules a PDF is held to. */
function editionOf({ path, mediaType }: Artefact): PdfEdition | undefined {
  if (mediaType !== 'application/pdf') return undefined;
  if (path.startsWith('cover')) return 'cover';
  return path.endsWith('-print.pdf') ? 'print' : 'screen';
}
