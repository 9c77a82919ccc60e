import { tell } from '../book/finding.ts';
import { isBlank, type Line, textOf } from './lines.ts';
import type { Reading } from './reading.ts';
import { pointAt } from './source.ts';

/** Tags that part paragraphs; two line breaks in a row do as well. */
const BLOCK_TAG =
  /<\/?(?:p|div|body|html|main|article|section|aside|details|summary|header|footer|blockquote|center|h[1-6])(?:\s[^<>]*)?>|<hr(?:\s[^<>]*|\/)?>|(?:<br\s*\/?>\s*){2,}/gi;
const PARAGRAPH = /<p(?:\s[^<>]*)?>/gi;
/** Lines that open and close a block, as nobody does who writes about tags. */
const OPENS = /^[ \t]*<(?:p|div|section|article|aside|details|center)(?:\s[^<>\n]*)?>/im;
const CLOSES = /<\/(?:p|div|section|article|aside|details|center)>[ \t]*$/im;
const HEADING = /^<h([1-6])/i;
const RULE = /^<hr/i;
/** Tags from which a file counts as copied from a web page. */
const ENOUGH = 2;
/** A paragraph that holds nothing but what keeps it open. */
const SPACER = /^(?:\s|&nbsp;|&#160;|&#xa0;|<br\s*\/?>)*$/i;
/** Ranks of headings that `<h1>` has room for in its own four characters. */
const LOWEST = 3;

/** What stands apart from the text. */
const ASIDE = /<(\/?)aside(?:\s[^<>]*)?>/gi;
const IS_ASIDE = /^<\/?aside/i;

/** Whether every `<aside>` is closed before the next one opens. */
function areClosed(text: string): boolean {
  const tags = [...text.matchAll(ASIDE)].map(([, slash]) => slash);
  return tags.length % 2 === 0 && tags.every((slash, index) => slash === (index % 2 === 0 ? '' : '/'));
}

/** What stands for a tag in the text that the grammar reads: as long as the tag. */
function stands(tag: string, boxes: boolean): string {
  if (boxes && IS_ASIDE.test(tag)) return (tag[1] === '/' ? ':::' : ':::box').padEnd(tag.length);
  const heading = HEADING.exec(tag);
  if (heading) return '#'.repeat(Math.min(LOWEST, Number(heading[1]))).padEnd(tag.length);
  return RULE.test(tag) ? '***'.padEnd(tag.length) : ' '.repeat(tag.length);
}

/** A tag and what stands for it. */
interface Tag {
  start: number;
  end: number;
  by: string;
}

/** Writes what stands for the tags into the text that the grammar reads. */
function replaceTags(reading: Reading, tags: readonly Tag[]): void {
  let text = '';
  let done = 0;
  for (const { start, end, by } of tags) {
    text += reading.work.slice(done, start) + by;
    done = end;
  }
  reading.work = text + reading.work.slice(done);
}

/** Cuts a line at its tags, which are added to `tags`; a cut leaves a blank line, a rule or the edge of a box a line of its own. */
function cut(reading: Reading, line: Line, boxes: boolean, tags: Tag[]): Line[] {
  const text = textOf(reading, line);
  const pieces: Line[] = [];
  const add = (from: number, to: number): void => {
    const piece = { ...line, from, to };
    if (SPACER.test(textOf(reading, piece))) reading.syntax.push({ start: from, end: to });
    else pieces.push(piece);
    pieces.push({ ...line, from: to, to });
  };
  let last = line.from;
  for (const tag of text.matchAll(BLOCK_TAG)) {
    const [start, end] = [line.from + tag.index, line.from + tag.index + tag[0].length];
    if (start > last) add(last, start);
    reading.syntax.push({ start, end });
    tags.push({ start, end, by: stands(tag[0], boxes) });
    if (RULE.test(tag[0]) || (boxes && IS_ASIDE.test(tag[0]))) add(start, end);
    // The mark of a heading belongs to its words.
    last = HEADING.test(tag[0]) ? start : end;
  }
  if (last === line.from && pieces.length === 0) return [line];
  if (last < line.to) add(last, line.to);
  return pieces;
}

/**
 * Takes the tags of paragraphs, headings, rules and boxes out of a manuscript that was copied from a web page. Text that
 * mentions a tag once is left alone.
 */
export function unwrapPastedHtml(reading: Reading, lines: readonly Line[]): Line[] {
  const { work, source, report } = reading;
  const paragraphs = [...work.matchAll(PARAGRAPH)];
  const block = CLOSES.test(work) ? OPENS.exec(work) : null;
  const first = paragraphs.length < ENOUGH ? block : paragraphs[0];
  if (!first) return [...lines];
  reading.pasted = true;
  const more = paragraphs.length < ENOUGH ? 'its kin' : `${paragraphs.length - 1} more tags of paragraphs`;
  tell(report, {
    rule: 'ingest/pasted-html',
    severity: 'warning',
    message: `\`${first[0].trim()}\` and ${more} are read as paragraphs; a manuscript needs no tags`,
    at: { file: source.file, point: pointAt(source, first.index) },
  });
  const tags: Tag[] = [];
  const boxes = areClosed(work);
  const pieces = lines.flatMap(line => cut(reading, line, boxes, tags));
  replaceTags(reading, tags);
  return pieces.filter(
    (line, at) => !isBlank(reading, line) || at === 0 || !isBlank(reading, pieces[at - 1] as Line),
  );
}
