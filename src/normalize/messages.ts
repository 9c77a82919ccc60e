import { tell } from '../book/finding.ts';
import type { Block, Message, Messages } from '../book/nodes.ts';
import { sectionsOf } from '../book/visit.ts';
import { linesOf, sliceInlines, type WrittenLine } from './cut-inlines.ts';
import { isCapitals, isFolded, isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const SENDER =
  /^(\p{Lu}[\p{L}\p{N}.’' -]{0,19}?)(?:\s*\((\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)\))?:\s+(?=\S)/u;
const LONGEST = 160;
const FEWEST = 3;
const MYSELF = /^(?:me|i|you)$/i;

interface Sent {
  sender: string;
  time: string | undefined;
  line: WrittenLine;
  body: number;
}

function sentOf(line: WrittenLine): Sent | undefined {
  const match = SENDER.exec(line.text);
  if (!match || line.text.length > LONGEST || /["“]/.test(line.text)) return undefined;
  return { sender: match[1] as string, time: match[2], line, body: match[0].length };
}

/** Messages are told from the lines of a play by how they are written: in haste, without capitals and full stops. */
function isConversation(sent: readonly Sent[]): boolean {
  const senders = new Set(sent.map(({ sender }) => sender));
  const hasty = sent.filter(({ line, body }) => {
    const text = line.text.slice(body);
    return !/[.!?…]["')]*$/.test(text) || /^\p{Ll}/u.test(text);
  });
  const known = sent.some(
    ({ sender, time }) => MYSELF.test(sender) || time !== undefined || isCapitals(sender),
  );
  return sent.length >= FEWEST && senders.size === 2 && hasty.length > sent.length / 2 && known;
}

function messageOf({ sender, time, line, body }: Sent): Message {
  const message: Message = {
    type: 'message',
    sender,
    side: MYSELF.test(sender) ? 'right' : 'left',
    children: sliceInlines(line.children, body, line.text.length),
  };
  if (time !== undefined) message.time = time;
  const position = line.children[0]?.position;
  return position ? { ...message, position } : message;
}

/** The messages of a block, when every line of it is one. */
function linesSent(block: Block): Sent[] | undefined {
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const sent = linesOf(block).map(sentOf);
  return sent.length > 0 && sent.every(line => line !== undefined) ? sent : undefined;
}

/** Recognises a conversation in text messages. */
export const messages: Pass = {
  name: 'messages',
  infers: true,
  run(book, report) {
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      const blocks: Block[] = [];
      let run: { block: Block; sent: Sent[] }[] = [];
      const flush = () => {
        const sent = run.flatMap(one => one.sent);
        const first = run[0]?.block;
        if (first && isConversation(sent)) {
          const conversation: Messages = { type: 'messages', children: sent.map(messageOf) };
          if (first.position) conversation.position = first.position;
          blocks.push(conversation);
          tell(report, {
            rule: 'normalize/messages',
            severity: 'info',
            message: `The lines from \`${wordsOf(first).slice(0, 40)}\` on are set as text messages`,
            hint: 'In Markdown, `:::messages` before and `:::` after them say so',
            position: first.position,
            confidence: 0.85,
          });
        } else blocks.push(...run.map(one => one.block));
        run = [];
      };
      for (const block of section.children) {
        const sent = linesSent(block);
        if (sent) run.push({ block, sent });
        else {
          flush();
          blocks.push(block);
        }
      }
      flush();
      section.children = blocks;
    }
  },
};
