/** Passages that may be an author's note and may be the story: they stay where they are, and the author is asked. */
import type { Book, Section } from '../book/book.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import type { Alternative } from '../book/query.ts';
import { archiveNotes } from './archive-notes.ts';
import { isEnd } from './end-marks.ts';
import { leaveOutBlocks } from './left-out.ts';
import { isParagraph, isSpeech, wordsOf } from './narrative.ts';
import { noteSigns } from './note-signs.ts';

/** How many paragraphs from the edge are looked at for the signs of one that is not certain. */
const ASKED_ABOUT = 3;
/** How many may stand behind “The End”. */
const MOST = 8;

/** A farewell that is a sentence of its own at the end. */
const LEAVE = /(?:^|[.!?…] )(?:enjoy|happy reading|cheers|thanks|thank you|see you)\b[^.!?]{0,30}[.!]*$/i;

export const NOTE: Alternative = { key: 'note', meaning: 'the author speaks to the reader; it is set apart' };
export const STORY: Alternative = { key: 'text', meaning: 'it belongs to the story' };

/**
 * Asks about what shows some signs of a note and not enough. Text behind “The End” shows one by its place.
 * @param blocks from the edge inwards
 * @returns how many blocks from the edge are a note, by the author's answer
 */
export function askAboutEdge(blocks: readonly Block[], place: 'before' | 'after', inquiry: Inquiry): number {
  // The signs of a note are English ones.
  const behindEnd = place === 'after' ? blocks.findIndex(block => isEnd(wordsOf(block), 'en')) : -1;
  const reach = behindEnd > 0 && behindEnd <= MOST ? behindEnd : ASKED_ABOUT;
  const signs = new Set<string>();
  const edge = blocks.slice(0, Math.min(reach, blocks.length - 1));
  // What a heading of its own says is a page of the book is not asked about.
  if (place === 'after' && edge.some(block => readHeading(wordsOf(block))?.certain)) return 0;
  let far = -1;
  edge.forEach((block, index) => {
    if (!isParagraph(block)) return;
    const { names } = noteSigns(wordsOf(block));
    for (const name of names) signs.add(name);
    if (names.has('farewell') || names.has('thanks')) far = index;
  });
  if (behindEnd > 0 && reach === behindEnd) far = behindEnd - 1;
  else if (far < 0 || signs.size < 2 || isSpeech(wordsOf(edge[far]))) return 0;
  // Narrators say “I” and enjoy things; writers take their leave.
  else if (signs.size === 2 && signs.has('writer') && !LEAVE.test(wordsOf(edge[far]))) return 0;
  const block = place === 'before' ? edge[0] : edge[far];
  const answer = inquiry.askAbout(wordsOf(block), {
    rule: 'normalize/note-question',
    severity: 'warning',
    message: `The text from \`${wordsOf(block).slice(0, 40)}\` ${place} the story may be an author's note; it is kept as a part of the story`,
    hint: 'Write `Author’s Note:` before it if it is one',
    position: block?.position,
    confidence: 0.4,
    done: 'text',
    alternatives: [STORY, NOTE],
  });
  return answer === 'note' ? far + 1 : 0;
}

/** `An—an apple` is none. */
const LABELLED = /^\s*[([]?(?:(?:a\/n|author['’]?s?['’]? notes?)\s*[:–—-]+|an\s*:)\s*\S/i;

/**
 * A labelled note between or around chapters stays where it is: only the author knows whether the book shall have it.
 * @param settled what was asked about before
 */
export function askAboutInner(
  book: Book,
  story: Section,
  settled: readonly (Block | undefined)[],
  inquiry: Inquiry,
): void {
  const isOut = (words: string, name: string, position: Position | undefined): boolean =>
    inquiry.askAbout(words, {
      rule: 'normalize/note-question',
      severity: 'warning',
      message: `The note ${name} stands inside the story and is kept there; remove it if the book shall not have it`,
      position,
      confidence: 0.5,
      done: 'keep',
      alternatives: [
        { key: 'keep', meaning: 'it stays where it stands' },
        { key: 'out', meaning: 'left out of the book' },
      ],
    }) === 'out';
  const archived = new Map(
    archiveNotes(story.children)
      .filter(note => !note.some(block => settled.includes(block)))
      .flatMap(note => (note[0] ? [[note[0], note] as const] : [])),
  );
  const left = story.children.flatMap(block => {
    const words = wordsOf(block);
    const note = archived.get(block);
    if (note) return isOut(`${words} ${wordsOf(note[1])}`, `under \`${words}\``, block.position) ? note : [];
    if (!isParagraph(block) || settled.includes(block) || !LABELLED.test(words)) return [];
    return isOut(words, `\`${words.slice(0, 40)}\``, block.position) ? [block] : [];
  });
  if (left.length === 0) return;
  leaveOutBlocks(book, left, 'normalize/note-question');
  const gone = new Set(left);
  story.children = story.children.filter(block => !gone.has(block));
}
