import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs, { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filesIn, inProject, quoin, root } from '../quoin.ts';
import { folder, one, type Probe, type Row } from './row.ts';

const BOOK = { 'a.md': one('# One\n\nIt rained.\n') };
const html = ['build', 'a.md', '--format', 'html'];

type Call = 'openSync' | 'writeSync' | 'fsyncSync' | 'renameSync' | 'mkdirSync';

/** Makes one call of the file system fail, for files under `dist`; what it answers mends it. */
const failing =
  (name: Call, code: string): NonNullable<Row['arrange']> =>
  () => {
    const module = fs as unknown as Record<Call, (...args: unknown[]) => unknown>;
    const sound = module[name];
    module[name] = (...args) => {
      if (typeof args[0] === 'number' || String(args[0]).includes('dist')) {
        throw Object.assign(new Error(`${code}: ${name}`), { code });
      }
      return sound.apply(fs, args);
    };
    syncBuiltinESMExports();
    return () => {
      module[name] = sound;
      syncBuiltinESMExports();
    };
  };
const refused = (id: Row['id'], what: string, name: Call, code: string, says: string): Row => ({
  id,
  what,
  files: BOOK,
  arrange: failing(name, code),
  run: html,
  code: 1,
  says: ['cannot be written', says],
});

export const FAULTS: readonly Row[] = [
  refused('io-01', 'a full disk', 'writeSync', 'ENOSPC', 'the disk is full'),
  refused('io-01', 'a disk that is full when it is flushed', 'fsyncSync', 'ENOSPC', 'the disk is full'),
  refused('io-03', 'a folder that may not be written to', 'openSync', 'EACCES', 'permissions'),
  refused('io-03', 'a disk that can only be read', 'mkdirSync', 'EROFS', 'only be read'),
  {
    id: 'io-03',
    what: 'a file where the folder of books should be',
    files: { ...BOOK, out: 'a file' },
    run: [...html, '--out', 'out'],
    code: 1,
    says: ['`out/a/a.html` cannot be written', 'a file stands where its folder should be'],
  },
  {
    id: 'io-03',
    what: 'a folder where a book should be',
    files: BOOK,
    arrange(project) {
      mkdirSync(join(project, 'out/a/a.html'), { recursive: true });
      return undefined;
    },
    run: [...html, '--out', 'out'],
    code: 1,
    says: ['`out/a/a.html` cannot be written', 'a folder of that name stands there'],
  },
  {
    id: 'io-07',
    what: 'a chapter that changes as soon as it was read',
    files: folder('# One\n\nIt rained before.\n'),
    arrange() {
      const { readFile } = fs.promises;
      let reads = 0;
      const changing = async (...args: Parameters<typeof readFile>): Promise<unknown> => {
        const bytes = await readFile(...args);
        if (String(args[0]).endsWith('01.md')) {
          reads += 1;
          expect(reads).toBe(1);
          writeFileSync(String(args[0]), '# Two\n\nIt poured after.\n');
        }
        return bytes;
      };
      fs.promises.readFile = changing as typeof readFile;
      syncBuiltinESMExports();
      return () => {
        fs.promises.readFile = readFile;
        syncBuiltinESMExports();
      };
    },
    run: ['build', 'book', '--format', 'html,pdf'],
    code: 0,
    also({ made }) {
      expect(made.get('dist/book/book.html')).toContain('It rained before.');
      expect(made.get('dist/book/book.html')).not.toContain('poured');
    },
  },
  ...[{ CI: '1' }, { NO_COLOR: '1' }, { COLUMNS: '40', TERM: 'dumb' }].map(
    (env): Row => ({
      id: 'io-08',
      what: `no terminal, and ${JSON.stringify(env)}`,
      files: { 'a.md': one('# One\n\nShe typed <sigh> and left.\n') },
      env: env as Record<string, string>,
      run: html,
      code: 0,
      says: ['`<sigh>` looks like HTML'],
      also: ({ err }) => expect(err).not.toContain('\x1b'),
    }),
  ),
  {
    id: 'io-09',
    what: 'a machine with no other program on it',
    files: BOOK,
    env: { PATH: '/nowhere' },
    run: ['build', 'a.md', '--format', 'epub,html'],
    code: 0,
    also: ({ made }) => expect(made.has('dist/a/a.epub')).toBe(true),
  },
];

const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli.ts')];

/** The same book made on machines that differ. */
const MACHINES = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8', SOURCE_DATE_EPOCH: '' },
];

export const FAULT_PROBES: readonly Probe[] = [
  {
    id: 'io-02',
    what: 'a build that is interrupted while it writes',
    async holds() {
      // The handler of the signal can only run between two calls of ours; this is what then happens to what is open.
      const script = `import { writeFiles } from ${JSON.stringify(join(root, 'src/commands/write-files.ts'))};
        import fs from 'node:fs';
        import { syncBuiltinESMExports } from 'node:module';
        const sound = fs.writeSync;
        fs.writeSync = (handle, bytes, at) => { sound(handle, bytes, at, 2); process.exit(130); };
        syncBuiltinESMExports();
        writeFiles([{ path: 'a.epub', bytes: Buffer.from('the new book') }]);`;
      await inProject({ 'a.epub': 'the old book', 'a.mts': script }, async project => {
        const run = spawnSync(process.execPath, [command[0] as string, 'a.mts'], { cwd: project });
        expect(run.status).toBe(130);
        expect(readdirSync(project).sort()).toEqual(['a.epub', 'a.mts']);
        expect(readFileSync(join(project, 'a.epub'), 'utf8')).toBe('the old book');
      });
    },
  },
  {
    id: 'io-02',
    what: 'a build that is told to stop',
    holds: () =>
      inProject(BOOK, async project => {
        const child = spawn(process.execPath, [...command, ...html, '--watch'], { cwd: project });
        const ended = once(child, 'exit');
        for await (const chunk of child.stderr) if (String(chunk).includes('watching')) break;
        child.kill('SIGINT');
        expect((await ended)[0]).toBe(130);
        expect(readdirSync(join(project, 'dist/a')).sort()).toEqual(['a.html', 'build.json']);
      }),
  },
  {
    id: 'io-04',
    what: 'two builds of one book at once',
    holds: () =>
      inProject(BOOK, async project => {
        const children = ['1', '2'].map(() =>
          spawn(process.execPath, [...command, ...html], { cwd: project, stdio: 'ignore' }),
        );
        const ends = await Promise.all(children.map(child => once(child, 'exit')));
        expect(ends.map(([code]) => code)).toEqual([0, 0]);
        const made = filesIn(join(project, 'dist/a'));
        expect([...made.keys()].sort()).toEqual(['a.html', 'build.json']);
        expect(made.get('a.html')).toMatch(/It rained\.[\s\S]*<\/html>\s*$/);
      }),
  },
  {
    id: 'io-08',
    what: 'a reader that closes its ears',
    holds: () =>
      inProject({ 'a.md': one(`# One\n\n${'It rained on the weir.\n\n'.repeat(20_000)}`) }, async project => {
        const child = spawn(process.execPath, [...command, 'normalize', 'a.md'], { cwd: project });
        const said: string[] = [];
        child.stderr.on('data', chunk => said.push(String(chunk)));
        child.stdout.once('data', () => child.stdout.destroy());
        expect((await once(child, 'exit'))[0]).toBe(0);
        expect(said.join('')).not.toContain('mistake in Quoin');
      }),
  },
  {
    id: 'io-10',
    what: 'machines with other clocks, tongues and habits',
    async holds() {
      const books: ReadonlyMap<string, string>[] = [];
      const umask = process.umask();
      try {
        for (const [index, env] of MACHINES.entries()) {
          process.umask(index === 1 ? 0o077 : umask);
          await inProject(BOOK, async project => {
            const run = await quoin(project, ['build', 'a.md', '--format', 'epub,pdf,html'], env);
            expect(run.code, run.err).toBe(0);
            books.push(filesIn(join(project, 'dist/a')));
            rmSync(join(project, 'dist'), { recursive: true });
          });
        }
      } finally {
        process.umask(umask);
      }
      const [first, ...others] = books;
      expect(first?.size).toBe(5);
      for (const other of others) {
        expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
        for (const [path, bytes] of other) expect(bytes === first?.get(path), path).toBe(true);
      }
    },
  },
];
