import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../pipeline/home.ts';

const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string };

/** What `quoin --version` says. */
export const OWN_VERSION: string = version;
