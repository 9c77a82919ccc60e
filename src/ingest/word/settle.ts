/** What a document says in two ways is said in one: drawings for newer and older versions of Word, the marks of notes, signs in fonts of signs. */
import { lettersOf } from '../../book/letters.ts';
import type { Parts } from './container.ts';
import { unmark, withoutOwnMark } from './own-marks.ts';
import {
  type Child,
  childOf,
  type Element,
  element,
  isElement,
  readTree,
  said,
  within,
  wordsIn,
  writeTree,
} from './xml-tree.ts';

/** What was settled that an author should know. */
export interface Settled {
  parts: Parts;
  /** Notes with marks of their own, which are numbered in a book. */
  ownMarks: number;
  /** Words of drawings that stand in the document as a picture, too. */
  doubled: string[];
}

const NAMES = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
const hasPictures = (parent: Element): boolean => within(parent, 'a:blip', 'v:imagedata').length > 0;

/** The way of saying a thing that can be read; both where one has the words and the other the picture. */
function chosen(alternatives: Element, settled: Settled): Child[] {
  const choices = alternatives.children.filter(
    (child): child is Element => isElement(child) && child.name === 'mc:Choice',
  );
  const fallback = childOf(alternatives, 'mc:Fallback');
  const holds = (choice: Element): boolean => wordsIn(choice).trim() !== '' || hasPictures(choice);
  const choice = choices.find(holds) ?? choices[0];
  if (!fallback || !choice) return (fallback ?? choice)?.children ?? [];
  const [words, older] = [choice, fallback].map(found => lettersOf(wordsIn(found))) as [string, string];
  if (words !== '' && !older.includes(words)) {
    if (!hasPictures(fallback) || hasPictures(choice)) return choice.children;
    settled.doubled.push(wordsIn(choice).trim());
    return [...choice.children, ...fallback.children];
  }
  return older === '' && hasPictures(choice) ? choice.children : fallback.children;
}

/** Fonts whose signs are no letters. Their characters stand in the private use area from U+F000 on. */
const SIGNS = /^(?:wingdings(?: ?[23])?|webdings|symbol|zapf ?dingbats)$/i;
const PRIVATE = /[\uf020-\uf0ff]/;

/** Words in a font of signs as signs, which say what font they are of. */
function withSigns(run: Element): void {
  const properties = childOf(run, 'w:rPr');
  const fonts = properties && childOf(properties, 'w:rFonts');
  const font = said(fonts, 'w:ascii') ?? said(fonts, 'w:hAnsi') ?? '';
  if (!SIGNS.test(font)) return;
  run.children = run.children.flatMap((child): Child[] => {
    if (!isElement(child) || child.name !== 'w:t') return [child];
    const words = child.children.filter(inner => !isElement(inner)).join('');
    if (!PRIVATE.test(words)) return [child];
    return words.split(/([\uf020-\uf0ff])/).flatMap((part): Child[] => {
      if (part === '') return [];
      if (!PRIVATE.test(part)) return [element('w:t', child.attributes, [part])];
      const code = part.charCodeAt(0).toString(16).toUpperCase();
      return [element('w:sym', { 'w:font': font, 'w:char': code })];
    });
  });
}

/** Says things in one way, and finds the notes that have marks of their own. */
function settleTree(parent: Element, settled: Settled, marks: Map<string, string>): void {
  for (let again = true; again; ) {
    again = parent.children.some(child => isElement(child) && child.name === 'mc:AlternateContent');
    if (!again) break;
    parent.children = parent.children.flatMap(child =>
      isElement(child) && child.name === 'mc:AlternateContent' ? chosen(child, settled) : [child],
    );
  }
  const children = parent.children.filter(isElement);
  for (const [at, child] of children.entries()) {
    if (child.name === 'w:r') {
      withSigns(child);
      const next = children[at + 1];
      const own = withoutOwnMark(child, next?.name === 'w:r' ? next : undefined);
      if (own) {
        settled.ownMarks++;
        marks.set(...own);
      }
    }
    settleTree(child, settled, marks);
  }
}

/** @throws when a part is no well-formed XML */
export function settle(parts: Parts): Settled {
  const settled: Settled = { parts: new Map(parts), ownMarks: 0, doubled: [] };
  const marks = new Map<string, string>();
  for (const name of NAMES) {
    const part = parts.get(name);
    if (!part) continue;
    const root = readTree(part);
    settleTree(root, settled, marks);
    for (const note of within(root, 'w:footnote', 'w:endnote')) {
      const mark = marks.get(`${note.name} ${said(note, 'w:id')}`);
      if (mark !== undefined) unmark(note, mark);
    }
    settled.parts.set(name, writeTree(root));
  }
  return settled;
}
