import { basename } from 'node:path';
import { answered, newReport, type Reading, read } from '../pipeline.ts';
import { atTerminal, converse, type Respondent } from './converse.ts';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { fromHere, inOrder, isListed, isOpen, openQueries, prettyList, queryData } from './query-list.ts';
import { requestFor } from './request.ts';
import { paintFor, visible } from './terminal.ts';
import { withinLimits } from './within-limits.ts';
import { writeFiles } from './write-files.ts';

export interface QueriesOptions extends LimitOptions {
  /** `id=key`. */
  answer: string[];
  acceptAll: boolean;
  prune: boolean;
  all: boolean;
  format?: 'pretty' | 'json';
  encoding?: string;
}

type Report = ReturnType<typeof newReport>;

interface Opened {
  path: string;
  name: string;
  shown(file: string): string;
  report: Report;
  reading: Reading;
}

/**
 * `quoin queries`: lists what Quoin is not sure of, takes answers by flag, and on a terminal without flags asks one
 * query after another. Answers are kept beside the manuscript.
 * @param person who is asked; by default whoever sits at the terminal, if anybody does
 * @returns the exit code.
 */
export async function queries(
  named: string[],
  options: QueriesOptions,
  person: Respondent | undefined = personHere(options),
): Promise<number> {
  const cwd = process.cwd();
  const given = parseAnswers(options.answer);
  const open = async (path: string): Promise<Opened | Report> => {
    const report = newReport();
    const { shown } = requestFor(path, options);
    // The person at the terminal may take any time between two readings.
    const reading = await withinLimits(basename(path), limitsFrom(options), report, onStage =>
      read(requestFor(path, { ...options, onStage }).request, report),
    );
    return reading ? { path, name: fromHere(path, cwd), shown, report, reading } : report;
  };
  const books: Opened[] = [];
  const reports: Report[] = [];
  for (const path of findBooks(named, cwd)) {
    const opened = await open(path);
    if ('reading' in opened) books.push(opened);
    reports.push('reading' in opened ? opened.report : opened);
  }
  tellMistakes(reports, books);
  const again = async (book: Opened): Promise<Opened> => {
    const opened = await open(book.path);
    return 'reading' in opened ? opened : book;
  };
  let after = books;
  try {
    if (given.size > 0) await answerAll(books, given);
    for (const book of books) {
      if (options.prune) await save(given.size > 0 ? await again(book) : book, new Map(), true);
      if (options.acceptAll) await acceptAll(given.size > 0 ? await again(book) : book, again);
      if (person) await askThrough(book, again, person);
    }
    if (given.size > 0 || options.prune || options.acceptAll) {
      after = [];
      for (const book of books) after.push(await again(book));
    }
  } finally {
    person?.close();
  }
  if (!person) show(after, options);
  return exitCodeOf(reports, false);
}

/** Somebody is there when both ends are a terminal, and wants to be asked when no flag says otherwise. */
function personHere({ answer, acceptAll, prune, all, format }: QueriesOptions): Respondent | undefined {
  const flags = answer.length > 0 || acceptAll || prune || all || format !== undefined;
  if (flags || !process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return atTerminal(process.stdin, process.stdout);
}

function parseAnswers(written: readonly string[]): Map<string, string> {
  const answers = new Map<string, string>();
  for (const one of written) {
    const [, id, key] = /^([^=\s]+)=([^=\s]+)$/.exec(one.trim()) ?? [];
    if (id === undefined || key === undefined)
      throw new UsageError(`\`${one}\` is no answer; write the id of a query, \`=\`, and one of its keys`);
    answers.set(id, key);
  }
  return answers;
}

/** Errors, and answers that fit nothing; the questions themselves are listed below. */
function tellMistakes(reports: readonly Report[], books: readonly Opened[]): void {
  const paint = paintFor(process.stderr, process.env);
  for (const report of reports) {
    const book = books.find(opened => opened.report === report);
    const mistakes = newReport();
    mistakes.messages = report.messages.filter(
      message => message.fatal === true || (message.source === 'queries' && message.fatal === false),
    );
    const shown = book?.shown ?? (file => file);
    process.stderr.write(
      pretty(mistakes, book?.reading.sources ?? new Map(), { paint, verbose: false, shown }),
    );
  }
}

/** Writes answers beside the manuscript. */
async function save(
  { reading, report }: Opened,
  more: ReadonlyMap<string, string>,
  prune = false,
): Promise<void> {
  const name = basename(reading.answersFile);
  const broken = report.messages.some(
    ({ fatal, source, file }) => fatal === true && source !== 'queries' && file?.split('/').at(-1) === name,
  );
  if (broken) throw new UsageError(`\`${name}\` has mistakes; correct them first, so that no answer is lost`);
  const { path, text } = await answered(reading, more, prune);
  writeFiles([{ path, bytes: Buffer.from(text) }]);
}

/** Writes the answers given by flag, each to every book that asks; nothing when one of them is wrong. */
async function answerAll(books: readonly Opened[], given: ReadonlyMap<string, string>): Promise<void> {
  const byBook = new Map<Opened, Map<string, string>>();
  for (const [id, key] of given) {
    let asks = false;
    for (const book of books) {
      const asked = book.reading.queries.find(({ query }) => query.id === id);
      if (!asked) continue;
      asks = true;
      const keys = asked.query.alternatives.map(alternative => alternative.key);
      if (!keys.includes(key))
        throw new UsageError(`\`${key}\` is no answer to \`${id}\`; choose from ${keys.join(', ')}`);
      byBook.set(book, (byBook.get(book) ?? new Map<string, string>()).set(id, key));
    }
    if (!asks) throw new UsageError(`no query has the id \`${id}\`; \`quoin queries\` lists them`);
  }
  for (const [book, answers] of byBook) await save(book, answers);
}

/** A text that asks on after so many rounds is no prose. */
const MOST_ROUNDS = 20;

/** Keeps what is done now. Queries that were too many to list come up when those before them are answered. */
async function acceptAll(book: Opened, again: (book: Opened) => Promise<Opened>): Promise<void> {
  const seen = new Set<string>();
  let now = book;
  for (let round = 0; round < MOST_ROUNDS; round++, now = await again(now)) {
    const open = now.reading.queries.filter(asked => isOpen(asked) && !seen.has(asked.query.id));
    if (open.length === 0) return;
    for (const { query } of open) seen.add(query.id);
    await save(now, new Map(open.map(({ query }) => [query.id, query.done])));
  }
}

/** Asks until nothing new comes up: an answer may settle other queries, or raise one. */
async function askThrough(
  book: Opened,
  again: (book: Opened) => Promise<Opened>,
  person: Respondent,
): Promise<void> {
  const paint = paintFor(process.stdout, process.env);
  const seen = new Set<string>();
  const answers = new Map<string, string>();
  for (let now = book; ; now = await again(now)) {
    const current = now;
    const open = inOrder(current.reading).filter(asked => isOpen(asked) && !seen.has(asked.query.id));
    if (open.length === 0) break;
    person.say(`${paint('bold', visible(current.name))}\n\n`);
    for (const { query } of open) seen.add(query.id);
    const keep = async (id: string, key: string): Promise<void> => {
      answers.set(id, key);
      await save(current, answers);
    };
    if (!(await converse(open, current.reading.sources, person, keep, paint))) break;
  }
  const { reading, name } = await again(book);
  const left = reading.queries.filter(isOpen).length;
  const file = visible(basename(reading.answersFile));
  const kept = answers.size > 0 ? `${answers.size} answered, kept in ${file}; ` : '';
  person.say(`\n${kept}${left === 0 ? 'no open queries' : openQueries(left, name)}\n`);
}

function show(books: readonly Opened[], { all, format }: QueriesOptions): void {
  if (format === 'json') {
    const data = books.map(({ name, reading }) => ({
      book: name,
      queries: inOrder(reading)
        .filter(asked => all || isListed(asked))
        .map(queryData),
    }));
    process.stdout.write(`${JSON.stringify({ version: 1, books: data }, null, 2)}\n`);
    return;
  }
  const paint = paintFor(process.stdout, process.env);
  for (const { name, reading } of books) process.stdout.write(prettyList(reading, name, all, paint));
}
