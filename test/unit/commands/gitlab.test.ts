/** The pipeline that `quoin init --ci gitlab` writes, run line by line as GitLab's runner would. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const home = new URL('../../..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'quoin-gitlab-'));
const project = join(scratch, 'rain');
const programs = join(scratch, 'bin');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Job {
  stage: string;
  script: string[];
  needs?: string[];
  rules?: { if: string }[];
  artifacts?: { paths: string[]; reports: { codequality: string }; expose_as: string };
}
let pipeline: { workflow: { rules: { if: string }[] }; books: Job; publish: Job };

const env = {
  ...process.env,
  PATH: `${programs}:${process.env['PATH']}`,
  GITHUB_ACTIONS: '',
  GITLAB_CI: 'true',
  CI_PROJECT_PATH: 'wren/rain',
  SOURCE_DATE_EPOCH: '1790000000',
};

function run(
  line: string,
  cwd: string,
  more: Record<string, string> = {},
): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', line], {
    cwd,
    env: { ...env, ...more },
    encoding: 'utf8',
  });
  return { status, out: stdout + stderr };
}

/** A program of the machine, played by a line of shell. */
function played(name: string, line: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${line}\n`);
  chmodSync(join(programs, name), 0o755);
}

const git = (...words: string[]): void => {
  const own = ['-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', '-c', 'commit.gpgsign=false'];
  expect(spawnSync('git', [...own, ...words], { cwd: project }).status).toBe(0);
};

const chapter = (): string => join(project, 'manuscripts/rain/10-chapter-one.md');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

beforeAll(() => {
  mkdirSync(programs);
  played(
    'npx',
    `[ "$1" = quoin ] && shift && exec node '${home}node_modules/tsx/dist/cli.mjs' '${home}src/cli.ts' "$@"`,
  );
  played('npm', '[ "$*" = install ]');
  played('glab', 'for word in "$@"; do echo "$word"; done > ../glab.txt');
  expect(run('npx quoin init rain --title Rain --author Wren --ci gitlab', scratch).status).toBe(0);
  pipeline = parse(read('.gitlab-ci.yml'));
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  git('tag', 'v1.0');
}, 60_000);

/** Whole checks and builds; a busy machine takes its time. */
describe('the pipeline for GitLab', { timeout: 240_000 }, () => {
  it('stands in for the workflow of GitHub, and the project says so', () => {
    expect(existsSync(join(project, '.github'))).toBe(false);
    expect(read('README.md')).toContain('Push to GitLab');
    expect(Object.keys(pipeline).sort()).toEqual(['books', 'publish', 'workflow']);
    expect(pipeline.publish.needs).toEqual(['books']);
    expect(pipeline.publish.rules).toEqual([{ if: '$CI_COMMIT_TAG' }]);
    expect(pipeline.workflow.rules.map(rule => rule.if)).toContain(
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
    );
    for (const file of [pipeline.books.artifacts?.reports.codequality ?? '', 'what-changed.md'])
      expect(read('.gitignore').split('\n')).toContain(file);
  });

  it('reports on a merge request: findings at their lines, what changed, the books', () => {
    const text = readFileSync(chapter(), 'utf8');
    writeFileSync(chapter(), text.replace('There\'s soup."', 'There\'s the the soup."'));
    git('commit', '-qam', 'second');
    const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'v1.0' };
    for (const line of pipeline.books.script) {
      const { status, out } = run(line, project, base);
      expect(status, `${line}\n${out}`).toBe(0);
    }
    const { paths, reports } = pipeline.books.artifacts ?? { paths: [], reports: { codequality: '' } };
    for (const path of paths) expect(existsSync(join(project, path)), path).toBe(true);
    const [issue] = JSON.parse(read(reports.codequality));
    expect(issue).toMatchObject({
      check_name: 'proof/doubled-word',
      severity: 'minor',
      location: { path: 'manuscripts/rain/10-chapter-one.md', lines: { begin: 12 } },
    });
    expect(issue.fingerprint).toMatch(/^[\da-f]{64}$/);
    expect(read('what-changed.md')).toContain('<ins>');
    expect(read('what-changed.md')).toContain('| rain.epub | e-readers and shops |');
  });

  it('publishes a tag with every file, and its version stands in the book', () => {
    const [{ pages }] = JSON.parse(read('release/release.json')).books;
    const tag = { CI_COMMIT_TAG: 'v1.2' };
    for (const line of pipeline.books.script) expect(run(line, project, tag).status, line).toBe(0);
    expect(run(pipeline.publish.script.join('\n'), project, tag)).toMatchObject({ status: 0 });
    const [, , named, ...words] = read('glab.txt').trim().split('\n');
    expect(named).toBe('v1.2');
    const files = readdirSync(join(project, 'release')).sort();
    expect(words.slice(words.indexOf('--use-package-registry') + 1)).toEqual(files);
    expect(files).toEqual(
      'NOTES.md SHA256SUMS rain-cover.jpg rain-print.pdf rain.epub rain.html rain.pdf release.json'.split(
        ' ',
      ),
    );
    expect(run('sha256sum --check SHA256SUMS', join(project, 'release')).status).toBe(0);
    expect(read('release/rain.html')).toContain('Version 1.2');
    expect(JSON.parse(read('release/release.json')).books).toMatchObject([{ version: '1.2', pages }]);
  });
});
