/** Languages in which a dash opens a paragraph of speech, by the dash that their printers set there. */
const EM_DASHED = new Set('fr es it pt pl ru uk el be kk ro tr az ca oc ast gl eu'.split(' '));
const EN_DASHED = new Set('cs sv da nb nn no fi sk sl hr sr bs bg mk hu et lv lt sq vi'.split(' '));

/** The dash that opens speech in a language (BCP 47); undefined where none does. */
export function speechDashOf(lang: string): '—' | '–' | undefined {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  if (EM_DASHED.has(language)) return '—';
  return EN_DASHED.has(language) ? '–' : undefined;
}

/** Quotation marks of any language, on either side. */
const MARKS = `"'“”„‘’‚«»‹›`;

/** What begins a sentence of speech that touches its dash. */
export const BEGINS_SPEECH = new RegExp(`^(?:[\\p{Lu}\\p{Lt}¿¡…${MARKS}]|\\.[ \\u00a0\\u202f]?\\.)`, 'u');

/** A line that a dash or hyphens begin, with the space behind them. */
export const SPEECH_LINE = new RegExp(
  `^[ \\t]{0,3}(?:-{1,3}|[–—])(?:[ \\t\\u00a0\\u202f]+(?=[^\\s-])|(?=${BEGINS_SPEECH.source.slice(1)}))`,
  'u',
);

const SPOKEN = new RegExp(`^[*_\\s${MARKS}]*(?:[\\p{Lu}\\p{N}¿¡…]|\\.[ \\u00a0\\u202f]?\\.)`, 'u');
const ENDED = new RegExp(`[.!?…,:;—–${MARKS}-][*_]*\\s*$`, 'u');

/** Whether words behind such a dash are speech rather than an entry of a list: they begin and end as sentences do. */
export const isSpeech = (words: string): boolean => SPOKEN.test(words) && ENDED.test(words);
