import { countOn, type HeadingReading } from '../book/heading.ts';
import type { Role } from '../book/roles.ts';

/** A line that reads as a heading, and where it stands among the blocks. */
export interface ReadLine {
  index: number;
  reading: HeadingReading;
}

/** A heading that follows so close stands under the one before: a title or an epigraph may come between. */
const UNDER = 3;

const isChapter = ({ reading }: ReadLine): boolean => reading.role === 'chapter';

/**
 * Settles what is counted among lines that read as headings: acts, letters, episodes.
 * @returns the lines, without those of a noun that counts nothing, or inside chapters; the others head parts where
 *   chapters or scenes are called between them, else chapters
 */
export function settleCounted<Line extends ReadLine>(lines: readonly Line[]): Line[] {
  const byNoun = new Map<string, Line[]>();
  for (const line of lines) {
    const { noun } = line.reading;
    if (noun === undefined) continue;
    const known = byNoun.get(noun);
    if (known) known.push(line);
    else byNoun.set(noun, [line]);
  }
  const chapter = lines.findIndex(line => isChapter(line) && line.reading.certain);
  const roles = new Map<string, Role>();
  for (const [noun, members] of byNoun) {
    const first = lines.indexOf(members[0] as Line);
    if (!countOn(members.map(({ reading }) => reading)) || (chapter >= 0 && chapter < first)) continue;
    roles.set(noun, holdChapters(members, lines) ? 'part' : 'chapter');
  }
  return lines.flatMap(line => {
    const { reading } = line;
    if (reading.noun === undefined) return [line];
    const role = roles.get(reading.noun);
    return role ? [{ ...line, reading: { ...reading, role } }] : [];
  });
}

/** Whether headings of one noun stand over chapters: right above some, with others between them, counted once through. */
function holdChapters(members: readonly ReadLine[], lines: readonly ReadLine[]): boolean {
  const chapters = lines.filter(line => isChapter(line) && line.reading.noun !== members[0]?.reading.noun);
  const standsIn = (from: number, to: number): boolean =>
    chapters.some(({ index }) => index > from && index < to);
  return (
    members.some(({ index }) => standsIn(index, index + UNDER + 1)) &&
    members.slice(1).some(({ index }, nth) => standsIn(members[nth]?.index ?? 0, index)) &&
    members.slice(1).every(({ reading }) => reading.ordinal !== 1)
  );
}
