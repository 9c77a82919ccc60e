/** The books that another one names: found beside it, each once, never itself. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { isManuscriptName } from '../book/manuscript-name.ts';
import { nearest } from '../book/suggest.ts';
import { kindOf, leadsOut, namesIn, realOf } from './files.ts';
import type { Included } from './ingest.ts';

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
  const found = new Map<string, string>();
  const around = await Promise.all([...within, path].map(realOf));
  for (const { written, position } of includes) {
    const complain = (rule: `config/${string}`, message: string, hint?: string): void =>
      tell(report, { rule, severity: 'error', message, position, ...(hint !== undefined && { hint }) });
    const target = resolve(home, written);
    const [kind, real] = [await kindOf(target), await realOf(target)];
    if (!target.startsWith(base + sep) || (await leadsOut(base, target))) {
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
    } else if (kind === 'file' && !isManuscriptName(target)) {
      complain(
        'config/included-missing',
        `\`${written}\` is no book; name a folder with \`book.yaml\`, a .md or a .txt file`,
      );
    } else if (around.includes(real)) {
      const round = [...around.slice(around.indexOf(real)), real].map(each => basename(each));
      complain(
        'config/included-in-itself',
        `\`${written}\` would include itself: ${round.join(' → ')}; take one out`,
      );
    } else if (found.has(real)) {
      tell(report, {
        rule: 'config/included-twice',
        severity: 'warning',
        message: `\`${written}\` is included twice and bound in once; remove one of the lines`,
        position,
      });
    } else found.set(real, target);
  }
  return [...found.values()];
}
