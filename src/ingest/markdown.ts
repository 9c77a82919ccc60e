import { tell } from '../book/finding.ts';
import { dropComments } from './comments.ts';
import { isShallow } from './guard.ts';
import { isBlank, linesOf, textOf } from './lines.ts';
import { dropLinkDefinitions } from './link-definitions.ts';
import { readBlocks } from './markdown/blocks.ts';
import { HEADING, ORNAMENT, THEMATIC_BREAK } from './markdown/patterns.ts';
import { detectConvention } from './paragraph-convention.ts';
import { unwrapPastedHtml } from './pasted-html.ts';
import { readPlainText } from './plain-text.ts';
import type { Piece, Reading } from './reading.ts';
import { pointAt } from './source.ts';

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

/** Reads a Markdown manuscript in prose mode. Total: what is no markup is words. */
export function readMarkdown(reading: Reading): Piece[] {
  dropComments(reading);
  if (!isShallow(reading.source, reading.report)) return readPlainText(reading);
  const lines = dropLinkDefinitions(reading, unwrapPastedHtml(reading, linesOf(reading)));
  const written = lines.map(line => textOf(reading, line));
  if (isLineByLine(written)) {
    reading.lineByLine = true;
    const first = lines.find(line => !isBlank(reading, line));
    tell(reading.report, {
      rule: 'ingest/paragraphs',
      severity: 'info',
      message:
        'read each line as a paragraph, for no blank lines part them; Markdown proper wants a blank line between',
      at: { file: reading.source.file, point: pointAt(reading.source, first?.from ?? 0) },
    });
  }
  return readBlocks(reading, lines);
}
