import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

interface Whole {
  path: string;
  bytes: Uint8Array;
  /** Permissions; absent means what the system gives a new file. */
  mode?: number;
}

const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

/**
 * Writes files so that each final path holds the old file or the new one, whole: every file goes to a temporary name
 * first, all are flushed, then all are renamed. Nothing is renamed when one cannot be written.
 * @throws the file system's error; no temporary file is left.
 */
export function writeFiles(files: readonly Whole[]): void {
  const moves: { from: string; to: string }[] = [];
  try {
    for (const file of files) {
      const folder = dirname(file.path);
      mkdirSync(folder, { recursive: true });
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
    for (const { from, to } of moves) {
      renameSync(from, to);
      unfinished.delete(from);
    }
  } finally {
    for (const { from } of moves) {
      if (unfinished.delete(from)) rmSync(from, { force: true });
    }
  }
}
