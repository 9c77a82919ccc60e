import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Failure } from './exit.ts';
import { type Breach, type Limits, limitsHere } from './limits.ts';
import { BREACH_CODES, GivenUp, Watchdog } from './watchdog.ts';
import type { Answer, Order } from './worker.ts';

/** How many books are worked on at a time: one for each core, unless the person says otherwise. */
export const lanesFor = (wanted: number | undefined, books: number): number =>
  Math.max(1, Math.min(wanted ?? availableParallelism(), books));

/** The same work with book after book. */
export interface Work<Outcome extends { said: string }> {
  /** How many at a time. A single book is worked on in this process, of several each in a process of its own. */
  lanes: number;
  /** What a process of its own is told to do, `here` what is done in this one: they are the same. */
  order: Order;
  here(path: string, onStage: (stage: string) => void): Promise<Outcome>;
  /** Answers, in this process, for a book that needs no work. */
  spared?(path: string): Promise<Outcome | undefined>;
  onStage(path: string, stage: string): void;
  /** What a book may take. */
  limits: Limits;
  /** Whether this process lives on when a book is given up in it; otherwise it says so and ends. */
  stays?: boolean;
  /** What became of a book that was given up while it was at a stage. */
  givenUp(path: string, breach: Breach, stage: string, taken: Limits): Outcome;
  /** What became of a book of several, when working on it threw. */
  failed(path: string, failure: Failure): Outcome;
}

/**
 * Works on books, several at a time, and holds no more of them than are waiting for their turn.
 * @returns what became of each book, in the order of the books whichever is done first
 * @throws what the work on a single book throws; of several one fails, and the others are worked on
 */
export async function* eachBook<Outcome extends { said: string }>(
  books: readonly string[],
  work: Work<Outcome>,
): AsyncGenerator<Outcome> {
  const lanes = Array.from(
    { length: work.lanes },
    (): Doer<Outcome> =>
      // Of several books one must not take the others with it, however few are worked on at a time.
      books.length === 1 ? new InThisProcess(work) : new Lane(work),
  );
  const idle = [...lanes];
  const waiting: ((lane: Doer<Outcome>) => void)[] = [];
  const seat = (): Promise<Doer<Outcome>> =>
    new Promise(resolve => {
      const lane = idle.pop();
      if (lane) resolve(lane);
      else waiting.push(resolve);
    });
  const doOne = async (path: string): Promise<Outcome> => {
    const lane = await seat();
    try {
      return (await work.spared?.(path)) ?? (await lane.do(path));
    } finally {
      const next = waiting.shift();
      if (next) next(lane);
      else idle.push(lane);
    }
  };
  const outcomes = books.map(path => {
    const outcome = doOne(path);
    // Whoever comes to it hears of its failure; nobody does when one before it fails.
    outcome.catch(() => {});
    return outcome;
  });
  try {
    for (let outcome = outcomes.shift(); outcome; outcome = outcomes.shift()) yield await outcome;
  } finally {
    waiting.length = 0;
    for (const lane of lanes) lane.end();
  }
}

interface Doer<Outcome> {
  do(path: string): Promise<Outcome>;
  end(): void;
}

/** Works in this process. */
class InThisProcess<Outcome extends { said: string }> implements Doer<Outcome> {
  readonly #work: Work<Outcome>;
  #watchdog: Watchdog | undefined;

  constructor(work: Work<Outcome>) {
    this.#work = work;
  }

  async do(path: string): Promise<Outcome> {
    const limits = limitsHere(this.#work.limits);
    const watchdog = new Watchdog(limits);
    this.#watchdog = watchdog;
    const work = (): Promise<Outcome> =>
      this.#work.here(path, stage => {
        watchdog.stage(stage);
        this.#work.onStage(path, stage);
      });
    if (this.#work.stays) {
      try {
        return await watchdog.attempt(work);
      } catch (why) {
        if (why instanceof GivenUp) return this.#work.givenUp(path, why.breach, why.stage, limits);
        throw why;
      }
    }
    watchdog.begin((breach, stage) => this.#work.givenUp(path, breach, stage, limits).said);
    const outcome = await work();
    watchdog.rest();
    return outcome;
  }

  end(): void {
    this.#watchdog?.close();
  }
}

/** Milliseconds after the deadline when a process that did not end by itself is killed. */
const PATIENCE = 10_000;
/** How a process ends for which there is no more memory (node, and V8 by itself). */
const OUT_OF_MEMORY: ReadonlySet<string | number | null> = new Set(['SIGABRT', 134, BREACH_CODES.memory]);

/** A process that works on one book at a time; it begins with its first. */
class Lane<Outcome extends { said: string }> implements Doer<Outcome> {
  readonly #work: Work<Outcome>;
  #worker: ChildProcess | undefined;

  constructor(work: Work<Outcome>) {
    this.#work = work;
  }

  async do(path: string): Promise<Outcome> {
    const worker = await this.#begun();
    const { limits } = this.#work;
    let stage = 'reading';
    let overdue = false;
    const stop = (): void => {
      overdue = true;
      worker.kill('SIGKILL');
    };
    // One that is stopped by the system cannot watch itself.
    const timer = limits.deadline > 0 ? setTimeout(stop, 1000 * limits.deadline + PATIENCE) : undefined;
    return new Promise(resolve => {
      const done = (): void => {
        clearTimeout(timer);
        worker.off('message', heard);
        worker.off('exit', ended);
      };
      const heard = (answer: Answer): void => {
        if ('stage' in answer) {
          stage = answer.stage;
          this.#work.onStage(path, stage);
          return;
        }
        done();
        if ('failure' in answer) resolve(this.#work.failed(path, answer.failure));
        // What the worker made with the same function as `here`.
        else resolve(answer.outcome as Outcome);
      };
      const ended = (code: number | null, signal: string | null): void => {
        done();
        this.#worker = undefined;
        const how = signal ?? code;
        const breach: Breach =
          overdue || how === BREACH_CODES.deadline
            ? 'deadline'
            : OUT_OF_MEMORY.has(how)
              ? 'memory'
              : { ended: String(how) };
        resolve(this.#work.givenUp(path, breach, stage, limits));
      };
      worker.on('message', heard);
      worker.on('exit', ended);
      worker.send({ path });
    });
  }

  end(): void {
    this.#worker?.disconnect();
    this.#worker = undefined;
  }

  async #begun(): Promise<ChildProcess> {
    if (this.#worker) return this.#worker;
    const file = import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js';
    const { memory } = this.#work.limits;
    const heap = memory > 0 ? [`--max-old-space-size=${memory}`] : [];
    const worker = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
      execArgv: [...process.execArgv, ...heap],
    });
    this.#worker = worker;
    await once(worker, 'spawn');
    worker.send(this.#work.order);
    return worker;
  }
}
