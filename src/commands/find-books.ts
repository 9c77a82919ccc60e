import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './exit.ts';

const MANUSCRIPT = /\.(?:md|markdown|txt)$/i;
const HOME = 'manuscripts';

/**
 * The books named on the command line, or every book under `manuscripts/`.
 * @returns absolute paths of files and book folders, in the order of their names.
 * @throws UsageError when a path does not exist or nothing is there to build.
 */
export function findBooks(named: readonly string[], cwd: string): string[] {
  if (named.length > 0) return [...new Set(named.map(name => existing(name, cwd)))];
  const home = resolve(cwd, HOME);
  if (!existsSync(home) || !statSync(home).isDirectory()) {
    throw new UsageError(`there is no ${HOME}/ folder here; name a manuscript: quoin build path/to/book.md`);
  }
  const books = readdirSync(home)
    .filter(name => !name.startsWith('.') && name.toLowerCase() !== 'readme.md')
    .sort()
    .map(name => join(home, name))
    .filter(isBook);
  if (books.length === 0) {
    throw new UsageError(`${HOME}/ holds no book; put a .md or .txt file there, or a folder with book.yaml`);
  }
  return books;
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
      `\`${name}\` is a Word document; \`quoin import ${name}\` makes a book's folder of it`,
    );
  }
  if (!MANUSCRIPT.test(path)) throw new UsageError(`\`${name}\` is neither .md nor .txt`);
  return path;
}

function isBook(path: string): boolean {
  if (!existsSync(path)) return false;
  return statSync(path).isDirectory() ? existsSync(join(path, 'book.yaml')) : MANUSCRIPT.test(path);
}
