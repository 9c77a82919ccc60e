/** Gives up a book that takes too long or too much memory: what works on it may be stuck, so a thread beside it watches. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { collectNow, collectSooner } from './engine.ts';
import { PROBLEMS } from './exit.ts';
import type { Limits } from './limits.ts';

/** The exit codes with which a process says that the book it worked on broke a limit. */
export const BREACH_CODES: Readonly<Record<'deadline' | 'memory', number>> = { deadline: 70, memory: 71 };

/** Stands for the stage in what is printed, until it is known. */
const ANY_STAGE = '\ufdd0';
/** Bytes of the heap once a manuscript is read that has far more paragraphs and marks than a novel. */
const MUCH = 23e6;
/** Milliseconds between two looks at the clock. */
const LOOK = 50;
/** Milliseconds after which a process that does not heed its end is killed. */
const GRACE = 5000;

/**
 * The whole of the thread; text, so that it runs from source and compiled alike. JavaScript that is stuck heeds no signal
 * and no message, but it heeds the inspector: its execution is ended, and the process ends as it always does, removing
 * what it had not finished writing, or goes on with whatever comes next.
 */
const THREAD = `
const { writeSync } = require('node:fs');
const { receiveMessageOnPort, workerData } = require('node:worker_threads');
const { port, awake, limits, look, grace } = workerData;
let book;
let stage = '';
let begun = 0;
let given;
const broken = () =>
  limits.deadline > 0 && performance.now() - begun > limits.deadline * 1000 ? 'deadline'
  : limits.memory > 0 && process.memoryUsage.rss() > limits.memory * 2 ** 20 ? 'memory'
  : undefined;
const breakOff = expression => {
  const { Session } = require('node:inspector');
  const session = new Session();
  session.connectToMainThread();
  if (expression) session.post('Runtime.evaluate', { expression });
  session.post('Runtime.terminateExecution');
  session.disconnect();
};
const end = ({ said, code }) => {
  if (said) writeSync(2, said.join(stage));
  breakOff('setImmediate(() => process.exit(' + code + '))');
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
      given = undefined;
      begun = performance.now();
    }
  }
  if (given && performance.now() - given.at > grace) process.kill(process.pid, 'SIGKILL');
  // What is broken off may be the hearing of this.
  if (given) port.postMessage(given);
  const breach = !given && book && broken();
  if (breach && 'attempt' in book) {
    given = { at: performance.now(), attempt: book.attempt, breach, stage };
    breakOff();
  } else if (breach) end(book[breach]);
}`;

/** What the thread tells of an attempt. */
interface Breaking {
  attempt: number;
  breach: 'deadline' | 'memory';
  stage: string;
}

/** A book was given up, and the process lives on. */
export class GivenUp extends Error {
  readonly breach: 'deadline' | 'memory';
  readonly stage: string;

  constructor(breach: 'deadline' | 'memory', stage: string) {
    super(`given up: ${breach} at ${stage}`);
    this.breach = breach;
    this.stage = stage;
  }
}

/** Watches one book after another in this process. */
export class Watchdog {
  readonly #awake = new Int32Array(new SharedArrayBuffer(4));
  readonly #port: MessagePort;
  readonly #attempts = new Set<(why: GivenUp) => void>();
  #attempt = 0;

  constructor(limits: Limits) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', ({ attempt, breach, stage }: Breaking) => {
      if (attempt === this.#attempt) this.#giveUp(new GivenUp(breach, stage));
    });
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

  /**
   * Works on a book in a process that lives on when it is given up: what runs then is broken off where it stands, and
   * whatever it was at work on is to be thrown away. Several may be worked on at once; they are given up together.
   * @throws GivenUp, and what the work throws
   */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.#attempts.size === 0) {
      this.#attempt += 1;
      // Nothing else may keep this process alive when what ran is broken off.
      this.#port.ref();
      this.#port.postMessage({ book: { attempt: this.#attempt } });
    }
    let giveUp: (why: GivenUp) => void = () => {};
    const givenUp = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    this.#attempts.add(giveUp);
    try {
      return await Promise.race([work(), givenUp]);
    } finally {
      if (this.#attempts.delete(giveUp) && this.#attempts.size === 0) this.rest();
    }
  }

  #giveUp(why: GivenUp): void {
    const attempts = [...this.#attempts];
    this.#attempts.clear();
    this.rest();
    for (const giveUp of attempts) giveUp(why);
    // What was thrown away would count against the next.
    if (why.breach === 'memory') setImmediate(collectNow);
  }

  stage(stage: string): void {
    this.#port.postMessage({ stage });
    if (stage === 'normalizing' && process.memoryUsage().heapUsed > MUCH) collectSooner();
  }

  /** No book is worked on until the next begins. */
  rest(): void {
    this.#port.unref();
    this.#port.postMessage({ book: undefined });
  }

  /** Ends the thread. */
  close(): void {
    Atomics.store(this.#awake, 0, 1);
    Atomics.notify(this.#awake, 0);
    this.#port.close();
  }
}
