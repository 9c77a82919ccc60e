import type { Book, Section } from '../book/book.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { sliceInlines } from './cut-inlines.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import { dealNotes, freeId, newSection } from './new-section.ts';
import { askAboutEdge, askAboutInner, NOTE, STORY } from './note-questions.ts';
import { noteSigns } from './note-signs.ts';
import { isOrnament } from './ornaments.ts';
import type { Pass } from './pass.ts';

/** `A/N:`, `Author's Note:`, `[AN - `, at the start of a paragraph. */
const LABEL =
  /^[\s([*_]*(a\/n|an(?=:)|author['’]?s?['’]? notes?|notes? from the author|(?:end |beginning |chapter )?notes(?=:$)|disclaimer(?=:))\s*(?:[:–—-]+\s*|$)/i;
/** How many paragraphs a note may have before or after the story. */
const MOST = 8;

const isHeading = (block: Block): boolean =>
  isParagraph(block) && readHeading(plainText([block]))?.role === 'chapter';

interface FoundNote {
  blocks: Block[];
  /** How many blocks of the section it takes, a parting ornament included. */
  taken: number;
  label: string;
  confidence: number;
}

const isParting = (block: Block | undefined): boolean =>
  block?.type === 'sceneBreak' || (isParagraph(block) && isOrnament(wordsOf(block)));

/** A labelled note at the start: the labelled paragraph, and all up to an ornament that parts it from the story. */
function labelledBefore(blocks: readonly Block[]): FoundNote | undefined {
  const first = blocks[0];
  const label = isParagraph(first) ? LABEL.exec(wordsOf(first))?.[1] : undefined;
  if (label === undefined) return undefined;
  const parting = blocks.slice(0, MOST + 1).findIndex(isParting);
  let end = parting > 0 ? parting : 1;
  if (parting <= 0) {
    const alone = wordsOf(first).replace(LABEL, '').trim() === '';
    if (alone && isParagraph(blocks[1])) end = 2;
    while (end < MOST && isParagraph(blocks[end]) && noteSigns(wordsOf(blocks[end])).count >= 2) end++;
  }
  const note = blocks.slice(0, end);
  return { blocks: note, taken: parting > 0 ? parting + 1 : end, label, confidence: 1 };
}

/** A labelled note at the end: everything from the label on, when that is not much. */
function labelledAfter(blocks: readonly Block[]): FoundNote | undefined {
  const nearest = Math.max(1, blocks.length - MOST, blocks.findLastIndex(isHeading) + 1);
  const from = blocks.findIndex(
    (block, index) => index >= nearest && isParagraph(block) && LABEL.test(wordsOf(block)),
  );
  if (from < 0) return undefined;
  const note = blocks.slice(from);
  const label = LABEL.exec(wordsOf(note[0]))?.[1];
  if (label === undefined || !note.every(isParagraph)) return undefined;
  const taken = note.length + (isParting(blocks[from - 1]) ? 1 : 0);
  return { blocks: note, taken, label, confidence: 1 };
}

/**
 * An unlabelled note: paragraphs at the very start or end in which the writer speaks of writing and to readers, and
 * next to which the story does neither.
 * @param blocks from the edge inwards
 */
function unlabelled(blocks: readonly Block[]): FoundNote | undefined {
  const note: Paragraph[] = [];
  const signs = new Set<string>();
  for (const block of blocks.slice(0, MOST)) {
    if (!isParagraph(block)) break;
    const found = noteSigns(wordsOf(block));
    if (found.count < 2 || !found.names.has('writer')) break;
    for (const name of found.names) signs.add(name);
    note.push(block);
  }
  const next = blocks[note.length];
  const enough = signs.size >= 4 && (signs.has('farewell') || signs.has('thanks')) && signs.has('work');
  if (note.length === 0 || !enough || !next) return undefined;
  const beside = noteSigns(wordsOf(next));
  if (isParagraph(next) && (beside.names.has('work') || beside.count > 2)) return undefined;
  const taken = note.length + (isParting(next) ? 1 : 0);
  return { blocks: note, taken, label: '', confidence: Math.min(0.95, 0.6 + 0.07 * signs.size) };
}

/** The label is a heading and no part of the text. A heading in whole words is kept as one. */
function takeLabel(book: Book, section: Section, label: string): void {
  const first = section.children[0];
  if (!isParagraph(first) || label === '') return;
  const text = plainText(first.children);
  const match = LABEL.exec(text);
  if (!match) return;
  const at = match[0].indexOf(label);
  const words = sliceInlines(first.children, at, at + label.length);
  if (/note|disclaimer/i.test(label)) section.title = words;
  else {
    const removal = { text: label, rule: 'normalize/authors-note' };
    book.removed.push(first.position ? { ...removal, position: first.position } : removal);
  }
  // `[A/N: be kind]`: the bracket around the label closes behind the note.
  const bracket = /^\s*[([]/.test(text) && /[)\]]\s*$/.exec(text);
  const end = bracket ? bracket.index : text.length;
  first.children = sliceInlines(first.children, match[0].length, end);
  if (wordsOf(first) === '') section.children.shift();
}

/** Whether the author lets it be a note, having been asked where nothing says so. */
function isNote(
  { blocks, label, confidence }: FoundNote,
  place: 'before' | 'after',
  inquiry: Inquiry,
): boolean {
  const count = blocks.length === 1 ? 'One paragraph' : `${blocks.length} paragraphs`;
  const first = wordsOf(blocks[0]).slice(0, 40);
  const [start, end] = [blocks[0]?.position, blocks.at(-1)?.position];
  const answer = inquiry.askAbout(wordsOf(blocks[0]), {
    rule: label === '' ? 'normalize/note-inferred' : 'normalize/authors-note',
    severity: label === '' ? 'warning' : 'info',
    message: `${count} ${place} the story, from \`${first}\`, ${blocks.length === 1 ? 'is' : 'are'} set apart as an author's note`,
    hint:
      label === ''
        ? 'Write `Author’s Note:` before it to confirm, or remove what is not part of the book'
        : 'Leave it out of the manuscript where the book shall not have it',
    position: start && end && { ...start, end: end.end },
    confidence,
    done: 'note',
    alternatives: [NOTE, STORY],
  });
  return answer === 'note';
}

function makeNote(book: Book, story: Section, note: FoundNote, place: 'before' | 'after'): Section {
  const section = newSection('authors-note', [...note.blocks]);
  section.id = freeId(book, 'authors-note');
  section.matter = place === 'before' ? 'front' : 'back';
  dealNotes(story, [story, section]);
  takeLabel(book, section, note.label);
  for (const block of section.children) if (isParagraph(block)) delete block.gap;
  return section;
}

/**
 * A note that only the author knows for one.
 * @param blocks from the edge inwards
 */
function answered(
  blocks: readonly Block[],
  place: 'before' | 'after',
  inquiry: Inquiry,
): FoundNote | undefined {
  const length = askAboutEdge(blocks, place, inquiry);
  if (length === 0) return undefined;
  const note = blocks.slice(0, length);
  const taken = length + (isParting(blocks[length]) ? 1 : 0);
  return { blocks: note, taken, label: '', confidence: 1 };
}

function noteAfter(
  blocks: readonly Block[],
  labelled: FoundNote | undefined,
  fits: (note: FoundNote) => boolean,
  inquiry: Inquiry,
): FoundNote | undefined {
  if (labelled) return fits(labelled) && isNote(labelled, 'after', inquiry) ? labelled : undefined;
  const reversed = blocks.toReversed();
  const found = unlabelled(reversed);
  if (!found) {
    const note = answered(reversed, 'after', inquiry);
    return note && { ...note, blocks: note.blocks.toReversed() };
  }
  const inOrder = { ...found, blocks: found.blocks.toReversed() };
  return fits(inOrder) && isNote(inOrder, 'after', inquiry) ? inOrder : undefined;
}

/** Sets an author's note before or after the story apart from it. */
export const authorsNotes: Pass = {
  name: 'authors-notes',
  infers: true,
  run(book, _report, inquiry) {
    const { sections } = book;
    for (const section of sectionsOf(book)) {
      const tells = section.matter === 'body' && section.role !== 'story' && !section.generated;
      if (tells) askAboutInner(book, section, [], inquiry);
    }
    const story = sections.find(section => section.role === 'story' && !section.generated);
    if (!story) return;
    const found = labelledBefore(story.children) ?? unlabelled(story.children);
    const fits = ({ taken }: FoundNote) => taken < story.children.length;
    const before = found
      ? fits(found) && isNote(found, 'before', inquiry) && found
      : answered(story.children, 'before', inquiry);
    if (before && fits(before)) {
      story.children.splice(0, before.taken);
      sections.splice(sections.indexOf(story), 0, makeNote(book, story, before, 'before'));
    }
    const closing = labelledAfter(story.children);
    const after = noteAfter(story.children, closing, fits, inquiry);
    if (after && fits(after)) {
      story.children.splice(story.children.length - after.taken);
      sections.splice(sections.indexOf(story) + 1, 0, makeNote(book, story, after, 'after'));
    }
    // What the author has said is no note is not asked about twice.
    const settled = [found, closing].map(note => note?.blocks[0]);
    askAboutInner(book, story, settled, inquiry);
  },
};
