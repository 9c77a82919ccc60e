import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that Quoin lies in, with its templates: the nearest around its code, source or compiled, that is a package. */
export const HOME: string = homeOf(dirname(fileURLToPath(import.meta.url)));

function homeOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : homeOf(dirname(folder));
}
