/** Pages that books share: written once, in a folder beside them. */
import { basename, relative } from 'node:path';
import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { roleOfName } from '../book/heading.ts';
import { ROLES, type Role } from '../book/roles.ts';
import { slugOf } from '../book/slug.ts';
import { sectionsOf } from '../book/visit.ts';
import { NO_CHAPTER, stemOf } from './chapter-files.ts';
import { NO_PLACES } from './config.ts';
import type { BookSettings } from './config-schema.ts';
import { type Found, type Inputs, kindOf, leadsOut, listTexts, openFolder } from './files.ts';
import { type IngestOptions, type Manuscript, readOpened } from './ingest.ts';

/** Name of the folder, beside the books. */
const FOLDER = '_shared';

const nameOf = (words: string): string => slugOf(words, words.normalize('NFC'));

/** Whose pages stand in a folder of `_shared`: an author's go before an imprint's, and those before everyone's. */
function ranksFor({ metadata: { authors, publisher } }: Book): Map<string, number> {
  const names = [...authors.map(({ name }) => name), ...(publisher ? [publisher] : [])];
  return new Map(names.map((name, rank) => [nameOf(name), rank]));
}

/** The files that stand in for pages a book lacks: of each author theirs, else the imprint's, else everyone's. */
function wantedOf(texts: readonly Found[], book: Book, root: string, report: VFile): Found[] {
  const ranks = ranksFor(book);
  const everyones = ranks.size;
  const own = new Set([...sectionsOf(book)].flatMap(({ role, generated }) => (generated ? [] : [role])));
  const offers = new Map<Role, { found: Found; rank: number }[]>();
  for (const found of texts.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const [folder = '', ...rest] = relative(root, found.path).split(/[\\/]/).slice(0, -1);
    const rank = folder === '' ? everyones : rest.length > 0 ? undefined : ranks.get(nameOf(folder));
    const stem = stemOf(found.file);
    if (rank === undefined || NO_CHAPTER.test(stem)) continue;
    const role = roleOfName(stem);
    if (role === undefined || ROLES[role].matter === 'body') {
      tell(report, {
        rule: 'ingest/shared-page',
        severity: 'warning',
        message: `\`${found.file}\` names no page that books share and is not read; call it \`also-by.md\`, \`about-the-author.md\`, \`copyright.md\``,
        at: { file: found.file, point: { line: 1, column: 1 } },
      });
    } else if (!own.has(role)) offers.set(role, [...(offers.get(role) ?? []), { found, rank }]);
  }
  const authors = book.metadata.authors.length;
  return [...offers.values()].flatMap(offered => {
    const byRank = offered.toSorted((a, b) => a.rank - b.rank);
    const theirs = byRank.filter(({ rank }) => rank < authors);
    return (theirs.length > 0 ? theirs : byRank.slice(0, 1)).map(({ found }) => found);
  });
}

/**
 * Reads the shared pages that a book has none of its own for, as a little book in the language and style of the other.
 * @param book normalized, so that its own pages are known
 * @param inputs of the book, which these are too
 * @returns undefined when there are none
 */
export async function readShared(
  book: Book,
  inputs: Inputs,
  report: VFile,
  options: IngestOptions,
): Promise<Manuscript | undefined> {
  const path = `${options.base}/${FOLDER}`;
  if ((await kindOf(path)) !== 'folder') {
    inputs.set(`${FOLDER}/`, undefined);
    return undefined;
  }
  if (await leadsOut(options.base, path)) {
    tell(report, {
      rule: 'ingest/outside-root',
      severity: 'error',
      message: `\`${FOLDER}\` is a link to a folder elsewhere; put the pages that books share into \`${basename(options.base)}/${FOLDER}/\``,
    });
    return undefined;
  }
  const folder = await openFolder(path, options.base, inputs);
  const files = wantedOf(await listTexts(folder), book, folder.root, report);
  if (files.length === 0) return undefined;
  const { title, lang } = book.metadata;
  const settings: BookSettings = { title, lang, ...book.style };
  return readOpened(
    { folder, isOneFile: false, name: FOLDER, config: undefined, settings, places: NO_PLACES, files },
    report,
    options,
  );
}
