import type { Inquiry } from '../book/inquiry.ts';
import type { Alternative } from '../book/query.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { langAt, type Prose, positionOf, type Replacement, rewrite } from './prose.ts';
import { type Tongue, tongueOf } from './quotes/locales.ts';

/** Words that break off: a hyphen behind a word and before a closing mark, or behind the last word of a paragraph. */
const BEFORE_CLOSE =
  /(?<=[\p{L}\p{M}]\s{0,8}) ?-(?=["”'’]+(?:[\s.,;:!?…)\]—–⸺⸻]|--|$))|(?<=(?:[\s–—⸺⸻]|--|(?<![\p{L}\p{N}])I-)\p{Ll}+)-(?=\s*$)/gu;
/** “I-yes”: no English compound begins with the word I, but for a few technical ones and those of more than two words. */
const AFTER_I =
  /(?<![\p{L}\p{N}'’]|(?<!-)-)I-(?=(?!i)(?!(?:beams?|bars?|joists?|sections?|ching)\b)\p{Ll}+(?![\p{L}'’]*-[\p{L}\p{N}]))/gu;
/** A range of years, pages or days: digits that rise. */
const RANGE = /(?<![\d–]|\d[.,]|(?<!-)-)(\d{1,4})-(\d{1,4})(?!\d|–|-(?!-)|[.,]\d)/g;

/** A stretch of the day, by the clock. */
const HOURS = /(?<![\d:.-])\d{1,2}:\d\d-(?=\d{1,2}:\d\d(?![\d:-]))/g;

/** Finds hyphens that stand for the dash of a sentence that breaks off. Stammers (`L-Leo`) keep theirs. */
function findCutOffs(text: string): Replacement[] {
  if (!/-(?:["”'’]|\s*$)|I-/.test(text)) return [];
  const found: Replacement[] = [];
  for (const match of text.matchAll(BEFORE_CLOSE))
    found.push({ start: match.index, end: match.index + match[0].length, text: '—' });
  for (const match of text.matchAll(AFTER_I))
    found.push({ start: match.index + 1, end: match.index + 2, text: '—' });
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start !== all[index - 1]?.start);
}

/** The same in the words of a passage that are English. */
export function findCutOffsOf(prose: Prose, tongue: Tongue): Replacement[] {
  if (tongue !== 'english') return [];
  return findCutOffs(prose.text).filter(({ start }) => langAt(prose, start) === undefined);
}

/** Whether two figures are a range: 12-15, 1914-1918, 1914-18; never a telephone number or a score. */
function isRange(first: string, second: string): boolean {
  if (first.length === 4 && second.length === 2) return Number(second) > Number(first.slice(2));
  if (first.startsWith('0') || second.startsWith('0')) return false;
  if (first.length === 4 || second.length === 4) return first.length === second.length && first < second;
  return Number(first) < Number(second);
}

/** Finds the hyphens of ranges, which take an en dash in English (Chicago 6.78) and in some other languages. */
function findRanges(text: string, tongue: Tongue): Replacement[] {
  const dashed = tongue === 'english' || tongue?.dashedRanges === true;
  if (!dashed || !/\d-\d/.test(text)) return [];
  const hours = [...text.matchAll(HOURS)].map(match => match.index + match[0].length - 1);
  const figures = [...text.matchAll(RANGE)]
    .filter(([, first = '', second = '']) => isRange(first, second))
    .map(match => match.index + (match[1] as string).length);
  const starts = new Set([...hours, ...figures].sort((a, b) => a - b));
  return [...starts].map(start => ({ start, end: start + 1, text: '–' }));
}

/** Longest part of a word or figure that a message quotes. */
const SHOWN = 40;

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'dash', meaning: 'a dash; speech breaks off' },
  { key: 'hyphen', meaning: 'the hyphen as it is written' },
];

/** The hyphens of a passage that are set as the dash of a sentence that breaks off, the author having been asked. */
export function settledCutOffs(prose: Prose, tongue: Tongue, inquiry: Inquiry): Replacement[] {
  return findCutOffsOf(prose, tongue).filter(({ start, end }) => {
    const word = /\S+ -$|\S+$/.exec(prose.text.slice(Math.max(0, end - SHOWN), end))?.[0] ?? '-';
    const answer = inquiry.askAt(
      { text: prose.text, start, end },
      {
        rule: 'normalize/cut-off',
        severity: 'info',
        message: `The hyphen of \`${word}\` is set as a dash, for speech that breaks off`,
        position: positionOf(prose, start, end),
        actual: '-',
        expected: ['—'],
        confidence: 0.9,
        done: 'dash',
        alternatives: ALTERNATIVES,
      },
    );
    return answer === 'dash';
  });
}

/** The hyphens of ranges that are set as en dashes, the author having been asked. */
export function settledRanges(prose: Prose, tongue: Tongue, inquiry: Inquiry): Replacement[] {
  const { text } = prose;
  return findRanges(text, tongue).filter(({ start, end }) => {
    const range = `${/[\d:]+$/.exec(text.slice(Math.max(0, start - SHOWN), start))?.[0]}-${/^[\d:]+/.exec(text.slice(end))?.[0]}`;
    const answer = inquiry.askAt(
      { text, start, end },
      {
        rule: 'normalize/range',
        severity: 'info',
        message: `The hyphen of \`${range}\` is set as an en dash, for a range of figures`,
        position: positionOf(prose, start, end),
        actual: '-',
        expected: ['–'],
        confidence: 0.9,
        done: 'dash',
        alternatives: [
          { key: 'dash', meaning: 'an en dash; from the one figure to the other' },
          { key: 'hyphen', meaning: 'the hyphen as it is written' },
        ],
      },
    );
    return answer === 'dash';
  });
}

/** Sets the hyphen of a sentence that breaks off as a dash, and the hyphen of a range as an en dash. */
export const cutOffs: Pass = {
  name: 'cut-offs',
  run(book, _report, inquiry) {
    for (const { prose, lang } of writtenPassages(book)) {
      const tongue = tongueOf(lang);
      if (tongue === undefined) continue;
      const found = settledCutOffs(prose, tongue, inquiry);
      const all = [...found, ...settledRanges(prose, tongue, inquiry)].sort((a, b) => a.start - b.start);
      rewrite(prose, all);
    }
  },
};
