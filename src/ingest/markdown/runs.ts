/** Text nodes whose characters stand one to one in the author's file. */

export interface Run {
  value: string;
  /** Offsets in the text that was parsed. */
  start: number;
  end: number;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Cuts a parsed text where the parser dropped or replaced characters: at escapes, character references and white space
 * at the ends of lines. Each run but a character reference equals its stretch of the text.
 */
export function runsOf(value: string, text: string, start: number, end: number): Run[] {
  if (text.slice(start, end) === value) return [{ value, start, end }];
  const runs: Run[] = [];
  let from = start;
  let begun = 0;
  let at = start;
  let seen = 0;
  const close = (): void => {
    if (at > from) runs.push({ value: value.slice(begun, seen), start: from, end: at });
  };
  while (at < end) {
    const character = text[at];
    REFERENCE.lastIndex = at;
    const reference = character === '&' ? REFERENCE.exec(text) : null;
    if (character === '\\' && ESCAPABLE.test(text[at + 1] ?? '') && text[at + 1] === value[seen]) {
      close();
      at++;
      from = at;
      begun = seen;
      at++;
      seen++;
    } else if (reference && value[seen] !== '&') {
      close();
      const length = decodedLength(value, seen, text, at + reference[0].length, end);
      runs.push({ value: value.slice(seen, seen + length), start: at, end: at + reference[0].length });
      at += reference[0].length;
      seen += length;
      from = at;
      begun = seen;
    } else if (reference && !value.startsWith(reference[0], seen)) {
      close();
      runs.push({ value: '&', start: at, end: at + reference[0].length });
      at += reference[0].length;
      seen++;
      from = at;
      begun = seen;
    } else if (character === value[seen]) {
      at++;
      seen++;
    } else if (/\s/.test(character ?? '')) {
      close();
      at++;
      from = at;
      begun = seen;
    } else return [{ value, start, end }];
  }
  close();
  return seen === value.length ? runs : [{ value, start, end }];
}

/** How many UTF-16 units a character reference stands for: as many as let the rest of the text follow. */
function decodedLength(value: string, seen: number, text: string, next: number, end: number): number {
  if (next >= end) return value.length - seen;
  for (const length of [1, 2]) {
    const follows = value[seen + length];
    if (follows === text[next] || (follows !== undefined && '\\&'.includes(text[next] as string)))
      return length;
  }
  return 1;
}
