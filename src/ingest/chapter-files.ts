import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { isFrontDoor, roleOfName } from '../book/heading.ts';
import { ROLES } from '../book/roles.ts';
import type { Places } from './config.ts';
import { type BookFolder, type Found, isRefusal, listTexts, locate } from './files.ts';

/** Files that lie beside manuscripts and are none. */
export const NO_CHAPTER = /^(?:readme|license|licence|changelog|contributing|todo)\b/i;

/** `2` before `10`, without regard to the machine's language. */
function natural(a: string, b: string): number {
  const [left, right] = [a, b].map(
    name =>
      name
        .normalize('NFC')
        .toLowerCase()
        .match(/\d+|\D+/g) ?? [],
  );
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const [x, y] = [left?.[at], right?.[at]];
    if (x === y) continue;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const numbers = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    if (numbers !== 0) return numbers;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

export const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[a-z]+$/i, '');

/** Prologues before chapters and epilogues after, when no number says otherwise. */
function rankOf(file: string): number {
  const stem = stemOf(file);
  const roles = Object.keys(ROLES);
  const chapter = roles.indexOf('chapter');
  if (isFrontDoor(stem)) return chapter - 0.5;
  const role = /^\d/.test(stem) ? 'chapter' : (roleOfName(stem) ?? 'chapter');
  return role === 'part' || role === 'interlude' || role === 'story' ? chapter : roles.indexOf(role);
}

/** The manuscript files of a folder in the order that their names say. */
async function filesInOrder(folder: BookFolder): Promise<Found[]> {
  const found = await listTexts(folder);
  return found
    .filter(({ file }) => !NO_CHAPTER.test(stemOf(file)))
    .sort((a, b) => rankOf(a.file) - rankOf(b.file) || natural(a.file, b.file));
}

/**
 * The files of a book: those that the settings list, in that order, or all text files of the folder.
 * @param places of the settings, for messages
 */
export async function chapterFiles(
  folder: BookFolder,
  listed: readonly string[] | undefined,
  places: Places,
  report: VFile,
): Promise<Found[]> {
  const all = await filesInOrder(folder);
  if (listed === undefined) return all;
  const chapters: Found[] = [];
  for (const [at, name] of listed.entries()) {
    const position = places.values.get(`chapters.${at}`);
    const found = await locate(folder, folder.root, name);
    if (isRefusal(found)) {
      const rule = found.problem === 'outside-root' ? 'ingest/outside-root' : 'ingest/missing-chapter';
      const { message, hint } = found;
      tell(report, {
        rule,
        severity: 'error',
        message,
        ...(hint !== undefined && { hint }),
        ...(position && { position }),
      });
    } else if (chapters.some(chapter => chapter.path === found.path)) {
      tell(report, {
        rule: 'ingest/chapter-twice',
        severity: 'warning',
        message: `\`${name}\` is listed twice and read once; remove one of the lines`,
        ...(position && { position }),
      });
    } else chapters.push(found);
  }
  const list = places.settings.get('chapters');
  for (const { path, file } of all) {
    if (chapters.some(chapter => chapter.path === path)) continue;
    tell(report, {
      rule: 'ingest/chapter-unlisted',
      severity: 'warning',
      message: `\`${file}\` is not listed in \`chapters\` and stays out of the book; list it or move it away`,
      ...(list && { at: { file: list.file, point: list.start } }),
    });
  }
  return chapters;
}
