import { itemNumber } from '../../book/list-numbers.ts';
import { boxOf, type List } from '../../book/nodes.ts';
import { drawLine, type Setter, setPassage, widthOf } from '../setter.ts';
import type { Setting, Slab, Spot } from '../slab.ts';
import { words } from '../stack.ts';
import type { SetBlocks } from './blocks.ts';
import { withWhite } from './inset.ts';

/** A list on a page whose lines all stand in the middle, as of an author's titles: an item a line, like the rest, and no marks. */
function setInMiddle(node: List, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const inner: Setter = { ...setter, place: 'first', listed: true };
  const slabs = node.children.flatMap(item => setBlocks(item.children, inner));
  return setter.listed ? slabs : withWhite(slabs, 0, 1);
}

/** A list: figures, bullets or boxes to tick hang in the indent. */
export function setList(node: List, setter: Setter, setBlocks: SetBlocks): Slab[] {
  if (setter.align === 'center' && !node.children.some(boxOf)) return setInMiddle(node, setter, setBlocks);
  const marks = node.children.map((item, index) => {
    const number = node.ordered ? itemNumber(node, index) : undefined;
    return [number, boxOf(item)].filter(Boolean).join('\u00a0') || '•';
  });
  const gap = setter.style.size * (node.ordered ? 0.45 : 0.55);
  const widest = Math.max(0, ...marks.map(mark => widthOf(mark, setter)));
  const indent = Math.min(setter.width / 2, Math.max(setter.indent * (node.ordered ? 1.4 : 1), widest + gap));
  const inner: Setter = {
    ...setter,
    x: setter.x + indent,
    width: setter.width - indent,
    place: 'first',
    listed: true,
  };
  const slabs = node.children.flatMap((item, index) => {
    const passage = setPassage(words(marks[index] ?? ''), item, setter, {
      align: 'right',
      insets: [0],
      width: indent - gap,
      flow: 'generated',
      hyphens: false,
    });
    const drawMark = ({ left, baseline, page }: Spot): void => {
      if (passage.broken[0]) drawLine(passage, passage.broken[0], 0, left, baseline, page);
    };
    return setBlocks(item.children, inner).map((slab, place) =>
      place === 0 ? { ...slab, settings: slab.settings.map(setting => marked(setting, drawMark)) } : slab,
    );
  });
  const white = setter.listed ? 0 : 1;
  return withWhite(slabs, white, white);
}

function marked(setting: Setting, drawMark: (spot: Spot) => void): Setting {
  return {
    ...setting,
    draw(row, spot) {
      if (row === 0) drawMark(spot);
      setting.draw(row, spot);
    },
  };
}
