import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Position } from '../book/position.ts';
import type { Remark } from '../book/remark.ts';
import { CodeStretches } from './code-stretches.ts';
import { JOINT } from './joint.ts';
import { takeProofing } from './proofing-comments.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

/** Characters of a comment shown in its message; a query is for reading. */
const SHOWN = 60;
const SHOWN_OF_QUERY = 240;
/** A comment to proof-reading that is longer is none. */
const LONGEST_PROOFING = 1000;
/** `<!-- query: … -->`, `<!-- query from Jane: … -->`. */
const QUERY = /^query(?: from ([^:]{1,60}))?:\s*/i;

const cut = (said: string, most: number): string => (said.length > most ? `${said.slice(0, most)}…` : said);

/** A comment that asks something stays open until it is removed. */
function tellComment(said: string, position: Position, report: VFile): void {
  const query = QUERY.exec(said);
  if (!query) {
    const message = `left out the comment \`${cut(said, SHOWN)}\``;
    tell(report, { rule: 'ingest/comment', severity: 'info', message, position });
    return;
  }
  const asked = cut(said.slice(query[0].length), SHOWN_OF_QUERY);
  tell(report, {
    rule: 'ingest/query',
    severity: 'warning',
    message: `${query[1] ? `${query[1]} asks` : 'An open query'}: ${asked}`,
    hint: 'It is not printed; remove the comment `<!-- query … -->` when it is settled',
    position,
  });
}

/** What closes a comment: of HTML, of Obsidian, of CriticMarkup. */
const CLOSES: Readonly<Record<string, string>> = { '<!--': '-->', '%%': '%%', '{>>': '<<}' };
/** `100%%` opens nothing. */
const OPENS = /<!--|(?<!\S)%%(?!%)|\{>>/g;

/** What stands between the marks of a comment, of which one of Ulysses has none behind. */
function saidIn(comment: string): string {
  const opens = Object.keys(CLOSES).find(mark => comment.startsWith(mark)) ?? '';
  const closes = CLOSES[opens] ?? '';
  const end = comment.endsWith(closes) ? comment.length - closes.length : comment.length;
  return comment.slice(opens.length, Math.max(opens.length, end)).trim();
}

/**
 * Where a comment of Ulysses ends that begins a line with `%%` and is not closed in its paragraph: with its line. What closes
 * further on belongs to another comment, or all between the two would be lost.
 * @param close where the next `%%` stands, -1 for none
 * @returns undefined for any other comment
 */
function lineEndOf(work: string, start: number, close: number): number | undefined {
  const begins = /(?:^|\n)[ \t]*$/.test(work.slice(Math.max(0, start - LEAD), start));
  if (!begins || !/^%%[ \t]+\S/.test(work.slice(start, start + LEAD))) return undefined;
  const newline = work.indexOf('\n', start);
  const end = newline < 0 ? work.length : newline;
  const isClosed = close >= 0 && !/\n[ \t]*\n/.test(work.slice(start, close));
  return isClosed ? undefined : end;
}
/** Characters around a mark that show whether it begins a line of words. */
const LEAD = 40;

/** What is said in the comments of a file. */
export const remarksIn = ({ source, comments }: Reading): Remark[] =>
  comments.map(({ start, end }) => ({
    text: saidIn(source.text.slice(start, end)),
    position: positionOf(source, start, end),
  }));

/** What stands in place of a comment: white space, but where the words around it touch. */
function blank(comment: string, before: string | undefined, after: string | undefined): string {
  const touches = [before, after].every(character => character !== undefined && /\S/.test(character));
  return comment.replace(/[^\n]/g, touches && !comment.includes('\n') ? JOINT : ' ');
}

/**
 * Takes `<!-- … -->`, `%% … %%`, a line behind `%%` and `{>> … <<}` out of the text that the grammar reads. Comments do not enter the book: one
 * that speaks to proof-reading is heeded, one that begins with `query:` is asked, each other is listed. One that is never
 * closed stays in the text, for everything after it would be lost; so does one in code, which shows what is typed.
 */
export function dropComments(reading: Reading): void {
  const { work } = reading;
  const code = new CodeStretches(work);
  /** Marks that nothing closes from here on. */
  const unclosed = new Set<string>();
  let kept = '';
  let done = 0;
  OPENS.lastIndex = 0;
  for (let match = OPENS.exec(work); match; match = OPENS.exec(work)) {
    const { 0: opens, index: start } = match;
    const codeEnd = code.endAround(start);
    if (codeEnd !== undefined || work[start - 1] === '\\') {
      OPENS.lastIndex = codeEnd ?? start + opens.length;
      continue;
    }
    const closes = CLOSES[opens] as string;
    const close = unclosed.has(opens) ? -1 : work.indexOf(closes, start + opens.length);
    const lineEnd = opens === '%%' ? lineEndOf(work, start, close) : undefined;
    if (close < 0 && lineEnd === undefined) {
      if (opens === '<!--' && !unclosed.has(opens)) {
        tell(reading.report, {
          rule: 'ingest/unclosed',
          severity: 'error',
          message: '`<!--` opens a comment that is never closed; add `-->` or remove it',
          position: positionOf(reading.source, start, start + opens.length),
        });
      }
      unclosed.add(opens);
      continue;
    }
    const end = lineEnd ?? close + closes.length;
    const comment = work.slice(start, end);
    const said = saidIn(comment);
    if (!takeProofing(reading, said, start, end)) {
      tellComment(said.replace(/\s+/g, ' '), positionOf(reading.source, start, end), reading.report);
    }
    reading.syntax.push({ start, end });
    reading.comments.push({ start, end });
    kept += work.slice(done, start) + blank(comment, work[start - 1], work[end]);
    done = end;
    code.skipTo(end);
    OPENS.lastIndex = end;
  }
  reading.work = kept + work.slice(done);
  dropHighlights(reading);
  tellUnsettled(reading, new CodeStretches(work));
}

/** CriticMarkup for what was added, taken out, replaced or marked. */
const UNSETTLED = /\{(\+\+|--|~~|==)[^{}\n]{1,1000}?\1\}/g;
/** Words that a comment is about, which stay. Beside a mark of emphasis white space would end it. */
const MARKED = /(?<![*_])\{==(?<words>[^{}\n]{1,1000}?)==\}(?![*_])/g;

/** Takes the marks off words that a comment is about. */
function dropHighlights(reading: Reading): void {
  if (!reading.work.includes('{==')) return;
  const code = new CodeStretches(reading.work);
  reading.work = reading.work.replace(MARKED, (written: string, words: string, index: number) => {
    if (code.endAround(index) !== undefined) return written;
    const end = index + written.length;
    reading.syntax.push({ start: index, end: index + 3 }, { start: end - 3, end });
    const mark = JOINT.repeat(3);
    return `${mark}${words}${mark}`;
  });
}

/** A change that somebody proposed is neither made nor undone for the author. */
function tellUnsettled(reading: Reading, code: CodeStretches): void {
  for (const { 0: written, index } of reading.work.matchAll(UNSETTLED)) {
    if (code.endAround(index) !== undefined) continue;
    tell(reading.report, {
      rule: 'ingest/unsettled-change',
      severity: 'warning',
      message: `\`${cut(written, SHOWN)}\` is a change that nobody has settled, and stands in the book as it is typed`,
      hint: 'Accept or reject it in the manuscript',
      position: positionOf(reading.source, index, index + written.length),
    });
  }
}

/** Takes out of plain text, where `<!--` is no markup, the comments that speak to proof-reading and no others. */
export function dropProofingComments(reading: Reading): void {
  const { work } = reading;
  let kept = '';
  let done = 0;
  let close = 0;
  for (let start = work.indexOf('<!--'); start >= 0; ) {
    if (close < start + 4) close = work.indexOf('-->', start + 4);
    if (close < 0) break;
    const end = close + 3;
    const said = work.slice(start + 4, Math.min(close, start + LONGEST_PROOFING));
    const isTaken = start + said.length + 7 === end && !/[\n\r\u2028\u2029]/.test(said);
    if (isTaken && takeProofing(reading, said.trim(), start, end)) {
      reading.syntax.push({ start, end });
      reading.comments.push({ start, end });
      kept += work.slice(done, start) + ' '.repeat(end - start);
      done = end;
      start = work.indexOf('<!--', end);
    } else start = work.indexOf('<!--', start + 4);
  }
  reading.work = kept + work.slice(done);
}
