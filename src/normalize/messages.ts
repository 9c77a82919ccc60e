import type { Inquiry } from '../book/inquiry.ts';
import { type Block, type Messages, refill } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { sectionsOf } from '../book/visit.ts';
import { isBookOfPoems } from './book-of-poems.ts';
import { isConversation, messageOf, messagesIn, type Sent } from './message-lines.ts';
import { wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'messages', meaning: 'text messages, each with its sender' },
  { key: 'text', meaning: 'paragraphs of the story' },
];

/** @param sure whether nothing else can be meant */
function areMessages(first: Block, sure: boolean, inquiry: Inquiry): boolean {
  const words = wordsOf(first);
  const lines = `The lines from \`${words.slice(0, 40)}\` on`;
  const answer = inquiry.askAbout(words, {
    rule: 'normalize/messages',
    severity: sure ? 'info' : 'warning',
    message: sure
      ? `${lines} are set as text messages`
      : `${lines} may be text messages; they are kept as text`,
    hint: 'In Markdown, `:::messages` before and `:::` after them say so',
    position: first.position,
    confidence: sure ? 0.85 : 0.5,
    done: sure ? 'messages' : 'text',
    alternatives: ALTERNATIVES,
  });
  return answer === 'messages';
}

interface Run {
  block: Block;
  sent: Sent[];
}

function conversationOf(run: readonly Run[], inquiry: Inquiry): Block[] {
  const sent = run.flatMap(one => one.sent);
  const reading = isConversation(sent);
  const [{ block: first } = { block: undefined }] = run;
  if (!first || reading === false || !areMessages(first, reading === true, inquiry))
    return run.map(({ block }) => block);
  const conversation: Messages = { type: 'messages', children: sent.map(messageOf) };
  return [first.position ? { ...conversation, position: first.position } : conversation];
}

/** Messages that follow each other, one block if they are a conversation; else each stretch in one form by itself. */
function conversationsOf(run: readonly Run[], inquiry: Inquiry): Block[] {
  if (isConversation(run.flatMap(({ sent }) => sent)) !== false) return conversationOf(run, inquiry);
  const stretches: Run[][] = [];
  for (const [index, one] of run.entries()) {
    const isNew = run[index - 1]?.sent[0]?.form !== one.sent[0]?.form;
    if (isNew) stretches.push([one]);
    else stretches.at(-1)?.push(one);
  }
  return stretches.flatMap(stretch => conversationOf(stretch, inquiry));
}

/** Blocks in which conversations are one block each. A quotation that holds nothing else is none. */
function findMessages(blocks: readonly Block[], inquiry: Inquiry, inPoems: boolean): Block[] {
  const found: Block[] = [];
  let run: Run[] = [];
  const flush = () => {
    for (const block of conversationsOf(run, inquiry)) found.push(block);
    run = [];
  };
  for (const block of blocks) {
    const sent = messagesIn(block, inPoems);
    if (sent) {
      run.push({ block, sent });
      continue;
    }
    flush();
    if (block.type === 'blockquote') block.children = findMessages(block.children, inquiry, inPoems);
    if (block.type === 'box') refill(block, blocks => findMessages(blocks, inquiry, inPoems));
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
    const inPoems = isBookOfPoems(book.metadata);
    for (const section of sectionsOf(book)) {
      if (!section.generated) section.children = findMessages(section.children, inquiry, inPoems);
    }
  },
};
