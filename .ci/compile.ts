/**
 * `npm run compile`: makes `lib/` of `src/`, for the package. Types stand beside as TypeScript writes them, as far as the
 * library's lead to them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.ts';

const LIB = 'lib';

/** Runs a command; one that fails ends the compilation. @returns what it printed */
function run(program: string, ...args: string[]): string {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return stdout;
  process.stderr.write(stdout);
  process.exit(1);
}

/** The folders of the packages that files came from. */
function packagesOf(files: readonly string[]): string[] {
  const folders = files.map(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter(folder => folder !== undefined))].sort();
}

/** A package's name and the words of its licence, or its name for it where it carries none. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
  return `${name} ${version}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : license}\n`;
}

rmSync(LIB, { recursive: true, force: true });
run('tsc', '-p', 'src/tsconfig.json');
const { inputs } = await bundle(LIB);

/** Types that somebody who imports the library can come to. */
const reached = new Set<string>();
const reach = (path: string): void => {
  if (reached.has(path)) return;
  reached.add(path);
  for (const [, named = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:from |import\()['"](\.[^'"]+)\.(?:js|ts)['"]/g,
  ))
    reach(join(dirname(path), `${named}.d.ts`));
};
reach(join(LIB, 'index.d.ts'));
for (const name of readdirSync(LIB, { recursive: true, encoding: 'utf8' })) {
  const path = join(LIB, name);
  if (name.endsWith('.d.ts') && !reached.has(path)) rmSync(path);
}

const licences = packagesOf(Object.keys(inputs)).map(licenceOf);
writeFileSync(join(LIB, 'licences.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
writeFileSync(join(LIB, 'book.schema.json'), run(process.execPath, join(LIB, 'cli.js'), 'schema'));
