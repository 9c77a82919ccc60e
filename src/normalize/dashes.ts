import { tell } from '../book/finding.ts';
import type { HouseStyle } from '../book/metadata.ts';
import { setKeptBack, tellKeptBack } from './kept-back.ts';
import type { Pass } from './pass.ts';
import { byLanguage, writtenPassages } from './passages.ts';
import { type Replacement, rewrite } from './prose.ts';
import type { Locale } from './quotes/locales.ts';
import { speechBegins } from './speech-dashes.ts';

/**
 * How dashes are set in a book: closed or spaced em dashes, spaced en dashes, or with the spaces as they were typed;
 * `parted-en` adds spaces between two words that have none.
 */
export type DashStyle = 'em' | 'spaced-em' | 'spaced-en' | 'typed-em' | 'typed-en' | 'parted-en';

/** Where a dash begins a quotation or a bracket, and where it ends one or a sentence; an apostrophe that begins a word does not. */
const OPENS = /[“‘"'([]/;
const CLOSES = /[”")\].,;:!?…]|[’'](?![\p{L}\p{N}])/u;
const BEGINS_CLOSED = new RegExp(`^(?:${CLOSES.source})`, 'u');
const SPACED_EN = spacedOnBothSides('–');
const SPACED_EM = spacedOnBothSides('—|---?');
const CLOSED_EM = /[^\s-](?:—|---?)(?=[^\s-])/g;

/** A dash between words, whose spaces stay as they are when it is set; a slip of the space bar is one space by then. */
function spacedOnBothSides(dash: string): RegExp {
  return new RegExp(
    `(?!${OPENS.source})\\S[ \\u00a0\\n]{1,4}(?:${dash})[ \\u00a0\\n]{1,4}(?!${CLOSES.source})\\S`,
    'gu',
  );
}

const occurrences = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);

/**
 * The dashes the manuscript shows, or the author asked for. In English ties go to the closed em dash (Chicago 6.85), in
 * other languages to their own.
 */
export function detectDashes(
  texts: readonly string[],
  wanted: HouseStyle['dashes'],
  tongue: 'english' | Locale = 'english',
): DashStyle {
  if (wanted) return tongue !== 'english' && wanted === 'spaced-en' ? 'parted-en' : wanted;
  const spacedEn = occurrences(texts, SPACED_EN);
  if (tongue !== 'english') {
    const em = occurrences(texts, /\S ?— ?\S/g);
    if (em !== spacedEn)
      return em > spacedEn ? 'typed-em' : tongue.dash === 'typed-em' ? 'typed-en' : 'parted-en';
    return tongue.dash === 'typed-em' ? 'typed-em' : 'parted-en';
  }
  const spacedEm = occurrences(texts, SPACED_EM);
  const closedEm = occurrences(texts, CLOSED_EM);
  if (spacedEn > spacedEm + closedEm) return 'spaced-en';
  return spacedEm > closedEm && occurrences(texts, /[ \u00a0\n]—[ \u00a0\n]/g) > 0 ? 'spaced-em' : 'em';
}

export interface Dash extends Replacement {
  /** True for one that the author typed as a single hyphen or en dash between spaces. */
  spaced: boolean;
  /** True for one that stands for the rest of a name or a year, and was typed as any other. */
  keptBack?: true;
}

const DASH =
  /([ \t\u00a0]{0,8}\n?[ \t\u00a0]{0,8})(?<![-–—⸺⸻])(-{2,}|—|–|-)(?![-–—⸺⸻])(?=([ \t\u00a0]{0,8}\n?[ \t\u00a0]{0,8}))/g;
const LETTER_OR_SIGN = /[^\s\d-]/u;

/**
 * Finds the dashes of a text and how each is set. Hyphens inside words, ranges and minus signs are none.
 * @param wholeLines true where line ends must stay where they are
 * @param from where to begin: a dash before it opens speech
 */
export function findDashes(
  text: string,
  style: DashStyle,
  wanted: HouseStyle['dashes'],
  wholeLines: boolean,
  from = 0,
): Dash[] {
  const found: Dash[] = [];
  if (!/[-–—]/.test(text) || !/[\p{L}\p{N}]/u.test(text)) return found;
  for (const match of text.matchAll(DASH)) {
    const [whole, space = '', typed = '', after = ''] = match;
    if (match.index < from) continue;
    // White space between two dashes goes with the first.
    const start = Math.max(match.index, found.at(-1)?.end ?? 0);
    const before = space.slice(start - match.index);
    const end = match.index + whole.length + after.length;
    const left = text[start - 1];
    const right = text[end];
    const spaced = typed === '-' || typed === '–';
    if (spaced) {
      const between = before !== '' && after !== '' && left !== undefined && right !== undefined;
      const apart = wanted !== undefined && typed === '–' && breaksOff(before, after, left, right);
      // “Ich -”: English has closed such dashes by now.
      const broken = typed === '-' && isForeign(style) && breaksOff(before, after, undefined, right ?? ' ');
      if (!between && !apart && !broken) continue;
      const sides = `${left ?? ''}${right ?? ''}`;
      if (!LETTER_OR_SIGN.test(sides) || /[-–—⸺⸻]/.test(sides)) continue;
      if (/^\d\d$/.test(sides)) continue;
      if (
        typed === '-' &&
        isMinus(oneLine(text.slice(Math.max(0, start - SUM), start)), oneLine(text.slice(end, end + SUM)))
      ) {
        const at = start + before.length;
        if (TAKEN_AWAY.test(text.slice(end)))
          found.push({ start: at, end: at + 1, text: '−', spaced: false });
        continue;
      }
    }
    if (typed.length > 3) {
      if (typed.length !== 4 && typed.length !== 6) continue;
      const at = start + before.length;
      found.push({ start: at, end: at + typed.length, text: typed.length === 4 ? '⸺' : '⸻', spaced: false });
      continue;
    }
    const keptBack = before === '' && !spaced && !isForeign(style) && setKeptBack(text, start, typed.length);
    if (keptBack) {
      if (typed === '—') continue;
      found.push({ start, end: start + typed.length, text: keptBack, spaced: false, keptBack: true });
      continue;
    }
    if (typed === '–' && style === 'typed-em') continue;
    if (typed === '—' && (!wanted || (style !== 'spaced-en' && style !== 'parted-en'))) continue;
    if (typed === '--' && before === '' && after === '' && isRange(left, text.slice(end))) {
      found.push({ start, end, text: '–', spaced: false });
      continue;
    }
    // For the author of the entry above (Chicago, 17th ed., 14.67).
    if (typed === '---' && left === undefined && after === '' && /^[.,]\s/.test(text.slice(end, end + 2))) {
      found.push({ start: end - typed.length, end, text: '⸻', spaced: false });
      continue;
    }
    const dash = set(style, before, after, left, text.slice(end, end + 2));
    // A line end that must stay parts the dash from what stands beyond it.
    const keepsBefore = wholeLines && before.includes('\n');
    const keepsAfter = wholeLines && after.includes('\n');
    found.push({
      start: keepsBefore ? start + before.length : start,
      end: keepsAfter ? end - after.length : end,
      text: (keepsBefore ? '' : dash.lead) + dash.mark + (keepsAfter ? '' : dash.tail),
      spaced,
    });
  }
  return found;
}

/** A line end is a space, as it will be when white space is folded. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** How far off the other signs of a sum may stand. */
const SUM = 40;

/** Whether a hyphen between spaces takes one thing from another: `damage = strength + 2 - armour`. */
const isMinus = (before: string, after: string): boolean =>
  /[\p{L}\p{N})\]] [=+×÷*] [\p{L}\p{N}([](?:[^.!?]|\.(?=\d))*$/u.test(before) ||
  /^(?:[^.!?]|\.(?=\d))*[\p{L}\p{N})\]] [=+×÷*] [\p{L}\p{N}([]/u.test(after);

/** What can only be taken away: a figure, or one word that ends the sum or goes on with it. A clause goes on with words. */
const TAKEN_AWAY = /^(?:\d|[\p{L}\p{N}_]+(?:$|[\n,;.)\]]| [=+×÷*−-] ))/u;

/** Whether a dash between figures is that of a range, `1939--45`, as TeX has it typed. */
const isRange = (left: string | undefined, rest: string): boolean =>
  /\d/.test(left ?? '') && /^[$£€]?\d/.test(rest);

/** Styles that no English book has. */
const isForeign = (style: DashStyle): boolean => /^(?:typed|parted)-/.test(style);

/** Whether an en dash, spaced on its inner side, breaks speech off or begins it: `“I –”`. */
const breaksOff = (before: string, after: string, left: string | undefined, right: string | undefined) =>
  (before !== '' && after === '' && (right === undefined || /[”’“‘»«›"')\]]/.test(right))) ||
  (after !== '' && before === '' && left !== undefined && /[“‘"'([]/.test(left));

/** A dash and the spaces beside it. Where speech breaks off or begins there is no space on the outer side. */
function set(style: DashStyle, before: string, after: string, left: string | undefined, rest: string) {
  const right = rest === '' ? undefined : rest[0];
  const atStart = left === undefined || OPENS.test(left);
  const atEnd = right === undefined || BEGINS_CLOSED.test(rest);
  if (style === 'em') {
    // White space outside of a break-off parts it from the next words, as in “I— ” he said.
    const apart = (space: string, outer: boolean) => (outer && space !== '' ? ' ' : '');
    // “MARSH: —is it?”: what was broken off goes on behind the name of who says it.
    const goesOn = left === ':' && after === '';
    return {
      mark: '—',
      lead: apart(before, (atStart && left !== undefined) || goesOn),
      tail: apart(after, atEnd && right !== undefined && !/[”’"']/.test(right)),
    };
  }
  if (style === 'typed-em') return { mark: '—', lead: before, tail: after };
  if (style === 'parted-en') {
    const isWord = (side: string | undefined) => side !== undefined && /[\p{L}\p{N}]/u.test(side);
    return before === '' && after === '' && isWord(left) && isWord(right)
      ? { mark: '–', lead: ' ', tail: ' ' }
      : { mark: '–', lead: before, tail: after };
  }
  if (style === 'typed-en') return { mark: '–', lead: before, tail: after };
  const mark = style === 'spaced-en' ? '–' : '—';
  return { mark, lead: atStart ? '' : ' ', tail: atEnd ? '' : ' ' };
}

/** Sets `--`, `---` and spaced hyphens as dashes. */
export const dashes: Pass = {
  name: 'dashes',
  run(book, report) {
    const wanted = book.style.dashes;
    let guessed = 0;
    let english = 0;
    let keptBack = 0;
    for (const { tongue, passages } of byLanguage(writtenPassages(book))) {
      if (tongue === undefined) continue;
      const texts = passages.map(({ prose }) => prose.text);
      const style = detectDashes(texts, wanted, tongue);
      for (const { prose } of passages) {
        const found = findDashes(prose.text, style, wanted, false, speechBegins(prose.text, tongue));
        const hyphens = found.filter(
          dash => dash.spaced && prose.text.slice(dash.start, dash.end) !== dash.text,
        ).length;
        guessed += hyphens;
        keptBack += found.filter(dash => dash.keptBack).length;
        if (tongue === 'english') english += hyphens;
        rewrite(prose, found);
      }
    }
    if (keptBack > 0) tellKeptBack(keptBack, report);
    if (guessed === 0) return;
    tell(report, {
      rule: 'normalize/spaced-hyphen',
      severity: 'info',
      message: `${guessed} spaced hyphen${guessed === 1 ? '' : 's'} between words ${guessed === 1 ? 'is' : 'are'} set as dashes`,
      ...(english > 0 && { hint: 'Write `dashes: spaced-en` in the front matter for the British style' }),
      confidence: 0.95,
    });
  },
};
