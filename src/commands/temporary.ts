import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WriteError } from './exit.ts';
import { reasonFor } from './refusals.ts';

/** A folder of the system's for temporary files. */
export interface Temporary {
  path: string;
  remove(): void;
}

const standing = new Set<string>();
process.on('exit', () => {
  for (const path of standing) rmSync(path, { recursive: true, force: true });
});

function made(purpose: string): string {
  try {
    return mkdtempSync(join(tmpdir(), `quoin-${purpose}-`));
  } catch (error) {
    const why = reasonFor(error as NodeJS.ErrnoException);
    throw new WriteError(`no temporary folder can be made in \`${tmpdir()}\`: ${why}`, { cause: error });
  }
}

/**
 * Makes a folder that is gone at the latest when this process ends, however it does unless it is killed.
 * @param purpose a word in its name
 * @throws WriteError when the system gives none
 */
export function temporaryFolder(purpose: string): Temporary {
  const path = made(purpose);
  standing.add(path);
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
      standing.delete(path);
    },
  };
}
