import { relative } from 'node:path';
import { type Alternative, wordsAt } from '../book/query.ts';
import type { Built, Reading } from '../pipeline.ts';
import { type Paint, visible } from './terminal.ts';
import { typed } from './typed.ts';

export type Asked = Built['queries'][number];

/** Whether the author has yet to answer; what was sure is not open. */
export const isOpen = ({ unsure, answer }: Asked): boolean => unsure && answer === undefined;

/** Whether a query is listed when only what concerns the author is: what is open, and what was answered. */
export const isListed = (asked: Asked): boolean => asked.unsure || asked.answer !== undefined;

/** “2 open queries; answer them with …”. */
export const openQueries = (count: number, book: string): string =>
  `${count} open ${count === 1 ? 'query' : 'queries'}; \`quoin queries ${typed(book)}\` asks`;

/** In the order of the text. */
export function inOrder({ queries, sources }: Pick<Reading, 'queries' | 'sources'>): Asked[] {
  const files = [...sources.keys()];
  const rank = ({ query: { position } }: Asked): number => (position ? files.indexOf(position.file) : 0);
  const offset = ({ query: { position } }: Asked): number => position?.start.offset ?? 0;
  return queries.toSorted((a, b) => rank(a) - rank(b) || offset(a) - offset(b));
}

/** A query as plain data. */
export function queryData({ query, message, answer }: Asked): object {
  const { id, rule, position, evidence, done, alternatives } = query;
  return {
    id,
    rule,
    message,
    ...(position && { file: position.file, line: position.start.line, column: position.start.column }),
    words: wordsAt(evidence),
    done,
    alternatives,
    ...(answer !== undefined && { answer }),
  };
}

/** A query for people: id, question, place, words, and what may be answered. */
function prettyQuery({ query, message, answer }: Asked, paint: Paint): string {
  const { id, rule, position, evidence, done, alternatives } = query;
  const width = Math.max(...alternatives.map(({ key }) => key.length));
  const choice = ({ key, meaning }: Alternative): string => {
    const chosen = key === (answer ?? done);
    const why = chosen ? (answer === undefined ? ' (as it is now)' : ' (answered)') : '';
    const line = `  ${chosen ? '*' : ' '} ${key.padEnd(width)}  ${meaning}${why}`;
    return chosen ? paint('bold', line) : line;
  };
  return [
    `${paint(answer === undefined ? 'yellow' : 'green', id)} ${message} ${paint('dim', rule)}`,
    ...(position
      ? [`  ${paint('dim', 'at')} ${visible(position.file)}:${position.start.line}:${position.start.column}`]
      : []),
    `  ${wordsAt(evidence)}`,
    ...alternatives.map(choice),
    '',
  ].join('\n');
}

/** All queries of a book for people. */
export function prettyList(reading: Reading, book: string, all: boolean, paint: Paint): string {
  const listed = inOrder(reading).filter(asked => all || isListed(asked));
  const open = listed.filter(isOpen).length;
  const settled = listed.filter(({ answer }) => answer !== undefined).length;
  const head = `${paint('bold', visible(book))}  ${open} open, ${settled} answered\n\n`;
  return head + listed.map(asked => `${prettyQuery(asked, paint)}\n`).join('');
}

/** The file, as one would type it from here. */
export const fromHere = (path: string, cwd: string): string => relative(cwd, path) || path;
