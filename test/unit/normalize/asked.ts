/** Asks about a text, answers, and asks again. */
import { VFile } from 'vfile';
import type { Book } from '../../../src/book/book.ts';
import type { Asked } from '../../../src/book/inquiry.ts';
import type { Answers } from '../../../src/book/query.ts';
import { sectionsOf } from '../../../src/book/visit.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { sketch } from './manuscript.ts';

export interface Outcome {
  book: Book;
  asked: readonly Asked[];
  report: VFile;
  /** Rules of open queries. */
  open: string[];
  rules: string[];
  /** Each section's role and what is in it, on one line. */
  text: string[];
}

export function ask(book: Book, answers: Answers = {}): Outcome {
  book.answers = answers;
  const report = new VFile();
  const asked = normalize(book, report);
  const written = [...sectionsOf(book)].filter(section => !section.generated);
  return {
    book,
    asked,
    report,
    open: asked.flatMap(({ unsure, answer, query }) =>
      unsure && answer === undefined ? [query.rule.replace('normalize/', '')] : [],
    ),
    rules: report.messages.map(message => `${message.source}/${message.ruleId}`),
    text: written.map(({ role, children }) => [role, ...children.map(sketch)].join(' | ')),
  };
}

/** The queries of a rule, named without its room, in the order in which they were asked. */
export const queriesOf = ({ asked }: Outcome, rule: string) =>
  asked.flatMap(({ query }) => (query.rule === `normalize/${rule}` ? [query] : []));

/** The file of answers in which one query is answered. */
export const answering = (id: string, rule: string, answer: string): Answers => ({
  [id]: { rule: `normalize/${rule}`, words: '', answer },
});
