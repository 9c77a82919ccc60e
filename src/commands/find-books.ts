import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isManuscriptName } from '../book/manuscript-name.ts';
import { UsageError } from './exit.ts';
import { typed } from './typed.ts';

const HOME = 'manuscripts';

/**
 * The books named on the command line, or every book under `manuscripts/`.
 * @returns absolute paths of files and book folders, in the order of their names. A name that begins with `_` is no book.
 * @throws UsageError when a path does not exist or nothing is there to build.
 */
export function findBooks(named: readonly string[], cwd: string): string[] {
  if (named.length > 0) return [...new Set(named.map(name => existing(name, cwd)))];
  const home = resolve(cwd, HOME);
  if (!existsSync(home) || !statSync(home).isDirectory()) {
    throw new UsageError(`there is no ${HOME}/ folder here; name a manuscript: quoin build path/to/book.md`);
  }
  const books = booksBeside(home);
  if (books.length === 0) {
    throw new UsageError(`${HOME}/ holds no book; put a .md or .txt file there, or a folder with book.yaml`);
  }
  return books;
}

/** The books that stand in one folder, in the order of their names; a name that begins with `_` is no book. */
export const booksBeside = (home: string): string[] =>
  readdirSync(home)
    .filter(name => !/^[._]/.test(name) && name.toLowerCase() !== 'readme.md')
    .sort()
    .map(name => join(home, name))
    .filter(isBook);

/**
 * The books of one shard: every n-th in the order of their names, so that machines share them and each gets long ones and
 * short ones.
 * @param written `2/5` for the second of five; absent means all books
 * @throws UsageError when it is not written so
 */
export function shardOf(books: readonly string[], written: string | undefined): string[] {
  if (written === undefined) return [...books];
  const [, part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number);
  if (part < 1 || part > of)
    throw new UsageError(`\`${written}\` is no shard; write \`2/5\` for the second of five`);
  const mine = books.toSorted((a, b) => (a < b ? -1 : 1)).filter((_, index) => index % of === part - 1);
  if (mine.length === 0) process.stderr.write(`no book falls to shard ${written}\n`);
  return mine;
}

function existing(name: string, cwd: string): string {
  const path = resolve(cwd, name);
  if (!existsSync(path)) throw new UsageError(`\`${name}\` does not exist`);
  if (statSync(path).isDirectory()) {
    if (existsSync(join(path, 'book.yaml'))) return path;
    throw new UsageError(`\`${name}\` is no book: a book's folder holds a book.yaml, even an empty one`);
  }
  if (/\.docx$/i.test(path)) {
    throw new UsageError(
      `\`${name}\` is a Word document; \`quoin import ${typed(name)}\` makes a book's folder of it`,
    );
  }
  if (!isManuscriptName(path)) throw new UsageError(`\`${name}\` is neither .md nor .txt`);
  return path;
}

function isBook(path: string): boolean {
  if (!existsSync(path)) return false;
  return statSync(path).isDirectory() ? existsSync(join(path, 'book.yaml')) : isManuscriptName(path);
}
