import { basename, dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { tell } from '../../book/finding.ts';
import {
  type Artefact,
  answered,
  build,
  type Ebook,
  type Format,
  LiveBook,
  newReport,
  openEbook,
  proof,
  proofRead,
  type Typeset,
  wrapProof,
} from '../../pipeline.ts';
import { type Limits, limitsFrom, limitsHere, tooMuch } from '../limits.ts';
import { inOrder, ruleOf, severityOf } from '../messages.ts';
import { requestFor } from '../request.ts';
import { GivenUp, Watchdog } from '../watchdog.ts';
import { writeFiles } from '../write-files.ts';
import { draftStateOf, type Remark, type State, stateOf } from './state.ts';

/** What is told when a book could not be set: the last pages that could stay on the screen. */
export interface Trouble {
  version: 1;
  trouble: readonly Remark[];
}

export type News = State | Trouble;

/** The book on the bench: set again whenever its files change, its e-book and cover made when somebody looks. */
export class Workshop {
  readonly #path: string;
  readonly #encoding: string | undefined;
  readonly #limits: Limits;
  readonly #watchdog: Watchdog;
  #live = new LiveBook();
  #set: Typeset | undefined;
  #state: State | undefined;
  #news: News | undefined;
  #artefacts = new Map<Format, Promise<readonly Artefact[]>>();
  #opened: { epub: Artefact; ebook: Promise<Ebook> } | undefined;
  #wrap: { of: Typeset; drawing: Promise<string | undefined> } | undefined;
  #inputs = new Map<string, string | undefined>();
  readonly #listeners = new Set<(news: News) => void>();

  /**
   * @param path absolute path of a manuscript or a book's folder
   * @param limits of whatever is made of it at a time
   */
  constructor(path: string, limits = limitsFrom({}), encoding?: string) {
    this.#path = path;
    this.#limits = limitsHere(limits);
    this.#watchdog = new Watchdog(this.#limits);
    this.#encoding = encoding;
  }

  get news(): News | undefined {
    return this.#news;
  }

  /** Absolute paths of what was read or looked for when the book was last set. */
  get inputs(): string[] {
    return [...this.#inputs.keys()].map(name => join(dirname(this.#path), name));
  }

  /** @returns what stops the telling */
  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads and sets the book again and tells everyone who listens, of a draft first where a few words changed. */
  async rebuild(): Promise<News> {
    try {
      return await this.#bounded(() => this.#setAgain());
    } catch (error) {
      if (error instanceof GivenUp && this.#news) return this.#news;
      throw error;
    }
  }

  /**
   * Makes something of the book. When it takes more than it may everyone who listens is told, and what was set before
   * stays to be looked at.
   * @throws GivenUp, and what the work throws
   */
  async #bounded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#watchdog.attempt(work);
    } catch (error) {
      if (error instanceof GivenUp) {
        // It was broken off where it stood.
        this.#live = new LiveBook();
        const report = newReport();
        tell(report, tooMuch(this.name, error.breach, error.stage, this.#limits));
        this.#tell({ version: 1, trouble: troubleIn(report) });
      }
      throw error;
    }
  }

  async #setAgain(): Promise<News> {
    const report = newReport();
    this.#inputs = new Map();
    const request = { ...this.#request, inputs: this.#inputs };
    const set = await this.#live.set(request, report, draft => this.#tellDraft(draft));
    this.#artefacts = new Map();
    if (!set) return this.#tell({ version: 1, trouble: troubleIn(report) });
    await proofRead(set, report);
    this.#set = set;
    this.#state = await stateOf(set, report, this.#state);
    return this.#tell(this.#state);
  }

  async #tellDraft(draft: Typeset): Promise<void> {
    if (!this.#state) return;
    const state = await draftStateOf(draft, this.#state);
    const { changed } = state;
    if (changed === undefined) return;
    this.#set = draft;
    this.#state = state;
    const page = await this.page(changed);
    this.#tell({ ...state, ...(page !== undefined && { drawn: { [changed]: page } }) });
    // The browser has it before the book is gone on with.
    await new Promise(resolve => setImmediate(resolve));
  }

  #tell(news: News): News {
    this.#news = news;
    for (const listener of this.#listeners) listener(news);
    return news;
  }

  get #request() {
    const encoding = this.#encoding;
    const onStage = (stage: string): void => this.#watchdog.stage(stage);
    return requestFor(this.#path, { onStage, ...(encoding !== undefined && { encoding }) }).request;
  }

  /** The page as a drawing; undefined when the book has no such page. */
  async page(index: number): Promise<string | undefined> {
    const [set, state] = [this.#set, this.#state];
    if (!set || !state) return undefined;
    const marks = new Map<number, string>();
    for (const { page, line, severity, query } of state.remarks) {
      if (page === index && line !== undefined) marks.set(line, query ? 'query' : severity);
    }
    return proof(set, index, {
      addressOf: asset => `/pictures/${encodeURIComponent(asset)}`,
      markOf: line => marks.get(line),
    });
  }

  picture(name: string): { bytes: Uint8Array; mediaType: string } | undefined {
    return this.#set?.assets.get(name);
  }

  /** The files of a format, made when they are first asked for; empty when the book has an error. */
  files(format: Format): Promise<readonly Artefact[]> {
    const known = this.#artefacts.get(format);
    if (known) return known;
    const made = this.#bounded(async () => {
      const built = await build(this.#request, [format], newReport());
      return built?.artefacts ?? [];
    });
    this.#artefacts.set(format, made);
    return made;
  }

  /** The e-book, opened; undefined when the book has an error. */
  async ebook(): Promise<Ebook | undefined> {
    const [epub] = await this.files('epub');
    if (!epub) return undefined;
    if (this.#opened?.epub !== epub) this.#opened = { epub, ebook: this.#bounded(() => openEbook(epub)) };
    return this.#opened.ebook;
  }

  /** The cover for the printer as a drawing; undefined when the book names no printer. */
  async wrap(): Promise<string | undefined> {
    const set = this.#set;
    if (!set) return undefined;
    if (this.#wrap?.of !== set) this.#wrap = { of: set, drawing: this.#bounded(() => wrapProof(set)) };
    return this.#wrap.drawing;
  }

  /**
   * Keeps the author's answer to a query beside the manuscript, as `quoin queries` does.
   * @returns false when there is no such query or no such alternative
   */
  async answer(id: string, key: string): Promise<boolean> {
    const asked = this.#set?.queries.find(({ query }) => query.id === id);
    if (!this.#set || !asked?.query.alternatives.some(alternative => alternative.key === key)) return false;
    const { path, text } = await answered(this.#set, new Map([[id, key]]));
    writeFiles([{ path, bytes: Buffer.from(text) }]);
    return true;
  }

  get name(): string {
    return basename(this.#path);
  }
}

const troubleIn = (report: VFile): Remark[] =>
  inOrder(report.messages)
    .filter(message => severityOf(message) === 'error')
    .map(message => ({
      rule: ruleOf(message),
      severity: 'error',
      message: message.reason,
      ...(message.note && { hint: message.note }),
      ...(message.file && { at: [message.file, message.line].filter(Boolean).join(':') }),
    }));
