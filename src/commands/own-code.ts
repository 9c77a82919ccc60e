import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOME } from '../pipeline.ts';

let known: string | undefined;

/**
 * Names this very Quoin: a hash of its code, as it runs, and of its templates. A version is not enough where either is
 * worked on. Packages are pinned by `package.json`, which is part of it.
 */
export function ownCode(): string {
  known ??= hashOf(HOME);
  return known;
}

function hashOf(home: string): string {
  const hash = createHash('sha256');
  // The sources, or what was compiled of them: whichever runs. This stands in a folder of it.
  const code = fileURLToPath(new URL('..', import.meta.url));
  for (const folder of [code, join(home, 'templates')]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !entry.name.endsWith('.d.ts') && !entry.name.startsWith('.'))
      .map(entry => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file));
  }
  return hash.update(readFileSync(join(home, 'package.json'))).digest('hex');
}
