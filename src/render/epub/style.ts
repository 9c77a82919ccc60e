import type { OpeningStyle } from '../../book/template.ts';
import type { RenderContext } from '../backend.ts';

/** The file in `templates/epub` that says how chapters begin; none where they begin like any other text. */
function openingFile({ words, cap }: OpeningStyle): string | undefined {
  if (cap) return 'opening-drop-cap';
  return words > 0 ? 'opening-lead-in' : undefined;
}

/** A book whose interior says nothing begins its chapters with a line in small capitals. */
const USUAL: OpeningStyle = { words: 1 };

/** The style of an EPUB: one for every book, and behind it what its interior says of the beginnings of chapters. */
export function styleOf({ templateText, opening = USUAL }: RenderContext): string {
  const file = openingFile(opening);
  const style = templateText('epub/style.css');
  return file === undefined ? style : `${style}\n${templateText(`epub/${file}.css`)}`;
}
