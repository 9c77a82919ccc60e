import type { Book, Section } from './book.ts';
import type { ProseNode } from './nodes.ts';
import { notesInOrder } from './notes.ts';
import type { Position } from './position.ts';
import { childrenOf, sectionsOf, walk } from './visit.ts';

/** Words of the author at one place, for comparing what came in with what came out. */
export interface Wording {
  text: string;
  position?: Position | undefined;
}

/** The letters, marks and digits of a text, composed (NFC), nothing else: what no stage may change. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The same in small letters: what two ways of typing one name or heading have in common. */
export const foldedLetters = (text: string): string => lettersOf(text).toLowerCase();

const LETTER = /[\p{L}\p{M}\p{N}]/gu;

/**
 * How many letters, marks and digits a text has, decomposed (NFD): the parts of a text then count as many as the whole,
 * wherever it was cut.
 */
export function countLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)) letters++;
    // Dashes, quotation marks and the ellipsis; what else is beyond ASCII may fall into parts.
    else if (code > 127 && (code < 0x2010 || code > 0x2026))
      return text.normalize('NFD').match(LETTER)?.length ?? 0;
  }
  return letters;
}

type Visit = (text: string, position?: Position) => void;

function visitWords(nodes: readonly ProseNode[], captions: boolean, visit: Visit): void {
  for (const node of nodes) {
    const { type } = node;
    if (type === 'text' || type === 'code' || type === 'preformatted') {
      visit(node.value, node.position);
      continue;
    }
    if (type === 'figure' && !captions) continue;
    if (type === 'message') {
      visit(node.sender, node.position);
      if (node.time) visit(node.time, node.position);
    }
    visitWords(childrenOf(node), captions, visit);
  }
}

function wordingsIn(nodes: readonly ProseNode[], captions = true): Wording[] {
  const wordings: Wording[] = [];
  visitWords(nodes, captions, (text, position) => wordings.push({ text, position }));
  return wordings;
}

/**
 * The author's words of a section's heading and text in reading order, without its notes and nested sections.
 * @param captions whether those of figures are among them: on paper a figure may stand behind words that follow it
 */
export function* wordingsOf(section: Section, captions = true): Generator<Wording> {
  if (section.label) yield { text: section.label, position: section.position };
  yield* wordingsIn(section.title);
  yield* wordingsIn(section.subtitle);
  yield* wordingsIn(section.children, captions);
}

/** The captions of a section's figures, in reading order. */
export function* captionWordingsOf(section: Section): Generator<Wording> {
  for (const block of section.children)
    for (const node of walk(block)) if (node.type === 'figure') yield* wordingsIn(node.children);
}

/**
 * For the section and every node in its heading and text, the letters that stand before it, as `countLetters` counts
 * them. Notes and nested sections are not entered.
 */
export function lettersBefore(section: Section): Map<ProseNode | Section, number> {
  let letters = countLetters(section.label ?? '');
  const before = new Map<ProseNode | Section, number>([[section, 0]]);
  const enter = (node: ProseNode): void => {
    before.set(node, letters);
    if (node.type === 'message') letters += countLetters(node.sender) + countLetters(node.time ?? '');
    if (node.type === 'text' || node.type === 'code' || node.type === 'preformatted') {
      letters += countLetters(node.value);
    }
    for (const child of childrenOf(node)) enter(child);
  };
  for (const node of [...section.title, ...section.subtitle, ...section.children]) enter(node);
  return before;
}

/** The words of a section's notes, in the order in which a reader meets them. */
export function* noteWordingsOf(section: Section): Generator<Wording> {
  for (const note of notesInOrder(section)) yield* wordingsIn(note.children);
}

/**
 * Every word the author wrote: for each section its heading and text, then its notes, then the sections inside it.
 * Sections that Quoin generated are left out.
 */
export function* wordingsOfBook(of: Book | readonly Section[]): Generator<Wording> {
  for (const section of 'type' in of ? of.sections : of) {
    if (!section.generated) {
      yield* wordingsOf(section);
      yield* noteWordingsOf(section);
    }
    yield* wordingsOfBook(section.sections);
  }
}

/** The author's words in reading order, piece by piece. */
export interface Words {
  text: string[];
  /** Those of notes, in an order that changes when a section is cut in two. */
  notes: string[];
}

/**
 * The words of `wordingsOfBook`, without their places: those of a whole book are compared after each pass, and most of
 * the cost is what stands around them.
 */
export function wordsOfBook(of: Book | readonly Section[]): Words {
  const [text, notes]: [string[], string[]] = [[], []];
  const keep = (words: string) => text.push(words);
  const keepNote = (words: string) => notes.push(words);
  for (const section of sectionsOf(of)) {
    if (section.generated) continue;
    if (section.label) keep(section.label);
    visitWords(section.title, true, keep);
    visitWords(section.subtitle, true, keep);
    visitWords(section.children, true, keep);
    for (const note of notesInOrder(section)) visitWords(note.children, true, keepNote);
  }
  return { text, notes };
}

/** The same, all notes behind all text. */
export function textsOfBook(of: Book | readonly Section[]): string[] {
  const { text, notes } = wordsOfBook(of);
  return text.concat(notes);
}
