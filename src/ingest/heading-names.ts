import { isNumberAlone } from '../book/heading.ts';
import type { Entry } from './outline.ts';

/** Whether a heading says nothing of what it opens, in words or in braces. */
export const isPlain = ({ heading, reading }: Entry): boolean =>
  reading === undefined && heading.role === undefined;

/**
 * Takes a heading right under one that is a number and no more for its name, where it is the only one of its kind there:
 * `# Chapter One` / `## The Weir`. Under a part it is a chapter as soon as text follows.
 */
export function joinNames(entries: readonly Entry[]): void {
  for (const [at, entry] of entries.entries()) {
    const { heading, reading, text } = entry;
    const next = entries[at + 1];
    if (!next || entry.hasText || !reading || !isNumberAlone(text, reading)) continue;
    const isPart = reading.role === 'part' || reading.noun !== undefined;
    if (reading.role !== 'chapter' && !isPart) continue;
    if (!isPlain(next) || next.opensFile || next.heading.depth <= heading.depth || (isPart && next.hasText))
      continue;
    if (hasRival(entries, at)) continue;
    next.level = 'name';
    entry.hasText = next.hasText;
    heading.name = next.heading.children;
    if (heading.id === undefined && next.heading.id !== undefined) heading.id = next.heading.id;
  }
}

/** Whether what stands right under a heading has others of its rank behind it that no number tells from it. */
function hasRival(entries: readonly Entry[], at: number): boolean {
  const [own, name] = [entries[at], entries[at + 1]];
  for (let index = at + 2; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.heading.depth <= (own?.heading.depth ?? 0)) return false;
    if (entry.heading.depth <= (name?.heading.depth ?? 0) && isPlain(entry)) return true;
  }
  return false;
}
