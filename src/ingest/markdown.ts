import { dropComments } from './comments.ts';
import { settleLineByLine } from './convention-question.ts';
import { tellFormulas } from './formulas.ts';
import { isShallow } from './guard.ts';
import { isBlank, linesOf, textOf } from './lines.ts';
import { dropLinkDefinitions } from './link-definitions.ts';
import { readBlocks } from './markdown/blocks.ts';
import { HEADING, ORNAMENT, THEMATIC_BREAK } from './markdown/patterns.ts';
import { type ConventionReading, detectConvention } from './paragraph-convention.ts';
import { unwrapPastedHtml } from './pasted-html.ts';
import { readPlainText } from './plain-text.ts';
import type { Piece, Reading } from './reading.ts';

/** Lines of prose from which a file without blank lines between them has one paragraph a line. */
const ENOUGH_LINES = 3;

/**
 * Whether the file parts paragraphs by single newlines: blank lines stand only beside headings and breaks, if
 * anywhere, and the lines are not broken at a fixed width.
 */
function isLineByLine(lines: readonly string[]): boolean {
  const apart = (line: string): boolean =>
    HEADING.test(line) || THEMATIC_BREAK.test(line) || ORNAMENT.test(line);
  let touching = 0;
  let last = '';
  let blank = true;
  for (const line of lines) {
    if (line.trim() === '') {
      blank = true;
      continue;
    }
    const prose = !apart(line) && !/^\s*(?:[>|:`]|[-+*]\s|\d+[.)]\s)/.test(line);
    // A backslash at the end breaks a line: whoever writes so knows that lines belong together.
    if ((!prose && !apart(line)) || line.endsWith('\\')) return false;
    if (prose && last === 'prose') {
      if (blank) return false;
      touching++;
    }
    last = prose ? 'prose' : 'apart';
    blank = false;
  }
  return (
    touching + 1 >= ENOUGH_LINES && detectConvention(lines.filter(line => !apart(line))).convention === 'line'
  );
}

const SENTENCE_END = /[.!?…—–-]["'”’»*_)]*\s*$/;
/** Lines of speech and narrative that touch, from which it is worth asking whether they are paragraphs. */
const WORTH_ASKING = 8;

/** Whether lines that Markdown would join look like paragraphs all the same: nearly each ends as a sentence does. */
function maybeLineByLine(lines: readonly string[]): boolean {
  const isProse = (line = ''): boolean =>
    line.trim() !== '' && !/^\s*(?:[>|:`#*~_=]|[-+]\s|\d+[.)]\s)/.test(line) && !/(?:\\| {2})$/.test(line);
  const touching = lines.filter((line, index) => isProse(line) && isProse(lines[index + 1]));
  const ended = touching.filter(line => SENTENCE_END.test(line)).length;
  return touching.length >= WORTH_ASKING && ended >= 0.8 * touching.length;
}

/** Reads a Markdown manuscript in prose mode. Total: what is no markup is words. */
export function readMarkdown(reading: Reading): Piece[] {
  dropComments(reading);
  tellFormulas(reading);
  if (!isShallow(reading.source, reading.report)) return readPlainText(reading);
  const lines = dropLinkDefinitions(reading, unwrapPastedHtml(reading, linesOf(reading)));
  const written = lines.map(line => textOf(reading, line));
  const first = lines.find(line => !isBlank(reading, line));
  const lineByLine = isLineByLine(written);
  if (first && (lineByLine || maybeLineByLine(written))) {
    const detected: ConventionReading = lineByLine
      ? { convention: 'line', confidence: 0.9 }
      : { convention: 'blank', confidence: 0.5 };
    reading.lineByLine = settleLineByLine(reading, first, detected);
  }
  return readBlocks(reading, lines);
}
