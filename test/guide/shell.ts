/** Runs the commands of a Markdown page as a reader would type them, in a folder of its own and without the network. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};

/** A fenced block: a file to keep where it names one, commands where it is `sh`. */
export interface Fence {
  kind: string;
  file: string | undefined;
  text: string;
  line: number;
}

export function fencesIn(markdown: string): Fence[] {
  return Array.from(markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm), match => ({
    kind: match[1] ?? '',
    file: match[2],
    text: match[3] ?? '',
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}

/**
 * Puts programs into a folder: `quoin` and `npx quoin` as they are in the source, `npm` that fetches nothing and runs
 * the scripts of the project it stands in.
 */
export function installPrograms(folder: string): void {
  const node = `'${process.execPath}'`;
  const keep = (name: string, lines: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  mkdirSync(folder, { recursive: true });
  keep('quoin', `exec ${node} --import '${root}node_modules/tsx/dist/loader.mjs' '${root}src/cli.ts' "$@"`);
  keep('npx', '[ "$1" = quoin ] || exit 9\nshift\nexec quoin "$@"');
  keep(
    'npm',
    `case "$1" in ci|install|test) exit 0;; run) shift;; *) exit 9;; esac
[ "$1" = -s ] && shift
script=$(${node} -p 'require(process.cwd() + "/package.json").scripts[process.argv[1]] || "false"' "$1") || exit 9
shift
[ "$1" = -- ] && shift
eval "$script \\"\\$@\\""`,
  );
}

/** A folder that passes for Quoin's own: its scripts, by which a reader starts. */
export function quoinFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const own = Object.fromEntries(
    Object.entries(scripts).map(([name, line]) => [
      name,
      line.replace(/^node \.ci\/start\.mjs/, 'quoin').replace(/^tsx \.ci\/compile\.ts$/, 'true'),
    ]),
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: own }));
}

export interface Ended {
  status: number | null;
  said: string;
  /** Where the shell stands. */
  cwd: string;
}

/** What goes on until it is stopped, and what it says when it has done its first work: an address, or where a book lies. */
const ENDLESS = /\bpreview\b|--watch\b/;
const WORKS = /http:\/\/|\bdist\//;

/** Runs one line. */
export async function runLine(line: string, cwd: string, programs: string): Promise<Ended> {
  const env = {
    ...process.env,
    PATH: `${programs}:${process.env['PATH']}`,
    GITHUB_ACTIONS: '',
    CI: '',
    NO_COLOR: '1',
  };
  if (ENDLESS.test(line)) return { ...(await begin(line.replace(/\s# .*/, ''), cwd, env)), cwd };
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', `${line}\npwd > "$STANDS"`], {
    cwd,
    env: { ...env, STANDS: join(programs, 'stands') },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stands = status === 0 ? readFileSync(join(programs, 'stands'), 'utf8').trim() : cwd;
  return { status, said: stdout + stderr, cwd: stands };
}

function begin(line: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ status: number; said: string }> {
  const free = line.includes('preview') ? `${line} --port 0` : line;
  return new Promise(resolve => {
    // A group of its own, for what npm begins goes on when npm is stopped.
    const child = spawn('sh', ['-ec', free], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let works = false;
    const hear = (words: Buffer): void => {
      said += words.toString();
      if (works || !WORKS.test(said) || child.pid === undefined) return;
      works = true;
      process.kill(-child.pid, 'SIGTERM');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => resolve({ status: works ? 0 : 1, said }));
  });
}

/** Keeps the file that a block names. */
export function keepFence({ file, text }: Fence, cwd: string): void {
  if (file === undefined) return;
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
}
