/** The books that another one names: found beside it, each once, never itself. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { nearest } from '../book/suggest.ts';
import { kindOf, namesIn } from './files.ts';
import type { Included } from './ingest.ts';

const MANUSCRIPT = /\.(?:md|markdown|txt)$/i;

/**
 * The paths of the books that a book includes, in its order. What is wrong is told.
 * @param path of the book; what it includes is named relative to its folder
 * @param base the folder that books lie in, which no name leaves
 * @param within the books that include this one
 */
export async function findIncluded(
  path: string,
  base: string,
  includes: readonly Included[],
  within: readonly string[],
  report: VFile,
): Promise<string[]> {
  const home = (await kindOf(path)) === 'folder' ? path : dirname(path);
  const found: string[] = [];
  for (const { written, position } of includes) {
    const complain = (rule: `config/${string}`, message: string, hint?: string): void =>
      tell(report, { rule, severity: 'error', message, position, ...(hint !== undefined && { hint }) });
    const target = resolve(home, written);
    const kind = await kindOf(target);
    if (!target.startsWith(base + sep)) {
      const place = basename(base);
      complain(
        'config/included-outside',
        `\`${written}\` is not in \`${place}/\`, where this book is; move it there`,
      );
    } else if (kind === 'missing') {
      const names = await namesIn(dirname(target));
      const near = nearest(basename(target), names);
      const instead = near && relative(home, join(dirname(target), near)).replaceAll('\\', '/');
      complain(
        'config/included-missing',
        `\`${written}\` is no book; correct the path, which goes from the folder of this book`,
        instead && `did you mean \`${instead}\`?`,
      );
    } else if (kind === 'file' && !MANUSCRIPT.test(target)) {
      complain(
        'config/included-missing',
        `\`${written}\` is no book; name a folder with \`book.yaml\`, a .md or a .txt file`,
      );
    } else if (target === path || within.includes(target)) {
      const way = [...within.slice(within.indexOf(target)), path, target].map(each => basename(each));
      const round = target === path ? [basename(path), basename(path)] : way;
      complain(
        'config/included-in-itself',
        `\`${written}\` would include itself: ${round.join(' → ')}; take one out`,
      );
    } else if (found.includes(target)) {
      tell(report, {
        rule: 'config/included-twice',
        severity: 'warning',
        message: `\`${written}\` is included twice and bound in once; remove one of the lines`,
        position,
      });
    } else found.push(target);
  }
  return found;
}
