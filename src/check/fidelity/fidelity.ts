/** Letters in = letters out: what the author wrote stands in every artefact, whole, in order and once. */
import type { VFile } from 'vfile';
import type { Book, Section } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import type { Wording } from '../../book/letters.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { Artefact } from '../../render/backend.ts';
import { compare } from './compare.ts';
import { expectedInFlow, expectedOnPaper } from './expected.ts';
import type { Found } from './found.ts';
import { letterStream } from './letter-stream.ts';
import { findingOf } from './message.ts';
import { readPages } from './read-pages.ts';

/** A book and the sections of it that the author left out of an artefact. */
export interface Abridged {
  whole: Book;
  omitted: readonly Section[];
}

/**
 * Reads every finished artefact again and compares its words with the book's. The first difference of each becomes an
 * error that names the author's line.
 * @param pages the typeset pages, when a PDF was made of them.
 * @param variants by the path of an artefact, what it is a variant of when that is not the book
 */
export async function checkFidelity(
  book: Book,
  artefacts: readonly Artefact[],
  pages: Pages | undefined,
  report: VFile,
  variants: ReadonlyMap<string, Abridged> = new Map(),
): Promise<void> {
  for (const artefact of artefacts) {
    const reader = READERS[artefact.mediaType];
    if (!reader) continue;
    const read = await reader();
    try {
      const expected = expectedInFlow(
        variants.get(artefact.path)?.whole ?? book,
        variants.get(artefact.path)?.omitted,
      );
      compareAndTell(artefact.path, expected, read(artefact.bytes), report);
    } catch (error) {
      tell(report, {
        rule: 'check/unreadable',
        severity: 'error',
        message: `\`${artefact.path}\` cannot be read back: ${error instanceof Error ? error.message : 'unknown'}`,
        hint: 'The manuscript is not at fault; keep the file from readers and report it',
      });
    }
  }
  if (pages) checkPages(book, pages, paperName(artefacts), report);
}

const READERS: Record<string, () => Promise<(bytes: Uint8Array) => Found[]>> = {
  'application/epub+zip': async () => (await import('./read-epub.ts')).readEpub,
  'text/html': async () => (await import('./read-html.ts')).readHtml,
};

/** The text runs through the pages, the captions beside it; each section's notes are compared on their own, wherever their feet are. */
function checkPages(book: Book, pages: Pages, name: string, report: VFile): void {
  const expected = expectedOnPaper(book);
  const found = readPages(pages);
  compareAndTell(name, expected.text, found.text, report);
  compareAndTell(name, expected.captions, found.captions, report);
  for (const section of new Set([...expected.notes.keys(), ...found.notes.keys()])) {
    compareAndTell(name, expected.notes.get(section) ?? [], found.notes.get(section) ?? [], report);
  }
}

/** One layout makes all PDF files of the interior: a difference is in each of them, and the first stands for all. */
const paperName = (artefacts: readonly Artefact[]): string =>
  artefacts.find(({ edition }) => edition === 'screen' || edition === 'print')?.path ?? 'the typeset pages';

/** The texts of pieces in one, without white space and soft hyphens. */
const unspaced = (pieces: readonly { text: string }[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/[\s\u00ad]+/g, '');

/** Tells the first difference between what should stand in an artefact and what was found there. */
export function compareAndTell(
  artefact: string,
  wordings: readonly Wording[],
  pieces: readonly Found[],
  report: VFile,
): void {
  if (unspaced(wordings) === unspaced(pieces)) return;
  // Ink is letters and marks, so that one comparison is enough where nothing is wrong. A lost word is worse than a lost
  // comma and says more: where both differ, letters are named.
  if (!compare(letterStream(wordings, 'ink'), letterStream(pieces, 'ink'))) return;
  for (const alphabet of ['letters', 'ink'] as const) {
    const expected = letterStream(wordings, alphabet);
    const found = letterStream(pieces, alphabet);
    const difference = compare(expected, found);
    if (!difference) continue;
    tell(report, findingOf(artefact, alphabet, difference, expected, found));
    return;
  }
}
