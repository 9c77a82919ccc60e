import type { Block, Inline, Part } from './nodes.ts';

type HandlersOf<N extends { type: string }, R, C> = {
  [T in N['type']]: (node: Extract<N, { type: T }>, context: C) => R;
};

/**
 * One function per node kind. Write `const handlers = {...} satisfies InlineHandlers<R, C>`: a new kind then fails to
 * compile in every backend until someone decides what it means there.
 */
export type InlineHandlers<R, C> = HandlersOf<Inline, R, C>;
export type BlockHandlers<R, C> = HandlersOf<Block, R, C>;
export type PartHandlers<R, C> = HandlersOf<Part, R, C>;

/** Calls the handler of the node's kind. */
export function handle<N extends { type: string }, R, C>(
  handlers: HandlersOf<N, R, C>,
  node: N,
  context: C,
): R {
  const handler = handlers[node.type as N['type']] as (node: N, context: C) => R;
  return handler(node, context);
}
