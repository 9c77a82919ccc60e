/**
 * What the rules of PDF/X say to a sheet with colour on it: ISO 15930-1 and -4, 6.4 and 6.11; ISO 15930-7, 6.2.3, where
 * transparency is allowed. Rules of these names take the place of those for the pages of a book.
 */
import { isName } from './objects.ts';
import { FLATTENED } from './print-rules.ts';
import { nameOf, onPages, type Rule, type Subject, wrongIf } from './subject.ts';

/** Operators that choose a colour in other than gray and the four inks (ISO 32000-1, 8.6.8). */
const FOREIGN = ['rg', 'RG', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'ri'];
const ALLOWED = ['DeviceCMYK', 'DeviceGray'];

/** Colour spaces of pictures and gradients that are neither gray nor the four inks. */
function foreignSpaces({ objects }: Subject): string[] {
  const found = new Set<string>();
  for (const number of objects.numbers) {
    const dictionary = objects.dictionary({ ref: number });
    const paints = isName(dictionary.get('Subtype'), 'Image') || dictionary.has('ShadingType');
    if (paints && !ALLOWED.includes(nameOf(objects.get(dictionary.get('ColorSpace')))))
      found.add('a picture or a gradient is not in the four inks');
  }
  return [...found];
}

export const COVER_RULES: readonly Rule[] = [
  {
    name: 'cover-sheet',
    look: ({ pages }) => [
      ...wrongIf(pages.length !== 1, `it has ${pages.length} pages`),
      ...onPages(pages, ({ resources }) => resources.has('Font'), 'words that need a font'),
    ],
  },
  {
    name: 'pdfx-colour',
    look: subject => [
      ...onPages(
        subject.pages,
        ({ content }) => FOREIGN.some(operator => content.operators.has(operator)),
        'colours that are not of the four inks',
      ),
      ...foreignSpaces(subject),
    ],
  },
  {
    ...FLATTENED,
    look: (subject, standard) => (standard === 'PDF/X-4' ? [] : FLATTENED.look(subject, standard)),
  },
];
