import type { Inquiry } from '../book/inquiry.ts';
import type { HouseStyle } from '../book/metadata.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { type Prose, positionOf, type Replacement, rewrite } from './prose.ts';
import { tongueOf } from './quotes/locales.ts';

/**
 * Dots that mean an ellipsis: close or spaced, three or more, or the glyph with a full stop on either side. However wide the
 * white between them, it will be one space.
 */
const DOTS = /\u00a0?\.(?:[ \u00a0\u202f]*\.){2,}|\.[ \u00a0]*…|(?<![ \u00a0])[ \u00a0]*…(?:\.(?!\.))?/g;
/** From here on dots are a row rather than an ellipsis with a full stop. */
const ROW = 5;
/** From here on spaced dots lead the eye from one end of a line to the other, as in a playbill. */
const LEADERS = 10;

/** White space, and the characters that are taken out later. */
const UNSEEN = /[\s\u00ad\u200b\u2060\ufeff]/;
const BEFORE_DOTS = /^[\s\u00ad\u200b\u2060\ufeff]*[.…]/;

function lastSeen(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && UNSEEN.test(text[at] ?? '')) at--;
  return text[at] ?? '';
}

export interface Ellipsis extends Replacement {
  /** How many dots the author typed; 1 for the glyph. */
  dots: number;
}

/**
 * Finds the ellipses of a text and how each is set. Four dots are a full stop and an ellipsis (Chicago 13.53); a longer
 * row is one ellipsis. Spaced ellipses have no-break spaces between their dots and before the first (Chicago 13.50).
 */
function findEllipses(text: string, style: HouseStyle['ellipses'] = 'glyph'): Ellipsis[] {
  const found: Ellipsis[] = [];
  if (!text.includes('..') && !text.includes('…') && !/\.[ \u00a0\u202f]+\./.test(text)) return found;
  for (const match of text.matchAll(DOTS)) {
    const typed = match[0];
    const end = match.index + typed.length;
    const dots = typed.includes('…') ? (typed.includes('.') ? 4 : 1) : (typed.match(/\./g)?.length ?? 0);
    if (dots >= LEADERS && /[ \u00a0\u202f]/.test(typed)) continue;
    // The first of four is the full stop of what stands before it, which no space parts from it.
    const isParted =
      dots === 4 &&
      /^\. /.test(typed) &&
      /[\p{L}\p{N}”’"')] $/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    const start = match.index - (isParted ? 1 : 0);
    if (style === 'glyph') {
      // A no-break space before the dots belongs to them where they have such spaces between them too.
      const fixed = typed[0] === '\u00a0' && !/\.\u00a0\./.test(typed) ? '\u00a0' : '';
      if (!typed.includes('…')) found.push({ start, end, dots, text: fixed + (dots === 4 ? '.…' : '…') });
      continue;
    }
    const before = text.slice(0, start);
    if (/[.…]/.test(lastSeen(before)) || BEFORE_DOTS.test(text.slice(end))) continue;
    const bare = /^$|[\s“‘"'([—–⸺⸻«„‚‹]$|--$/.test(before.slice(-2)) || before.trimStart() === '-';
    const kept = /^\u00a0\./.test(typed) ? '\u00a0' : '';
    const lead = bare ? kept : dots === 4 ? '.\u00a0' : '\u00a0';
    found.push({ start, end, dots, text: `${lead}.\u00a0.\u00a0.` });
  }
  return found;
}

/**
 * The ellipses of a passage, the author having been asked about long rows.
 * @param text the passage as it is searched
 */
export function settledEllipses(
  prose: Prose,
  text: string,
  style: HouseStyle['ellipses'],
  inquiry: Inquiry,
): Ellipsis[] {
  return findEllipses(text, style).filter(({ start, end, dots }) => {
    if (dots < ROW) return true;
    const answer = inquiry.askAt(
      { text: prose.text, start, end },
      {
        rule: 'normalize/long-dot-run',
        severity: 'warning',
        message: `A row of ${dots} dots, \`${prose.text.slice(start, end)}\`, is set as one ellipsis`,
        hint: 'Where they stand for something else, write that instead',
        position: positionOf(prose, start, end),
        confidence: 0.9,
        done: 'ellipsis',
        alternatives: [
          { key: 'ellipsis', meaning: 'one ellipsis' },
          { key: 'dots', meaning: 'the dots as they are written' },
        ],
      },
    );
    return answer === 'ellipsis';
  });
}

/** Sets dots as ellipses. */
export const ellipses: Pass = {
  name: 'ellipses',
  run(book, _, inquiry) {
    for (const { prose, lang } of writtenPassages(book)) {
      if (tongueOf(lang) === undefined) continue;
      // A line end between dots is a space, as it will be when white space is folded.
      const text = prose.text.replaceAll('\n', ' ');
      rewrite(prose, settledEllipses(prose, text, book.style.ellipses, inquiry));
    }
  },
};
