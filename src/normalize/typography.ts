import type { HouseStyle } from '../book/metadata.ts';
import { findCutOffs, findRanges } from './cut-offs.ts';
import { detectDashes, findDashes } from './dashes.ts';
import { findEllipses } from './ellipses.ts';
import { type Prose, ProseBuilder, type Replacement, rewrite } from './prose.ts';
import { detectStyle, judgeQuotes } from './quotes/quotes.ts';
import { setMarks } from './quotes/set-quotes.ts';
import { cutBlocks } from './source-blocks.ts';
import { readSourceProse, type SourceProse } from './source-prose.ts';

/** Sets the marks of passages that follow each other, all judged together. */
function setQuotes(passages: readonly Prose[], wanted: HouseStyle['quotes']): void {
  const texts = passages.map(({ text }) => text);
  const style = detectStyle(texts) ?? wanted ?? 'us';
  const judgement = judgeQuotes(
    texts.map(text => ({ text, end: 'paragraph' })),
    style,
  );
  const replacements: Replacement[][] = passages.map(() => []);
  for (const { verdict, glyph } of setMarks(judgement, texts, wanted)) {
    replacements[verdict.passage]?.push({ start: verdict.at, end: verdict.at + 1, text: glyph });
  }
  passages.forEach((prose, index) => {
    rewrite(prose, replacements[index] ?? []);
  });
}

/** Sets the punctuation of passages that follow each other. */
function setPassages(passages: readonly Prose[], style: HouseStyle, wholeLines: boolean): void {
  setQuotes(passages, style.quotes);
  for (const prose of passages) {
    rewrite(prose, findCutOffs(prose.text));
    rewrite(prose, findRanges(prose.text));
    rewrite(prose, findEllipses(prose.text, style.ellipses));
  }
  const texts = passages.map(({ text }) => text);
  const dashes = detectDashes(texts, style.dashes);
  for (const prose of passages) rewrite(prose, findDashes(prose.text, dashes, style.dashes, wholeLines));
}

/** Sets the punctuation of a line that stands by itself: a title, a name. */
export function setLine(line: string, style: HouseStyle): string {
  const holder = { value: line };
  const builder = new ProseBuilder();
  builder.words(holder);
  setPassages([builder.finish()], style, true);
  return holder.value;
}

/**
 * Rewrites the quotes, primes, dashes and ellipses of a manuscript file and leaves everything else as it is: every line
 * where it was, front matter, code, addresses, attributes and comments untouched.
 * @param source the text of the file
 */
export function setTypography(source: string, kind: 'text' | 'markdown', style: HouseStyle): string {
  const parts: ({ value: string } | SourceProse)[] = [];
  for (const { text, prose } of cutBlocks(source, kind)) {
    parts.push(prose ? readSourceProse(text, kind) : { value: text });
  }
  const passages = parts.flatMap(part => ('prose' in part ? [part.prose] : []));
  setPassages(passages, style, true);
  return parts
    .map(part => ('prose' in part ? part.pieces.map(({ value }) => value).join('') : part.value))
    .join('');
}
