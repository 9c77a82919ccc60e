import { createInterface } from 'node:readline';
import { codeFrame } from './code-frame.ts';
import type { Asked } from './query-list.ts';
import { type Paint, visible } from './terminal.ts';

/** Someone who can be asked: a person at a terminal, or a test. */
export interface Respondent {
  say(text: string): void;
  /** @returns the line typed; undefined when there will be none any more */
  ask(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** The person at a terminal. */
export function atTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Respondent {
  const lines = createInterface({ input, output });
  // Else Ctrl-C would pass for the end of what is typed, and the command would go on with what it has.
  lines.on('SIGINT', () => {
    output.write('\n');
    process.emit('SIGINT', 'SIGINT');
  });
  const typed = lines[Symbol.asyncIterator]();
  return {
    say: text => {
      output.write(text);
    },
    async ask(prompt) {
      lines.setPrompt(prompt);
      lines.prompt();
      const line = await typed.next();
      return line.done ? undefined : line.value;
    },
    close: () => lines.close(),
  };
}

/** Words that are no answer; no alternative may be called so. */
const COMMANDS = ['skip', 'quit'] as const;

/** The fewest letters that tell a key from all others. */
function shortest(key: string, others: readonly string[]): string {
  for (let length = 1; length < key.length; length++) {
    const start = key.slice(0, length);
    if (!others.some(other => other !== key && other.startsWith(start))) return start;
  }
  return key;
}

function promptFor({ query }: Asked): string {
  const keys = [...query.alternatives.map(({ key }) => key), ...COMMANDS];
  const shown = keys.map(key => {
    const start = shortest(key, keys);
    return `[${start}]${key.slice(start.length)}${key === query.done ? ' (Enter)' : ''}`;
  });
  return `  ${shown.join('  ')} > `;
}

/** The key or command that was meant by what was typed; undefined when it is none, or could be two. */
function meant(typed: string, { query }: Asked): string | undefined {
  const word = typed.trim().toLowerCase();
  if (word === '') return query.done;
  const keys = [...query.alternatives.map(({ key }) => key), ...COMMANDS];
  if (keys.includes(word)) return word;
  const found = keys.filter(key => key.startsWith(word));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Asks one query after another. Enter keeps what is done now, a first letter chooses, `s` leaves the query open, `q`
 * stops.
 * @param save called with each answer as soon as it is given
 * @returns false when the person stopped before the end
 */
export async function converse(
  queries: readonly Asked[],
  sources: ReadonlyMap<string, string>,
  respondent: Respondent,
  save: (id: string, key: string) => Promise<void>,
  paint: Paint,
): Promise<boolean> {
  for (const [index, asked] of queries.entries()) {
    const { query, message } = asked;
    const { position, alternatives } = query;
    const place = position && `${visible(position.file)}:${position.start.line}:${position.start.column}`;
    respondent.say(`${paint('dim', `${index + 1} of ${queries.length}`)}  ${message}\n`);
    if (place) respondent.say(`  ${paint('dim', 'at')} ${place}\n`);
    const source = position && sources.get(position.file);
    if (source !== undefined && position) {
      const frame = codeFrame(source, position.start.line, position.start.column);
      respondent.say(frame.map(line => `  ${line}\n`).join(''));
    }
    respondent.say(alternatives.map(({ key, meaning }) => `  ${key}: ${meaning}\n`).join(''));
    for (;;) {
      const typed = await respondent.ask(promptFor(asked));
      const answer = typed === undefined ? 'quit' : meant(typed, asked);
      if (answer === 'quit') return false;
      if (answer === 'skip') break;
      if (answer !== undefined) {
        await save(query.id, answer);
        break;
      }
      respondent.say(`  type one of the letters in brackets, or Enter for \`${query.done}\`\n`);
    }
    respondent.say('\n');
  }
  return true;
}
