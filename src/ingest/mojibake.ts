/**
 * Text that was UTF-8, was read as Windows-1252 and saved again (`â€œIt doesnâ€™t`), perhaps more than once. What was
 * lost on the way is known byte by byte, so the repair is exact where it is certain that there was one.
 */
import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { pointAt, sourceOf } from './source.ts';
import { byteOf, WINDOWS_1252 } from './windows-1252.ts';

/** How often text is read wrongly at most; each time makes it two to three times as long. */
const MOST_ROUNDS = 3;
/** Kinds of repairs that are told one by one. */
const MOST_KINDS = 12;

/** Characters that bytes from 0x80 on were read as. */
const HIGH = new RegExp(`[\\u0080-\\u00ff${WINDOWS_1252.replace(/[\u0080-\u009f]/g, '')}]+`, 'g');
/** What a first byte of UTF-8 was read as; without one there is nothing to repair. */
const LEAD = /[\u00c2-\u00f4]/;
/** Signs that a writer may well set behind a letter with an accent: `Spaß“`, `MANHÃ…`. */
const PROSE_SIGN = /[“”‘’‚„…–—‹›«»\u00a0]/;
/** What prose in a Latin script has outside of ASCII. */
const SENSIBLE =
  /[\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u1e9e\u2010-\u205e\u20ac\u2116\u2122\ufb01\ufb02]/;
/** Arrows, stars and faces. */
const PICTURE = /[\u2190-\u24ff\u2600-\u27bf\u{1f000}-\u{1faff}]/u;
/** Text, or a byte of text that was read wrongly twice. */
const READABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\u0080-\u00a0]$/u;

interface Sequence {
  /** What it decodes to. */
  character: string;
  length: number;
}

/** The character whose UTF-8 bytes (RFC 3629) stand as Windows-1252 at `at`. */
function sequenceAt(text: string, at: number): Sequence | undefined {
  const lead = byteOf(text[at]) ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 === 0xe ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let nth = 1; nth < length; nth++) {
    const byte = byteOf(text[at + nth]);
    // The byte 0x9D has no character in Windows-1252, and many programs drop it: `â€` alone was a closing mark.
    if (byte === undefined || byte >> 6 !== 2) {
      return length === 3 && text.startsWith('â€', at) ? { character: '”', length: 2 } : undefined;
    }
    code = (code << 6) | (byte & 0x3f);
  }
  const overlong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
  if (overlong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return { character: String.fromCodePoint(code), length };
}

/** How sure it is that a sequence was one character: beyond doubt, or only beside others that are. */
function certainty(text: string, at: number, { character, length }: Sequence): 'certain' | 'likely' | 'none' {
  if (character === '\ufeff') return 'certain';
  const afterLead = PROSE_SIGN.test(text[at + 1] as string);
  if (PICTURE.test(character)) return afterLead ? 'likely' : 'certain';
  if (!SENSIBLE.test(character)) return 'none';
  if (length > 2 || text[at] === 'â') return 'certain';
  return afterLead ? 'likely' : 'certain';
}

/** The characters of a run of high characters, when the whole of it decodes. */
function wholly(run: string): Sequence[] | undefined {
  const sequences: Sequence[] = [];
  for (let at = 0; at < run.length; ) {
    const sequence = sequenceAt(run, at);
    if (!sequence || !(READABLE.test(sequence.character) || sequence.character === '\ufeff'))
      return undefined;
    sequences.push(sequence);
    at += sequence.length;
  }
  return sequences;
}

/** Whether a wholly decoded run of two characters or more is beyond chance: a word of letters, or one of them certain. */
const isSure = (run: string, sequences: readonly Sequence[]): boolean => {
  if (sequences.length < 2) return false;
  if (sequences.every(({ character }) => /[\p{L}\p{M}]/u.test(character))) return true;
  let at = 0;
  return sequences.some(sequence => {
    const sure = certainty(run, at, sequence) === 'certain';
    at += sequence.length;
    return sure;
  });
};

interface Repair {
  at: number;
  from: string;
  to: string;
}

/** Finds the repairs of one round. */
function findRepairs(text: string): Repair[] {
  const certain: Repair[] = [];
  const likely: Repair[] = [];
  let others = 0;
  for (const match of text.matchAll(HIGH)) {
    const run = match[0];
    const sequences = wholly(run);
    const whole = sequences !== undefined && isSure(run, sequences);
    for (let at = 0; at < run.length; ) {
      const sequence = sequenceAt(run, at);
      const sure = sequence ? (whole ? 'certain' : certainty(run, at, sequence)) : 'none';
      if (sequence && sure !== 'none') {
        const repair = {
          at: match.index + at,
          from: run.slice(at, at + sequence.length),
          to: sequence.character,
        };
        (sure === 'certain' ? certain : likely).push(repair);
      } else if (sequence && READABLE.test(sequence.character)) {
        likely.push({
          at: match.index + at,
          from: run.slice(at, at + sequence.length),
          to: sequence.character,
        });
      } else others++;
      at += sequence?.length ?? 1;
    }
  }
  if (certain.length > 1) certain.push(...lostSpaces(text));
  // Where all of a file is broken in one way, what is only likely by itself is certain too.
  const uniform = others === 0 && certain.length > 1;
  return (uniform ? [...certain, ...likely] : certain).sort((a, b) => a.at - b.at);
}

/**
 * A no-break space is the second byte of `à` and of itself, and many programs make it a common one: `voilÃ  Paris`. A
 * small letter or a stop before it is no end of a word in capitals.
 */
const LOST_SPACE = /(?<=[\p{Ll}.,;:!?)]|^|\s)(?:Ã (?=( )?[^\s\u00a0])|Â(?= ))/gmu;

const lostSpaces = (text: string): Repair[] =>
  [...text.matchAll(LOST_SPACE)].map(({ 0: from, 1: second, index }) => ({
    at: index,
    from,
    to: from === 'Â' ? '' : second === undefined ? 'à ' : 'à',
  }));

function apply(text: string, repairs: readonly Repair[]): string {
  let repaired = '';
  let copied = 0;
  for (const { at, from, to } of repairs) {
    repaired += text.slice(copied, at) + to;
    copied = at + from.length;
  }
  return repaired + text.slice(copied);
}

/**
 * Two rounds as one: repairs of the text that the first round left, in terms of the text before it.
 * @param first in order, as `then` is
 */
function compose(first: readonly Repair[], then: readonly Repair[]): Repair[] {
  const all: Repair[] = [];
  let shift = 0;
  let next = 0;
  for (const repair of then) {
    const start = repair.at;
    const end = start + repair.from.length;
    let from = '';
    let at = start;
    let begun = false;
    while (next < first.length) {
      const old = first[next] as Repair;
      const place = old.at + shift;
      if (place >= end) break;
      if (place < start) all.push(old);
      else {
        if (!begun) at = start - shift;
        begun = true;
        from += repair.from.slice(at + from.length + shift - start, place - start) + old.from;
      }
      shift += old.to.length - old.from.length;
      next++;
    }
    if (!begun) all.push({ at: start - shift, from: repair.from, to: repair.to });
    else all.push({ at, from: from + repair.from.slice(at + from.length + shift - start), to: repair.to });
  }
  return [...all, ...first.slice(next)];
}

const shown = (characters: string): string =>
  [...characters]
    .map(character =>
      /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(character)
        ? character
        : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .join('');

/**
 * Reads again, as UTF-8, what is certain to have been read in the wrong encoding, and tells each kind of repair once
 * with its number. Anything that may be what the author typed stays.
 */
export function repairMojibake(text: string, file: string, report: VFile): string {
  let repaired = text;
  let repairs: Repair[] = [];
  for (let round = 0; round < MOST_ROUNDS && LEAD.test(repaired); round++) {
    const found = findRepairs(repaired);
    if (found.length === 0) break;
    repairs = compose(repairs, found);
    repaired = apply(repaired, found);
  }
  if (repairs.length > 0) tellRepairs(text, repairs, file, report);
  return repaired;
}

function tellRepairs(text: string, repairs: readonly Repair[], file: string, report: VFile): void {
  const source = sourceOf(file, text);
  const kinds = new Map<string, { first: Repair; count: number }>();
  for (const repair of repairs) {
    const known = kinds.get(repair.from);
    if (known) known.count++;
    else kinds.set(repair.from, { first: repair, count: 1 });
  }
  const told = [...kinds.values()];
  const say = ({ at, from, to }: Repair, count: number, what: string) =>
    tell(report, {
      rule: 'ingest/mojibake',
      severity: 'info',
      message: `\`${shown(from)}\` ${what}${count > 1 ? `, ${count} times` : ''}: the file was once read in the wrong encoding`,
      at: { file, point: pointAt(source, at) },
      actual: from,
      expected: [to],
      confidence: 0.99,
    });
  const shownKinds = told.length > MOST_KINDS + 1 ? told.slice(0, MOST_KINDS) : told;
  for (const { first, count } of shownKinds)
    say(first, count, first.to === '' ? 'is taken out' : `is read as \`${shown(first.to)}\``);
  const rest = told.slice(shownKinds.length);
  const [next] = rest;
  if (!next) return;
  const times = rest.reduce((sum, { count }) => sum + count, 0);
  say(next.first, times, `and ${rest.length - 1} other kinds are read again too`);
}
