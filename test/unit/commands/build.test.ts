/** `quoin build` over several books: only what changed is built, shared by processes and machines. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const TSX = join(project, 'node_modules/tsx/dist/cli.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'quoin-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(scratch, 'press-'));
  put('manuscripts/rain/book.yaml', 'title: Rain\nauthor: Ann Other\n');
  put('manuscripts/rain/01-one.md', '# One\n\nIt "rained" all day.\n');
  put('manuscripts/fog.md', '---\ntitle: Fog\nauthor: Bo Else\n---\n\n# One\n\nThe the fog came in.\n');
});

function put(name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
}

function quoin(...words: string[]): { said: string; out: string; code: number | null } {
  const run = spawnSync(process.execPath, [TSX, join(project, 'src/cli.ts'), ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1626305400', NO_COLOR: '1' },
  });
  return { said: run.stderr, out: run.stdout, code: run.status };
}
const build = (...words: string[]) => quoin('build', '--format', 'html', '--jobs', '1', ...words);
const made = (name: string): number => statSync(join(cwd, 'dist', name)).ino;

describe('a build after a build', () => {
  it('makes nothing, and says again what was found, with the same exit code', () => {
    const first = build();
    const files = ['rain/rain.html', 'rain/build.json', 'fog/fog.html'];
    const before = files.map(made);
    const second = build();
    expect(files.map(made)).toEqual(before);
    expect(second.said).toContain('up to date Rain  dist/rain/\n');
    expect(second.said).toContain('up to date Fog  dist/fog/\n');
    const findings = first.said.slice(0, first.said.indexOf('Fog  Bo Else'));
    expect(findings).toContain('proof/doubled-word');
    expect(findings).toContain('> 8 | The the fog came in.');
    expect(second.said.startsWith(findings)).toBe(true);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(build('--strict').code).toBe(1);
    expect(build('--json').out).toBe(quoin('build', '--format', 'html', '--json', '--force').out);
  });

  it('makes what changed and nothing else', () => {
    build();
    const [rain, fog] = ['rain/rain.html', 'fog/fog.html'].map(made);
    const rebuilt = (): string[] => {
      const { said } = build();
      return ['Rain', 'Fog'].filter(title => !said.includes(`up to date ${title}`));
    };
    put('manuscripts/rain/02-two.md', '# Two\n\nIt stopped.\n');
    expect(rebuilt()).toEqual(['Rain']);
    expect([made('rain/rain.html') === rain, made('fog/fog.html') === fog]).toEqual([false, true]);
    put('manuscripts/fog.queries.yaml', 'answers: []\n');
    expect(rebuilt()).toEqual(['Fog']);
    put('manuscripts/rain/book.yaml', 'title: Rain\n');
    expect(rebuilt()).toEqual(['Rain']);
    put('dist/fog/fog.html', 'somebody wrote over it');
    expect(rebuilt()).toEqual(['Fog']);
    rmSync(join(cwd, 'manuscripts/rain/02-two.md'));
    expect(rebuilt()).toEqual(['Rain']);
    expect(rebuilt()).toEqual([]);
  });

  it('makes all when the formats are others, and with --force', () => {
    build();
    expect(quoin('build', '--format', 'cover', '--jobs', '1').said).not.toContain('up to date');
    expect(build().said).not.toContain('up to date');
    expect(build('--force').said).not.toContain('up to date');
    expect(build().said).toContain('up to date Rain');
  });
});

describe('several books at a time', () => {
  it('say and make the same as one after another, in the order of their names', () => {
    for (const name of ['dew', 'hail', 'sleet'])
      put(`manuscripts/${name}.md`, `# One\n\nThe the ${name} came.\n`);
    const alone = build('--out', 'alone', '--json');
    const shared = quoin('build', '--format', 'html', '--jobs', '3', '--out', 'shared', '--json');
    expect(shared.said.replaceAll('shared/', 'alone/')).toBe(alone.said);
    expect(shared.out).toBe(alone.out);
    for (const name of ['dew', 'fog', 'hail', 'rain', 'sleet']) {
      const [a, b] = ['alone', 'shared'].map(out => readFileSync(join(cwd, out, name, 'build.json'), 'utf8'));
      expect(a).toBe(b);
    }
    put('manuscripts/hail.md', '---\ntitel: Hail\n---\n\n# One\n\nIt hailed.\n');
    const codes = ['1', '3'].map(jobs => quoin('build', '--format', 'html', '--jobs', jobs).code);
    expect(codes).toEqual([2, 2]);
  });

  it('are checked so too', () => {
    const [one, two] = ['1', '2'].map(jobs => quoin('check', '--format', 'sarif', '--jobs', jobs));
    expect(one?.out).toContain('"startLine": 8');
    expect(two).toEqual(one);
  }, 120_000);
});

describe('shards', () => {
  it('share the books, each built once', () => {
    for (const name of ['dew', 'hail', 'sleet'])
      put(`manuscripts/${name}.md`, `# One\n\nThe ${name} came.\n`);
    const titles = ['1/3', '2/3', '3/3'].map(shard => {
      const records = JSON.parse(build('--shard', shard, '--json').out) as { files: { path: string }[] }[];
      return records.flatMap(({ files }) => files.map(({ path }) => path));
    });
    expect(titles).toEqual([['dew.html', 'rain.html'], ['fog.html', 'sleet.html'], ['hail.html']]);
    const none = build('--shard', '7/9');
    expect([none.code, none.said]).toEqual([0, 'no book falls to shard 7/9\n']);
    expect(build('--shard', '4/3').code).toBe(2);
    expect(build('--shard', '0/3').said).toContain('`0/3` is no shard; write `2/5`');
  });
});
