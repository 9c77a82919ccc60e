/** Who sets marks: Quoin and its peers, each as a function from a typed text to a set one, one block a line. */
import { spawnSync } from 'node:child_process';
import { lettersOf } from '../../src/book/letters.ts';
import { setTypography } from '../../src/normalize/typography.ts';

export interface Setter {
  name: string;
  /** What to install where it is absent. */
  absent?: string;
  set(raw: string): string[];
}

/** What stays on its line in every reader of Markdown: all of its marks but those that are set. */
const escapeMarkdown = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]()#+!<>|~^$@&=:]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^([A-Za-z]{1,4})\. /, '$1\\. ');

/** Blocks matched with the lines they came from by their letters; a line without a block is as it was typed. */
function matched(lines: readonly string[], blocks: readonly string[]): string[] {
  let next = 0;
  return lines.map(line => {
    if (line.trim() === '') return line;
    const letters = lettersOf(line);
    for (let at = next; at < Math.min(blocks.length, next + 20); at++) {
      if (lettersOf(blocks[at] as string) !== letters) continue;
      next = at + 1;
      return blocks[at] as string;
    }
    return line;
  });
}

const quoin: Setter = { name: 'Quoin', set: raw => setTypography(raw, 'text', {}).split('\n') };

/** With `old_dashes`, for the texts have two hyphens for a dash. */
function pandoc(): Setter {
  const installed = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  if (installed.status !== 0) return { name: 'pandoc', absent: 'pandoc is not installed', set: () => [] };
  const version = /pandoc\S* ([\d.]+)/.exec(installed.stdout)?.[1] ?? '';
  return {
    name: `pandoc ${version}`,
    set: raw => {
      const lines = raw.split('\n');
      const input = lines.map(escapeMarkdown).join('\n\n');
      const { stdout } = spawnSync(
        'pandoc',
        ['-f', 'markdown+smart+old_dashes', '-t', 'plain', '--wrap=none'],
        {
          input,
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        },
      );
      return matched(lines, stdout.split(/\n\n+/));
    },
  };
}

async function smartypants(): Promise<Setter> {
  const name = 'retext-smartypants';
  try {
    const [{ retext }, { default: plugin }] = await Promise.all([
      import('retext'),
      import('retext-smartypants'),
    ]);
    const processor = retext().use(plugin);
    return { name, set: raw => String(processor.processSync(raw)).split('\n') };
  } catch {
    return { name, absent: `${name} is not installed`, set: () => [] };
  }
}

export const setters = async (): Promise<Setter[]> => [quoin, await smartypants(), pandoc()];
