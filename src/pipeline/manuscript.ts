/** A book as a manuscript again. */
import { VFile } from 'vfile';
import type { Asked } from '../book/inquiry.ts';
import { lettersOf, wordingsOfBook } from '../book/letters.ts';
import type { Remark } from '../book/remark.ts';
import type { FolderFile } from '../render/manuscript/folder.ts';
import type { Reading } from './request.ts';

/** A book as text again. */
export async function write({ book, assets }: Reading, to: 'markdown' | 'text' | 'json'): Promise<string> {
  if (to === 'json') return `${JSON.stringify(book, null, 2)}\n`;
  const { toMarkdown } = await import('../render/manuscript/markdown.ts');
  const { toText } = await import('../render/manuscript/text.ts');
  return to === 'markdown' ? toMarkdown(book, assets) : toText(book);
}

/**
 * A book as a folder of chapters, each guess and each comment of the author's a comment in its place. Nothing is
 * written to disk.
 * @param again the folder read once more: what it asks by itself need not stand in a comment. Absent when unknown.
 */
export async function folderOf(
  { book, assets, remarks, queries }: Reading,
  again?: Pick<Reading, 'queries'>,
): Promise<FolderFile[]> {
  const { toFolder } = await import('../render/manuscript/folder.ts');
  const asked = (again?.queries ?? []).map(sameQuestion);
  const open = (again ? queries : []).flatMap((one): Remark[] => {
    const { rule, position } = one.query;
    const settled = !one.unsure || one.answer !== undefined || rule === UNTITLED;
    if (settled || !position || asked.includes(sameQuestion(one))) return [];
    return [{ text: `query: ${one.message}`, position }];
  });
  // A title that is only the name of the file stays out of the settings, so that it is asked about again.
  const untitled = queries.some(({ query, answer }) => query.rule === UNTITLED && answer === undefined);
  const named = untitled ? { ...book, metadata: { ...book.metadata, title: '' } } : book;
  return toFolder(named, assets, [...remarks, ...open]);
}

const UNTITLED = 'normalize/title-from-file-name';

/** A question by its rule and the letters it is about: marks are set before it is asked again. */
const sameQuestion = ({ query: { rule, evidence } }: Asked): string =>
  `${rule} ${lettersOf(evidence.before + evidence.here + evidence.after)}`;

/** The text of a file of the author's as it is read: decoded, its characters cleaned. Nothing is told. */
export async function textOf(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): Promise<string | undefined> {
  const { decode } = await import('../ingest/decode.ts');
  return decode(bytes, file, new VFile(), encoding);
}

/** Where the words of two readings of one book part, or nothing when they are the same, letter by letter. */
export function firstDifference(before: Reading, after: Reading): string | undefined {
  const [a, b] = [before, after].map(({ book }) =>
    [...wordingsOfBook(book)].map(({ text }) => lettersOf(text)).join(''),
  );
  if (a === undefined || b === undefined || a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a.slice(Math.max(0, at - 20), at + 20);
}
