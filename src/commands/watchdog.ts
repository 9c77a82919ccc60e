/** Gives up a book that takes too long or too much memory: what works on it may be stuck, so a thread beside it watches. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Finding } from '../book/finding.ts';
import { PROBLEMS } from './exit.ts';

/** What one book may take; 0 is no limit. */
export interface Limits {
  /** Seconds, by the clock on the wall. */
  deadline: number;
  /** Megabytes of the process that works on it. */
  memory: number;
}

/** A novel takes seconds, the longest book in the language a minute or two; both leave room for a slow machine. */
export const LIMITS: Limits = { deadline: 600, memory: 4096 };

/** Why work on a book ended before it was done: a limit, or the end of the process by a signal or code. */
export type Breach = 'deadline' | 'memory' | { ended: string };

/** The exit codes with which a process says that the book it worked on broke a limit. */
export const BREACH_CODES: Readonly<Record<'deadline' | 'memory', number>> = { deadline: 70, memory: 71 };

/** A book that was given up, as a finding. @param stage at which it was */
export function tooMuch(name: string, breach: Breach, stage: string, { deadline, memory }: Limits): Finding {
  const [rule, what, hint] =
    breach === 'deadline'
      ? ['build/deadline', `after ${deadline} s`, `\`--deadline ${2 * deadline}\` allows more; 0 is no limit`]
      : breach === 'memory'
        ? [
            'build/memory',
            `at ${memory} MB of memory`,
            `\`--memory ${2 * memory}\` allows more; 0 is no limit`,
          ]
        : [
            'build/ended',
            `when its process ended with ${breach.ended}`,
            'build it alone to see whether it does so again',
          ];
  const message = `\`${name}\` was given up ${what}, at the stage \`${stage}\`; look for what is out of measure in it`;
  return { rule: rule as Finding['rule'], severity: 'error', message, hint };
}

/** Stands for the stage in what is printed, until it is known. */
const ANY_STAGE = '\ufdd0';
/** Milliseconds between two looks at the clock. */
const LOOK = 200;
/** Milliseconds after which a process that does not heed its end is killed. */
const GRACE = 5000;

/**
 * The whole of the thread; text, so that it runs from source and compiled alike. JavaScript that is stuck heeds no signal
 * and no message, but it heeds the inspector: its execution is ended, and the process ends as it always does, removing
 * what it had not finished writing.
 */
const THREAD = `
const { writeSync } = require('node:fs');
const { receiveMessageOnPort, workerData } = require('node:worker_threads');
const { port, awake, limits, look, grace } = workerData;
let book;
let stage = '';
let begun = 0;
const broken = () =>
  limits.deadline > 0 && performance.now() - begun > limits.deadline * 1000 ? 'deadline'
  : limits.memory > 0 && process.memoryUsage.rss() > limits.memory * 2 ** 20 ? 'memory'
  : undefined;
const end = breach => {
  const { said, code } = book[breach];
  if (said) writeSync(2, said.join(stage));
  const { Session } = require('node:inspector');
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: 'setImmediate(() => process.exit(' + code + '))' });
  session.post('Runtime.terminateExecution');
  session.disconnect();
  Atomics.wait(awake, 0, 0, grace);
  process.kill(process.pid, 'SIGKILL');
};
for (;;) {
  Atomics.wait(awake, 0, 0, look);
  if (Atomics.load(awake, 0) === 1) break;
  for (let heard = receiveMessageOnPort(port); heard; heard = receiveMessageOnPort(port)) {
    if ('stage' in heard.message) stage = heard.message.stage;
    else {
      book = heard.message.book;
      begun = performance.now();
    }
  }
  const breach = book && broken();
  if (breach) end(breach);
}`;

/** Watches one book after another in this process. */
export class Watchdog {
  readonly #awake = new Int32Array(new SharedArrayBuffer(4));
  readonly #port: MessagePort;

  constructor(limits: Limits) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const worker = new Worker(THREAD, {
      eval: true,
      execArgv: [],
      workerData: { port: port2, awake: this.#awake, limits, look: LOOK, grace: GRACE },
      transferList: [port2],
    });
    worker.unref();
    port1.unref();
  }

  /**
   * Begins with a book.
   * @param said what is printed when it is given up at a stage, before the process ends as with any book that has errors;
   *   absent where another process says so, going by the exit code
   */
  begin(said?: (breach: 'deadline' | 'memory', stage: string) => string): void {
    const verdict = (breach: 'deadline' | 'memory') =>
      said
        ? { code: PROBLEMS, said: said(breach, ANY_STAGE).split(ANY_STAGE) }
        : { code: BREACH_CODES[breach] };
    this.#port.postMessage({ book: { deadline: verdict('deadline'), memory: verdict('memory') } });
  }

  stage(stage: string): void {
    this.#port.postMessage({ stage });
  }

  /** No book is worked on until the next begins. */
  rest(): void {
    this.#port.postMessage({ book: undefined });
  }

  /** Ends the thread. */
  close(): void {
    Atomics.store(this.#awake, 0, 1);
    Atomics.notify(this.#awake, 0);
    this.#port.close();
  }
}
