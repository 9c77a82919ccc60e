/** The file of the author's answers to queries, beside the manuscript: reading it and writing it. */
import type { VFile } from 'vfile';
import { stringify } from 'yaml';
import * as z from 'zod';
import { tell } from '../book/finding.ts';
import type { Asked } from '../book/inquiry.ts';
import { type Answer, type Answers, wordsAt } from '../book/query.ts';
import { readSettings } from './config.ts';
import { positionOf, type Source } from './source.ts';

/** Name of the file in a book's folder, and what follows the stem of a manuscript that is one file. */
export const ANSWERS_FILE = 'queries.yaml';

/** UTF-16 units: some thousands of answers. */
const LARGEST = 1024 * 1024;

const word = z.string().trim().min(1, 'may not be empty');
const answersSchema = z.strictObject({
  answers: z
    .union([
      z.literal(''),
      z.array(
        z.strictObject(
          { id: word, rule: word, words: z.string(), answer: word },
          'must have `id`, `rule`, `words` and `answer`',
        ),
      ),
    ])
    .optional(),
});

/** Where each answer stands: the line of its id. */
function placesOf(source: Source, ids: readonly string[]): Map<string, Answer['position']> {
  const places = new Map<string, Answer['position']>();
  let from = 0;
  for (const id of ids) {
    const at = source.text.indexOf(id, from);
    if (at < 0) continue;
    if (!places.has(id)) places.set(id, positionOf(source, at, at + id.length));
    from = at + id.length;
  }
  return places;
}

/**
 * Reads the answers. What is wrong is told with line and column.
 * @returns answers by id; none when the file cannot be read as answers
 */
export function readAnswers(source: Source, report: VFile): Answers {
  const read = readSettings(
    { source, yaml: source.text, offset: 0, largest: LARGEST },
    answersSchema,
    report,
  );
  const list = read?.answers || [];
  const places = placesOf(
    source,
    list.map(({ id }) => id),
  );
  const answers: Record<string, Answer> = {};
  for (const { id, ...answer } of list) {
    const position = places.get(id);
    if (Object.hasOwn(answers, id)) {
      tell(report, {
        rule: 'config/answered-twice',
        severity: 'error',
        message: `The query \`${id}\` is answered twice; keep one of the answers`,
        position,
      });
    }
    answers[id] = position ? { ...answer, position } : answer;
  }
  return answers;
}

const HEAD = `# Answers to the queries of this book, in the order of its text. \`quoin queries\` lists the open ones and writes this
# file; an answer may be edited here. Comments are not kept.
`;

interface Entry extends Omit<Answer, 'position'> {
  id: string;
}

/** The entries of the file after some more answers: by place in the text, then those whose passage is gone. */
function entriesOf(
  asked: readonly Asked[],
  files: readonly string[],
  kept: Answers,
  more: ReadonlyMap<string, string>,
): { live: Entry[]; gone: Entry[] } {
  const rank = ({ query: { position } }: Asked): number =>
    (position ? files.indexOf(position.file) : 0) * 1e9 + (position?.start.offset ?? 0);
  const inOrder = asked.toSorted((a, b) => rank(a) - rank(b));
  const live = inOrder.flatMap(({ query, answer }): Entry[] => {
    const chosen = more.get(query.id) ?? answer ?? kept[query.id]?.answer;
    const words = wordsAt(query.evidence);
    return chosen === undefined ? [] : [{ id: query.id, rule: query.rule, words, answer: chosen }];
  });
  const known = new Set(asked.map(({ query }) => query.id));
  const gone = Object.entries(kept).flatMap(([id, { rule, words, answer }]): Entry[] =>
    known.has(id) ? [] : [{ id, rule, words, answer }],
  );
  return { live, gone };
}

/**
 * The text of the file of answers, one entry an answer, in the order of the manuscript.
 * @param asked what was asked in the last reading, answered or not
 * @param files the author's files in the order of the book
 * @param kept the answers that the file held
 * @param more new answers, by the id of their query
 * @param prune whether to leave out answers whose passage is gone
 */
export function writeAnswers(
  asked: readonly Asked[],
  files: readonly string[],
  kept: Answers,
  more: ReadonlyMap<string, string>,
  prune: boolean,
): string {
  const { live, gone } = entriesOf(asked, files, kept, more);
  return `${HEAD}${stringify({ answers: prune ? live : [...live, ...gone] }, { lineWidth: 0 })}`;
}
