import type { Message, Messages } from '../../book/nodes.ts';
import { PENALTY } from '../lines/break-lines.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { NEVER, type Setting, type Slab, type Spot } from '../slab.ts';
import { words } from '../stack.ts';
import { insetBy, withWhite } from './inset.ts';
import { notesOn } from './paragraph.ts';

/** A conversation in messages: the other side left, one's own right, each under its sender. */
export function setMessages(node: Messages, setter: Setter): Slab[] {
  const style = setter.interior.messages;
  const inner = insetBy(setter, style);
  const slabs = node.children.map((message): Slab => {
    const setting = messageSetting(message, inner);
    return { before: 0, after: 0, keep: 0, settings: [setting] };
  });
  return withWhite(slabs, style.before, style.after);
}

/** Demerits of a first or last line of a message alone on its page. */
const ALONE = 2e7;

function messageSetting(message: Message, setter: Setter): Setting {
  const { sender, time, width: share } = setter.interior.messages;
  const width = setter.width * share;
  const right = message.side === 'right';
  const manner = { align: 'left', insets: [0], hyphens: false, width } as const;
  const text = setPassage(message.children, message, setter, manner);
  const name = setPassage(words(message.sender), message, setter, { ...manner, style: sender });
  const hour = setPassage(words(message.time ?? ''), message, setter, { ...manner, style: time });
  // The widest line of one's own message touches the right edge; its lines begin together all the same.
  const widths = [...widthsOf(text), widthOf(name) + (message.time ? widthOf(hour) + sender.size : 0)];
  const shift = right ? setter.width - Math.min(width, Math.max(...widths)) : 0;
  const lines = text.broken[0]?.lines ?? [];
  // A time that has no room beside its sender stands below.
  const nameEnd = (widthsOf(name).at(-1) ?? 0) + sender.size / 2;
  const below = nameEnd + widthOf(hour) > setter.width - shift;
  const names = rowsOf(name, shift);
  const hours = message.time ? rowsOf(hour, below ? shift : shift + nameEnd) : [];
  const head = below ? [...names, ...hours] : names;
  const beside = below ? [] : hours;
  const rows = [...head, ...rowsOf(text, shift)];
  return {
    rows: rows.length,
    cost: 0,
    turns: rows
      .slice(1)
      .map((_, index) =>
        index < head.length ? NEVER : index === head.length || index === rows.length - 2 ? ALONE : 1e6,
      ),
    ...(text.notes.length > 0 && {
      notes: [...head.map(() => []), ...lines.map(line => notesOn(text, line))],
    }),
    draw(row, spot) {
      rows[row]?.(spot);
      if (row === names.length - 1) for (const draw of beside) draw(spot);
    },
  };
}

/** How each line of a passage is drawn, moved to the right by so much. */
function rowsOf(passage: Passage, shift: number): ((spot: Spot) => void)[] {
  const [broken] = passage.items.length > 0 ? passage.broken : [];
  const moved = { ...passage, x: passage.x + shift };
  return (broken?.lines ?? []).map((_, row) => ({ left, baseline, page }: Spot) => {
    if (broken) drawLine(moved, broken, row, left, baseline, page);
  });
}

/** Natural width of each line of a passage that is not justified. */
function widthsOf({ items, broken }: Passage): number[] {
  return (broken[0]?.lines ?? []).map(line =>
    items.slice(line.from, line.to).reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0),
  );
}

const widthOf = (passage: Passage): number => Math.max(0, ...widthsOf(passage));
