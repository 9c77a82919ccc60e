import { tell } from '../book/finding.ts';
import { isBlank, type Line, textOf } from './lines.ts';
import type { Reading } from './reading.ts';
import { pointAt } from './source.ts';

/** Tags that part paragraphs and say nothing else. */
const BLOCK_TAG = /<\/?(?:p|div|body|html)(?:\s[^<>]*)?>|<hr\s*\/?>/gi;
const PARAGRAPH = /<p(?:\s[^<>]*)?>/gi;
const RULE = /^<hr\s*\/?>$/i;
/** Tags from which a file counts as copied from a web page. */
const ENOUGH = 2;

/** Cuts a line at its tags; a cut leaves a blank line, a rule a line of its own. */
function cut(reading: Reading, line: Line): Line[] {
  const pieces: Line[] = [];
  const add = (from: number, to: number): void => {
    const piece = { ...line, from, to };
    const spacer = /^(?:\s|&nbsp;|&#160;)*$/i.test(textOf(reading, piece));
    if (spacer) reading.syntax.push({ start: from, end: to });
    else pieces.push(piece);
    pieces.push({ ...line, from: to, to });
  };
  let last = line.from;
  for (const tag of textOf(reading, line).matchAll(BLOCK_TAG)) {
    const [start, end] = [line.from + tag.index, line.from + tag.index + tag[0].length];
    if (start > last) add(last, start);
    if (RULE.test(tag[0])) add(start, end);
    reading.syntax.push({ start, end });
    last = end;
  }
  if (last === line.from) return [line];
  if (last < line.to) add(last, line.to);
  return pieces;
}

/**
 * Takes the tags of paragraphs out of a manuscript that was copied from a web page. Text that mentions a tag once is
 * left alone.
 */
export function unwrapPastedHtml(reading: Reading, lines: readonly Line[]): Line[] {
  const tags = [...reading.work.matchAll(PARAGRAPH)];
  const [first] = tags;
  if (!first || tags.length < ENOUGH) return [...lines];
  tell(reading.report, {
    rule: 'ingest/pasted-html',
    severity: 'warning',
    message: `\`${first[0]}\` and ${tags.length - 1} more tags of paragraphs are read as paragraphs; a manuscript needs no tags`,
    at: { file: reading.source.file, point: pointAt(reading.source, first.index) },
  });
  const pieces = lines.flatMap(line => cut(reading, line));
  return pieces.filter(
    (line, at) => !isBlank(reading, line) || at === 0 || !isBlank(reading, pieces[at - 1] as Line),
  );
}
