import { VFile } from 'vfile';
import { Inquiry } from '../book/inquiry.ts';
import type { HouseStyle } from '../book/metadata.ts';
import type { Point } from '../book/position.ts';
import { speechDashOf } from '../book/speech-dash.ts';
import { settledCutOffs, settledRanges } from './cut-offs.ts';
import { detectDashes, findDashes } from './dashes.ts';
import { settledEllipses } from './ellipses.ts';
import { findNarrowSpaces } from './narrow-spaces.ts';
import { type Prose, ProseBuilder, type Replacement, rewrite } from './prose.ts';
import { type Locale, tongueOf } from './quotes/locales.ts';
import { settledMarks, together } from './smart-quotes.ts';
import { cutBlocks } from './source-blocks.ts';
import { pointBehind, readSourceProse, type SourceProse } from './source-prose.ts';
import { findSpeechDashes, speechBegins } from './speech-dashes.ts';
import { readTyped, type TypedMarks } from './typed-marks.ts';

/** Sets the marks of passages that follow each other, all judged together. */
function setQuotes(
  passages: readonly Prose[],
  tongue: 'english' | Locale,
  wanted: HouseStyle['quotes'],
  inquiry: Inquiry,
): void {
  const replacements: Replacement[][] = passages.map(() => []);
  const typed = readTyped(passages, tongue);
  const meant = typed.map(({ prose }) => ({ prose, end: 'paragraph' as const }));
  for (const { verdict, glyph } of settledMarks(meant, tongue, wanted, inquiry, typed)) {
    const stretch = (typed[verdict.passage] as TypedMarks).stretchAt(verdict.at);
    replacements[verdict.passage]?.push({ ...stretch, text: glyph });
  }
  passages.forEach((prose, index) => {
    rewrite(prose, together(replacements[index], typed[index]));
  });
}

/** Sets the punctuation of passages that follow each other. */
function setPassages(
  passages: readonly Prose[],
  style: HouseStyle,
  wholeLines: boolean,
  lang: string,
  inquiry: Inquiry,
): void {
  const tongue = tongueOf(lang);
  if (tongue === undefined) return;
  setQuotes(passages, tongue, style.quotes, inquiry);
  for (const prose of passages) {
    rewrite(prose, settledCutOffs(prose, tongue, inquiry));
    rewrite(prose, settledRanges(prose, tongue, inquiry));
    rewrite(prose, settledEllipses(prose, prose.text, style.ellipses, inquiry));
    if (tongue !== 'english') rewrite(prose, findSpeechDashes(prose.text, tongue));
  }
  const texts = passages.map(({ text }) => text);
  const dashes = detectDashes(texts, style.dashes, tongue);
  for (const prose of passages) {
    rewrite(
      prose,
      findDashes(prose.text, dashes, style.dashes, wholeLines, speechBegins(prose.text, tongue)),
    );
    if (tongue !== 'english') rewrite(prose, findNarrowSpaces(prose.text, tongue));
  }
}

/** Sets the punctuation of a line that stands by itself: a title, a name. The author is not asked about it. */
export function setLine(line: string, style: HouseStyle, lang: string): string {
  const holder = { value: line };
  const builder = new ProseBuilder();
  builder.words(holder);
  setPassages([builder.finish()], style, true, lang, new Inquiry({}, new VFile()));
  return holder.value;
}

/**
 * Rewrites the quotes, primes, dashes and ellipses of a manuscript file and leaves everything else as it is: every line
 * where it was, front matter, code, addresses, attributes and comments untouched.
 * @param source the text of the file
 * @param lang BCP 47; a language without rules is left alone
 * @param inquiry where the author is asked about marks in doubt, and has answered
 * @param file the name that places in questions are given
 */
export function setTypography(
  source: string,
  kind: 'text' | 'markdown',
  style: HouseStyle,
  lang = 'en',
  inquiry = new Inquiry({}, new VFile()),
  file = '',
): string {
  const parts: ({ value: string } | SourceProse)[] = [];
  const dashed = speechDashOf(lang) !== undefined;
  let start: Point = { line: 1, column: 1, offset: 0 };
  for (const { text, prose } of cutBlocks(source, kind, dashed)) {
    parts.push(prose ? readSourceProse(text, kind, dashed, { file, start }) : { value: text });
    start = pointBehind(start, text);
  }
  const passages = parts.flatMap(part => ('prose' in part ? [part.prose] : []));
  setPassages(passages, style, true, lang, inquiry);
  return parts
    .map(part => ('prose' in part ? part.pieces.map(({ value }) => value).join('') : part.value))
    .join('');
}
