import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atTerminal, type Respondent } from '../../../src/commands/converse.ts';
import { UsageError } from '../../../src/commands/exit.ts';
import { exitCodeOf } from '../../../src/commands/messages.ts';
import { type QueriesOptions, queries } from '../../../src/commands/queries.ts';
import { recordOf } from '../../../src/commands/record.ts';
import { newReport, read } from '../../../src/pipeline.ts';
import { inFolder } from '../ingest/on-disk.ts';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, index) => `The boat went down the river for the ${index}th time that year, and nobody spoke of it.`,
).join('\n\n');
/** Asks twice: whether a scene begins where she wakes, and what the dots stand for. */
const STORY = `---\ntitle: The River\nauthor: Ana Lima\n---\n\n${PARAGRAPHS}\n\nJust a second.\n\nShe woke to the sound of rain.\n\nShe waited.........and then he came.\n`;
const FLAGS: QueriesOptions = { answer: [], acceptAll: false, prune: false, all: false };

interface Listed {
  id: string;
  rule: string;
  done: string;
  answer?: string;
  line: number;
  words: string;
}

let out = '';
beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const withStory = (use: (path: string, folder: string) => Promise<void>) =>
  inFolder({ 'river.md': STORY }, folder => use(join(folder, 'river.md'), folder));

async function listed(path: string, all = false): Promise<Listed[]> {
  out = '';
  await queries([path], { ...FLAGS, all, format: 'json' });
  const { books } = JSON.parse(out) as { books: { queries: Listed[] }[] };
  return books.flatMap(book => book.queries);
}

const kept = (path: string): string => readFileSync(path.replace('.md', '.queries.yaml'), 'utf8');
const state = async (path: string) => (await listed(path)).map(({ answer }) => answer ?? 'open');

describe('queries by flag', () => {
  it('are listed with id, place, words and choices', () =>
    withStory(async path => {
      expect(await queries([path], { ...FLAGS, format: 'pretty' })).toBe(0);
      expect(out).toContain('2 open, 0 answered');
      expect(out).toContain('Just a second.›¶‹She woke to the sound of rain.');
      expect(out).toMatch(/river\.md:20:1/);
      expect(out).toMatch(/\* none {3}the scene goes on \(as it is now\)/);
      const all = await listed(path);
      expect(all.map(({ rule, done }) => [rule, done])).toEqual([
        ['normalize/lost-break', 'none'],
        ['normalize/long-dot-run', 'ellipsis'],
      ]);
    }));

  it('are answered, and the book then is as answered', () =>
    withStory(async path => {
      const [first, second] = await listed(path);
      await queries([path], { ...FLAGS, answer: [`${first?.id}=break`, `${second?.id}=dots`] });
      expect(await state(path)).toEqual(['break', 'dots']);
      expect(kept(path)).toContain(`- id: ${first?.id}\n    rule: normalize/lost-break\n`);
      const reading = await read({ path, base: path }, newReport());
      const blocks = reading?.book.sections.flatMap(section => section.children) ?? [];
      expect(blocks.filter(({ type }) => type === 'sceneBreak')).toHaveLength(1);
      expect(JSON.stringify(blocks)).toContain('waited.........and');
    }));

  it('are answered in every book that asks the same', () =>
    inFolder({ 'river.md': STORY, 'again.md': STORY }, async folder => {
      const paths = ['river.md', 'again.md'].map(name => join(folder, name));
      const [first] = await listed(paths[0] as string);
      await queries(paths, { ...FLAGS, answer: [`${first?.id}=break`] });
      for (const path of paths) expect(await state(path)).toEqual(['break', 'open']);
    }));

  it('can be answered otherwise later', () =>
    withStory(async path => {
      const [first] = await listed(path);
      for (const key of ['break', 'none'])
        await queries([path], { ...FLAGS, answer: [`${first?.id}=${key}`] });
      expect(await state(path)).toEqual(['none', 'open']);
      expect(kept(path).match(/- id:/g)).toHaveLength(1);
    }));

  it('that were sure are listed once the author has overruled them', () =>
    withStory(async path => {
      writeFileSync(path, `${STORY}\nThe End\n`);
      expect((await listed(path)).map(({ rule }) => rule)).not.toContain('normalize/end-mark');
      const end = (await listed(path, true)).find(({ rule }) => rule === 'normalize/end-mark');
      await queries([path], { ...FLAGS, answer: [`${end?.id}=text`] });
      expect((await listed(path)).find(({ id }) => id === end?.id)?.answer).toBe('text');
    }));

  it('are all accepted as they are', () =>
    withStory(async path => {
      await queries([path], { ...FLAGS, acceptAll: true });
      expect(await state(path)).toEqual(['none', 'ellipsis']);
    }));

  it.each([
    ['no id', 'break'],
    ['an id nobody asked', 'zzzzzzzz=break'],
    ['two signs', 'a=b=c'],
  ])('with %s are refused and nothing is written', (_, answer) =>
    withStory(async path => {
      await expect(queries([path], { ...FLAGS, answer: [answer] })).rejects.toThrow(UsageError);
      expect(() => kept(path)).toThrow();
    }),
  );

  it('with a key that is none are refused, the others too', () =>
    withStory(async path => {
      const [first, second] = await listed(path);
      const answer = [`${first?.id}=break`, `${second?.id}=maybe`];
      await expect(queries([path], { ...FLAGS, answer })).rejects.toThrow('choose from ellipsis, dots');
      expect(() => kept(path)).toThrow();
    }));

  it('keep answers whose passage is gone until they are pruned', () =>
    withStory(async path => {
      await queries([path], { ...FLAGS, acceptAll: true });
      writeFileSync(path, STORY.replace('She woke to', 'He sang to'));
      const report = newReport();
      await read({ path, base: path }, report);
      expect(report.messages.map(({ ruleId }) => ruleId)).toContain('stale-answer');
      expect(exitCodeOf([report], true)).toBe(1);
      await queries([path], { ...FLAGS, prune: true });
      expect(kept(path).match(/- id:/g)).toHaveLength(1);
    }));

  it('never write over a file with mistakes', () =>
    withStory(async path => {
      const [first] = await listed(path);
      const broken = 'answers:\n  - id: aa\n    rul: x\n';
      writeFileSync(path.replace('.md', '.queries.yaml'), broken);
      await expect(queries([path], { ...FLAGS, answer: [`${first?.id}=break`] })).rejects.toThrow('mistakes');
      expect(kept(path)).toBe(broken);
    }));
});

/** Someone who types these lines, each when asked. */
function typing(...lines: string[]): Respondent & { said: string } {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = atTerminal(input, output);
  const person = {
    said: '',
    say: terminal.say,
    async ask(prompt: string) {
      const next = lines.shift();
      if (next === undefined) input.end();
      else input.write(`${next}\n`);
      return terminal.ask(prompt);
    },
    close: terminal.close,
  };
  output.on('data', (data: Buffer) => {
    person.said += data.toString();
  });
  return person;
}

describe('queries at a terminal', () => {
  it.each([
    ['first letters', ['b', 'd'], ['break', 'dots']],
    ['whole words', ['BREAK', ' dots '], ['break', 'dots']],
    ['Enter for what is done', ['', ''], ['none', 'ellipsis']],
    ['s to skip one', ['s', 'd'], ['open', 'dots']],
    ['something else first', ['x', 'b', 'e'], ['break', 'ellipsis']],
    ['q to stop, with what was answered saved', ['b', 'q'], ['break', 'open']],
    ['no more, with what was answered saved', ['b'], ['break', 'open']],
  ])('are answered by %s', (_, lines, expected) =>
    withStory(async path => {
      const person = typing(...lines);
      expect(await queries([path], FLAGS, person)).toBe(0);
      expect(await state(path)).toEqual(expected);
    }),
  );

  it('show the line of the manuscript, the choices and what is left', () =>
    withStory(async path => {
      const person = typing('b', 'q');
      await queries([path], FLAGS, person);
      expect(person.said).toContain('1 of 2');
      expect(person.said).toContain('> 20 | She woke to the sound of rain.');
      expect(person.said).toContain('[n]one (Enter)  [b]reak  [s]kip  [q]uit');
      expect(person.said).toContain('1 answered, kept in river.queries.yaml; 1 open query');
    }));

  it('answered leave nothing to ask', () =>
    withStory(async path => {
      await queries([path], FLAGS, typing('b', 'd'));
      const person = typing();
      await queries([path], FLAGS, person);
      expect(person.said).toContain('no open queries');
    }));
});

describe('a build', () => {
  it('is strict about open queries and content when they are answered', () =>
    withStory(async path => {
      const codeOf = async () => {
        const report = newReport();
        await read({ path, base: path }, report);
        return [exitCodeOf([report], false), exitCodeOf([report], true)];
      };
      expect(await codeOf()).toEqual([0, 1]);
      await queries([path], { ...FLAGS, acceptAll: true });
      expect(await codeOf()).toEqual([0, 0]);
    }));

  it('lists the open queries in its record', () =>
    withStory(async path => {
      const [first] = await listed(path);
      await queries([path], { ...FLAGS, answer: [`${first?.id}=break`] });
      const report = newReport();
      const reading = await read({ path, base: path }, report);
      if (!reading) throw new Error('nothing was read');
      const record = recordOf(
        { ...reading, pages: undefined, pageList: undefined, variants: [], artefacts: [] },
        report,
        '0',
        { name: 'tide.md', tool: '', formats: [], date: undefined, encoding: undefined },
      );
      expect(record.queries).toMatchObject([
        {
          rule: 'normalize/long-dot-run',
          done: 'ellipsis',
          alternatives: [{ key: 'ellipsis' }, { key: 'dots' }],
        },
      ]);
      expect(record.sources.map(source => source.path).some(name => name.endsWith('queries.yaml'))).toBe(
        true,
      );
    }));
});
