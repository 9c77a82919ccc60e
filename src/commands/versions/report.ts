/** What changed between two versions of a book, for a person: on a terminal, or as Markdown under a pull request. */
import { count, number } from '../numbers.ts';
import { type Paint, visible } from '../terminal.ts';
import type { ChangedPassage, Comparison, Piece } from './compare.ts';
import type { RangeComparison, Uncompared } from './range.ts';

/** How the report is written. */
export interface Hand {
  heading(text: string): string;
  item(text: string): string;
  removed(text: string): string;
  added(text: string): string;
  quiet(text: string): string;
  words(text: string): string;
}

export const onTerminal = (paint: Paint): Hand => ({
  heading: text => paint('bold', visible(text)),
  item: text => `  ${text}`,
  removed: text => paint('red', `[-${text}-]`),
  added: text => paint('green', `{+${text}+}`),
  quiet: text => paint('dim', visible(text)),
  words: visible,
});

/** Signs that Markdown or HTML would take for markup. */
const literal = (text: string): string =>
  text.replace(/[\\`*_[\]<>&#|~]/g, sign => `&#${sign.charCodeAt(0)};`);

export const inMarkdown: Hand = {
  heading: text => `### ${literal(text)}\n`,
  item: text => `- ${text}`,
  removed: text => `<del>${literal(text)}</del>`,
  added: text => `<ins>${literal(text)}</ins>`,
  quiet: text => `<sub>${literal(text)}</sub>`,
  words: literal,
};

/** Unchanged words shown on each side of a change, in UTF-16 units. */
const SIGHT = 60;
/** UTF-16 units of words that are shown of one change. */
const LONGEST = 400;
/** Passages shown; the rest is counted. */
const SHOWN = 50;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** Unchanged words, shortened where they are far from any change. */
function shortened(text: string, first: boolean, last: boolean): string {
  const before = first ? '' : text.slice(0, SIGHT);
  const after = last ? '' : text.slice(-SIGHT);
  if (text.length <= before.length + after.length + 3) return text;
  return `${before}…${after}`;
}

function shownPiece({ kind, text }: Piece, index: number, all: readonly Piece[], hand: Hand): string {
  switch (kind) {
    case 'removed':
      return hand.removed(cut(text));
    case 'added':
      return hand.added(cut(text));
    case 'same':
      return hand.words(shortened(text, index === 0, index === all.length - 1));
  }
}

const shownPassage = ({ section, at, pieces }: ChangedPassage, hand: Hand): string => {
  const words = pieces.map((piece, index) => shownPiece(piece, index, pieces, hand)).join('');
  return `${hand.item(words.replaceAll('\n', ' '))} ${hand.quiet(at === undefined ? section : `${section}, ${at}`)}`;
};

const signed = (difference: number): string => {
  if (difference === 0) return 'as before';
  return difference < 0 ? `−${number(-difference)}` : `+${number(difference)}`;
};

/** The report on one book. */
export function reportOn(comparison: Comparison, hand: Hand): string {
  const { title, words, pages, sections, settings, passages, newEdition } = comparison;
  const lines = [hand.heading(title)];
  const nothing = passages.length === 0 && settings.length === 0 && sections.added.length === 0;
  if (nothing && pages?.firstMoved === undefined) {
    lines.push(hand.item(hand.words('reads as it did')));
    return `${lines.join('\n')}\n`;
  }
  const facts = [
    `${count(words.after, 'word')} (${signed(words.after - words.before)}): ${number(words.added)} added, ${number(words.removed)} taken out, in ${count(passages.length, 'passage')}`,
  ];
  if (pages) {
    const moved =
      pages.firstMoved === undefined
        ? 'all as they were'
        : `not as they were from page ${pages.firstMoved} on`;
    facts.push(`${count(pages.after, 'page')} (${signed(pages.after - pages.before)}), ${moved}`);
    if (pages.after !== pages.before) {
      facts.push('the spine is of another width: printed covers must be made anew');
    }
  }
  for (const name of sections.added) facts.push(`new: ${name}`);
  for (const name of sections.removed) facts.push(`gone: ${name}`);
  for (const { key, before, after } of settings)
    facts.push(`${key}: ${before || 'none'} → ${after || 'none'}`);
  facts.push(
    newEdition.length > 0
      ? `a new edition is advisable, with ISBNs of its own: ${newEdition.join('; ')}`
      : 'corrections: the ISBNs stay',
  );
  lines.push(...facts.map(fact => hand.item(hand.words(fact))), '');
  lines.push(...passages.slice(0, SHOWN).map(passage => shownPassage(passage, hand)));
  if (passages.length > SHOWN) lines.push(hand.item(hand.words(`${number(passages.length - SHOWN)} more`)));
  return `${lines.join('\n')}\n`;
}

const STATES = {
  new: 'is new',
  gone: 'is gone',
  unread: 'could not be read in both versions',
} as const satisfies Record<Uncompared['state'], string>;

/** The report on all books of two versions. */
export function reportOnRange({ from, to, books }: RangeComparison, hand: Hand): string {
  const reports = books.map(book =>
    'state' in book
      ? `${hand.heading(book.title)}\n${hand.item(STATES[book.state])}\n`
      : reportOn(book, hand),
  );
  return `${hand.heading(`From ${from} to ${to ?? 'the files as they stand'}`)}\n${reports.join('\n')}`;
}
