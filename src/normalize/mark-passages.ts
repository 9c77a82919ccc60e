import type { HouseStyle } from '../book/metadata.ts';
import { langAt, type Prose } from './prose.ts';
import { anglicize, detectSet, glyphsOf } from './quotes/foreign.ts';
import { GLYPHS, type Label } from './quotes/labels.ts';
import { type Locale, tongueOf } from './quotes/locales.ts';
import { detectStyle, judgeQuotes, type QuotedPassage } from './quotes/quotes.ts';
import { matchPartners, type SetMark, setMarks } from './quotes/set-quotes.ts';
import type { PassageEnd, QuoteStyle } from './quotes/stack.ts';

/** A passage whose marks are to be set, and how it ends. */
export interface MarkedPassage {
  prose: Prose;
  end: PassageEnd;
}

/** Marks in one passage from which it may be a drawing and no prose. */
const DRAWN_WITH = 1000;
const QUOTES = /["'“”‘’]/g;

/** Whether a passage is more quotation marks than letters, and very many: nobody speaks in it. */
export function isDrawn(text: string): boolean {
  if (text.length <= DRAWN_WITH) return false;
  let marks = 0;
  for (let at = 0; at < text.length; at++) if ('"\'“”‘’'.includes(text[at] as string)) marks++;
  return marks > DRAWN_WITH && (text.match(/\p{L}/gu)?.length ?? 0) < marks;
}

/** What is judged of a passage: of a drawing nothing, so that its marks stay. */
const judgedOf = (text: string): string => (isDrawn(text) ? text.replace(QUOTES, '·') : text);

/** Words in another language inside the passage are judged by that language, and set in the marks around them. */
function quotedBy({ prose, end }: MarkedPassage, text: string): QuotedPassage {
  if (!prose.runs.some(({ lang }) => lang)) return { text, end };
  const tongueAt = (at: number) => {
    const lang = langAt(prose, at);
    return lang === undefined ? 'same' : tongueOf(lang);
  };
  return { text, end, tongueAt };
}

/** How the marks of passages are set, and by what. */
export interface Marking {
  marks: SetMark[];
  style: QuoteStyle;
  tongue: 'english' | Locale;
  /** The character of each label in the language. */
  glyphs: Readonly<Record<Label, string>>;
}

/**
 * Decides how each mark of passages in one language is set. In English all marks are given, for a house style may
 * change them; in other languages only the straight ones, and those already set stay.
 * @param wanted the style of English marks that the author asked for
 * @param labelAt what the author said of a mark
 * @returns undefined where there is nothing to decide
 */
export function markPassages(
  passages: readonly MarkedPassage[],
  tongue: 'english' | Locale,
  wanted: HouseStyle['quotes'],
  labelAt?: (passage: number, at: number) => Label | undefined,
): Marking | undefined {
  const texts = passages.map(({ prose }) => judgedOf(prose.text));
  const quoted = passages.map((passage, index) => quotedBy(passage, texts[index] as string));
  const isStraight = (passage: number, at: number) => /["']/.test(texts[passage]?.[at] ?? '');
  const straight = texts.some(text => text.includes('"') || text.includes("'"));
  if (tongue === 'english') {
    if (!straight && wanted === undefined) return undefined;
    const style = detectStyle(texts) ?? wanted ?? 'us';
    const judgement = judgeQuotes(quoted, style, tongue, labelAt);
    return { marks: setMarks(judgement, texts, wanted), style: judgement.style, tongue, glyphs: GLYPHS };
  }
  if (!straight) return undefined;
  const english = texts.map(text => anglicize(text, tongue));
  const style = detectStyle(english.map(text => text.replace(elided(tongue), '’'))) ?? 'us';
  const judgement = judgeQuotes(quoted, style, tongue, labelAt);
  const found = detectSet(texts, tongue);
  const glyphs = glyphsOf(found, style);
  const set = setMarks(judgement, texts, undefined, glyphs);
  const marks = matchPartners(judgement, set, texts, [found, ...tongue.sets]).filter(({ verdict }) =>
    isStraight(verdict.passage, verdict.at),
  );
  return { marks, style: judgement.style, tongue, glyphs };
}

/** An apostrophe that begins a paragraph with a shortened word (`'s Avonds`) or for an accent opens no speech. */
function elided({ fronts, accented }: Locale): RegExp {
  const both = [...fronts].flatMap(word => [word, `${word[0]?.toUpperCase()}${word.slice(1)}`]);
  const words = both.length > 0 ? [`(?:${both.join('|')})(?!\\p{L})`] : [];
  const kinds = [...words, ...(accented ? [`[${accented}]\\p{Ll}`] : [])];
  return kinds.length > 0 ? new RegExp(`^'(?=${kinds.join('|')})`, 'u') : /(?!)/;
}
