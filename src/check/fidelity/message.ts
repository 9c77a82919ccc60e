import type { Finding } from '../../book/finding.ts';
import type { Wording } from '../../book/letters.ts';
import type { Difference } from './compare.ts';
import type { Found } from './found.ts';
import type { Alphabet, LetterStream } from './letter-stream.ts';

/** Characters quoted before and of a difference: enough to search the manuscript for. */
const BEFORE = 40;
const SHOWN = 60;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}]+$/u;
const REST_OF_WORD = /^[\p{L}\p{M}\p{N}]+/u;

/** Says a difference to the author: which file, which line, which words. */
export function findingOf(
  artefact: string,
  alphabet: Alphabet,
  difference: Difference,
  expected: LetterStream<Wording>,
  found: LetterStream<Found>,
): Finding {
  // A difference inside a word is shown with its word: what was taken from `crabs` and left `cabs`.
  const inWord = difference.at > 0 && expected.edgeAt(difference.at) === undefined;
  const back = inWord && difference.foundAt > 0 ? 1 : 0;
  const [at, foundAt, length] = [difference.at - back, difference.foundAt - back, difference.length + back];
  const source = expected.at(Math.min(at, Math.max(expected.letters.length - 1, 0)));
  const where = found.at(foundAt)?.piece.where;
  const kind = inWord ? 'changed' : difference.kind;
  const wanted = wordsAt(expected, at, difference.kind === 'added' ? back : length);
  const got = wordsAt(found, foundAt, difference.kind === 'lost' ? back : length);
  const before = source ? textBefore(source.piece.text, source.offset) : '';
  const after = before ? ` after \`${before}\`` : '';
  const file = `\`${artefact}\`${where ? ` (${where})` : ''}`;
  const message = {
    lost: `${file} lacks \`${wanted}\`${after}`,
    moved: `${file} has \`${wanted}\` in another place than${after || ' the manuscript'}`,
    added: `${file} has \`${got}\`${after}, which nobody wrote`,
    changed: `${file} has \`${got}\`${after} where the manuscript has \`${wanted}\``,
  }[kind];
  return {
    rule: `check/${difference.kind === 'added' ? 'added' : 'lost'}-${alphabet === 'letters' ? 'letters' : 'marks'}`,
    severity: 'error',
    message,
    hint: 'The manuscript is not at fault: nothing was published; report this line and the files of the build',
    position: source?.piece.position,
    actual: kind === 'lost' ? '' : got,
    expected: kind === 'added' ? [] : [wanted],
  };
}

/** What stands before a word, on one line. */
function textBefore(text: string, offset: number): string {
  return text.slice(0, offset).replace(WORD_BEFORE, '').replace(/\s+/g, ' ').slice(-BEFORE).trim();
}

/** The whole words that hold so many letters from one of them on, across pieces, on one line and not too long. */
function wordsAt(stream: LetterStream<{ text: string }>, from: number, length: number): string {
  const end = Math.min(from + length, stream.letters.length);
  let text = '';
  let at = Math.min(from, stream.letters.length - 1);
  do {
    const place = stream.at(at);
    if (!place) break;
    const all = place.piece.text;
    const start = place.offset - (WORD_BEFORE.exec(all.slice(0, place.offset))?.[0].length ?? 0);
    const until =
      stream.nextPiece(at) > end ? wordEnd(all, stream.at(end)?.offset ?? all.length) : all.length;
    text += `${all.slice(start, until)} `;
    at = stream.nextPiece(at);
  } while (at < end && text.length < SHOWN);
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1).trimEnd()}…` : line;
}

/** The end of the word that an offset parts, or the offset when it parts none. */
function wordEnd(text: string, offset: number): number {
  const parts = WORD_BEFORE.test(text.slice(0, offset));
  return offset + (parts ? (REST_OF_WORD.exec(text.slice(offset))?.[0].length ?? 0) : 0);
}
