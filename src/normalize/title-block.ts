import { type ByLine, isBareName, readByLine } from '../book/by-line.ts';
import { isNotice, isOfImprint } from '../book/copyright-lines.ts';
import { isTitleCase } from './narrative.ts';
import { isSubtitle } from './title-page.ts';

/** What the lines of a first paragraph say where they are a title page: title, subtitle, author, a copyright notice. */
export interface TitleBlock {
  title: string;
  subtitle: string | undefined;
  byLine: ByLine | undefined;
  /** Whether the lines could as well be something else: two lines of a poem, a subtitle that looks like a name. */
  isDoubtful: boolean;
  /** Whether what stands behind the title is the copyright page, and stays. */
  isNoticed: boolean;
}

/** `Subtitle: A Novel` */
const isLabelled = (line: string): boolean => /^\p{L}[\p{L} ]{0,20}: /u.test(line);

/**
 * Reads the lines of the first paragraph of a text.
 * @param opensChapter whether a chapter begins right below it, so that a name alone is the author's
 * @returns undefined where they are no title page
 */
export function readTitleBlock(lines: readonly string[], opensChapter: boolean): TitleBlock | undefined {
  const [title = '', ...below] = lines;
  const last = below.at(-1) ?? '';
  const whole = { title, subtitle: undefined, byLine: undefined, isDoubtful: false, isNoticed: false };
  if (below.length === 0) return whole;
  if (below.every(line => isNotice(line) || isOfImprint(line))) return { ...whole, isNoticed: true };
  if (below.length > 2) return undefined;
  const subtitle = below.length === 2 ? below[0] : undefined;
  if (subtitle !== undefined && !isSubtitle(subtitle)) return undefined;
  const byLine = readByLine(last);
  if (byLine) return { ...whole, subtitle, byLine };
  const isPair =
    below.length === 1 &&
    ![title, last].some(isLabelled) &&
    isSubtitle(last) &&
    isTitleCase(`${title} ${last}`);
  if (opensChapter && isBareName(last) && (isPair || subtitle !== undefined))
    return { ...whole, subtitle, byLine: { name: last, kind: undefined }, isDoubtful: true };
  return isPair ? { ...whole, subtitle: last, isDoubtful: true } : undefined;
}
