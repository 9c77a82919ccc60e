import type { Note } from '../../book/book.ts';
import { handle, type InlineHandlers } from '../../book/handlers.ts';
import type { Inline } from '../../book/nodes.ts';
import type { TypeStyle } from '../../book/template.ts';
import { BOX, FORCED, GLUE, type Item, PENALTY } from './break-lines.ts';
import type { Cut, TypeCase } from './type-case.ts';
import { itemsOfWord, JOINED, type LetterBox, missingIn, type PictureBox, placeBetween } from './words.ts';

/** What inlines are set with. */
export interface Wording {
  typeCase: TypeCase;
  style: TypeStyle;
  lang: string;
  boldWeight: number;
  /** Family of what is typed as code, and its size as a share of the words around it. */
  code: { family: string; size: number };
  /** The number of a note of this section, and the note. */
  noteOf(identifier: string): { note: Note; number: string } | undefined;
  call: { size: number; rise: number };
  /** Pixels of a picture, when it is there. */
  pixelsOf(asset: string): { width: number; height: number } | undefined;
  /** Height a picture in a line may have, in points. */
  tallest: number;
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

interface State {
  wording: Wording;
  style: TypeStyle;
  lang: string;
  items: Item[];
  notes: Note[];
  link: { url: string } | undefined;
  /** Of words above or below the line: their size, and how far, in points. */
  script: { size: number; rise: number } | undefined;
  struck: boolean;
  /** Shared by all styles inside the passage, so that it runs down across them. */
  lead: { words: number };
  /** White met and not yet set: white at the ends of a passage is nothing. */
  space: { waiting: Cut | undefined };
}

/** Turns inlines into boxes, glue and penalties. White at both ends is dropped, runs of white are one space. */
export function itemize(inlines: readonly Inline[], wording: Wording): Itemized {
  const state: State = {
    wording,
    style: wording.style,
    lang: wording.lang,
    items: [],
    notes: [],
    link: undefined,
    script: undefined,
    struck: false,
    lead: { words: wording.leadIn },
    space: { waiting: undefined },
  };
  for (const inline of inlines) handle(handlers, inline, state);
  return { items: state.items, notes: state.notes };
}

const inside = (
  children: readonly Inline[],
  state: State,
  style: Partial<TypeStyle>,
  other: Partial<State> = {},
): void => {
  const deeper = { ...state, ...other, style: { ...state.style, ...style } };
  for (const child of children) handle(handlers, child, deeper);
};

const handlers = {
  text: (node, state) => pushText(node.value, node, state),
  code: (node, state) => {
    const { family, size } = state.wording.code;
    const style: TypeStyle = {
      ...state.style,
      family,
      size: state.style.size * size,
      letters: 'normal',
      tracking: 0,
      figures: 'lining',
    };
    pushText(node.value, node, { ...state, style, lang: NO_LANGUAGE });
  },
  emphasis: (node, state) => inside(node.children, state, { italic: !state.style.italic }),
  strong: (node, state) => inside(node.children, state, { weight: state.wording.boldWeight }),
  smallCaps: (node, state) =>
    inside(node.children, state, {
      letters: 'small-caps',
      tracking: Math.max(state.style.tracking, SMALL_CAPS_TRACKING),
    }),
  superscript: (node, state) => inside(node.children, state, LINING, { script: state.wording.call }),
  subscript(node, state) {
    const script = { size: state.wording.call.size, rise: -DROP * state.style.size };
    inside(node.children, state, LINING, { script });
  },
  struck: (node, state) => inside(node.children, state, {}, { struck: true }),
  foreign: (node, state) => inside(node.children, state, {}, { lang: node.lang }),
  link: (node, state) => inside(node.children, state, {}, { link: { url: node.url } }),
  image(node, state) {
    const { pixelsOf, tallest } = state.wording;
    const pixels = pixelsOf(node.asset);
    if (!pixels || pixels.height === 0) return;
    const height = Math.min(tallest, (pixels.height * 72) / PICTURE_DENSITY);
    const { asset, alt } = node;
    pushSpace('', state);
    const box: PictureBox = {
      kind: BOX,
      width: (height * pixels.width) / pixels.height,
      left: 0,
      right: 0,
      picture: { asset, alt, height },
    };
    state.items.push(box);
  },
  noteReference(node, state) {
    const { noteOf, typeCase, call } = state.wording;
    const found = noteOf(node.note);
    if (!found) return;
    const cut = typeCase.raised(
      typeCase.cut({ ...state.style, italic: false, letters: 'normal', figures: 'lining' }, state.lang),
      call.size,
      call.rise,
      { note: found.note },
    );
    // The call belongs to the word before it, also where the author left a space.
    state.space.waiting = undefined;
    const before = callBefore(state.items.at(-1));
    for (const mark of before ? itemsOfWord(',', before) : []) state.items.push(JOINED, mark);
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

/** How the call of a note is set that another follows at once: a comma parts their figures, or they would be read as one number. */
function callBefore(last: Item | undefined): Cut | undefined {
  if (last?.kind !== BOX || !('token' in last)) return undefined;
  const { cut } = (last as LetterBox).token;
  return cut.link && 'note' in cut.link ? cut : undefined;
}

/** Old-style figures above and below the line would stand at all heights. */
const LINING: Partial<TypeStyle> = { figures: 'lining' };

/** How far under the line lowered figures stand, in ems of the words around them. */
const DROP = 0.16;

/** No linguistic content (ISO 639-2): a hyphen in code would be read as part of it. */
const NO_LANGUAGE = 'zxx';

/** Pixels to an inch of a picture in a line. */
const PICTURE_DENSITY = 300;

/** Small capitals are set a little apart (Bringhurst, The Elements of Typographic Style, 2.1.6). */
export const SMALL_CAPS_TRACKING = 40;

const SPACES: ReadonlySet<number> = new Set(Array.from(' \t\n\r\f\u00a0', space => space.charCodeAt(0)));
/** Where the run of words or of white that begins at `from` ends. */
function endOfRun(value: string, from: number, white: boolean): number {
  let to = from;
  while (to < value.length && SPACES.has(value.charCodeAt(to)) === white) to += 1;
  return to;
}
/** A dash or ellipsis that stands alone stays on the line of the word before it. */
const HELD = /^(?:[…–—]|\.$|\.\.\.)/;

function pushText(value: string, node: Inline, state: State): void {
  const plain = cutOf(state, state.style);
  // Words and the white between them take turns.
  for (let from = 0, to = 0; from < value.length; from = to) {
    const white = SPACES.has(value.charCodeAt(from));
    to = endOfRun(value, from, white);
    const cut = state.lead.words > 0 ? leadCut(plain, state) : plain;
    if (white) {
      if (!value.slice(from, to).includes('\u00a0')) state.space.waiting ??= cut;
      else if (state.items.length > 0) {
        state.space.waiting = undefined;
        state.items.push(JOINED, cut.space);
      }
      continue;
    }
    const piece = value.slice(from, to);
    const known = cut.words.get(piece);
    // A word that was set before has been reported.
    const missing = known ? [] : missingIn(piece, cut);
    if (missing.length > 0) state.wording.missing(missing, node);
    pushSpace(piece, state);
    for (const item of known ?? itemsOfWord(piece, cut)) state.items.push(item);
    if (state.lead.words > 0) countLead(piece, state);
  }
}

function pushSpace(next: string, state: State): void {
  const { waiting } = state.space;
  state.space.waiting = undefined;
  const last = state.items.at(-1);
  const place = waiting ? undefined : placeBetween(last, next);
  if (place) state.items.push(place);
  if (!waiting || !last || last.kind === GLUE || (last.kind === PENALTY && last.cost === FORCED)) return;
  if (HELD.test(next) || isInitialOf(last, next)) state.items.push(JOINED);
  state.items.push(waiting.space);
}

/**
 * “J. Attwood” stays together: an initial parted from its name reads as the end of a sentence. A sentence may well end in “I.”, so that letter is taken for no initial.
 */
function isInitialOf(last: Item, next: string): boolean {
  if (last.kind !== BOX || !('token' in last)) return false;
  const { text } = (last as LetterBox).token;
  return text.endsWith('.') && /^[^\p{L}\p{N}]*(?!I)\p{Lu}\.$/u.test(text) && /^\p{Lu}/u.test(next);
}

function cutOf({ wording: { typeCase }, lang, link, script, struck }: State, style: TypeStyle): Cut {
  const flat = typeCase.cut(style, lang);
  const linked = link ? typeCase.linked(flat, link.url) : flat;
  const cut = script ? typeCase.raised(linked, script.size, script.rise) : linked;
  return struck ? typeCase.struck(cut) : cut;
}

function leadCut(plain: Cut, state: State): Cut {
  const { style } = state;
  if (style.italic || !plain.face.hasFeature('smcp')) return plain;
  return cutOf(state, { ...style, letters: 'small-caps', tracking: SMALL_CAPS_TRACKING });
}

/** “Mrs.”, “St.”: a stop that ends no sentence. */
const ABBREVIATION = /^\p{Lu}\p{L}{0,2}\.$/u;

/** The lead-in ends with a phrase rather than in the middle of one. */
function countLead(word: string, state: State): void {
  state.lead.words -= 1;
  if (/[,.;:!?—…”]/u.test(word) && !ABBREVIATION.test(word)) state.lead.words = 0;
}
