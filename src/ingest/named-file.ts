import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Position } from '../book/position.ts';
import { type BookFolder, isRefusal, locate, readFound } from './files.ts';

/**
 * Reads a file that the settings name, from the book's own folder.
 * @param rule told where it cannot be read
 * @returns undefined when an error has been told
 */
export async function readNamed(
  folder: BookFolder,
  written: string,
  position: Position,
  rule: `config/${string}`,
  report: VFile,
): Promise<Uint8Array | undefined> {
  const found = await locate(folder, folder.root, written);
  const bytes = isRefusal(found) ? found : await readFound(folder, found);
  if (!isRefusal(bytes)) return bytes;
  const { message, hint, problem } = bytes;
  tell(report, {
    rule: problem === 'outside-root' ? 'ingest/outside-root' : rule,
    severity: 'error',
    message,
    ...(hint !== undefined && { hint }),
    position,
  });
  return undefined;
}
