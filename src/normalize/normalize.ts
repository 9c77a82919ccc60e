import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import { type Asked, Inquiry } from '../book/inquiry.ts';
import { wordsOfBook } from '../book/letters.ts';
import { arrange } from './arrange.ts';
import { authorsNotes } from './authors-notes.ts';
import { bookNames } from './book-names.ts';
import { captions } from './captions.ts';
import { chapterEpigraphs } from './chapter-epigraphs.ts';
import { chapters } from './chapters.ts';
import { contentNotes } from './content-notes.ts';
import { cutOffs } from './cut-offs.ts';
import { dashes } from './dashes.ts';
import { dividedWords } from './divided-words.ts';
import { ellipses } from './ellipses.ts';
import { endMarks } from './end-marks.ts';
import { extraBlanks } from './extra-blanks.ts';
import { frontPages } from './front-pages.ts';
import { frontSheet } from './front-sheet.ts';
import { innerLinks } from './inner-links.ts';
import { invisibles } from './invisibles.ts';
import { labelledLines } from './labelled-lines.ts';
import { letters } from './letters.ts';
import { proveLetters } from './letters-proof.ts';
import { listHeads } from './list-heads.ts';
import { messages } from './messages.ts';
import { narrowSpaces } from './narrow-spaces.ts';
import { oddities } from './oddities.ts';
import { paragraphLines } from './paragraph-lines.ts';
import type { Pass } from './pass.ts';
import { quotationSources } from './quotation-sources.ts';
import { runningHeads } from './running-heads.ts';
import { idleBreaks, ornaments } from './scene-breaks.ts';
import { sceneNumbers } from './scene-numbers.ts';
import { signatures } from './signatures.ts';
import { silentHeadings } from './silent-headings.ts';
import { siteFurniture } from './site-furniture.ts';
import { smartQuotes } from './smart-quotes.ts';
import { speechDashes } from './speech-dashes.ts';
import { storyAuthors } from './story-authors.ts';
import { timeJumps } from './time-jumps.ts';
import { title } from './title.ts';
import { turnedMarks } from './turned-marks.ts';
import { typedNotes } from './typed-notes.ts';
import { verse } from './verse.ts';
import { verseCredits } from './verse-credits.ts';
import { viewpoints } from './viewpoints.ts';
import { whiteSpace } from './white-space.ts';

/**
 * What happens to a book, in order: its parts are found, then what stands in them, then its punctuation is set, then the
 * book is completed. Passes that keep the length of the text stand before those that change it, so that every finding
 * names the right column; only behind marks that were typed with two characters may it be a column or two off.
 */
export const PASSES: readonly Pass[] = [
  paragraphLines,
  frontSheet,
  labelledLines,
  siteFurniture,
  runningHeads,
  messages,
  title,
  contentNotes,
  authorsNotes,
  chapters,
  typedNotes,
  storyAuthors,
  captions,
  listHeads,
  viewpoints,
  sceneNumbers,
  quotationSources,
  frontPages,
  chapterEpigraphs,
  silentHeadings,
  signatures,
  verse,
  verseCredits,
  letters,
  ornaments,
  extraBlanks,
  timeJumps,
  endMarks,
  idleBreaks,
  oddities,
  smartQuotes,
  turnedMarks,
  invisibles,
  dividedWords,
  cutOffs,
  ellipses,
  speechDashes,
  dashes,
  narrowSpaces,
  whiteSpace,
  bookNames,
  arrange,
  innerLinks,
];

/**
 * Turns a book as it was read into a book as it is to be set, in place. Running it again changes nothing.
 * @param inquiry in which questions were asked before, while the book was read
 * @returns the questions that were put to the author, answered or not
 * @throws when a pass lost or changed a letter it did not declare in `book.removed`: always a bug of ours
 */
export function normalize(
  book: Book,
  report: VFile,
  inquiry = new Inquiry(book.answers ?? {}, report),
): readonly Asked[] {
  const again = book.sections.some(section => section.generated);
  runPasses(
    PASSES.filter(pass => !(again && pass.infers)),
    book,
    report,
    inquiry,
  );
  inquiry.sumUp();
  // The passes that infer have not asked again.
  if (!again) inquiry.tellStale();
  return inquiry.asked;
}

/** Stretches of text from which on a book is so long that a proof behind each pass costs more than all passes do. */
const MANY = 20_000;

/**
 * Runs passes over a book, in order. In a very long book those that set marks, and neither take words out nor move any,
 * are proven together: of the others only the letters could be proven, and not their order.
 * @throws when one lost or changed a letter it did not declare in `book.removed`, with its name and the names of those
 *   that were proven with it
 */
export function runPasses(passes: readonly Pass[], book: Book, report: VFile, inquiry: Inquiry): void {
  let before = wordsOfBook(book);
  let declared = book.removed.length;
  let unproven: Pass[] = [];
  const isLong = before.text.length > MANY;
  const prove = (): void => {
    if (unproven.length === 0) return;
    const after = wordsOfBook(book);
    proveLetters(unproven, before, after, book.removed.slice(declared));
    [before, declared, unproven] = [after, book.removed.length, []];
  };
  for (const pass of passes) {
    if (pass.finds?.(book) === false) continue;
    const alone = !isLong || pass.moves || pass.infers;
    if (alone) prove();
    pass.run(book, report, inquiry);
    unproven.push(pass);
    if (alone) prove();
  }
  prove();
}
