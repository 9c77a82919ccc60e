/** What a book may take of the machine, and what is said of one that took more. */
import { getHeapStatistics } from 'node:v8';
import type { Finding } from '../book/finding.ts';

/** What one book may take; 0 is no limit. */
export interface Limits {
  /** Seconds, by the clock on the wall. */
  deadline: number;
  /** Megabytes of the process that works on it. */
  memory: number;
  /** Whether `memory` is all that Node takes of this machine, less than what was allowed. */
  scarce?: boolean;
}

/** What a person may say of them on the command line. */
export type LimitOptions = Partial<Pick<Limits, 'deadline' | 'memory'>>;

/** A novel takes seconds, the longest book in the language a minute or two; both leave room for a slow machine. */
const LIMITS: Limits = { deadline: 600, memory: 4096 };

/** What a book may take in a process that is begun for it. */
export const limitsFrom = ({ deadline, memory }: LimitOptions): Limits => ({
  deadline: deadline ?? LIMITS.deadline,
  memory: memory ?? LIMITS.memory,
});

/** Share of the heap from which on V8 could end the process before we do, without a word that a person understands. */
const BRINK = 0.9;

/** What a book may take in this process, whose heap Node has given a size of its own. */
export function limitsHere({ deadline, memory }: Limits): Limits {
  const most = Math.floor((BRINK * getHeapStatistics().heap_size_limit) / 2 ** 20);
  return memory > 0 && memory <= most ? { deadline, memory } : { deadline, memory: most, scarce: true };
}

/** Why work on a book ended before it was done: a limit, or the end of the process by a signal or code. */
export type Breach = 'deadline' | 'memory' | { ended: string };

/** A book that was given up, as a finding. @param stage at which it was */
export function tooMuch(
  name: string,
  breach: Breach,
  stage: string,
  { deadline, memory, scarce = false }: Limits,
): Finding {
  const [rule, what, hint] =
    breach === 'deadline'
      ? ['build/deadline', `after ${deadline} s`, `\`--deadline ${2 * deadline}\` allows more; 0 is no limit`]
      : breach === 'memory'
        ? [
            'build/memory',
            `at ${memory} MB of memory`,
            scarce
              ? `\`NODE_OPTIONS=--max-old-space-size=${2 * memory}\` in the environment allows Node more`
              : `\`--memory ${2 * memory}\` allows more; 0 is no limit`,
          ]
        : [
            'build/ended',
            `when its process ended with ${breach.ended}`,
            'build it alone to see whether it does so again',
          ];
  const message = `\`${name}\` was given up ${what}, at the stage \`${stage}\`; look for what is out of measure in it`;
  return { rule: rule as Finding['rule'], severity: 'error', message, hint };
}
