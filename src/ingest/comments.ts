import { tell } from '../book/finding.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

/** Characters of a comment shown in its message. */
const SHOWN = 60;

/**
 * Takes `<!-- … -->` out of the text that the grammar reads. Comments do not enter the book; each is listed. One that
 * is never closed stays in the text, for everything after it would be lost.
 */
export function dropComments(reading: Reading): void {
  const { work } = reading;
  let kept = '';
  let done = 0;
  for (let start = work.indexOf('<!--'); start >= 0; ) {
    if (work[start - 1] === '\\') {
      start = work.indexOf('<!--', start + 4);
      continue;
    }
    const close = work.indexOf('-->', start + 4);
    if (close < 0) {
      tell(reading.report, {
        rule: 'ingest/unclosed',
        severity: 'error',
        message: '`<!--` opens a comment that is never closed; add `-->` or remove it',
        position: positionOf(reading.source, start, start + 4),
      });
      break;
    }
    const end = close + 3;
    const comment = work.slice(start, end);
    const said = comment.slice(4, -3).trim().replace(/\s+/g, ' ');
    tell(reading.report, {
      rule: 'ingest/comment',
      severity: 'info',
      message: `left out the comment \`${said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said}\``,
      position: positionOf(reading.source, start, end),
    });
    reading.syntax.push({ start, end });
    reading.comments.push({ start, end });
    kept += work.slice(done, start) + comment.replace(/[^\n]/g, ' ');
    done = end;
    start = work.indexOf('<!--', end);
  }
  reading.work = kept + work.slice(done);
}
