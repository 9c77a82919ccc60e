import type { Element, ElementContent } from 'hast';

/** All elements of a tree, in their order. */
export const elementsIn = (nodes: readonly ElementContent[]): Element[] =>
  nodes.flatMap(node => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));

/** The words in an element. */
export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
