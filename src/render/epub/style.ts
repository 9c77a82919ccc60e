import type { Book } from '../../book/book.ts';
import type { OpeningStyle } from '../../book/template.ts';
import { sectionsOf } from '../../book/visit.ts';
import type { RenderContext } from '../backend.ts';
import { directionOf } from '../xhtml/direction.ts';

/** The file in `templates/epub` that says how chapters begin; none where they begin like any other text. */
function openingFile({ words, cap }: OpeningStyle): string | undefined {
  if (cap) return 'opening-drop-cap';
  return words > 0 ? 'opening-lead-in' : undefined;
}

/** A book whose interior says nothing begins its chapters with a line in small capitals. */
const USUAL: OpeningStyle = { words: 1 };

/** Whether any page of a book is read from right to left. */
const hasRightToLeft = ({ metadata, sections }: Book): boolean =>
  [metadata, ...sectionsOf(sections)].some(({ lang }) => lang !== undefined && directionOf(lang) === 'rtl');

/**
 * The style of an EPUB: one for every book, behind it what its interior says of the beginnings of chapters, and what mirrors
 * pages that are read from right to left.
 */
export function styleOf(book: Book, { templateText, opening = USUAL }: RenderContext): string {
  const file = openingFile(opening);
  const files = ['style', ...(file ? [file] : []), ...(hasRightToLeft(book) ? ['right-to-left'] : [])];
  return files.map(name => templateText(`epub/${name}.css`)).join('\n');
}
