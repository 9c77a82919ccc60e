/**
 * Where the files of a book come from: of this room only this file and `templates.ts`, which reads Quoin's own, touch the
 * disk. Of the author's nothing is read but the book's folder, the pages that books share, and the books it includes.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isManuscriptName } from '../book/manuscript-name.ts';
import { nearest } from '../book/suggest.ts';
import { sha256 } from './sha256.ts';

/** Bytes. Larger files are refused before they are read. */
const LARGEST = 100 * 1024 * 1024;

/** A book's own folder, with its real path: the wall no reference may climb. */
export interface BookFolder {
  root: string;
  /** The folder that positions are relative to. */
  base: string;
  /** All that was read, or looked for, to make the book. */
  inputs: Inputs;
}

/**
 * Everything a book was made from, by the name that positions use: the SHA-256 of a file's bytes, `undefined` for a file
 * that was looked for and is not there. A name that ends in `/` is a folder, known by the names of its text files.
 */
export type Inputs = Map<string, string | undefined>;

export type Refusal = {
  problem: 'outside-root' | 'remote' | 'missing' | 'ambiguous' | 'too-large' | 'not-a-file' | 'unreadable';
  /** One sentence. */
  message: string;
  hint?: string;
};

/** A file of the book, found. */
export interface Found {
  path: string;
  /** As positions name it. */
  file: string;
  /** Set when the name on the disk differs from the name as written, in letter case only. */
  actualName?: string;
}

export const isRefusal = (answer: object): answer is Refusal => 'problem' in answer;

const refuse = (problem: Refusal['problem'], message: string, hint?: string): Refusal => ({
  problem,
  message,
  ...(hint !== undefined && { hint }),
});

/** The name positions use for a path: relative to the base, forward slashes. */
const nameOf = (folder: BookFolder, path: string): string =>
  relative(folder.base, path).split(sep).join('/') || basename(path);

/** What stands at a path given by whoever calls the tool. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const facts = await stat(path);
    return facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'missing';
  } catch {
    return 'missing';
  }
}

/** The names in a folder; none where it cannot be read. */
export const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => []);

/** Opens the folder of a book. */
export async function openFolder(
  path: string,
  base: string,
  inputs: Inputs = new Map(),
): Promise<BookFolder> {
  return { root: await realpath(path), base: await realpath(base).catch(() => base), inputs };
}

/**
 * Opens a manuscript that is a single file; the folder it lies in is the book's. A link leads to a manuscript or nowhere: who
 * sends one in could have any file of the machine printed.
 */
export async function openFile(
  path: string,
  base: string,
  inputs?: Inputs,
): Promise<{ folder: BookFolder; found: Found } | Refusal> {
  const real = await realpath(path);
  if (!isManuscriptName(real))
    return refuse('outside-root', `\`${basename(path)}\` is a link to a file that is no manuscript`);
  const folder = await openFolder(dirname(real), base, inputs);
  const within = join(await realpath(dirname(path)), basename(path));
  return { folder, found: { path: real, file: nameOf(folder, within) } };
}

/** The text files of a book's folder and the folders in it; hidden files, and names that begin with `_`, stay out. */
export async function listTexts(folder: BookFolder): Promise<Found[]> {
  const entries = await readdir(folder.root, { recursive: true, withFileTypes: true });
  const texts = entries.flatMap(entry => {
    const path = join(entry.parentPath, entry.name);
    const parts = relative(folder.root, path).split(sep);
    const aside = parts.some(part => /^[._]/.test(part) || part === 'node_modules' || part === 'dist');
    return entry.isFile() && isManuscriptName(entry.name) && !aside
      ? [{ path, file: nameOf(folder, path) }]
      : [];
  });
  const names = texts.map(({ path }) => relative(folder.root, path).split(sep).join('/'));
  folder.inputs.set(`${nameOf(folder, folder.root)}/`, sha256(names.sort().join('\n')));
  return texts;
}

/**
 * What a book's input is at this moment, to be held against what it was.
 * @param name as `Inputs` has it
 * @returns undefined when it is not there
 */
export async function inputNow(base: string, name: string): Promise<string | undefined> {
  const path = join(base, name);
  try {
    if (!name.endsWith('/')) return sha256(await readFile(path));
    const folder = await openFolder(path, base);
    await listTexts(folder);
    return [...folder.inputs.values()][0];
  } catch {
    return undefined;
  }
}

/** A reference as its author wrote it, as parts of a path; or why it cannot be one. */
function partsOf(reference: string): string[] | Refusal {
  const shown = `\`${reference.slice(0, 200)}\``;
  if (/^(?:https?:)?\/\//i.test(reference) || /^(?:ftp|data):/i.test(reference)) {
    return refuse(
      'remote',
      `${shown} is not in the book's folder; save the file beside the manuscript and name it there`,
    );
  }
  let decoded = reference;
  try {
    decoded = decodeURIComponent(reference);
  } catch {
    // A percent sign that escapes nothing is part of the name.
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(decoded) || /^[/\\]/.test(decoded) || decoded.includes('\0')) {
    return refuse('outside-root', `${shown} leaves the book's folder; use a path relative to the manuscript`);
  }
  return decoded.split(/[/\\]/).filter(part => part !== '' && part !== '.');
}

const composed = (name: string): string => name.normalize('NFC');
const folded = (name: string): string => composed(name).toLowerCase();

/** The entry of a folder that a written name means: the same, the same when composed, or the same but for case. */
function entryFor(name: string, entries: readonly string[]): string | Refusal | undefined {
  if (entries.includes(name)) return name;
  for (const same of [composed, folded]) {
    const matches = entries.filter(entry => same(entry) === same(name));
    if (matches.length > 1)
      return refuse('ambiguous', `\`${name}\` could be ${matches.map(m => `\`${m}\``).join(' or ')}`);
    if (matches[0] !== undefined) return matches[0];
  }
  return undefined;
}

/**
 * Finds a file of the book by the path its author wrote, relative to the file that names it. Percent escapes are
 * decoded, names are compared composed, links are followed; the file must lie inside the book's folder.
 * @param from real path of the folder that the reference is relative to
 */
export async function locate(folder: BookFolder, from: string, reference: string): Promise<Found | Refusal> {
  const parts = partsOf(reference);
  if (!Array.isArray(parts)) return parts;
  const outside = refuse('outside-root', `\`${reference}\` leaves the book's folder; copy the file into it`);
  let path = from;
  let actualName: string | undefined;
  for (const [at, part] of parts.entries()) {
    if (part === '..') {
      path = dirname(path);
      if (!isInside(folder.root, path)) return outside;
      continue;
    }
    const entries = await namesIn(path);
    const entry = entryFor(part, entries);
    if (typeof entry === 'object') return entry;
    if (entry === undefined) {
      const near = nearest(part, entries);
      folder.inputs.set(nameOf(folder, join(path, ...parts.slice(at))), undefined);
      return refuse(
        'missing',
        `\`${reference}\` does not exist; correct the path or add the file`,
        near === undefined ? undefined : `did you mean \`${near}\`?`,
      );
    }
    if (composed(entry) !== composed(part)) actualName = entry;
    path = join(path, entry);
  }
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return refuse('unreadable', `\`${reference}\` is a link that leads nowhere`);
  if (!isInside(folder.root, real)) return outside;
  const facts = await stat(real);
  if (!facts.isFile()) return refuse('not-a-file', `\`${reference}\` is not a file`);
  return { path: real, file: nameOf(folder, path), ...(actualName !== undefined && { actualName }) };
}

/** Whether a path leads out of a folder by a link; one that leads nowhere does not. */
export async function leadsOut(folder: string, path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => undefined);
  return real !== undefined && !isInside(await realpath(folder), real);
}

/** Where a path leads, through whatever links; the path itself where it leads nowhere. */
export const realOf = (path: string): Promise<string> => realpath(path).catch(() => path);

const isInside = (root: string, path: string): boolean => path === root || path.startsWith(root + sep);

/** Finds a file by its plain name in the book's own folder; undefined when there is none, or a link leads outside. */
export async function findInFolder(folder: BookFolder, name: string): Promise<Found | undefined> {
  const path = join(folder.root, name);
  const real = await realpath(path).catch(() => undefined);
  folder.inputs.set(nameOf(folder, path), undefined);
  if (real === undefined || !isInside(folder.root, real) || (await kindOf(real)) !== 'file') return undefined;
  return { path: real, file: nameOf(folder, path) };
}

/** Bytes of a found file, which is an input of the book from then on. */
export async function readFound(folder: BookFolder, found: Found): Promise<Uint8Array | Refusal> {
  try {
    const { size } = await stat(found.path);
    if (size > LARGEST) {
      return refuse(
        'too-large',
        `\`${found.file}\` is ${Math.ceil(size / 1e6)} MB; files over 100 MB are not read`,
      );
    }
    const bytes = new Uint8Array(await readFile(found.path));
    folder.inputs.set(found.file, sha256(bytes));
    return bytes;
  } catch {
    return refuse('unreadable', `\`${found.file}\` cannot be read; check its permissions`);
  }
}

export const folderOf = (found: Found): string => dirname(found.path);
