import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../book/suggest.ts';
import { HOME } from '../pipeline/home.ts';
import { UsageError } from './exit.ts';
import { onTerminal } from './guide-page.ts';
import { paintFor, widthOf } from './terminal.ts';

export interface GuideOptions {
  /** Whether to make a book of it in place of printing. */
  book: boolean;
  /** With `book`; without it the files that readers want. */
  format?: string;
  out?: string;
  version: string;
}

/** A chapter of the guide. */
interface Topic {
  /** As it is asked for: its file without number and ending. */
  name: string;
  title: string;
  /** As Markdown, without what only the book needs. */
  text: string;
}

const GUIDE = join(HOME, 'templates', 'guide');
const CHAPTER = /^\d+-(.+)\.md$/;

/**
 * `quoin guide`: the manual. Without a topic its list, with one the chapter, as Markdown where no person sits in front of it, with `--book` all of it as a
 * book that Quoin makes.
 * @returns the exit code.
 * @throws UsageError when there is no such topic, or an option would do nothing
 */
export async function guide(name: string | undefined, options: GuideOptions): Promise<number> {
  if (options.book) {
    const { build } = await import('./build.ts');
    if (name !== undefined)
      throw new UsageError(`--book makes one book of all chapters; leave \`${name}\` out`);
    const { format = 'epub,pdf,html,cover', out = 'dist', version } = options;
    const quiet = { strict: false, watch: false, verbose: false, json: false, force: false };
    return build([GUIDE], { ...quiet, format, out, version });
  }
  for (const word of ['format', 'out'] as const) {
    if (options[word] !== undefined) throw new UsageError(`--${word} goes with --book`);
  }
  const topics = readTopics();
  if (name === undefined) {
    const width = Math.max(...topics.map(topic => topic.name.length));
    const lines = topics.map(topic => `  ${topic.name.padEnd(width)}  ${topic.title}\n`);
    process.stdout.write(
      `${lines.join('')}\nquoin guide <topic> prints one, quoin guide --book makes a book of all.\n`,
    );
    return 0;
  }
  const topic = topics.find(each => each.name === name);
  if (!topic) {
    const names = topicNames();
    const near = nearest(name, names);
    throw new UsageError(
      `there is no chapter \`${name}\`${near ? `; did you mean \`${near}\`?` : `; there are ${names.join(', ')}`}`,
    );
  }
  const paint = paintFor(process.stdout, process.env);
  process.stdout.write(
    process.stdout.isTTY ? onTerminal(topic.text, paint, widthOf(process.stdout)) : topic.text,
  );
  return 0;
}

/** The names of the chapters, in the order of reading. */
export const topicNames = (): string[] => readTopics().map(({ name }) => name);

function readTopics(): Topic[] {
  return readdirSync(GUIDE)
    .sort()
    .flatMap(file => {
      const name = CHAPTER.exec(file)?.[1];
      if (name === undefined) return [];
      const text = readFileSync(join(GUIDE, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '');
      return [{ name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, text }];
    });
}
