import { basename, dirname, join, relative } from 'node:path';
import type { Release } from '../book/release-tag.ts';
import { folderNameOf, type Request, type Stage } from '../pipeline.ts';
import { commitDate, sourceDate } from './environment.ts';

/** A request, and how the names it reports are written for the person in front of it. */
export interface Asked {
  request: Request;
  /** Turns a name that is relative to the book's place into one relative to where the command runs. */
  shown(file: string): string;
}

/**
 * Finds the date of the last commit that touched a book: its folder, in which a chapter may have been removed, and what
 * it was made from beside it.
 */
function dateFrom(base: string, path: string): (inputs: readonly string[]) => Date | undefined {
  const own = basename(path);
  const found = new Map<string, Date | undefined>();
  return inputs => {
    const beside = inputs.filter(name => !name.endsWith('/') && !name.startsWith(`${own}/`) && name !== own);
    const paths = [own, ...beside];
    const key = paths.join('\n');
    if (!found.has(key)) found.set(key, commitDate(base, paths));
    return found.get(key);
  };
}

/**
 * The request for one book. Names of files are kept relative to where the book stands, so that what is recorded does
 * not depend on the folder the command was run in.
 * @param path absolute
 * @param release that is made; one of another book is none of this one's
 */
export function requestFor(
  path: string,
  { encoding, release, onStage }: { encoding?: string; release?: Release; onStage?: (stage: Stage) => void },
): Asked {
  const base = dirname(path);
  const date = sourceDate(process.env) ?? dateFrom(base, path);
  const prefix = relative(process.cwd(), base);
  const slug = folderNameOf(path);
  const version = release && (release.book ?? slug) === slug ? release.version : undefined;
  return {
    request: {
      path,
      base,
      date,
      ...(encoding !== undefined && { encoding }),
      ...(version !== undefined && { release: version }),
      ...(onStage && { onStage }),
    },
    shown: file => join(prefix, file).replaceAll('\\', '/'),
  };
}
