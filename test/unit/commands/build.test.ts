/** `quoin build` over several books: only what changed is built, and processes share the work. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BuildSettings, buildOne, keptBook } from '../../../src/commands/build-one.ts';
import { findingsOf, reportOf } from '../../../src/commands/messages.ts';
import { sarif } from '../../../src/commands/sarif.ts';
import { newReport, read } from '../../../src/pipeline.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'quoin-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let cwd: string;
let settings: BuildSettings;
beforeEach(() => {
  vi.stubEnv('FORCE_COLOR', '0');
  cwd = mkdtempSync(join(scratch, 'press-'));
  const common = { strict: false, verbose: false, version: '1', records: true };
  settings = { formats: ['html'], out: join(cwd, 'dist'), shownOut: 'dist', ...common };
  put('rain/book.yaml', 'title: Rain\nauthor: Ann Other\n');
  put('rain/01-one.md', '# One\n\nIt "rained" all day.\n');
  put('fog.md', '---\ntitle: Fog\nauthor: Bo Else\n---\n\n# One\n\nThe the fog came in.\n');
});

function put(name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}

const kept = (name: string, more: Partial<BuildSettings> = {}) =>
  keptBook(join(cwd, name), { ...settings, ...more });
const made = (name: string, more: Partial<BuildSettings> = {}) =>
  buildOne(join(cwd, name), { ...settings, ...more }, () => {});

describe('a book that was built before', () => {
  it('is up to date: says again what was found, with the same exit code and the same record', async () => {
    const first = await made('fog.md');
    const again = await kept('fog.md');
    const findings = first.said.slice(0, first.said.indexOf('Fog  Bo Else'));
    expect(findings).toContain('proof/doubled-word');
    expect(findings).toContain('> 8 | The the fog came in.');
    expect(again?.said).toBe(`${findings}up to date Fog  dist/fog/\n`);
    expect(again?.record).toEqual(first.record);
    expect([first.code, again?.code]).toEqual([0, 0]);
    const strict = await kept('fog.md', { strict: true });
    expect(strict).toEqual({ said: `${findings}not built fog.md\n\n`, code: 1 });
  });

  it('shows the lines of a manuscript in its own encoding', async () => {
    writeFileSync(join(cwd, 'caf.txt'), Buffer.from('One line of it.\n\nThe the caf\xe9.\n', 'latin1'));
    const wanted = { encoding: 'windows-1252' };
    const first = await made('caf.txt', wanted);
    const again = await kept('caf.txt', wanted);
    expect(first.said).toContain('café.');
    expect(again?.said.startsWith(first.said.slice(0, first.said.indexOf('Caf  ')))).toBe(true);
    expect(await kept('caf.txt', { encoding: 'iso-8859-2' })).toBeUndefined();
  });

  it('is built again when anything it was made from is another, and then no more', async () => {
    await made('rain');
    const changes: [string, () => void][] = [
      ['a chapter is written', () => put('rain/01-one.md', '# One\n\nIt rained.\n')],
      ['a chapter is added', () => put('rain/02-two.md', '# Two\n\nIt stopped.\n')],
      ['a chapter is removed', () => rmSync(join(cwd, 'rain/02-two.md'))],
      ['the settings change', () => put('rain/book.yaml', 'title: Rain\n')],
      ['a query is answered', () => put('rain/queries.yaml', 'answers: []\n')],
      ['a page is shared', () => put('_shared/also-by.md', 'Dew\n')],
      ['a shared page changes', () => put('_shared/also-by.md', 'Fog\n')],
      ['somebody writes over a file', () => put('dist/rain/rain.html', 'oh')],
      ['a file is missing', () => rmSync(join(cwd, 'dist/rain/rain.html'))],
      ['the record is cut off', () => put('dist/rain/build.json', '{"version":')],
    ];
    for (const [what, change] of changes) {
      expect(await kept('rain'), `before ${what}`).toBeDefined();
      change();
      expect(await kept('rain'), what).toBeUndefined();
      await made('rain');
    }
    expect(await kept('rain')).toBeDefined();
    put('rain/notes.pdf', 'not a part of the book');
    expect(await kept('rain')).toBeDefined();
    expect(await kept('rain', { formats: ['html', 'onix'] })).toBeUndefined();
    vi.stubEnv('SOURCE_DATE_EPOCH', '1626305400');
    expect(await kept('rain')).toBeUndefined();
  });
});

describe('what another process found', () => {
  it('is told as if it had been found here', async () => {
    const report = newReport();
    await read({ path: join(cwd, 'fog.md'), base: cwd }, report);
    put('dew.md', '---\ntitle: Dew\n---\n\nIt fell.[^1] The rest[^2] is silence.\n');
    await read({ path: join(cwd, 'dew.md'), base: cwd }, report);
    put('hail.md', '---\ntitel: Hail\n---\n\nIt hailed.\n');
    await read({ path: join(cwd, 'hail.md'), base: cwd }, report);
    expect(new Set(report.messages.map(({ fatal }) => fatal))).toContain(true);
    expect(report.messages.length).toBeGreaterThan(3);
    const sent = JSON.parse(JSON.stringify(findingsOf(report)));
    const shown = (file: string): string => file;
    expect(sarif([{ report: reportOf(sent), shown }], [], '1')).toBe(sarif([{ report, shown }], [], '1'));
  });
});

describe('several books at a time', () => {
  it('say and make the same as one after another, in the order of their names', () => {
    for (const name of ['manuscripts/dew', 'manuscripts/fog', 'manuscripts/hail'])
      put(`${name}.md`, '# One\n\nThe the weather came.\n');
    put('manuscripts/_drafts.md', 'No book.\n');
    const quoin = (...words: string[]) =>
      spawnSync(
        process.execPath,
        [
          join(project, 'node_modules/tsx/dist/cli.mjs'),
          join(project, 'src/cli.ts'),
          'build',
          '-f',
          'html',
          ...words,
        ],
        { cwd, encoding: 'utf8' },
      );
    const alone = quoin('--jobs', '1', '--out', 'alone', '--json');
    const several = quoin('--jobs', '2', '--out', 'several', '--json');
    expect(several.stderr.replaceAll('several/', 'alone/')).toBe(alone.stderr);
    expect(several.stdout).toBe(alone.stdout);
    for (const name of ['dew', 'fog', 'hail']) {
      const [one, two] = ['alone', 'several'].map(out =>
        readFileSync(join(cwd, out, name, 'build.json'), 'utf8'),
      );
      expect(one).toBe(two);
    }
  }, 120_000);
});
