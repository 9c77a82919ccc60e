import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { WriteError } from './exit.ts';
import { reasonFor } from './refusals.ts';

interface Whole {
  path: string;
  bytes: Uint8Array;
  /** Permissions; absent means what the system gives a new file. */
  mode?: number;
}

const refusal = (path: string, error: NodeJS.ErrnoException): string =>
  `\`${relative(process.cwd(), path)}\` cannot be written: ${reasonFor(error)}`;

const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

interface Move {
  from: string;
  to: string;
  /** What stood at `to`: a second name of it, nothing, or a file that the disk gave no second name. */
  before?: Before;
}

type Before = { name: string } | 'nothing' | 'unkept';

/** Gives what stands at the final path a second name, from which it can be put back. */
function keep({ from, to }: Move): Before {
  if (!existsSync(to)) return 'nothing';
  const name = `${from}-before`;
  try {
    linkSync(to, name);
  } catch {
    return 'unkept';
  }
  unfinished.add(name);
  return { name };
}

/** Puts back what stood at the final path. */
function putBack({ to, before }: Move): void {
  if (before === 'nothing') rmSync(to, { force: true });
  else if (typeof before === 'object') renameSync(before.name, to);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder and those above it, and stops at the first that is refused. (Node's own, asked for all at once, never
 * ends below `/proc`, whose folders say that they are not there when one is made in them.)
 */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another book that is built beside this one may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

/**
 * Writes files so that each final path holds the old file or the new one, whole: every file goes to a temporary name
 * first, all are flushed, then all are renamed. When one cannot be written or renamed, the old files stand; on a disk
 * without hard links those that were renamed before it are new.
 * @throws WriteError when the file system refuses; no temporary file is left.
 */
export function writeFiles(files: readonly Whole[]): void {
  const moves: Move[] = [];
  const moved: Move[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      const folder = dirname(file.path);
      makeFolder(folder);
      const from = join(folder, `.${basename(file.path)}.${process.pid}-${randomBytes(4).toString('hex')}`);
      unfinished.add(from);
      moves.push({ from, to: file.path });
      const handle = openSync(from, 'wx', file.mode);
      try {
        for (let at = 0; at < file.bytes.length; ) at += writeSync(handle, file.bytes, at);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    }
    for (const move of moves) {
      current = move.to;
      move.before = keep(move);
      renameSync(move.from, move.to);
      moved.push(move);
    }
  } catch (error) {
    moved.forEach(putBack);
    throw new WriteError(refusal(current, error as NodeJS.ErrnoException), { cause: error });
  } finally {
    for (const { from, before } of moves) {
      for (const name of [from, typeof before === 'object' ? before.name : from]) {
        if (unfinished.delete(name)) rmSync(name, { force: true });
      }
    }
  }
}
