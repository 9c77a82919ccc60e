/** What `npm run` runs: the sources as they are now, compiled once, wherever it is asked from. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const home = realpathSync(mkdtempSync(join(tmpdir(), 'quoin-start-')));
const compiled = join(home, '.compiled');

const help = (): string =>
  execFileSync(process.execPath, [join(home, '.ci/start.mjs'), '--help'], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });

beforeAll(() => {
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', '.ci', 'src'])
    cpSync(join(project, name), join(home, name), { recursive: true });
  for (const name of ['node_modules', 'templates']) symlinkSync(join(project, name), join(home, name));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('npm run', () => {
  it('compiles the sources when it is first asked, and again when one has changed', () => {
    expect(help()).toContain('Turns a raw manuscript into an EPUB');
    expect(help()).toContain('Turns a raw manuscript into an EPUB');
    expect(readdirSync(compiled)).toHaveLength(1);
    const cli = join(home, 'src/cli.ts');
    writeFileSync(cli, readFileSync(cli, 'utf8').replace('Turns a raw manuscript', 'Makes of a manuscript'));
    expect(help()).toContain('Makes of a manuscript');
    expect(readdirSync(compiled)).toHaveLength(2);
  });

  it('runs the sources as they stand where nothing can be written', () => {
    rmSync(compiled, { recursive: true });
    writeFileSync(compiled, '');
    expect(help()).toContain('into an EPUB');
  });

  it('says what is wrong with a source, and leaves nothing half made', () => {
    rmSync(compiled);
    writeFileSync(join(home, 'src/cli.ts'), 'const = 1;\n');
    expect(help).toThrow(/Expected identifier/);
    expect(readdirSync(compiled)).toEqual([]);
  });
});
