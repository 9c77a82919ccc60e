import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { repairMojibake } from './mojibake.ts';
import { pointAt, positionOf, sourceOf } from './source.ts';

/** CRLF, CR, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR all end a line (Unicode, 5.8). */
const LINE_ENDS = /\r\n?|\u0085|\u2028|\u2029/g;
/**
 * C0 and C1 controls without tab and newline, DELETE, the byte order mark inside text, non-characters.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;
/** Half of a surrogate pair, which is no character. */
const LONE = /\p{Surrogate}/gu;
/** What a UTF-8 file read as Windows-1252 and saved again looks like, where no repair is certain. */
const MOJIBAKE = /â€[\u0099\u2122œ\u009d\u009c˜”“¦\u0093\u0094]|Ã[©¨ª«¢¤®´¶»¼±§ ]|Â[ «»£©°]/g;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Text without the characters that no book can hold, and those that were in it, by name, as Unicode writes them. */
export function withoutForbidden(text: string): { text: string; names: string[] } {
  const names = new Set<string>();
  const clean = text.replace(FORBIDDEN, character => {
    names.add(named(character));
    return '';
  });
  const whole = clean.replace(LONE, half => {
    names.add(named(half));
    return '\ufffd';
  });
  return { text: whole, names: [...names] };
}

/**
 * Text with one kind of line end and without characters that no book can hold. A form feed or vertical tab becomes a
 * space; each of the others is removed, and the author is told.
 */
export function cleanCharacters(decoded: string, file: string, report: VFile): string {
  const repaired = repairMojibake(decoded, file, report);
  const lines = repaired.replace(/^\ufeff/, '').replace(LINE_ENDS, '\n');
  const removed = new Map<string, { count: number; offset: number }>();
  const clean = lines.replace(FORBIDDEN, (character, offset: number) => {
    const seen = removed.get(named(character));
    if (seen) seen.count++;
    else removed.set(named(character), { count: 1, offset });
    return character === '\u000b' || character === '\u000c' ? ' ' : '';
  });
  const text = clean.replace(LONE, '\ufffd');
  const before = sourceOf(file, lines);
  for (const [name, { count, offset }] of removed) {
    tell(report, {
      rule: 'ingest/control-character',
      severity: 'warning',
      message: `removed \`${name}\`${count > 1 ? `, ${count} times` : ''}: a control character has no place in a book`,
      at: { file, point: pointAt(before, offset) },
    });
  }
  lint(text, file, report);
  return text;
}

/** Tells about characters that are allowed but seldom meant. */
function lint(text: string, file: string, report: VFile): void {
  const bidi = BIDI.exec(text);
  const source = sourceOf(file, text);
  if (bidi) {
    tell(report, {
      rule: 'ingest/bidi-control',
      severity: 'warning',
      message: `\`${named(bidi[0])}\` changes the direction of the text and cannot be seen; remove it unless the book needs it`,
      at: { file, point: pointAt(source, bidi.index) },
    });
  }
  const broken = [...text.matchAll(MOJIBAKE)];
  const [first] = broken;
  if (!first || broken.length < 2) return;
  const position = positionOf(source, first.index, first.index + first[0].length);
  tell(report, {
    rule: 'ingest/mojibake',
    severity: 'warning',
    message: `\`${first[0]}\` and ${broken.length - 1} like it come from a file that was read in the wrong encoding`,
    hint: 'open the original in its own encoding and save it as UTF-8',
    position,
    actual: first[0],
  });
}
