/**
 * EPUBCheck in a thread of its own. While the book is read it is loaded and has checked the smallest of EPUBs, for the
 * first one that it checks takes as long again; and it works while other checks run.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { smallestEpub } from './smallest-epub.ts';

/** What EPUBCheck has to say of a place in an EPUB. */
export interface EpubCheckMessage {
  id: string;
  severity: string;
  message: string;
  location?: { path: string; line?: number };
}

/**
 * The whole of the thread. It is text, because a thread loads no TypeScript and this runs from source and compiled
 * alike; it is told where EPUBCheck lies, because text has no place in the tree of packages.
 */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
const ready = import(workerData.address).then(async ({ EpubCheck }) => {
  await EpubCheck.validate(workerData.smallest);
  return EpubCheck;
});
ready.catch(() => {});
parentPort.on('message', async ({ bytes, name }) => {
  const answer = await ready
    .then(EpubCheck => EpubCheck.validate(bytes, {}, name))
    .then(({ messages }) => ({ messages }), error => ({ failure: String(error?.stack ?? error) }));
  parentPort.postMessage(answer);
});`;

export class EpubCheckThread {
  readonly #worker: Worker;
  #before: Promise<unknown> = Promise.resolve();

  constructor() {
    const address = import.meta.resolve('@likecoin/epubcheck-ts');
    const source = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);
    // Loaders of the main thread are of no use to it: it runs nothing of ours but the text above.
    this.#worker = new Worker(source, {
      workerData: { address, smallest: smallestEpub() },
      // What it makes of a book is short-lived; with room for more, it takes more.
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
      execArgv: [],
    });
  }

  /**
   * Checks the bytes of an EPUB, after those it was given before.
   * @param name ends in `.epub`; absent when the file has no name that says so
   * @returns what was found; the promise is rejected when EPUBCheck itself fails
   */
  validate(bytes: Uint8Array, name?: string): Promise<readonly EpubCheckMessage[]> {
    const found = this.#before.then(() => this.#ask(bytes, name));
    this.#before = found.catch(() => {});
    return found;
  }

  async #ask(bytes: Uint8Array, name?: string): Promise<readonly EpubCheckMessage[]> {
    const answered = once(this.#worker, 'message');
    this.#worker.postMessage({ bytes, name });
    const [answer] = (await answered) as [{ messages: EpubCheckMessage[] } | { failure: string }];
    if ('failure' in answer) throw new Error(`EPUBCheck failed: ${answer.failure}`);
    return answer.messages;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
