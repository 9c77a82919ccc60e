import type { Inquiry } from '../book/inquiry.ts';
import { type Block, type Message, type Messages, refill } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { sectionsOf } from '../book/visit.ts';
import { linesOf, sliceInlines, type WrittenLine } from './cut-inlines.ts';
import { isCapitals, isFolded, isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?';
/** `3/6/25, 10:14 PM`, as telephones write it into what they hand out. */
const MOMENT = `(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?\\s+)?${CLOCK}`;
const NAME = "\\p{Lu}[\\p{L}\\p{N}.’' -]{0,19}?";
/** How writers set messages: `Ana: hi`, `Ana (10:42): hi`, `[10:42] Ana: hi`, `10:42 Ana - hi`, `<ana> hi`. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<sender>${NAME})(?:\\s*[([](?<time>${CLOCK})[)\\]])?:\\s+(?=\\S)`, 'iu'),
  new RegExp(
    `^[([]?(?<time>${MOMENT})[)\\]]?\\s*[-–—|]?\\s*(?<sender>${NAME})\\s*(?::|\\s[-–—])\\s+(?=\\S)`,
    'iu',
  ),
  new RegExp(`^(?<sender>${NAME})\\s+[-–—]\\s+(?=\\S)`, 'u'),
  /^<(?<sender>[\p{L}\p{N}_.-]{1,20})>\s+(?=\S)/u,
];
const LONGEST = 160;
const FEWEST = 3;
const LARGEST_GROUP = 6;
/** The form with brackets, which only chats have. */
const CHAT = 3;
const MYSELF = /^(?:me|i|you)$/i;

interface Sent {
  form: number;
  sender: string;
  time: string | undefined;
  line: WrittenLine;
  body: number;
}

function sentOf(line: WrittenLine): Sent | undefined {
  if (line.text.length > LONGEST || /["“]/.test(line.text)) return undefined;
  for (const [form, pattern] of FORMS.entries()) {
    const match = pattern.exec(line.text);
    const { sender, time } = match?.groups ?? {};
    if (match && sender && (form !== 0 || /^\p{Lu}/u.test(sender)))
      return { form, sender, time, line, body: match[0].length };
  }
  return undefined;
}

/** Messages are told from the lines of a play by how they are written: in haste, without capitals and full stops. */
function isConversation(sent: readonly Sent[]): boolean {
  const senders = new Set(sent.map(({ sender }) => sender));
  const hasty = sent.filter(({ line, body }) => {
    const text = line.text.slice(body);
    return !/[.!?…]["')]*$/.test(text) || /^\p{Ll}/u.test(text);
  });
  const known = sent.some(
    ({ sender, time, form }) =>
      MYSELF.test(sender) || time !== undefined || isCapitals(sender) || form === CHAT,
  );
  const form = sent[0]?.form;
  if (sent.length < FEWEST || sent.some(one => one.form !== form) || hasty.length <= sent.length / 2)
    return false;
  // A group has more than two senders where the clock or the brackets leave no doubt.
  const marked = form === CHAT || sent.every(({ time }) => time !== undefined);
  if (senders.size < 2 || senders.size > (marked ? LARGEST_GROUP : 2)) return false;
  return known || (sent.length > FEWEST && sent.every(({ sender }) => /^\S+$/.test(sender)));
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

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'messages', meaning: 'text messages, each with its sender' },
  { key: 'text', meaning: 'paragraphs of the story' },
];

function areMessages(first: Block, inquiry: Inquiry): boolean {
  const words = wordsOf(first);
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/messages',
    severity: 'info',
    message: `The lines from \`${words.slice(0, 40)}\` on are set as text messages`,
    hint: 'In Markdown, `:::messages` before and `:::` after them say so',
    position: first.position,
    confidence: 0.85,
    done: 'messages',
    alternatives: ALTERNATIVES,
  });
  return answer === 'messages';
}

/** Blocks in which conversations are one block each. A quotation that holds nothing else is none. */
function findMessages(blocks: readonly Block[], inquiry: Inquiry): Block[] {
  const found: Block[] = [];
  let run: { block: Block; sent: Sent[] }[] = [];
  const flush = () => {
    const sent = run.flatMap(one => one.sent);
    const first = run[0]?.block;
    if (first && isConversation(sent) && areMessages(first, inquiry)) {
      const conversation: Messages = { type: 'messages', children: sent.map(messageOf) };
      if (first.position) conversation.position = first.position;
      found.push(conversation);
    } else for (const { block } of run) found.push(block);
    run = [];
  };
  for (const block of blocks) {
    const sent = linesSent(block);
    if (sent) {
      run.push({ block, sent });
      continue;
    }
    flush();
    if (block.type === 'blockquote') block.children = findMessages(block.children, inquiry);
    if (block.type === 'box') refill(block, blocks => findMessages(blocks, inquiry));
    const [only, second] = block.type === 'blockquote' ? block.children : [];
    found.push(only?.type === 'messages' && !second ? only : block);
  }
  flush();
  return found;
}

/** Recognises a conversation in text messages. */
export const messages: Pass = {
  name: 'messages',
  infers: true,
  moves: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (!section.generated) section.children = findMessages(section.children, inquiry);
    }
  },
};
