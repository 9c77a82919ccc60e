import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import type { Asked } from '../../../src/book/inquiry.ts';
import type { Answers } from '../../../src/book/query.ts';
import { sectionsOf } from '../../../src/book/visit.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { manuscript, sketch } from './manuscript.ts';

interface Outcome {
  book: Book;
  asked: readonly Asked[];
  report: VFile;
  /** Rules of open queries. */
  open: string[];
  rules: string[];
  /** Each section's role and what is in it. */
  text: string[];
}

function normalized(text: string, answers: Answers = {}, title = 'The Tide'): Outcome {
  const book = manuscript(text, { title });
  book.answers = answers;
  const report = new VFile();
  const asked = normalize(book, report);
  const rules = report.messages.map(message => `${message.source}/${message.ruleId}`);
  const open = report.messages.flatMap(message =>
    message.query && message.fatal === false ? [message.query.rule] : [],
  );
  const written = [...sectionsOf(book)].filter(section => !section.generated);
  return {
    book,
    asked,
    report,
    open,
    rules,
    text: written.map(({ role, children }) => [role, ...children.map(sketch)].join(' | ')),
  };
}

/** The only query of a rule. */
function queryOf({ asked }: Outcome, rule: string) {
  const [found, ...more] = asked.filter(({ query }) => query.rule === `normalize/${rule}`);
  if (!found || more.length > 0) throw new Error(`${rule} was asked ${more.length} times`);
  return found.query;
}

/** Asks, answers, and normalizes again. */
function answeredWith(text: string, rule: string, key: string, title?: string) {
  const before = normalized(text, {}, title);
  const { id } = queryOf(before, rule);
  const answers = { [id]: { rule: `normalize/${rule}`, words: 'w', answer: key } };
  return { before, after: normalized(text, answers, title), answers };
}

const STORY = Array.from(
  { length: 12 },
  (_, index) => `The boat went down the river for the ${index}th time that year, and nobody spoke of it.`,
);
/** Is it the hills that are sung of, or all up to the boys? */
const DOUBT = `"They sang 'Over the hills and the boys' went home," he said.`;
const DOUBLE = `"Well," he said "and then " she went."`;

describe('a mark in doubt', () => {
  const text = `"Go on," she said.\n\n${DOUBT}\n\n${STORY.join('\n\n')}`;

  it('is asked about with its place, the words around it and the ways to decide', () => {
    const { asked } = normalized(text);
    const { query } = asked.find(one => one.query.rule === 'normalize/uncertain-quote') ?? {};
    expect(query?.position?.file).toBe('tide.txt');
    expect(query?.evidence.here).toBe("'");
    expect(query?.alternatives.map(({ key }) => key)).toEqual(['open', 'close', 'apostrophe', 'prime']);
    expect(query?.alternatives.map(({ key }) => key)).toContain(query?.done);
  });

  it.each([
    [DOUBT, 'open', 'sang ‘Over'],
    [DOUBT, 'close', 'sang ’Over'],
    [DOUBT, 'apostrophe', 'sang ’Over'],
    [DOUBT, 'prime', 'sang ′Over'],
    [DOUBLE, 'open', 'then “ she'],
    [DOUBLE, 'close', 'then ” she'],
    [DOUBLE, 'prime', 'then ″ she'],
  ])('in %s answered `%s` is set as in %s and not asked about again', (line, key, expected) => {
    const { after } = answeredWith(`"Go on," she said.\n\n${line}\n\n"Yes."`, 'uncertain-quote', key);
    expect(after.text.join('\n')).toContain(expected);
    expect(after.asked.map(({ answer }) => answer)).toContain(key);
    expect(after.rules).not.toContain('normalize/uncertain-quote');
    expect(after.rules).not.toContain('queries/stale-answer');
  });

  it('is asked about once when the same word is in doubt in many places, and the answer holds for all', () => {
    const places = ['hills', 'dales', 'roads', 'fields'];
    const songs = places.map(place => `"They sang 'Over the ${place} and the boys' went home," he said.`);
    const typed = `"Go on," she said.\n\n${songs.join('\n\n')}\n\n"Yes."`;
    const { before, after } = answeredWith(typed, 'uncertain-quote', 'apostrophe');
    expect(before.report.messages[0]?.reason).toContain("`'over`");
    expect(before.report.messages[0]?.reason).toContain('in 4 places');
    for (const place of places) expect(after.text.join('\n')).toContain(`sang ’Over the ${place}`);
    expect(after.asked.map(({ answer }) => answer)).toEqual(['apostrophe']);
    expect(after.rules).toEqual([]);
  });

  it('in a word asked about once leaves the places of the word that are clear as they are', () => {
    const songs = ['hills', 'dales', 'roads'].map(
      place => `"They sang 'Over th' ${place} an' the boys' went home," he said.`,
    );
    const typed = `"Go on," she said.\n\n${songs.join('\n\n')}\n\n"He said, 'Over there,' and went."`;
    const { after } = answeredWith(typed, 'uncertain-quote', 'apostrophe');
    expect(after.text.join('\n')).toContain('sang ’Over th’ roads');
    expect(after.text.join('\n')).toContain('said, ‘Over there,’ and');
  });

  it('in two places of one word is asked about once and lends its answer to the marks beside it', () => {
    const two = `"So 'all the king's mares or 'all the kings' men," he said.`;
    const { asked } = normalized(two);
    const ids = asked.map(({ query }) => query.id);
    expect(ids).toHaveLength(1);
    const answers = Object.fromEntries(
      ids.map(id => [id, { rule: 'normalize/uncertain-quote', words: '', answer: 'open' }]),
    );
    const { text: set } = normalized(two, answers);
    expect(set.join()).toContain('“So ‘all the king’s mares or ‘all the kings’ men,” he said.');
  });

  it('keeps its id when the text is edited elsewhere', () => {
    const ids = ({ asked }: Outcome) =>
      asked.flatMap(({ query }) => (query.rule === 'normalize/uncertain-quote' ? [query.id] : []));
    const edited = `A new first paragraph, with 'words' in it.\n\n${text}\n\nAnd a last one.`;
    expect(ids(normalized(edited))).toEqual(expect.arrayContaining(ids(normalized(text))));
    expect(ids(normalized(text)).length).toBeGreaterThan(0);
  });

  it('that the author set is not changed by an answer', () => {
    const { answers } = answeredWith(text, 'uncertain-quote', 'prime');
    const after = normalized(text.replace("'Over", '‘Over'), answers);
    expect(after.text.join('\n')).toContain('sang ‘Over');
    expect(after.rules).toContain('queries/stale-answer');
  });
});

const [A, B, C] = [
  'The rain had stopped at last over the harbour.',
  'Connor simply nodded.',
  'The others went on with the nets in silence.',
];
const GAPS = `${STORY.slice(0, 4).join('\n\n')}\n\n${A}\n\n\n${B}\n\n${C}\n\n${STORY.slice(4).join('\n\n')}`;
const WAKING = `${STORY.slice(0, 4).join('\n\n')}\n\nJust a second.\n\nShe woke to the noise of gulls.\n\n${C}`;
const NOTE = `Hello everyone! This is the first chapter of a new story I have been writing for months. I hope you enjoy reading it, and thank you to my beta readers for their comments. See you next week!\n\n***\n\n${STORY.join('\n\n')}`;
const JUMP = `${STORY.slice(0, 4).join('\n\n')}\n\nFive weeks later\n\n${STORY.slice(4).join('\n\n')}`;
const TITLE = `The house at the end\n\n${STORY.join('\n\n')}`;
const DOTS = `${STORY.join('\n\n')}\n\nShe waited.........and then he came.`;

describe('a guess about the structure', () => {
  it.each([
    ['extra-blank', GAPS, 'break', `${A} | <space> | ${B}`],
    ['extra-blank', GAPS, 'none', `${A} | ${B}`],
    ['lost-break', WAKING, 'break', 'Just a second. | <space> | She woke'],
    ['lost-break', WAKING, 'none', 'Just a second. | She woke'],
    ['note-inferred', NOTE, 'note', 'authors-note | Hello everyone!'],
    ['note-inferred', NOTE, 'text', 'story | Hello everyone!'],
    ['time-jump', JUMP, 'time', 'timeJump(Five weeks later)'],
    ['time-jump', JUMP, 'text', ' | Five weeks later | '],
    ['long-dot-run', DOTS, 'ellipsis', 'She waited…and'],
    ['long-dot-run', DOTS, 'dots', 'She waited.........and'],
  ])('%s answered otherwise or confirmed: %#', (rule, text, key, expected) => {
    const { after, before } = answeredWith(text, rule, key);
    expect(after.text.join('\n')).toContain(expected);
    expect(after.rules).not.toContain(`normalize/${rule}`);
    expect(after.rules).not.toContain('queries/stale-answer');
    if (queryOf(before, rule).done === key) expect(after.text).toEqual(before.text);
    else expect(after.text).not.toEqual(before.text);
  });

  it('takes the first line for the title or leaves it in the story', () => {
    const kept = answeredWith(TITLE, 'title-inferred', 'title', '');
    expect(kept.before.open).toContain('normalize/title-inferred');
    expect(kept.after.book.metadata.title).toBe('The house at the end');
    const left = answeredWith(TITLE, 'title-inferred', 'text', '').after;
    expect(left.text[0]).toContain('story | The house at the end | The boat');
    expect(left.open).toContain('normalize/title-from-file-name');
  });

  it('that is sure is no open query, and can be answered all the same', () => {
    const { before } = answeredWith(JUMP, 'time-jump', 'text');
    expect(before.open).toEqual([]);
    expect(before.asked.map(({ unsure }) => unsure)).toEqual([false]);
  });
});

describe('answers', () => {
  const { answers, after } = answeredWith(GAPS, 'extra-blank', 'break');

  it('change nothing when the book is normalized again', () => {
    const once = structuredClone(after.book);
    const report = new VFile();
    normalize(after.book, report);
    expect(after.book).toEqual(once);
    expect(report.messages.filter(message => message.source === 'queries')).toEqual([]);
  });

  it('can be kept as JSON', () => {
    expect(JSON.parse(JSON.stringify(after.book))).toEqual(after.book);
  });

  it('whose passage is gone are told with their place', () => {
    const [id = ''] = Object.keys(answers);
    const position = { file: 'q.yaml', start: { line: 5, column: 9 }, end: { line: 5, column: 17 } };
    const stale = {
      [id]: { rule: 'normalize/extra-blank', words: 'gone ›¶‹words', answer: 'break', position },
    };
    const { report } = normalized(STORY.join('\n\n'), stale);
    const told = report.messages.find(({ ruleId }) => ruleId === 'stale-answer');
    expect(told?.reason).toContain('gone ›¶‹words');
    expect([told?.file, told?.line, told?.column, told?.fatal]).toEqual(['q.yaml', 5, 9, false]);
  });

  it('that are none of the keys are an error, and the query stays open', () => {
    const { open, report } = answeredWith(GAPS, 'extra-blank', 'maybe').after;
    const told = report.messages.filter(({ ruleId }) => ruleId === 'unknown-answer');
    expect(told.map(({ fatal, expected }) => [fatal, expected])).toEqual([[true, ['break', 'none']]]);
    expect(open).toEqual(['normalize/extra-blank']);
  });

  it('named like something every object has are nobody’s', () => {
    expect(() =>
      normalized(GAPS, JSON.parse('{"__proto__": {"rule": "r", "words": "", "answer": "x"}}')),
    ).not.toThrow();
  });
});

it('A text that is all questions asks a hundred of a rule and sums up the rest', () => {
  const pages = Array.from(
    { length: 150 },
    (_, index) => `She waited${'.'.repeat(9)}and then came ${index}.`,
  );
  const { open, report, asked } = normalized([...STORY, ...pages].join('\n\n'));
  expect(open.filter(rule => rule === 'normalize/long-dot-run')).toHaveLength(100);
  expect(asked.filter(({ query }) => query.rule === 'normalize/long-dot-run')).toHaveLength(100);
  expect(report.messages.find(({ ruleId }) => ruleId === 'more')?.reason).toMatch(/^50 more queries/);
});

it('Marks that open quotations without end leave all other marks set', () => {
  const { text } = normalized(`${'"One '.repeat(9)}\n\n"Well," she said.\n\n${'“Two '.repeat(9)}`);
  expect(text.join('\n')).toContain('“Well,” she said.');
  expect(text.join('\n')).not.toContain('"');
});
