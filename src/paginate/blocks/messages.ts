import type { Message, Messages } from '../../book/nodes.ts';
import { PENALTY } from '../lines/break-lines.ts';
import { drawLine, type Passage, type Setter, setPassage } from '../setter.ts';
import { NEVER, type Setting, type Slab } from '../slab.ts';
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
  const at = (passage: Passage, x: number): Passage => ({ ...passage, x: passage.x + x });
  return {
    rows: lines.length + 1,
    cost: 0,
    turns: lines.map((_, index) => (index === 0 ? NEVER : index === lines.length - 1 ? 2e7 : 1e6)),
    ...(text.notes.length > 0 && { notes: [[], ...lines.map(line => notesOn(text, line))] }),
    draw(row, { left, baseline, page }) {
      if (row > 0) {
        if (text.broken[0]) drawLine(at(text, shift), text.broken[0], row - 1, left, baseline, page);
        return;
      }
      if (name.broken[0]) drawLine(at(name, shift), name.broken[0], 0, left, baseline, page);
      const beside = shift + widthOf(name) + sender.size / 2;
      if (message.time && hour.broken[0]) drawLine(at(hour, beside), hour.broken[0], 0, left, baseline, page);
    },
  };
}

/** Natural width of each line of a passage that is not justified. */
function widthsOf({ items, broken }: Passage): number[] {
  return (broken[0]?.lines ?? []).map(line =>
    items.slice(line.from, line.to).reduce((sum, item) => sum + (item.kind === PENALTY ? 0 : item.width), 0),
  );
}

const widthOf = (passage: Passage): number => Math.max(0, ...widthsOf(passage));
