import type { HouseStyle } from '../book/metadata.ts';
import { findCutOffs, findRanges } from './cut-offs.ts';
import { detectDashes, findDashes } from './dashes.ts';
import { findEllipses } from './ellipses.ts';
import { type Prose, type Replacement, rewrite } from './prose.ts';
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
  setQuotes(passages, style.quotes);
  for (const prose of passages) {
    rewrite(prose, findCutOffs(prose.text));
    rewrite(prose, findRanges(prose.text));
    rewrite(prose, findEllipses(prose.text, style.ellipses));
  }
  const dashes = detectDashes(
    passages.map(({ text }) => text),
    style.dashes,
  );
  for (const prose of passages) rewrite(prose, findDashes(prose.text, dashes, style.dashes, true));
  return parts
    .map(part => ('prose' in part ? part.pieces.map(({ value }) => value).join('') : part.value))
    .join('');
}
