/** A book that is set again and again while its author writes. */
import { VFile } from 'vfile';
import type { Manuscript } from '../ingest/ingest.ts';
import { StandingType } from '../paginate/standing-type.ts';
import { draftOf } from './draft.ts';
import { changeBetween, type Outline, outlineOf } from './outline.ts';
import { readAndCompare } from './read.ts';
import type { Request, Typeset } from './request.ts';
import { setPages } from './set-pages.ts';
import { withoutEditionPages } from './shops.ts';
import { ownTemplates } from './templates.ts';

/**
 * Sets one book whenever it is asked to, and does not do again what did not change. Where a few words changed, a draft is
 * there in a moment: it has them on its pages, while what the whole book says of its marks is still being found out.
 */
export class LiveBook {
  readonly #standing = new StandingType();
  #outline: Outline | undefined;
  #set: Typeset | undefined;

  /**
   * Reads, normalizes and sets the book as it is now.
   * @param onDraft given the draft, where there is one; the book is gone on with when it has returned
   * @returns undefined when an error was found; the report says which, and the next draft is of the last book that was set
   */
  async set(
    request: Request,
    report: VFile,
    onDraft?: (draft: Typeset) => Promise<void>,
  ): Promise<Typeset | undefined> {
    let outline: Outline | undefined;
    const compared = await readAndCompare(request, report, [], [], request.inputs, async manuscript => {
      outline = outlineOf(manuscript);
      const draft = onDraft && outline && (await this.#draft(manuscript, outline));
      if (draft) await onDraft(draft);
    });
    const sound = (): boolean => !report.messages.some(({ fatal }) => fatal === true);
    if (!compared || !sound()) return undefined;
    const plain = await withoutEditionPages(compared.reading, report);
    const pages = await setPages(plain, await ownTemplates(), report, this.#standing);
    if (!pages || !sound()) return undefined;
    this.#outline = outline;
    this.#set = { ...plain, pages };
    return this.#set;
  }

  async #draft(manuscript: Manuscript, now: Outline): Promise<Typeset | undefined> {
    const change = this.#outline && changeBetween(this.#outline, now);
    if (!this.#set || !change) return undefined;
    const book = await draftOf(this.#set.book, manuscript.book, change);
    if (!book) return undefined;
    const draft = { ...this.#set, book, sources: manuscript.sources };
    const pages = await setPages(draft, await ownTemplates(), new VFile(), this.#standing);
    return pages && { ...draft, pages };
  }
}
