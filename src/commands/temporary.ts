import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the system's for temporary files. */
export interface Temporary {
  path: string;
  remove(): void;
}

const standing = new Set<string>();
process.on('exit', () => {
  for (const path of standing) rmSync(path, { recursive: true, force: true });
});

/**
 * Makes a folder that is gone at the latest when this process ends, however it does unless it is killed.
 * @param purpose a word in its name
 */
export function temporaryFolder(purpose: string): Temporary {
  const path = mkdtempSync(join(tmpdir(), `quoin-${purpose}-`));
  standing.add(path);
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
      standing.delete(path);
    },
  };
}
