import type { Inquiry } from '../book/inquiry.ts';
import type { Alternative } from '../book/query.ts';
import { someText } from '../book/visit.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { type Prose, positionOf, type Replacement, rewrite } from './prose.ts';

/** A hyphen at the end of a line between the letters of a word, or of two that a hyphen joins. */
const DIVIDED = /(?<![\p{L}\p{M}'’-])(\p{L}[\p{L}\p{M}'’]+)-\n[ \t]*(\p{Ll}[\p{L}\p{M}]+)(?![\p{L}\p{M}-])/gu;
/** From so many on, the text was divided by whoever broke its lines. */
const HABIT = 3;
const SURE = 0.95;
const UNSURE = 0.6;

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'word', meaning: 'one word, which was divided at the end of a line' },
  { key: 'hyphen', meaning: 'words joined by a hyphen' },
];

interface Division extends Pick<Replacement, 'start' | 'end'> {
  prose: Prose;
  whole: string;
  hyphened: string;
}

const isFixed = ({ fixed }: Prose, at: number): boolean => fixed.some(([from, to]) => at >= from && at < to);

function divisionsIn(prose: Prose): Division[] {
  if (!prose.text.includes('-\n')) return [];
  return [...prose.text.matchAll(DIVIDED)].flatMap(({ 0: all, 1: head = '', 2: tail = '', index }) => {
    const start = index + head.length;
    const end = index + all.length - tail.length;
    // A line end that its author fixed is a line break and no end of a line.
    return isFixed(prose, start + 1)
      ? []
      : [{ prose, start, end, whole: head + tail, hyphened: `${head}-${tail}` }];
  });
}

/** How often each of some words stands in the book on one line. */
function occurrences(texts: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu)) {
      const key = word.toLowerCase();
      if (wanted.has(key)) found.set(key, (found.get(key) ?? 0) + 1);
    }
  return found;
}

/** What stands in place of the hyphen and the end of the line, the author having been asked. */
function settled(
  division: Division,
  known: ReadonlyMap<string, number>,
  habit: boolean,
  inquiry: Inquiry,
): string {
  const { prose, start, end, whole, hyphened } = division;
  const [one, two] = [known.get(whole.toLowerCase()) ?? 0, known.get(hyphened.toLowerCase()) ?? 0];
  const isWord = one === two ? habit : one > two;
  const confidence = one === two && !habit ? UNSURE : SURE;
  const answer = inquiry.askAt(
    { text: prose.text, start, end },
    {
      rule: 'normalize/divided-word',
      severity: confidence < SURE ? 'warning' : 'info',
      message: `The hyphen at the end of a line is ${isWord ? `taken out of \`${whole}\`` : `that of \`${hyphened}\``}`,
      hint: `Write \`${isWord ? hyphened : whole}\` on one line if that is meant`,
      position: positionOf(prose, start, start + 1),
      confidence,
      done: isWord ? 'word' : 'hyphen',
      alternatives: ALTERNATIVES,
    },
  );
  return answer === 'word' ? '' : '-';
}

/**
 * Joins words that were divided at the ends of lines, as texts from pages have them; what the rest of the book says, in one
 * word or with a hyphen, decides.
 */
export const dividedWords: Pass = {
  name: 'divided-words',
  finds: book => someText(book, text => text.includes('-\n')),
  run(book, _report, inquiry) {
    const proses = [...writtenPassages(book)].map(({ prose }) => prose);
    const divisions = proses.map(divisionsIn);
    const all = divisions.flat();
    if (all.length === 0) return;
    const wanted = new Set(
      all.flatMap(({ whole, hyphened }) => [whole.toLowerCase(), hyphened.toLowerCase()]),
    );
    const known = occurrences(
      proses.map(({ text }) => text),
      wanted,
    );
    const habit = all.length >= HABIT;
    for (const [index, prose] of proses.entries()) {
      const found = divisions[index] ?? [];
      const replacements = found.map(division => ({
        start: division.start,
        end: division.end,
        text: settled(division, known, habit, inquiry),
      }));
      rewrite(prose, replacements);
    }
  },
};
