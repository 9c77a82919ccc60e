import { visible, visibleLines } from './terminal.ts';

/** Exit codes: what a script may rely on. */
export const FINE = 0;
/** Problems in the book, or with the place it is written to. */
export const PROBLEMS = 1;
/** Usage or configuration. */
export const USAGE = 2;
/** A mistake of ours. */
const BUG = 3;
export const INTERRUPTED = 130;

/** Whether work was broken off whose remains may keep the process alive when its command is done. */
export const leftBehind = { work: false };

/** The user's mistake on the command line; its message says what to do. */
export class UsageError extends Error {}

/** The machine would not take what was made; the message says which file and why. What stood there stands. */
export class WriteError extends Error {}

/** How something thrown ends a command: what is said of it, and the exit code. */
export interface Failure {
  said: string;
  code: number;
}

export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof UsageError) return { said: `quoin: ${visible(thrown.message)}\n`, code: USAGE };
  if (thrown instanceof WriteError) return { said: `quoin: ${visible(thrown.message)}\n`, code: PROBLEMS };
  const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return {
    said: `This is a mistake in Quoin, not in your book. Please report it:\n${visibleLines(trace)}\n`,
    code: BUG,
  };
}
