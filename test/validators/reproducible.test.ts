/** Two builds of one manuscript agree to the last byte, wherever and by whomever they are made. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireTool } from './tool.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const TSX = join(project, 'node_modules/tsx/dist/cli.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'quoin-twice-'));
const nearby = join(scratch, 'near');
const elsewhere = join(scratch, 'a folder/further down/still further');
const samples = readdirSync(join(project, 'manuscripts'))
  .filter(name => !name.startsWith('.'))
  .map(name => name.replace(/\.(?:md|txt)$/, ''));

/** 14 July 2021, 23:30 UTC: already the 15th in Chatham. */
const EPOCH = '1626305400';
/** 2 May 2019, 06:40 UTC. */
const COMMITTED = '1556779200';
const HERE = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
const THERE = {
  TZ: 'Pacific/Chatham',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  HOME: scratch,
  CI: 'true',
};

interface Run {
  cwd: string;
  out: string;
  umask: string;
  env: Record<string, string>;
  books?: string[];
}

async function build({ cwd, out, umask, env, books = [] }: Run): Promise<void> {
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'SOURCE_DATE_EPOCH');
  const tool = [process.execPath, TSX, join(project, 'src/cli.ts'), 'build', ...books, '-o', out];
  const run = spawn('/bin/sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...tool], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  run.stderr.on('data', text => {
    complaint += text;
  });
  const [status] = await once(run, 'close');
  expect(status, complaint).toBe(0);
}

/** Every file below a folder, by its path. */
function filesIn(folder: string, within = ''): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) for (const [name, bytes] of filesIn(folder, path)) files.set(name, bytes);
    else files.set(path, readFileSync(join(folder, path)));
  }
  return files;
}

/** The paths that one folder has and the other has not, or has otherwise. */
function differences(one: string, other: string): string[] {
  const [a, b] = [filesIn(one), filesIn(other)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap(path => {
    const [x, y] = [a.get(path), b.get(path)];
    if (!x || !y) return [`${path} is only in ${x ? one : other}`];
    if (x.equals(y)) return [];
    const at = x.findIndex((byte, i) => byte !== y[i]);
    return [`${path} differs at byte ${at}: ${show(x, at)} | ${show(y, at)}`];
  });
}

const show = (bytes: Buffer, at: number): string =>
  JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 30).toString('latin1'));

/** Makes the folder a repository whose one commit dates the books, the same in every folder. */
function commit(folder: string, zone: string): void {
  const when = `${COMMITTED} ${zone}`;
  const git = (...words: string[]): number | null =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', ...words], {
      env: { ...process.env, GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: when },
    }).status;
  expect([git('init', '-q'), git('commit', '-q', '--allow-empty', '--no-gpg-sign', '-m', 'A book')]).toEqual([
    0, 0,
  ]);
}

beforeAll(() => {
  const names = readdirSync(join(project, 'manuscripts'));
  // The other way round in one of them, so that the folder lists its files in another order where the disk keeps one.
  for (const [folder, order] of [
    [nearby, names],
    [elsewhere, names.toReversed()],
  ] as const) {
    for (const name of order) {
      cpSync(join(project, 'manuscripts', name), join(folder, 'manuscripts', name), { recursive: true });
    }
  }
  commit(nearby, '+0000');
  commit(elsewhere, '+1245');
  for (const path of filesIn(elsewhere).keys()) utimesSync(join(elsewhere, path), 1e9, 1e9);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const at = (name: string): string => join(scratch, name);

describe.sequential('every sample book', () => {
  it('has the same bytes in another folder, time zone, language and umask, build.json too', async () => {
    await Promise.all([
      build({ cwd: nearby, out: at('here'), umask: '022', env: HERE }),
      build({ cwd: elsewhere, out: at('there'), umask: '077', env: THERE }),
    ]);
    expect(readdirSync(at('here')).sort()).toEqual([...samples].sort());
    for (const sample of samples) {
      const made = [
        'build.json',
        'cover.jpg',
        `${sample}.epub`,
        `${sample}.html`,
        `${sample}.pdf`,
        `${sample}-print.pdf`,
      ];
      expect(readdirSync(at(`here/${sample}`))).toEqual(expect.arrayContaining(made));
      expect(statSync(at(`there/${sample}/build.json`)).mode & 0o777).toBe(0o600);
    }
    expect(differences(at('here'), at('there'))).toEqual([]);
  });

  it('says nothing of the place it was made at', () => {
    for (const [path, bytes] of filesIn(at('there'))) {
      const whole = bytes.toString('latin1');
      for (const trace of [scratch, 'further down', 'Chatham', 'tr_TR']) {
        expect(whole.includes(trace), `${path} says ${trace}`).toBe(false);
      }
    }
  });

  it('has the same bytes again when SOURCE_DATE_EPOCH is set', async () => {
    const moment = { SOURCE_DATE_EPOCH: EPOCH };
    await Promise.all([
      build({ cwd: project, out: at('dated-here'), umask: '022', env: { ...HERE, ...moment } }),
      build({ cwd: elsewhere, out: at('dated-there'), umask: '077', env: { ...THERE, ...moment } }),
    ]);
    expect(differences(at('dated-here'), at('dated-there'))).toEqual([]);
    const changed = differences(at('here'), at('dated-here')).map(line => line.split(' ')[0]);
    for (const sample of samples) {
      for (const file of [
        `${sample}/${sample}.epub`,
        `${sample}/${sample}.pdf`,
        `${sample}/${sample}-print.pdf`,
      ]) {
        expect(changed).toContain(file);
      }
      expect(changed).not.toContain(`${sample}/cover.jpg`);
    }
  });

  it.for(samples)('%s says the moment of SOURCE_DATE_EPOCH, in UTC', async (sample, context) => {
    const folder = at(`dated-there/${sample}`);
    const zip = await JSZip.loadAsync(readFileSync(join(folder, `${sample}.epub`)));
    const [opf] = zip.file(/\.opf$/);
    expect(await opf?.async('string')).toContain('dcterms:modified">2021-07-14T23:30:00Z<');
    const pdfinfo = requireTool('pdfinfo', context);
    for (const edition of [`${sample}.pdf`, `${sample}-print.pdf`]) {
      const facts = pdfinfo('-isodates', join(folder, edition)).text;
      expect(facts).toMatch(/^CreationDate:\s+2021-07-14T23:30:00(?:Z|\+00(?::?00)?)$/m);
    }
  });
});

describe('a book named by its path', () => {
  it('has the same bytes from whichever folder the command is run, build.json too', async () => {
    const settings = { umask: '022', env: HERE };
    const inside = join(elsewhere, 'manuscripts');
    await Promise.all([
      build({ cwd: elsewhere, out: at('by-name'), books: ['manuscripts/heels-back.txt'], ...settings }),
      build({ cwd: inside, out: at('from-inside'), books: ['heels-back.txt'], ...settings }),
    ]);
    expect(differences(at('by-name'), at('from-inside'))).toEqual([]);
  });
});
