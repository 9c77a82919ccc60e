import type { HeadingReading } from '../book/heading.ts';
import type { Role } from '../book/roles.ts';

/** A line that reads as a heading, and where it stands among the blocks. */
export interface ReadLine {
  index: number;
  reading: HeadingReading;
}

/** A heading that follows so close stands under the one before: a title or an epigraph may come between. */
const UNDER = 3;

const isChapter = ({ reading }: ReadLine): boolean => reading.role === 'chapter';

/** Share of the members that must follow one another: an author may have miscounted. */
const IN_SEQUENCE = 0.7;

/** Whether members count on from one; those inside something else may begin anew in each. */
function countsOn(members: readonly ReadLine[]): boolean {
  const follow = members.filter(({ reading }, nth) => {
    const last = members[nth - 1]?.reading.ordinal ?? 0;
    return reading.ordinal === last + 1 || reading.ordinal === 1;
  });
  return members.length > 1 && follow.length >= IN_SEQUENCE * members.length;
}

/**
 * Finds what is counted among lines that read as headings: acts, letters, episodes.
 * @returns those that are headings, with what they head: a part where chapters or scenes are called between them, else a
 *   chapter. What is counted inside chapters is none.
 */
export function countedHeadings(lines: readonly ReadLine[]): ReadonlyMap<ReadLine, Role> {
  const byNoun = new Map<string, ReadLine[]>();
  for (const line of lines) {
    const { noun } = line.reading;
    if (noun === undefined) continue;
    const known = byNoun.get(noun);
    if (known) known.push(line);
    else byNoun.set(noun, [line]);
  }
  const found = new Map<ReadLine, Role>();
  const chapter = lines.findIndex(line => isChapter(line) && line.reading.certain);
  for (const [noun, members] of byNoun) {
    const first = members[0] as ReadLine;
    if (!countsOn(members) || (chapter >= 0 && chapter < lines.indexOf(first))) continue;
    const others = lines.filter(line => isChapter(line) && line.reading.noun !== noun);
    const isOver = members.some(({ index }) =>
      others.some(other => other.index > index && other.index <= index + UNDER),
    );
    const parts = members.slice(1).some((member, nth) => {
      const { index } = members[nth] as ReadLine;
      return others.some(other => other.index > index && other.index < member.index);
    });
    const restarts = members.some(({ reading }, nth) => nth > 0 && reading.ordinal === 1);
    for (const member of members) found.set(member, isOver && parts && !restarts ? 'part' : 'chapter');
  }
  return found;
}
