import type { VFile } from 'vfile';
import type { OwnWrap } from '../book/metadata.ts';
import type { Position } from '../book/position.ts';
import type { BookFolder } from './files.ts';
import { readNamed } from './named-file.ts';

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
  const bytes = await readNamed(folder, written, position, 'config/wrap', report);
  return bytes && { bytes, source: written };
}
