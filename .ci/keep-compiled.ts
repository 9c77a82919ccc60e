/** Compiles the sources into the folder that `start.mjs` names, and lets go of what nobody can be running any more. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.ts';

/** A preview may run for so long, and load parts of what it was begun with. */
const TWO_DAYS = 48 * 60 * 60 * 1000;

const [place = ''] = process.argv.slice(2);
const folder = dirname(place);
const fresh = mkdtempSync(join(folder, 'fresh-'));
try {
  await bundle(fresh);
  renameSync(fresh, place);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  // Another build may have been as quick.
  if (!existsSync(place)) {
    process.exitCode = 1;
    // What esbuild objects to, it has said.
    if (!(error instanceof Error && 'errors' in error)) console.error(error);
  }
}
for (const name of readdirSync(folder)) {
  const old = join(folder, name);
  // Another build may be letting go of it, too.
  const since = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (old !== place && Date.now() - since > TWO_DAYS) rmSync(old, { recursive: true, force: true });
}
