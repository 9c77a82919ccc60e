import type { Note } from '../../book/book.ts';
import { handle, type InlineHandlers } from '../../book/handlers.ts';
import type { Inline } from '../../book/nodes.ts';
import type { TypeStyle } from '../../book/template.ts';
import { BOX, FORCED, GLUE, type Item, NEVER, PENALTY } from './break-lines.ts';
import type { Cut, TypeCase } from './type-case.ts';
import { chopped, itemsOfWord, JOINED, LEADING_ON, type LetterBox, missingIn, UNAVOIDABLE } from './words.ts';

/** What inlines are set with. */
export interface Wording {
  typeCase: TypeCase;
  style: TypeStyle;
  lang: string;
  boldWeight: number;
  /** The number of a note of this section, and the note. */
  noteOf(identifier: string): { note: Note; number: string } | undefined;
  call: { size: number; rise: number };
  /** Words at the beginning still to be set in small caps. */
  leadIn: number;
  /** Told of characters that no face has, and the node they stand in. */
  missing(characters: readonly string[], node: Inline): void;
}

/** A passage as items; `notes` are those it calls, in order. */
export interface Itemized {
  items: Item[];
  notes: Note[];
}

interface State extends Wording {
  items: Item[];
  notes: Note[];
  link: { url: string } | undefined;
  /** Shared by all styles inside the passage, so that it runs down across them. */
  lead: { words: number; closed: boolean };
  /** White met and not yet set: white at the ends of a passage is nothing. */
  space: { waiting: Cut | undefined };
}

/** Turns inlines into boxes, glue and penalties. White at both ends is dropped, runs of white are one space. */
export function itemize(inlines: readonly Inline[], wording: Wording): Itemized {
  const state: State = {
    ...wording,
    items: [],
    notes: [],
    link: undefined,
    lead: { words: wording.leadIn, closed: false },
    space: { waiting: undefined },
  };
  for (const inline of inlines) handle(handlers, inline, state);
  return { items: state.items, notes: state.notes };
}

const inside = (children: readonly Inline[], state: State, style: Partial<TypeStyle>): void => {
  const deeper = { ...state, style: { ...state.style, ...style } };
  for (const child of children) handle(handlers, child, deeper);
};

const handlers = {
  text: (node, state) => pushText(node.value, node, state),
  code: (node, state) =>
    pushText(node.value, node, { ...state, style: { ...state.style, figures: 'lining' } }),
  emphasis: (node, state) => inside(node.children, state, { italic: !state.style.italic }),
  strong: (node, state) => inside(node.children, state, { weight: state.boldWeight }),
  smallCaps: (node, state) =>
    inside(node.children, state, {
      letters: 'small-caps',
      tracking: Math.max(state.style.tracking, SMALL_CAPS_TRACKING),
    }),
  foreign(node, state) {
    const deeper = { ...state, lang: node.lang };
    for (const child of node.children) handle(handlers, child, deeper);
  },
  link(node, state) {
    const deeper = { ...state, link: { url: node.url } };
    for (const child of node.children) handle(handlers, child, deeper);
  },
  image: () => undefined,
  noteReference(node, state) {
    const found = state.noteOf(node.note);
    if (!found) return;
    const cut = state.typeCase.raised(
      state.typeCase.cut({ ...state.style, italic: false, letters: 'normal', figures: 'lining' }, state.lang),
      state.call.size,
      state.call.rise,
      { note: found.note },
    );
    // The call belongs to the word before it, also where the author left a space.
    state.space.waiting = undefined;
    if (state.items.length > 0) state.items.push(JOINED);
    for (const item of itemsOfWord(found.number, cut)) state.items.push(item);
    state.notes.push(found.note);
  },
  lineBreak(_, state) {
    state.space.waiting = undefined;
    if (state.items.length > 0)
      state.items.push({ kind: PENALTY, width: 0, cost: FORCED, flagged: false, soft: false, right: 0 });
  },
} satisfies InlineHandlers<void, State>;

/** Small capitals are set a little apart (Bringhurst, The Elements of Typographic Style, 2.1.6). */
export const SMALL_CAPS_TRACKING = 40;

const SPACES = /([ \t\n\r\f\u00a0]+)/;
/** A dash or ellipsis that stands alone stays on the line of the word before it. */
const HELD = /^(?:[…–—]|\.$|\.\.\.)/;

function pushText(value: string, node: Inline, state: State): void {
  const { style, lang, link, typeCase } = state;
  const plain = cutOf(typeCase, style, lang, link);
  for (const piece of value.split(SPACES)) {
    if (piece === '') continue;
    const cut = state.lead.words > 0 ? leadCut(plain, state) : plain;
    if (SPACES.test(piece)) {
      if (!piece.includes('\u00a0')) state.space.waiting ??= cut;
      else if (state.items.length > 0) {
        state.space.waiting = undefined;
        state.items.push(JOINED, cut.space);
      }
      continue;
    }
    const missing = missingIn(piece, cut);
    if (missing.length > 0) state.missing(missing, node);
    pushSpace(piece, state);
    for (const item of itemsOfWord(piece, cut)) state.items.push(item);
    if (state.lead.words > 0) countLead(piece, state);
  }
}

function pushSpace(next: string, state: State): void {
  const { waiting } = state.space;
  state.space.waiting = undefined;
  const last = state.items.at(-1);
  if (!waiting || !last || last.kind === GLUE || (last.kind === PENALTY && last.cost === FORCED)) return;
  if (HELD.test(next)) state.items.push(JOINED);
  state.items.push(waiting.space);
}

function cutOf(typeCase: TypeCase, style: TypeStyle, lang: string, link: { url: string } | undefined): Cut {
  const cut = typeCase.cut(style, lang);
  return link ? typeCase.linked(cut, link.url) : cut;
}

function leadCut(plain: Cut, state: State): Cut {
  const { style, lang, link, typeCase } = state;
  if (style.italic || !plain.face.hasFeature('smcp')) return plain;
  return cutOf(typeCase, { ...style, letters: 'small-caps', tracking: SMALL_CAPS_TRACKING }, lang, link);
}

/** The lead-in ends with a phrase rather than in the middle of one. */
function countLead(word: string, state: State): void {
  state.lead.words -= 1;
  if (/[,.;:!?—…”]/u.test(word)) state.lead.words = 0;
}

/**
 * Parts what no line could hold between its letters.
 * @param hyphens whether the places for soft hyphens may be used; if not, they do not part a word
 */
export function fitted(items: Item[], width: number, hyphens: boolean): Item[] {
  const fits: Item[] = [];
  let run: Item[] = [];
  const flush = (): void => {
    const wide = run.reduce((sum, item) => sum + (item.kind === BOX ? item.width : 0), 0) > width;
    for (const item of wide ? merged(run) : run) {
      // Where two faces meet inside a word that no line holds, the line may end between them.
      if (wide && item.kind === BOX && fits.at(-1)?.kind === BOX) fits.push(UNAVOIDABLE);
      if (item.kind === BOX && item.width > width) fits.push(...chopped(item as LetterBox, width));
      else fits.push(item);
    }
    run = [];
  };
  for (const item of items) {
    const parts =
      item.kind === GLUE || (item.kind === PENALTY && item.cost !== NEVER && (hyphens || !item.soft));
    if (parts) flush();
    if (parts) fits.push(item);
    else run.push(item);
  }
  flush();
  return fits;
}

/** Boxes of one word that only places for soft hyphens part, as one box. */
function merged(run: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of run) {
    const last = out.at(-1);
    if (item.kind === PENALTY && item.soft) continue;
    if (item.kind === BOX && last?.kind === BOX && (last as LetterBox).token === (item as LetterBox).token) {
      const both = { ...last, width: last.width + item.width, right: item.right, to: (item as LetterBox).to };
      out[out.length - 1] = both;
    } else out.push(item);
  }
  return out;
}

/** “of”, “the”, “and”: words that lead on to the next one. */
const SHORT_WORD = 3;

/** Makes it dear to end a line after a short word that leads on: for titles. */
export function heldTogether(items: readonly Item[]): Item[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (item.kind !== GLUE || before?.kind !== BOX || !('token' in before)) return [item];
    const { token, from, to } = before as LetterBox;
    const leadsOn = to - from <= SHORT_WORD && /^\p{L}+$/u.test(token.text.slice(from, to));
    return leadsOn ? [LEADING_ON, item] : [item];
  });
}
