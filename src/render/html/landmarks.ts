import type { Element, ElementContent } from 'hast';

const elementsIn = (nodes: readonly ElementContent[]): Element[] =>
  nodes.flatMap(node => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/**
 * Tells landmarks apart that have the same role and name, as the notes of every chapter do on one page: the second is
 * called `Notes (2)`, and so on (axe, rule `landmark-unique`). Only what is said to assistive technology changes.
 */
export function tellLandmarksApart(nodes: readonly ElementContent[]): void {
  const elements = elementsIn(nodes);
  const named = new Map(elements.map(element => [element.properties['id'], element]));
  const seen = new Map<string, number>();
  for (const { tagName, properties } of elements) {
    if (tagName !== 'section' && tagName !== 'nav') continue;
    const [heading] = [properties['ariaLabelledBy'] ?? []].flat();
    const labelling = heading === undefined ? undefined : named.get(String(heading));
    const name = labelling ? textOf(labelling).replace(/\s+/g, ' ').trim() : properties['ariaLabel'];
    if (typeof name !== 'string') continue;
    const key = `${properties['role'] ?? tagName} ${name.toLowerCase()}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count === 1) continue;
    delete properties['ariaLabelledBy'];
    properties['ariaLabel'] = `${name} (${count})`;
  }
}
