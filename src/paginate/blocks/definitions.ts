import type { Definition, DefinitionList, Inline, Term } from '../../book/nodes.ts';
import { markAround } from '../../book/visit.ts';
import type { Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import type { SetBlocks } from './blocks.ts';
import { withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** Rows of its meaning that must follow a term on its page. */
const KEEP = 2;

/** Terms, each with its meaning set in below it. */
export function setDefinitions(node: DefinitionList, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const slabs = node.children.flatMap(entry => setDefinition(entry, setter, setBlocks));
  const white = setter.listed ? 0 : 1;
  return withWhite(slabs, white, white);
}

function setDefinition({ children }: Definition, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const inner: Setter = {
    ...setter,
    x: setter.x + setter.indent,
    width: setter.width - setter.indent,
    place: 'first',
    listed: true,
  };
  return children.flatMap(part =>
    part.type === 'term' ? setTerm(part, setter) : setBlocks(part.children, inner),
  );
}

const setTerm = (node: Term, setter: Setter): Slab[] =>
  setParagraph(standingOut(node.children), node, setter, { insets: [0] }).map(slab => ({
    ...slab,
    before: 0,
    keep: KEEP,
  }));

/** Words that are told from what follows: as the author marked them, or in bold. */
const standingOut = (inlines: readonly Inline[]): readonly Inline[] =>
  markAround(inlines) ? inlines : [{ type: 'strong', children: [...inlines] }];
