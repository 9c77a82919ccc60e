import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './worker.ts';

/** How many books are worked on at a time: one for each core, unless the person says otherwise. */
export const lanesFor = (wanted: number | undefined, books: number): number =>
  Math.max(1, Math.min(wanted ?? availableParallelism(), books));

/** The same work with book after book. */
export interface Work<Outcome> {
  /** How many at a time: one is done in this process, of more each in a process of its own. */
  lanes: number;
  /** What a process of its own is told to do, `here` what is done in this one: they are the same. */
  order: Order;
  here(path: string, onStage: (stage: string) => void): Promise<Outcome>;
  /** Answers, in this process, for a book that needs no work. */
  spared?(path: string): Promise<Outcome | undefined>;
  onStage(path: string, stage: string): void;
}

/**
 * Works on books, several at a time, and holds no more of them than are waiting for their turn.
 * @returns what became of each book, in the order of the books whichever is done first
 * @throws what the work throws: a mistake of ours
 */
export async function* eachBook<Outcome>(
  books: readonly string[],
  work: Work<Outcome>,
): AsyncGenerator<Outcome> {
  const lanes = Array.from({ length: work.lanes }, () =>
    work.lanes === 1 ? inThisProcess(work) : new Lane(work),
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

const inThisProcess = <Outcome>(work: Work<Outcome>): Doer<Outcome> => ({
  do: path => work.here(path, stage => work.onStage(path, stage)),
  end() {},
});

/** A process that works on one book at a time; it begins with its first. */
class Lane<Outcome> implements Doer<Outcome> {
  readonly #work: Work<Outcome>;
  #worker: ChildProcess | undefined;

  constructor(work: Work<Outcome>) {
    this.#work = work;
  }

  async do(path: string): Promise<Outcome> {
    const worker = await this.#begun();
    return new Promise((resolve, reject) => {
      const done = (): void => {
        worker.off('message', heard);
        worker.off('exit', ended);
      };
      const heard = (answer: Answer): void => {
        if ('stage' in answer) {
          this.#work.onStage(path, answer.stage);
          return;
        }
        done();
        if ('stack' in answer) reject(Object.assign(new Error(`building ${path}`), { stack: answer.stack }));
        // What the worker made with the same function as `here`.
        else resolve(answer.outcome as Outcome);
      };
      const ended = (code: number | null, signal: string | null): void => {
        done();
        this.#worker = undefined;
        reject(new Error(`the process that worked on ${path} ended with ${signal ?? code}; try --jobs 1`));
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
    const worker = fork(fileURLToPath(new URL(file, import.meta.url)));
    this.#worker = worker;
    await once(worker, 'spawn');
    worker.send(this.#work.order);
    return worker;
  }
}
