import { isBlank, type Line, textOf } from './lines.ts';
import { foldLabel } from './markdown/leads.ts';
import { LINK_DEFINITION } from './markdown/patterns.ts';
import type { Reading } from './reading.ts';

/**
 * Takes `[label]: https://…` lines out, where the address looks like one and the label is used: `[Sarah]: hello` is
 * speech. A picture written in place of an address is never speech.
 * @returns the lines that remain
 */
export function dropLinkDefinitions(reading: Reading, lines: readonly Line[]): Line[] {
  const uses = new Map<string, number>();
  for (const [, label = ''] of reading.work.matchAll(/\[([^[\]]+)\]/g)) {
    uses.set(foldLabel(label), (uses.get(foldLabel(label)) ?? 0) + 1);
  }
  return lines.filter(line => {
    if (isBlank(reading, line)) return true;
    const match = textOf(reading, line).includes(']:') ? LINK_DEFINITION.exec(textOf(reading, line)) : null;
    if (!match) return true;
    const [, label, url] = match as unknown as [string, string, string];
    if ((uses.get(foldLabel(label)) ?? 0) < 2 && !url.startsWith('data:')) return true;
    reading.links.set(foldLabel(label), url);
    reading.syntax.push({ start: line.from, end: line.to });
    return false;
  });
}
