/** How writers set text messages, line by line and paragraph by paragraph. */
import type { Block, Inline, Message } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import { linesOf, placeOf, sliceInlines, type WrittenLine } from './cut-inlines.ts';
import { isMailHeader } from './mail-headers.ts';
import { isCapitals, isFolded, isParagraph } from './narrative.ts';

const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?';
/** `3/6/25, 10:14 PM`, as telephones write it into what they hand out. */
const MOMENT = `(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4},?\\s+)?${CLOCK}`;
const NAME = "\\p{Lu}[\\p{L}\\p{N}.’' -]{0,19}?";

/**
 * `Ana: hi` and `Ana (10:42): hi`, `[10:42] Ana: hi`, `10:42 Ana - hi`, `<ana> hi`, `Ana, 10:42: hi`, `@ana: hi`, and
 * `Ana` on a line over what she says.
 */
export type MessageForm = 'named' | 'timed' | 'dashed' | 'bracketed' | 'dated' | 'handle' | 'over';

const FORMS: readonly (readonly [MessageForm, RegExp])[] = [
  ['named', new RegExp(`^(?<sender>${NAME})(?:\\s*[([](?<time>${CLOCK})[)\\]])?:\\s+(?=\\S)`, 'iu')],
  [
    'timed',
    new RegExp(
      `^[([]?(?<time>${MOMENT})[)\\]]?\\s*[-–—|]?\\s*(?<sender>${NAME})\\s*(?::|\\s[-–—])\\s+(?=\\S)`,
      'iu',
    ),
  ],
  ['dashed', new RegExp(`^(?<sender>${NAME})\\s+[-–—]\\s+(?=\\S)`, 'u')],
  ['bracketed', /^<(?<sender>[\p{L}\p{N}_.-]{1,20})>\s+(?=\S)/u],
  ['dated', new RegExp(`^(?<sender>${NAME}),\\s+(?<time>${MOMENT}):\\s+(?=\\S)`, 'iu')],
  ['handle', /^(?<sender>@[\p{L}\p{N}_.-]{1,30}):\s+(?=\S)/u],
];
/** A sender over a message, with the time behind the name or without it. */
const OVER = new RegExp(
  `^(?<sender>\\p{Lu}[\\p{L}\\p{N}.’'-]{0,19}(?: \\p{Lu}[\\p{L}\\p{N}.’'-]{0,19})?)(?:,?\\s+[([]?(?<time>${MOMENT})[)\\]]?)?$`,
  'iu',
);
const MOST_OVER = 4;
const LONGEST = 160;
const MYSELF = /^(?:me|i|you)$/i;

export const isMyself = (sender: string): boolean => MYSELF.test(sender);

/** A message as it was found. */
export interface Sent {
  form: MessageForm;
  sender: string;
  time: string | undefined;
  /** What it says. */
  text: string;
  cut: () => Inline[];
  place: () => Position | undefined;
}

const mayBeSent = ({ text }: WrittenLine): boolean => text.length <= LONGEST && !/["“]/.test(text);

/** What parts the sender from the message, in every form that has both on a line. */
const PARTS = /[:>–—-]/;

function sentOnLine(line: WrittenLine): Sent | undefined {
  if (!mayBeSent(line) || !PARTS.test(line.text)) return undefined;
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(line.text);
    const { sender, time } = match?.groups ?? {};
    if (!match || !sender || (form === 'named' && !/^\p{Lu}/u.test(sender))) continue;
    const from = match[0].length;
    const cut = (): Inline[] => sliceInlines(line.children, from, line.text.length);
    return { form, sender, time, text: line.text.slice(from), cut, place: () => line.children[0]?.position };
  }
  return undefined;
}

/** The message under the name of who sends it. */
function sentUnderName([first, ...said]: readonly WrittenLine[]): Sent | undefined {
  const { sender, time } = (first && OVER.exec(first.text)?.groups) ?? {};
  if (!first || !sender || !/^\p{Lu}/u.test(sender)) return undefined;
  // Names in capitals stand over the speeches of a play.
  if (isCapitals(sender) && sender.length > 1 && time === undefined) return undefined;
  if (said.length === 0 || said.length > MOST_OVER || !said.every(mayBeSent)) return undefined;
  const cut = (): Inline[] =>
    said.flatMap(({ children }, nth): Inline[] =>
      nth === 0 ? children : [{ type: 'lineBreak' }, ...children],
    );
  const text = said.map(line => line.text).join('\n');
  return { form: 'over', sender, time, text, cut, place: () => placeOf(first.children) };
}

/**
 * The messages of a block, when all of it is messages.
 * @param inPoems whether the book is one of poems, whose stanzas may begin with a word alone
 */
export function messagesIn(block: Block, inPoems: boolean): Sent[] | undefined {
  if (!isParagraph(block) || isFolded(block)) return undefined;
  const lines = linesOf(block);
  const under = inPoems ? undefined : sentUnderName(lines);
  const sent = allSent(lines) ?? (under && [under]);
  return sent && !isMailHeader(block) ? sent : undefined;
}

/** The messages of lines that are one each. */
function allSent(lines: readonly WrittenLine[]): Sent[] | undefined {
  const sent: Sent[] = [];
  for (const line of lines) {
    const one = sentOnLine(line);
    if (!one) return undefined;
    sent.push(one);
  }
  return sent.length > 0 ? sent : undefined;
}

/** Written in haste, without capitals and full stops, as no line of a play is. */
const isHasty = ({ text }: Sent): boolean => !/[.!?…]["')]*$/.test(text) || /^\p{Ll}/u.test(text);

const FEWEST = 3;
const LARGEST_GROUP = 6;
/** Forms that nothing but a chat has. */
const CHAT: ReadonlySet<MessageForm> = new Set(['bracketed', 'handle']);

/**
 * Whether messages that follow each other are a conversation, which is told from the lines of a play by its haste.
 * @returns undefined for what may be one
 */
export function isConversation(sent: readonly Sent[]): boolean | undefined {
  const form = sent[0]?.form;
  if (form === undefined || sent.length < 2) return false;
  const timed = sent.every(({ time }) => time !== undefined);
  const hasty = sent.filter(isHasty).length;
  if ((!timed && sent.some(one => one.form !== form)) || hasty <= sent.length / 2) return false;
  // A group has more than two senders where the clock, the brackets or the lines leave no doubt.
  const isChat = CHAT.has(form);
  const senders = new Set(sent.map(({ sender }) => sender)).size;
  if (senders > (isChat || timed || form === 'over' ? LARGEST_GROUP : 2)) return false;
  if (senders < 2) return timed ? undefined : false;
  const inHaste = hasty === sent.length && sent.some(({ text }) => /^\p{Ll}/u.test(text));
  if (form === 'over' && !timed) {
    if (sent.length >= FEWEST && senders < sent.length) return inHaste;
    return inHaste && sent.length <= FEWEST ? undefined : false;
  }
  if (sent.length < FEWEST) return isChat || (timed && form === 'over');
  const known = sent.some(({ sender, time }) => isMyself(sender) || time !== undefined || isCapitals(sender));
  if (known || isChat) return true;
  return sent.every(({ sender }) => /^\S+$/.test(sender)) && (sent.length > FEWEST || inHaste);
}

export function messageOf({ sender, time, cut, place }: Sent): Message {
  const message: Message = {
    type: 'message',
    sender,
    side: isMyself(sender) ? 'right' : 'left',
    children: cut(),
  };
  if (time !== undefined) message.time = time;
  const position = place();
  return position ? { ...message, position } : message;
}
