import { isClose, isOnlyClose } from '../../book/letter-close.ts';
import type { Block, Letter, LetterLine, LetterPart } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';
import { type Manner, type Setter, widthOf } from '../setter.ts';
import type { Slab } from '../slab.ts';
import type { SetBlocks } from './blocks.ts';
import { insetBy, withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** A letter inside the story: dateline right, salutation left, valediction and signature towards the right. */
export function setLetter(node: Letter, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const style = setter.interior.letter;
  const inner = insetBy(setter, style);
  const closeAt = closesAt(node, inner);
  const slabs: Slab[] = [];
  let prose: Block[] = [];
  let place: Setter['place'] = 'first';
  const flush = (): void => {
    slabs.push(...setBlocks(prose, { ...inner, place }));
    prose = [];
  };
  for (const child of node.children) {
    if (child.type !== 'letterLine') {
      prose.push(child);
      continue;
    }
    flush();
    slabs.push(...setLetterLine(child, inner, closeAt));
    place = child.part === 'salutation' ? 'inner' : 'first';
  }
  flush();
  return withWhite(slabs, isOnlyClose(node) ? 0 : style.before, style.after);
}

/** Share of the measure at which the lines that end a letter begin. */
const TOWARDS_RIGHT = 0.5;

/** Where the close begins, points from the left: further left where a long name would go over into a second line. */
function closesAt({ children }: Letter, setter: Setter): number {
  const widest = children.reduce((widest, child) => {
    if (child.type !== 'letterLine' || !isClose(child)) return widest;
    const indent = child.part === 'signature' ? setter.indent : 0;
    return Math.max(widest, indent + widthOf(plainText(child.children), setter));
  }, 0);
  const most = setter.width * TOWARDS_RIGHT;
  return widest > setter.width ? most : Math.min(most, setter.width - widest);
}

function setLetterLine(node: LetterLine, setter: Setter, closeAt: number): Slab[] {
  const manners: Record<LetterPart, Manner> = {
    dateline: { align: 'right', insets: [0] },
    salutation: { align: 'left', insets: [0, setter.indent] },
    valediction: { align: 'left', insets: [closeAt] },
    signature: { align: 'left', insets: [closeAt + setter.indent] },
    postscript: { insets: [0] },
  };
  return setParagraph(node.children, node, setter, manners[node.part]).map(slab => ({
    ...slab,
    before: node.part === 'postscript' ? 1 : 0,
    keep: node.part === 'salutation' || node.part === 'dateline' ? 2 : 0,
    ...(isClose(node) && { clings: true }),
  }));
}
