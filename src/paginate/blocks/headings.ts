import type { BoxTitle, EndMark, Subhead, TimeJump } from '../../book/nodes.ts';
import type { HeadingStyle } from '../../book/template.ts';
import type { Setter } from '../setter.ts';
import { type Slab, solid } from '../slab.ts';
import { setStack } from '../stack.ts';
import { withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** Rows of text that must follow a heading on its page. */
const KEEP = 2;

/**
 * Words that stand over others.
 * @param keep rows of what follows that must stand on their page
 */
export function setHeading(
  node: Subhead | TimeJump | EndMark | BoxTitle,
  setter: Setter,
  style: HeadingStyle,
  keep: number,
): Slab[] {
  const stack = setStack([{ inlines: node.children, node, style: style.type }], setter, style.align);
  if (stack.rows === 0) return [];
  // What fills half a page is no heading, whatever it was called; it is set so that it can turn the page.
  if (stack.rows > setter.geometry.rows / 2) {
    const manner = { style: style.type, align: style.align, insets: [0] };
    return withWhite(setParagraph(node.children, node, setter, manner), style.before, style.after);
  }
  return [
    {
      before: style.before,
      after: style.after,
      keep: keep + (keep > 0 ? style.after : 0),
      settings: [solid(stack.rows, stack.draw, stack.notes)],
    },
  ];
}

export const setSubhead = (node: Subhead, setter: Setter): Slab[] =>
  setHeading(node, setter, setter.interior.subheads[node.rank - 1] ?? setter.interior.subheads[0], KEEP);

export const setTimeJump = (node: TimeJump, setter: Setter): Slab[] =>
  setHeading(node, setter, setter.interior.timeJump, KEEP);

/** “The End” stays with the text it ends. */
export const setEndMark = (node: EndMark, setter: Setter): Slab[] =>
  setHeading(node, setter, setter.interior.endMark, 0).map(slab => ({ ...slab, clings: true }));
