/** Texts made by chance of the marks that the typographic passes read, and of what stands around them. */
import fc from 'fast-check';

const WORDS =
  `the sea 'twas don't o' an' rock'n'roll "Go "Wait-- he said. I- -- --- - – — ... … . . . * * * *** ~ # \\* 'em' 6'2" '90s
  Chapter 1 Chapter Two III. 4 Prologue The End A/N: Enjoy. Dear Ned, Yours, Lucy 5 weeks later The next morning “so” ‘it’ 1914-18
  [a](b"c) \`x"y\` *so* _it_ <b> Contents For Anna —Ada MOM: k http://a.b/c--d é 漢 \u00a0 \u202f .\u00a0.\u00a0. ( ) " ' " '
  "He 'said' "'twas ---- -" .... …. 5'6" ’ ” ‘ “ 10-12 x—y "'no'" '"no"' ? ! , ; : [^1] I-yes wai- "—' –"`.split(
    /[ \n]+/,
  );
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '\n\n', '\n\n\n', '  ', '');
/** English, typed any way. */
export const prose = fc.array(fc.tuple(fc.constantFrom(...WORDS), gap), { maxLength: 60 }).map(parts =>
  parts
    .map(([word, space]) => word + space)
    .join('')
    .trim(),
);

/** Languages with rules of their own, and two without. */
export const LANGUAGES =
  'en en-GB fr fr-CA fr-CH de de-CH es it pt-PT pt-BR nl pl cs sv da nb fi ru uk el hu'.split(' ');
const MARKS =
  `" ' “ ” ‘ ’ „ ‚ « » ‹ › - -- – — ... … . , ; : ! ? ( ) 'n l' d' qu' po' 10:30 80 \u00a0 \u202f ¿ ¡ ,, << >> '' \`\``.split(
    ' ',
  );
const LETTERS = 'Oui ça Ärger groß niño Łódź слово λόγος I mot x'.split(' ');
/** Any of it in any order, but for dashes in a row, which mean nothing in any language. */
export const manyTongues = fc
  .array(fc.tuple(fc.constantFrom(...MARKS, ...LETTERS), fc.constantFrom('', '', ' ', ' ', '\n', '\n\n')), {
    maxLength: 40,
  })
  .map(parts => parts.map(([word, space]) => word + space).join(''))
  .filter(text => !/(?:--|[–—])\s*[-–—]|-\s+[-–—]/.test(text));

/** Paragraphs as an editor of one house would leave them. */
export const SPEECH = fc.constantFrom(
  '“Go,” he said. “Don’t stop.”',
  '‘Go,’ she said. ‘The dogs’ bowls… ’tis late—’',
  '“He said ‘no’ to me—twice.”',
  '‘He said “no” to me – twice.’',
  "'Go,' he said.",
  '"Go," he said.',
  '“I went on and on.\n\n“And then I stopped.”',
  'Nobody said “anything” then.',
  'It rained in the ’90s . . . and since.',
);
