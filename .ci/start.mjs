/**
 * Runs Quoin as its sources are, compiled: hundreds of small files take longer to open than a book to read. What was
 * compiled stays in `.compiled/` until a source changes. Where nothing can be written the sources run as they stand.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMPILED = join(ROOT, '.compiled');

/** Beside the sources, what decides what becomes of them. */
const BESIDE = ['package-lock.json', '.ci/bundle.ts', '.ci/keep-compiled.ts'];

/** Names the sources as they are now, by names, sizes and times: reading them takes longer. */
function sourceKey() {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|json)$/.test(name))
    .map(name => join('src', name));
  const hash = createHash('sha256');
  for (const name of [...sources.sort(), ...BESIDE]) {
    const { size, mtimeMs } = lstatSync(join(ROOT, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function canBeWritten() {
  try {
    mkdirSync(COMPILED, { recursive: true });
    accessSync(COMPILED, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a file of TypeScript to its end.
 * @param {string} file
 * @param {string[]} args
 * @returns its exit code
 */
function run(file, ...args) {
  const line = ['--import', import.meta.resolve('tsx'), join(ROOT, file), ...args];
  return spawnSync(process.execPath, line, { stdio: 'inherit' }).status ?? 1;
}

const place = join(COMPILED, sourceKey());
if (!existsSync(place) && !canBeWritten()) {
  process.exitCode = run('src/cli.ts', ...process.argv.slice(2));
} else {
  const code = existsSync(place) ? 0 : run('.ci/keep-compiled.ts', place);
  if (code === 0) await import(pathToFileURL(join(place, 'cli.js')).href);
  else process.exitCode = code;
}
