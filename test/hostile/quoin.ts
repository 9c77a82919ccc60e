/** Runs the command line in this process: a child for each of a hundred runs would cost minutes. */
import fs, { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = new URL('../..', import.meta.url).pathname;

export type Environment = Readonly<Record<string, string>>;
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a run of Quoin came to. */
export interface Run {
  code: number;
  out: string;
  err: string;
  /** Seconds of CPU. */
  seconds: number;
  /** Megabytes of memory that this process held at its peak, beyond what it held before. */
  megabytes: number;
  /** Where connections went. */
  sockets: string[];
  /** Files opened that are neither the project's nor Quoin's. */
  foreign: string[];
}

/** A folder to run Quoin in, gone when `use` is done. */
export async function inProject<T>(files: Files, use: (project: string) => Promise<T>): Promise<T> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'quoin-hostile-')));
  try {
    put(project, files);
    return await use(project);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

export function put(project: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
}

/** Forgets how much memory this process held at most, where the system can (proc(5), `clear_refs`). */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

/** Megabytes that this process held at most. */
function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

let runs = 0;

/** Runs `quoin` with arguments in a folder. The front door itself is loaded afresh, what it opens is loaded once. */
export async function quoin(folder: string, args: readonly string[], env: Environment = {}): Promise<Run> {
  const written = { out: '', err: '' };
  forgetPeak();
  const before = peak();
  const leave = enter(folder, args, env, written);
  const watched = watch(folder);
  const begin = process.cpuUsage();
  try {
    runs += 1;
    await import(/* @vite-ignore */ `../../src/cli.ts?run=${runs}`);
  } finally {
    watched.end();
  }
  const { user, system } = process.cpuUsage(begin);
  const code = leave();
  return { code, ...written, seconds: (user + system) / 1e6, megabytes: peak() - before, ...watched.seen };
}

/** Makes this process look as if it were started in the folder; what it answers puts everything back. */
function enter(
  folder: string,
  args: readonly string[],
  env: Environment,
  written: { out: string; err: string },
): () => number {
  const { argv, exitCode, stdout, stderr } = process;
  const cwd = process.cwd();
  const own = { ...process.env };
  const [toOut, toErr] = [stdout.write, stderr.write];
  const emitters = [
    [process, 'SIGINT'],
    [process, 'SIGTERM'],
    [stdout, 'error'],
    [stderr, 'error'],
  ] as const;
  const kept = emitters.map(([emitter, name]) => new Set(emitter.rawListeners(name)));
  process.chdir(folder);
  Object.assign(process.env, env);
  process.argv = [argv[0] as string, 'quoin', ...args];
  process.exitCode = 0;
  stdout.write = taking(text => {
    written.out += text;
  });
  stderr.write = taking(text => {
    written.err += text;
  });
  return () => {
    const code = Number(process.exitCode);
    stdout.write = toOut;
    stderr.write = toErr;
    process.exitCode = exitCode;
    process.argv = argv;
    process.chdir(cwd);
    for (const name of Object.keys(env)) {
      const value = own[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    for (const [index, [emitter, name]] of emitters.entries()) {
      for (const listener of emitter.rawListeners(name)) {
        if (!kept[index]?.has(listener)) emitter.off(name, listener as () => void);
      }
    }
    return code;
  };
}

const taking =
  (take: (text: string) => void): typeof process.stdout.write =>
  (chunk: string | Uint8Array) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return true;
  };

const READERS = ['readFileSync', 'openSync', 'open', 'readFile', 'createReadStream'] as const;

/** Notes every connection, and every file that is opened outside of the folder, of Quoin and of its packages. */
export function watch(folder: string): { seen: Pick<Run, 'sockets' | 'foreign'>; end(): void } {
  const seen: Pick<Run, 'sockets' | 'foreign'> = { sockets: [], foreign: [] };
  // What sharp looks at to choose its binary.
  const allowed = [
    '/proc/self/exe',
    '/usr/bin/ldd',
    realpathSync(folder),
    realpathSync(root),
    realpathSync(join(root, 'node_modules')),
  ];
  const note = (target: unknown): void => {
    if (typeof target !== 'string' && !(target instanceof URL)) return;
    const path = resolve(target instanceof URL ? fileURLToPath(target) : target);
    if (!allowed.some(place => path === place || path.startsWith(place + sep))) seen.foreign.push(path);
  };
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (this: Socket, ...to: unknown[]) {
    seen.sockets.push(JSON.stringify(to[0]));
    return this.destroy(new Error('no connection is made'));
  } as typeof connect;
  const undo = [fs, fs.promises].flatMap(module => {
    const open = module as unknown as Record<string, (...args: unknown[]) => unknown>;
    return READERS.flatMap(name => {
      const read = open[name];
      if (!read) return [];
      open[name] = (...args) => {
        note(args[0]);
        return read.apply(module, args);
      };
      return [
        () => {
          open[name] = read;
        },
      ];
    });
  });
  syncBuiltinESMExports();
  return {
    seen,
    end() {
      Socket.prototype.connect = connect;
      for (const each of undo) each();
      syncBuiltinESMExports();
    },
  };
}

/** Every file under a folder, with its bytes as Latin-1. */
export function filesIn(folder: string): Map<string, string> {
  const files = fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    : [];
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}
