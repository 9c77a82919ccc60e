import type { Section } from './book.ts';
import type { Role } from './roles.ts';
import { sectionsOf } from './visit.ts';

/**
 * Where chapters begin on paper: on a right-hand page, on the next page, or under the end of the chapter before, as in
 * books of many short ones.
 */
export const CHAPTER_STARTS = ['recto', 'next', 'run-on'] as const;
export type ChapterStart = (typeof CHAPTER_STARTS)[number];
/** Where what needs a page of its own begins. */
export type PageStart = Exclude<ChapterStart, 'run-on'>;

/** What runs on where chapters do; everything else has a page of its own. */
const RUNS_ON: ReadonlySet<Role> = new Set(['chapter', 'interlude', 'epilogue']);
const CHAPTERS: ReadonlySet<Role> = new Set(['chapter', 'story']);

/**
 * Where each section begins. Front matter, the text, its first chapter, and what follows the title of a part, whose back
 * stays blank, begin on a recto (Chicago, 17th ed., 1.4) whatever the chapters do; the author's other books stand on the
 * back of the half title.
 * @param sections of the first rank, in the order of the book
 */
export function sectionStarts(
  sections: readonly Section[],
  starts: { chapter: ChapterStart; part: PageStart },
): Map<Section, ChapterStart> {
  const found = new Map<Section, ChapterStart>();
  let before: Section | undefined;
  let begun = false;
  for (const section of sectionsOf(sections)) {
    const { matter, role } = section;
    const opensText = matter !== 'front' && (before === undefined || before.matter === 'front');
    const opensStory = !begun && CHAPTERS.has(role);
    if (role === 'also-by' && before?.role === 'half-title') found.set(section, 'next');
    else if (matter === 'front' || opensText || opensStory || before?.role === 'part')
      found.set(section, 'recto');
    else if (role === 'part') found.set(section, starts.part);
    else if (starts.chapter !== 'run-on') found.set(section, starts.chapter);
    else found.set(section, RUNS_ON.has(role) && before?.matter === 'body' ? 'run-on' : 'next');
    begun ||= CHAPTERS.has(role) && matter !== 'front';
    before = section;
  }
  return found;
}
