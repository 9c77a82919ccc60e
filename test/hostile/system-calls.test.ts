/** What the system sees of building the bad inputs: no socket, and no file but the project's, Quoin's and the machine's own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FONTS } from './bad-inputs/fonts.ts';
import { HTML } from './bad-inputs/html.ts';
import { MARKDOWN } from './bad-inputs/markdown.ts';
import { NETWORK } from './bad-inputs/network.ts';
import { PATHS } from './bad-inputs/paths.ts';
import { PICTURES } from './bad-inputs/pictures.ts';
import type { Row } from './bad-inputs/row.ts';
import { SETTINGS } from './bad-inputs/settings.ts';
import { inProject, put, root } from './quoin.ts';

const ROWS: readonly Row[] = [...MARKDOWN, ...SETTINGS, ...PATHS, ...NETWORK, ...PICTURES, ...FONTS, ...HTML];
const hasStrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;

/** Where Node, its libraries and git look at the machine: loader, libraries, locale, lists of fonts, the kernel's own files. */
const OF_THE_MACHINE =
  /^\/(?:proc|sys|dev|lib|lib64|usr\/lib|usr\/local\/lib|usr\/share\/(?:locale|zoneinfo|fonts|fontconfig|git-core|mime)|var\/cache\/fontconfig|usr\/local\/share\/fonts)(?:\/|$)|^\/etc\/(?:ld\.so\.|fonts(?:\/|$)|localtime$|gitconfig$|ssl\/openssl\.cnf$)|^\/usr\/bin\/(?:ldd|git)$/;

/** Every book of the bad inputs under a name of its own; answers with the paths to build. */
async function putAll(project: string): Promise<string[]> {
  const books: string[] = [];
  for (const [index, { id, files, run, arrange, env }] of ROWS.entries()) {
    if (run || arrange || env) continue;
    const made = typeof files === 'function' ? await files() : files;
    const [first = ''] = Object.keys(made);
    const name = `${id}-${index}`;
    const inFolder = first.startsWith('book/');
    const named = Object.entries(made).map(([path, content]): [string, string | Uint8Array] => [
      inFolder ? path.replace(/^book\//, `${name}/`) : path === first ? path.replace('a', name) : path,
      content,
    ]);
    put(join(project, name), Object.fromEntries(named));
    books.push(join(name, inFolder ? name : first.replace('a', name)));
  }
  return books;
}

interface Seen {
  sockets: string[];
  foreign: string[];
  opened: number;
}

/** Builds under the eyes of strace(1). */
function watched(project: string, args: readonly string[]): Seen {
  const log = join(project, 'strace.log');
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));
  const strace = ['-f', '-qq', '-s', '4096', '-e', 'trace=%network,open,openat,openat2', '-o', log];
  const node = [process.execPath, '--import', tsx, join(root, 'src/cli.ts'), ...args];
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: project,
    TMPDIR: join(project, 'tmp'),
    LANG: 'C.UTF-8',
  };
  mkdirSync(env.TMPDIR, { recursive: true });
  const { status, stderr } = spawnSync('strace', [...strace, '--', ...node], {
    cwd: project,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect([0, 1, 2], stderr).toContain(status);
  expect(stderr).not.toMatch(/^quoin:/m);
  const ours = [project, root, join(root, 'node_modules'), dirname(dirname(process.execPath))].map(path =>
    realpathSync(path),
  );
  const seen: Seen = { sockets: [], foreign: [], opened: 0 };
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    // What the processes of one build say to each other goes through pairs of sockets, which lead nowhere else; tsx, which
    // runs the source and is no part of Quoin, looks for a pipe of its own.
    const inward = /socket\(AF_UNIX|sun_path="[^"]*\/tsx-\d+\//.test(line);
    if (/\b(?:socket|connect|bind|listen|accept4?)\(/.test(line) && !inward) seen.sockets.push(line);
    const path = /\bopen(?:at2?)?\((?:AT_FDCWD, )?"([^"]*)".*\)\s+= \d/.exec(line)?.[1];
    if (path === undefined) continue;
    seen.opened++;
    const real = resolve(project, path);
    if (!OF_THE_MACHINE.test(real) && !ours.some(place => real === place || real.startsWith(`${place}/`)))
      seen.foreign.push(real);
  }
  return seen;
}

describe.skipIf(!hasStrace && !process.env['CI'])('the system, watching a build (needs strace)', () => {
  it('sees no socket and no file of anybody else', { timeout: 600_000 }, async () => {
    await inProject({}, async project => {
      const books = await putAll(project);
      expect(books.length).toBeGreaterThan(30);
      const { sockets, foreign, opened } = watched(project, ['build', ...books, '--format', 'html,epub']);
      expect(opened).toBeGreaterThan(100);
      expect([...new Set(sockets)]).toEqual([]);
      expect([...new Set(foreign)]).toEqual([]);
    });
  });

  it('would see a file of somebody else', async () => {
    await inProject({ 'a.md': 'It rained.\n' }, async elsewhere => {
      await inProject({}, async project => {
        const { foreign } = watched(project, ['normalize', join(elsewhere, 'a.md')]);
        expect(foreign).toContain(join(elsewhere, 'a.md'));
      });
    });
  });
});
