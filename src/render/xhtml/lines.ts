/** Puts each node of a tree, hast or xast, on a line of source of its own. */
export function onLines<N>(nodes: readonly N[]): (N | { type: 'text'; value: string })[] {
  const end = { type: 'text' as const, value: '\n' };
  return [end, ...nodes.flatMap(node => [node, end])];
}
