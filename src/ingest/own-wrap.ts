import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { OwnWrap } from '../book/metadata.ts';
import type { Position } from '../book/position.ts';
import { type BookFolder, isRefusal, locate, readFound } from './files.ts';

export const isPdf = (path: string): boolean => /\.pdf$/i.test(path);

/**
 * Reads the wrap that an author has as a PDF, from the book's own folder. What is in it is looked at when its size can be
 * held against the pages.
 * @returns undefined when an error has been told
 */
export async function readOwnWrap(
  folder: BookFolder,
  written: string,
  position: Position,
  report: VFile,
): Promise<OwnWrap | undefined> {
  const found = await locate(folder, folder.root, written);
  const bytes = isRefusal(found) ? found : await readFound(folder, found);
  if (!isRefusal(bytes)) return { bytes, source: written };
  const { message, hint, problem } = bytes;
  tell(report, {
    rule: problem === 'outside-root' ? 'ingest/outside-root' : 'config/wrap',
    severity: 'error',
    message,
    ...(hint !== undefined && { hint }),
    position,
  });
  return undefined;
}
