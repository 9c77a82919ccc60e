/** What changed between two texts that share every letter. */

/** One changed place: what stood there, what stands there, and the words of the finished text around it. */
export interface Change {
  file: string;
  /** From 1, in the author's file. */
  line: number;
  old: string;
  now: string;
  lead: string;
  tail: string;
}

/** The same stretch of text before and after; `line` is where it begins in the author's file. */
export interface TextPair {
  file: string;
  line: number;
  before: string;
  after: string;
}

const ANCHOR = /[\p{L}\p{M}\p{N}]/gu;
const TOKEN = /[ \t\n\r\f\v\u00a0\u2000-\u200b\u202f\u2060]+|[-–—‒―⸺⸻]+|[.…]+|[\s\S]/gu;
/** Words kept on each side of a change, in UTF-16 units. */
const SIGHT = 80;

type Kind = 'space' | 'dash' | 'dots' | 'other';

function kindOf(token: string): Kind {
  if (token.trim() === '' || /^[\u200b\u2060]/.test(token)) return 'space';
  if (/^[-–—‒―⸺⸻]/.test(token)) return 'dash';
  return /^[.…]/.test(token) ? 'dots' : 'other';
}

/** Where each letter of a text begins, and the end of the text. */
const anchorsOf = (text: string): { at: number; end: number }[] => [
  ...Array.from(text.matchAll(ANCHOR), match => ({ at: match.index, end: match.index + match[0].length })),
  { at: text.length, end: text.length },
];

/** Signs between two letters that differ, as places: offsets in the old text, the new signs and where they stand. */
function* placesIn(
  old: string,
  now: string,
): Generator<{ at: number; old: string; now: string; to: number }> {
  const [before, after] = [old.match(TOKEN) ?? [], now.match(TOKEN) ?? []];
  let first = 0;
  let [at, to] = [0, 0];
  while (first < before.length && before[first] === after[first]) {
    at += (before[first] as string).length;
    first++;
  }
  to = at;
  let last = 0;
  while (
    last < Math.min(before.length, after.length) - first &&
    before[before.length - 1 - last] === after[after.length - 1 - last]
  )
    last++;
  const left = before.slice(first, before.length - last);
  const right = after.slice(first, after.length - last);
  const alike =
    left.length === right.length && left.every((token, i) => kindOf(token) === kindOf(right[i] as string));
  if (!alike) {
    yield { at, to, old: left.join(''), now: right.join('') };
    return;
  }
  for (const [index, token] of left.entries()) {
    const other = right[index] as string;
    if (token !== other) yield { at, to, old: token, now: other };
    at += token.length;
    to += other.length;
  }
}

/** White space folded to what a reader sees; it is no change. */
const isFolding = (old: string, now: string): boolean => /^[ \t\n\r\f\v]*$/.test(old) && /^ ?$/.test(now);

/**
 * Lists the places in which a text differs, in order. Letters tell which signs belong together; where the letters of the
 * two are not the same the whole is one change.
 */
export function* changesIn({ file, line, before, after }: TextPair): Generator<Change> {
  if (before === after) return;
  const [letters, others] = [anchorsOf(before), anchorsOf(after)];
  const same =
    letters.length === others.length &&
    letters.every(({ at, end }, i) => before.slice(at, end) === after.slice(others[i]?.at, others[i]?.end));
  if (!same) {
    yield { file, line, old: before, now: after, lead: '', tail: '' };
    return;
  }
  let [from, since] = [0, 0];
  let [counted, row] = [0, line];
  for (const [index, letter] of letters.entries()) {
    const other = others[index] as { at: number; end: number };
    const [old, now] = [before.slice(from, letter.at), after.slice(since, other.at)];
    if (old !== now) {
      for (const place of placesIn(old, now)) {
        if (isFolding(place.old, place.now)) continue;
        const at = from + place.at;
        for (; counted < at; counted++) if (before[counted] === '\n') row++;
        const to = since + place.to;
        yield {
          file,
          line: row,
          old: place.old,
          now: place.now,
          lead: after.slice(Math.max(0, to - SIGHT), to),
          tail: after.slice(to + place.now.length, to + place.now.length + SIGHT),
        };
      }
    }
    [from, since] = [letter.end, other.end];
  }
}
