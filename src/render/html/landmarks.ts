import type { ElementContent } from 'hast';
import { elementsIn, textOf } from './elements.ts';

/**
 * Tells landmarks apart that have the same name, as the notes of every chapter do on one page: the second is called
 * `Notes (2)`, and so on (axe, rule `landmark-unique`, to which all sections of a book are regions whatever their role).
 * Only what is said to assistive technology changes.
 */
export function tellLandmarksApart(nodes: readonly ElementContent[]): void {
  const elements = elementsIn(nodes);
  const named = new Map(elements.map(element => [element.properties['id'], element]));
  const seen = new Map<string, number>();
  for (const { tagName, properties } of elements) {
    const region = tagName === 'section' || properties['role'] === 'region';
    if (!region && tagName !== 'nav') continue;
    const [heading] = [properties['ariaLabelledBy'] ?? []].flat();
    const labelling = heading === undefined ? undefined : named.get(String(heading));
    const name = labelling ? textOf(labelling).replace(/\s+/g, ' ').trim() : properties['ariaLabel'];
    if (typeof name !== 'string') continue;
    const key = `${region ? 'region' : tagName} ${name.toLowerCase()}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count === 1) continue;
    delete properties['ariaLabelledBy'];
    properties['ariaLabel'] = `${name} (${count})`;
  }
}
