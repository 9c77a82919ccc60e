import type { VFile } from 'vfile';
import type { Wording } from '../../book/letters.ts';
import type { Pages, Word } from '../../paginate/pages.ts';
import type { Artefact } from '../../render/backend.ts';
import type { Subject, SubjectPage } from '../pdf/subject.ts';
import { fontOf, textsOf } from '../pdf/to-unicode.ts';
import { compareAndTell } from './fidelity.ts';
import type { Found } from './found.ts';

/**
 * Reads a finished PDF of the interior again and compares what its glyphs say with the lines of the pages, which are
 * compared with the book elsewhere.
 */
export function checkPdfText(
  { path, edition }: Artefact,
  subject: Subject,
  pages: Pages,
  report: VFile,
): void {
  compareAndTell(path, drawnFrom(pages, edition === 'screen'), readPdf(subject, pages), report);
}

/** Runs of these stand in a file in the order of the eye, and in a text in that of the tongue. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+/gu;

/** A text in which runs from right to left have their letters in one order, whichever that was. */
const inOneOrder = (text: string): string =>
  /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text)
    ? text.normalize('NFD').replace(RIGHT_TO_LEFT, run => [...run].sort().join(''))
    : text;

/** What the glyphs of a finished PDF say, page by page in the order they are drawn in: what a reader would copy. */
function readPdf(subject: Subject, { pages }: Pages): Found[] {
  const known = new Map<unknown, Map<number, string>>();
  const textsIn = (page: SubjectPage, name: string): Map<number, string> => {
    const font = fontOf(subject, page, name);
    let texts = known.get(font);
    if (!texts) {
      texts = textsOf(subject, font);
      known.set(font, texts);
    }
    return texts;
  };
  return subject.pages.map((page, index) => {
    let text = '';
    for (const { font, codes } of page.content.shown) {
      const texts = textsIn(page, font);
      for (let i = 0; i < codes.length; i++) text += texts.get(codes.charCodeAt(i)) ?? '';
    }
    return { text: inOneOrder(text), where: `page ${pages[index]?.folio.label ?? index + 1}` };
  });
}

/** @param softly whether hyphens of line breaking are no text of the file */
function textOf(word: Word, softly: boolean): string {
  const initials = softly ? undefined : word.initial;
  const text = initials ? initials.map(({ shaped }) => shaped.text).join('') : word.shaped.text;
  return softly && word.hyphen ? text.slice(0, -1) : text;
}

/**
 * What the pages give a PDF to draw, in their order, furniture too.
 * @param softly whether hyphens of line breaking are no text of the file: they are drawn as soft hyphens on the screen
 */
const drawnFrom = ({ pages }: Pages, softly: boolean): Wording[] =>
  pages.flatMap(({ lines, furniture }) =>
    [...lines, ...furniture].map(({ words, source }) => ({
      text: inOneOrder(words.map(word => `${textOf(word, softly)}${word.spaceAfter ? ' ' : ''}`).join('')),
      position: source?.node.position,
    })),
  );
