/** Which headings open parts, which open chapters, which stand inside a chapter: decided once for the whole book. */
import { countOn, type HeadingReading, readHeading } from '../book/heading.ts';
import { foldedLetters } from '../book/letters.ts';
import { plainText } from '../book/visit.ts';
import { joinNames } from './heading-names.ts';
import type { Heading } from './reading.ts';
import { titlePageUnder } from './title-page.ts';

/** A heading and what is known about its surroundings. */
export interface Entry {
  heading: Heading;
  /** Words of the heading without outer white space. */
  text: string;
  reading?: HeadingReading | undefined;
  /** Whether text stands between it and the next heading. */
  hasText: boolean;
  /** Where nothing but the pages in front of a book stand there: whether they say whose it is, or have but a subtitle. */
  front: 'signed' | 'titled' | undefined;
  /** Whether it is the first thing in its file. */
  opensFile: boolean;
  /** A `name` is the second half of the heading above it. */
  level: 'title' | 'part' | 'section' | 'subhead' | 'name';
}

const readingOf = (entry: Entry, role: string): boolean =>
  entry.heading.role === role || (entry.heading.role === undefined && entry.reading?.role === role);

/** Bare numbers (`III`, `4`) and nouns with a number (`Act One`) head chapters only where they count. */
function dropLoneNumbers(entries: readonly Entry[]): void {
  const kindOf = ({ heading, reading }: Entry): string => `${heading.depth} ${reading?.noun ?? ''}`;
  for (const kind of new Set(entries.map(kindOf))) {
    const bare = entries.filter(entry => entry.reading?.certain === false && kindOf(entry) === kind);
    if (countOn(bare.map(({ reading }) => reading))) continue;
    for (const entry of bare) entry.reading = undefined;
  }
}

/** What is counted heads parts where nothing but other headings stands under it, or chapters do. */
function raiseParts(entries: readonly Entry[]): void {
  const under = (at: number): Entry[] => {
    const found: Entry[] = [];
    const depth = entries[at]?.heading.depth ?? 0;
    for (let next = at + 1; next < entries.length; next++) {
      const entry = entries[next] as Entry;
      if (entry.heading.depth <= depth) break;
      found.push(entry);
    }
    return found;
  };
  const byNoun = new Map<string, number[]>();
  entries.forEach(({ reading }, at) => {
    if (reading?.noun === undefined) return;
    const known = byNoun.get(reading.noun);
    if (known) known.push(at);
    else byNoun.set(reading.noun, [at]);
  });
  for (const counted of byNoun.values()) {
    const holdsChapters = counted.some(at => under(at).some(other => readingOf(other, 'chapter')));
    const isBare = counted.every(at => !entries[at]?.hasText && under(at).length > 0);
    if (!holdsChapters && !isBare) continue;
    for (const at of counted) {
      const { reading } = entries[at] as Entry;
      if (reading) (entries[at] as Entry).reading = { ...reading, role: 'part' };
    }
  }
}

/** Whether the first chapter of a part has a heading of the same rank, as where every file begins with `#`. */
function holdsSameRank(entries: readonly Entry[], part: Entry): boolean {
  const next = entries[entries.indexOf(part) + 1];
  return (
    next?.heading.depth === part.heading.depth &&
    next.reading === undefined &&
    next.heading.role === undefined
  );
}

/** The depth of chapters: where headings say “chapter”, else below the parts, else the highest that carries text. */
function chapterDepth(entries: readonly Entry[]): number {
  const depths = [...new Set(entries.map(entry => entry.heading.depth))].sort((a, b) => a - b);
  const counts = new Map<number, number>();
  let part = Number.POSITIVE_INFINITY;
  // Below headings that say “chapter”, numbers alone count scenes.
  const isCalled = ({ heading, reading }: Entry): boolean =>
    heading.role === 'chapter' || (reading?.role === 'chapter' && reading.certain);
  const called = entries.some(isCalled);
  for (const entry of entries) {
    const { depth } = entry.heading;
    if (readingOf(entry, 'part')) part = depth;
    if (!readingOf(entry, 'chapter') || (called && !isCalled(entry))) continue;
    // A chapter of lower rank than the part it stands in settles it for the whole book.
    if (depth > part) return depth;
    counts.set(depth, (counts.get(depth) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  if (most) return most[0];
  const [highest] = depths;
  if (highest === undefined) return 1;
  const below = depths.find(depth => depth > highest) ?? highest;
  const top = entries.filter(entry => entry.heading.depth === highest);
  const parts = top.filter(entry => readingOf(entry, 'part'));
  if (parts.length > 0)
    return parts.filter(part => holdsSameRank(entries, part)).length * 2 > parts.length ? highest : below;
  const bare = top.filter(entry => entry.reading === undefined && entry.heading.role === undefined);
  return bare.length > 1 && bare.every(entry => !entry.hasText) ? below : highest;
}

/**
 * Whether a heading is a title page among chapters of the same rank, as word processors write both: what says whose book it
 * is and no more stands below it, or nothing does and most others are called chapters.
 */
function isTitlePage(first: Entry, rivals: readonly Entry[], next: Entry | undefined): boolean {
  const { depth } = first.heading;
  if (first.reading || next?.heading.depth !== depth) return false;
  if (rivals.some(({ heading, front }) => heading.depth < depth || front === 'signed')) return false;
  const called = rivals.filter(({ reading }) => reading !== undefined).length;
  return first.front === 'signed' || (!first.hasText && 2 * called > rivals.length);
}

/** The only heading of the highest rank, over others or over all the text, naming nothing else, is the book's title. */
function titleEntry(entries: readonly Entry[], configured: string, oneFile: boolean): Entry | undefined {
  const [first, ...others] = entries;
  if (!first || !oneFile || first.heading.role !== undefined || first.reading?.certain) return undefined;
  const rivals = others.filter(entry => entry.heading.depth <= first.heading.depth);
  if (rivals.length > 0 && !isTitlePage(first, rivals, others[0])) return undefined;
  const same = foldedLetters(first.text) === foldedLetters(configured);
  if (configured !== '') return same ? first : undefined;
  if (others.length > rivals.length) {
    const deeper = others.reduce(
      (least, { heading }) => Math.min(least, heading.depth),
      Number.POSITIVE_INFINITY,
    );
    const chapters = others.filter(entry => entry.heading.depth === deeper);
    const named = chapters.some(entry => entry.reading !== undefined || entry.heading.role !== undefined);
    // A chapter with a few subheads has its own text first; a book has chapters, or hardly any text before them.
    return named || !first.hasText || first.front !== undefined ? first : undefined;
  }
  return first;
}

/**
 * Gives every heading its level.
 * @param configured the title that the settings give, or nothing
 * @param oneFile whether the book is a single file: only there a heading can be the title of the book
 */
export function readOutline(
  headings: readonly Omit<Entry, 'level' | 'reading' | 'text'>[],
  configured: string,
  oneFile: boolean,
): Entry[] {
  const entries = headings.map((entry): Entry => {
    const text = plainText(entry.heading.children).trim();
    return { ...entry, text, reading: readHeading(text), level: 'section' };
  });
  dropLoneNumbers(entries);
  joinNames(entries);
  const heads = entries.filter(({ level }) => level !== 'name');
  raiseParts(heads);
  const title = titleEntry(heads, configured, oneFile);
  const page = title ? titlePageUnder(heads, title) : new Set<Entry>();
  const rest = heads.filter(entry => entry !== title && !page.has(entry));
  const depth = chapterDepth(rest);
  if (title) title.level = 'title';
  for (const entry of page) entry.level = 'subhead';
  let holder: Entry | undefined;
  const bases = new Map<Entry, number>();
  for (const [at, entry] of rest.entries()) {
    const { heading, opensFile, hasText, reading } = entry;
    const part = readingOf(entry, 'part');
    const named = heading.role !== undefined;
    const own = heading.depth;
    if (holder && (opensFile || own <= holder.heading.depth || reading || named)) holder = undefined;
    const next = rest[at + 1];
    const isBare =
      !hasText && own < depth && !reading && next?.opensFile === false && next.heading.depth > own;
    if (part && own <= depth) entry.level = 'part';
    else if (holder) entry.level = 'subhead';
    else if (named || own === depth || (opensFile && !isBare)) entry.level = 'section';
    else if (own > depth) entry.level = 'subhead';
    else entry.level = reading ? 'section' : 'part';
    // What stands under a chapter of its own file, or under a bibliography, is no chapter whatever its rank.
    if (entry.level === 'section' && own < depth && (opensFile || reading || named)) holder = entry;
    bases.set(entry, holder?.heading.depth ?? depth);
    heading.depth = Math.max(1, own);
  }
  return entries.map(entry =>
    entry.level === 'subhead'
      ? { ...entry, heading: { ...entry.heading, depth: entry.heading.depth - (bases.get(entry) ?? depth) } }
      : entry,
  );
}
