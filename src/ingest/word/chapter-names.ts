/** Lines right under the heading of a chapter that are its name or its subtitle, by their style or as typists set them. */
import type { VFile } from 'vfile';
import type { Section } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { isNumberAlone, readHeading } from '../../book/heading.ts';
import type { Paragraph } from '../../book/nodes.ts';
import { slugOf } from '../../book/slug.ts';
import { plainText, sectionsOf, unmarked } from '../../book/visit.ts';

const LONGEST = 60;

/** Whether a centred line under a heading names what is numbered above it: no sentence, no date, nothing drawn. */
export function looksLikeName(heading: string, line: string): boolean {
  const reading = readHeading(heading);
  return (
    reading?.certain === true &&
    isNumberAlone(heading, reading) &&
    line.length <= LONGEST &&
    /^["'“‘]?\p{Lu}/u.test(line) &&
    !/\d|[.,;:]["'”’]?$/u.test(line) &&
    readHeading(line) === undefined
  );
}

/**
 * Makes lines names and subtitles of the sections that begin with them.
 * @param lines paragraphs that stood right under a heading
 */
export function nameChapters(
  sections: readonly Section[],
  lines: ReadonlySet<Paragraph>,
  report: VFile,
): void {
  if (lines.size === 0) return;
  const all = [...sectionsOf(sections)];
  const ids = new Set(all.map(({ id }) => id));
  for (const section of all) {
    const [first, ...rest] = section.children;
    if (first?.type !== 'paragraph' || !lines.has(first)) continue;
    if (rest.length === 0 && section.sections.length === 0) continue;
    const isName = section.label !== undefined && section.title.length === 0;
    if (!isName && section.subtitle.length > 0) continue;
    const words = unmarked(first.children).flatMap(node =>
      node.type === 'lineBreak' ? [{ type: 'text' as const, value: ' ' }] : [node],
    );
    section.children = rest;
    if (isName) {
      section.title = words;
      const id = slugOf(`${section.label} ${plainText(words)}`, section.role);
      if (!ids.has(id)) section.id = id;
      ids.add(id);
    } else section.subtitle = words;
    const place = isName ? 'the name of what is numbered above it' : 'the subtitle of what it stands under';
    tell(report, {
      rule: 'import/chapter-name',
      severity: 'info',
      message: `\`${plainText(words).trim()}\` is ${place}`,
      position: first.position,
    });
  }
}
