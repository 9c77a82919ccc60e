import type { Attribution, Blockquote } from '../../book/nodes.ts';
import type { Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import type { SetBlocks } from './blocks.ts';
import { insetBy, withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** A quotation, set in from both sides. */
export function setQuotation(node: Blockquote, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const style = setter.interior.quotation;
  return withWhite(
    setBlocks(node.children, { ...insetBy(setter, style), opens: true }),
    style.before,
    style.after,
  );
}

/** The source of a quotation: flush right under it and never parted from it. */
export function setAttribution(node: Attribution, setter: Setter): Slab[] {
  const slabs = setParagraph(node.children, node, setter, {
    style: setter.interior.attribution,
    align: 'right',
    insets: [setter.indent],
    leadIn: 0,
  });
  return slabs.map(slab => ({ ...slab, before: 0, clings: true }));
}
