import type { HouseStyle } from '../book/metadata.ts';
import { speechDashOf } from '../book/speech-dash.ts';
import { findCutOffsOf, findRanges } from './cut-offs.ts';
import { detectDashes, findDashes } from './dashes.ts';
import { findEllipses } from './ellipses.ts';
import { markPassages } from './mark-passages.ts';
import { findNarrowSpaces } from './narrow-spaces.ts';
import { type Prose, ProseBuilder, type Replacement, rewrite } from './prose.ts';
import { type Locale, tongueOf } from './quotes/locales.ts';
import { cutBlocks } from './source-blocks.ts';
import { readSourceProse, type SourceProse } from './source-prose.ts';
import { findSpeechDashes, speechBegins } from './speech-dashes.ts';

/** Sets the marks of passages that follow each other, all judged together. */
function setQuotes(
  passages: readonly Prose[],
  tongue: 'english' | Locale,
  wanted: HouseStyle['quotes'],
): void {
  const replacements: Replacement[][] = passages.map(() => []);
  const marked = passages.map(prose => ({ prose, end: 'paragraph' as const }));
  for (const { verdict, glyph } of markPassages(marked, tongue, wanted)) {
    replacements[verdict.passage]?.push({ start: verdict.at, end: verdict.at + 1, text: glyph });
  }
  passages.forEach((prose, index) => {
    rewrite(prose, replacements[index] ?? []);
  });
}

/** Sets the punctuation of passages that follow each other. */
function setPassages(passages: readonly Prose[], style: HouseStyle, wholeLines: boolean, lang: string): void {
  const tongue = tongueOf(lang);
  if (tongue === undefined) return;
  setQuotes(passages, tongue, style.quotes);
  for (const prose of passages) {
    rewrite(prose, findCutOffsOf(prose, tongue));
    rewrite(prose, findRanges(prose.text));
    rewrite(prose, findEllipses(prose.text, style.ellipses));
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

/** Sets the punctuation of a line that stands by itself: a title, a name. */
export function setLine(line: string, style: HouseStyle, lang: string): string {
  const holder = { value: line };
  const builder = new ProseBuilder();
  builder.words(holder);
  setPassages([builder.finish()], style, true, lang);
  return holder.value;
}

/**
 * Rewrites the quotes, primes, dashes and ellipses of a manuscript file and leaves everything else as it is: every line
 * where it was, front matter, code, addresses, attributes and comments untouched.
 * @param source the text of the file
 * @param lang BCP 47; a language without rules is left alone
 */
export function setTypography(
  source: string,
  kind: 'text' | 'markdown',
  style: HouseStyle,
  lang = 'en',
): string {
  const parts: ({ value: string } | SourceProse)[] = [];
  const dashed = speechDashOf(lang) !== undefined;
  for (const { text, prose } of cutBlocks(source, kind, dashed)) {
    parts.push(prose ? readSourceProse(text, kind, dashed) : { value: text });
  }
  const passages = parts.flatMap(part => ('prose' in part ? [part.prose] : []));
  setPassages(passages, style, true, lang);
  return parts
    .map(part => ('prose' in part ? part.pieces.map(({ value }) => value).join('') : part.value))
    .join('');
}
