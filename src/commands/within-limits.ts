import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { leftBehind } from './exit.ts';
import { type Limits, limitsHere, tooMuch } from './limits.ts';
import { pretty } from './messages.ts';
import { paintFor } from './terminal.ts';
import { GivenUp, Watchdog } from './watchdog.ts';

/**
 * Works on a book in this process. When it takes more than it may it is broken off, and the command goes on with the
 * next.
 * @param name of the book, as it is said
 * @param report is told of a book that was given up, with the stage
 * @returns undefined when it was given up
 * @throws what the work throws
 */
export async function withinLimits<T>(
  name: string,
  limits: Limits,
  report: VFile,
  work: (onStage: (stage: string) => void) => Promise<T>,
): Promise<T | undefined> {
  const here = limitsHere(limits);
  const watchdog = new Watchdog(here);
  try {
    return await watchdog.attempt(() => {
      watchdog.stage('reading');
      return work(stage => watchdog.stage(stage));
    });
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    leftBehind.work = true;
    tell(report, tooMuch(name, error.breach, error.stage, here));
    return undefined;
  } finally {
    watchdog.close();
  }
}

/** Says what a report holds on stderr, where nothing was read that could be shown beside it. */
export function sayAlone(report: VFile): void {
  const paint = paintFor(process.stderr, process.env);
  process.stderr.write(pretty(report, new Map(), { paint, verbose: false, shown: file => file }));
}
