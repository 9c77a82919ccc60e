import type { Block, Letter, LetterLine, LetterPart } from '../../book/nodes.ts';
import type { Manner, Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import type { SetBlocks } from './blocks.ts';
import { insetBy, withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** A letter inside the story: dateline right, salutation left, valediction and signature towards the right. */
export function setLetter(node: Letter, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const style = setter.interior.letter;
  const inner = insetBy(setter, style);
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
    slabs.push(...setLetterLine(child, inner));
    place = child.part === 'salutation' ? 'inner' : 'first';
  }
  flush();
  return withWhite(slabs, style.before, style.after);
}

/** Share of the measure at which the lines that end a letter begin. */
const TOWARDS_RIGHT = 0.5;

function setLetterLine(node: LetterLine, setter: Setter): Slab[] {
  const manners: Record<LetterPart, Manner> = {
    dateline: { align: 'right', insets: [0] },
    salutation: { align: 'left', insets: [0, setter.indent] },
    valediction: { align: 'left', insets: [setter.width * TOWARDS_RIGHT] },
    signature: { align: 'left', insets: [setter.width * TOWARDS_RIGHT + setter.indent] },
    postscript: { insets: [0] },
  };
  const ends = node.part === 'valediction' || node.part === 'signature';
  return setParagraph(node.children, node, setter, manners[node.part]).map(slab => ({
    ...slab,
    before: node.part === 'postscript' ? 1 : 0,
    keep: node.part === 'salutation' || node.part === 'dateline' ? 2 : 0,
    ...(ends && { clings: true }),
  }));
}
