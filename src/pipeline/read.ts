/** Reading a manuscript, with what it takes from beside it, and normalizing it. */
import { readFile, stat } from 'node:fs/promises';
import { VFile } from 'vfile';
import { type Wording, wordingsOfBook } from '../book/letters.ts';
import type { Inputs } from '../ingest/files.ts';
import type { Manuscript } from '../ingest/ingest.ts';
import type { Pass } from '../normalize/pass.ts';
import { folderNameOf, isWord, type Reading, type Request } from './request.ts';

/** A reading, and the author's words as they were read. */
export interface Compared {
  reading: Reading;
  before: readonly Wording[];
}

/** A reading that others join. */
type Joined = { [Key in keyof Reading]: Reading[Key] };

/**
 * Reads a manuscript and normalizes it, then the shared pages that it lacks and the books that it includes.
 * @param passes more passes, run last on the whole book
 * @param within the books that include this one, the outermost first
 * @param onRead given the manuscript before it is normalized, which is waited for
 * @returns undefined when no book could be made of it; the report says why.
 */
export async function readAndCompare(
  request: Request,
  report: VFile,
  passes: readonly Pass[] = [],
  within: readonly string[] = [],
  inputs: Inputs = request.inputs ?? new Map(),
  onRead?: (manuscript: Manuscript) => Promise<void>,
): Promise<Compared | undefined> {
  request.onStage?.('reading');
  const manuscript = await readManuscript(request, report, inputs);
  if (!manuscript) return undefined;
  await onRead?.(manuscript);
  request.onStage?.('normalizing');
  const { normalize, runPasses } = await import('../normalize/normalize.ts');
  const { book, includes, inquiry } = manuscript;
  if (request.release !== undefined && within.length === 0) book.metadata.version = request.release;
  const before = [...wordingsOfBook(book)];
  const queries = normalize(book, report, inquiry);
  const reading: Joined = { ...manuscript, queries, slug: folderNameOf(request.path) };
  if (!request.alone) {
    if (includes.length > 0) {
      const { findIncluded } = await import('../ingest/included.ts');
      const { include } = await import('../normalize/omnibus.ts');
      const { path, base } = request;
      for (const each of await findIncluded(path, base, includes, within, report)) {
        const { onStage: _, ...quiet } = request;
        const other = await readAndCompare({ ...quiet, path: each }, report, [], [...within, path], inputs);
        if (!other) continue;
        include(book, other.reading.book);
        join(reading, other.reading);
        before.push(...other.before);
      }
    }
    if (manuscript.shared && within.length === 0)
      before.push(...(await shareIn(reading, request, report, inputs)));
  }
  if (passes.length > 0) runPasses(passes, book, report, inquiry);
  return { reading, before };
}

/** Adds the shared pages that the book lacks. @returns their words as they were read */
async function shareIn(
  reading: Joined,
  { path, base, encoding }: Request,
  report: VFile,
  inputs: Inputs,
): Promise<Wording[]> {
  if (await isWordFile(path)) return [];
  const { readShared } = await import('../ingest/house-pages.ts');
  const options = { base, inputs, ...(encoding !== undefined && { encoding }) };
  const told = new VFile();
  const shared = await readShared(reading.book, inputs, told, options);
  if (!shared) {
    report.messages.push(...told.messages);
    return [];
  }
  const { normalize } = await import('../normalize/normalize.ts');
  const before = [...wordingsOfBook(shared.book)];
  normalize(shared.book, told, shared.inquiry);
  // Of the answers for shared pages only those for the pages of this book have a passage here.
  report.messages.push(
    ...told.messages.filter(({ source, ruleId }) => !(source === 'queries' && ruleId === 'stale-answer')),
  );
  const { addShared } = await import('../normalize/omnibus.ts');
  addShared(reading.book, shared.book);
  join(reading, shared);
  return before;
}

/** What stands beside the text goes with it; the questions about another book are asked when it is built itself. */
function join(reading: Joined, other: Pick<Reading, 'assets' | 'sources' | 'remarks'>): void {
  reading.assets = new Map([...reading.assets, ...other.assets]);
  reading.sources = new Map([...reading.sources, ...other.sources]);
  reading.remarks = [...reading.remarks, ...other.remarks];
}

/** A book's folder may have any name, also that of the document it was made of. */
const isWordFile = async (path: string): Promise<boolean> =>
  isWord(path) && !(await stat(path)).isDirectory();

async function readManuscript(
  { path, base, encoding, onStage }: Request,
  report: VFile,
  inputs: Inputs,
): Promise<Manuscript | undefined> {
  if (await isWordFile(path)) {
    const { readWord } = await import('../ingest/word/word.ts');
    return readWord(await readFile(path), path, report);
  }
  const { ingest } = await import('../ingest/ingest.ts');
  return ingest(path, report, {
    base,
    inputs,
    onFile: file => onStage?.(`reading ${file}`),
    ...(encoding !== undefined && { encoding }),
  });
}
