import { tell } from '../book/finding.ts';
import { BEGINS_SPEECH } from '../book/speech-dash.ts';
import type { Pass } from './pass.ts';
import { byLanguage, writtenPassages } from './passages.ts';
import { positionOf, type Replacement, rewrite } from './prose.ts';
import type { Locale, Tongue } from './quotes/locales.ts';

/** A dash at the beginning of a paragraph, as typed or set, with the space behind it. */
const LEADING = /^(\s*)(-{1,3}|[–—])(\s*)(?=[^\s–—⸺⸻-])/;
/** The hyphens around who says it: `-Hola -dijo Juan-. ¿Y tú?` */
const ASIDE = /(?<=\s)-{1,2}(?=[\p{L}¿¡])|(?<=[\p{L}.!?…»”])-{1,2}(?=[.,;:!?]|\s|$)/gu;

/** The same where a space belongs behind the dash: `- Ola - disse Ana. -Tudo bem?` */
const ASIDE_APART = /(?<=[.,;:!?…]\s)-{1,2}(?=\p{L})/gu;

/** Offset of the text behind the dash that opens speech; 0 where none does. */
export function speechBegins(text: string, tongue: Tongue): number {
  if (typeof tongue !== 'object' || tongue.speech === undefined) return 0;
  const match = LEADING.exec(text);
  return match && /[–—]/.test(match[2] as string) ? match[0].length : 0;
}

/** Finds the hyphens that open a paragraph of speech, and where the language has no spaces there those of its asides. */
export function findSpeechDashes(text: string, { speech, speechTouches, dash }: Locale): Replacement[] {
  const match = speech === undefined ? null : LEADING.exec(text);
  if (!match || speech === undefined) return [];
  const [whole, space = '', typed = '', after = ''] = match;
  const set = typed === '–' || typed === '—';
  // One hyphen may begin a word; two are a dash whatever follows.
  if (typed === '-' && after === '' && !BEGINS_SPEECH.test(text.slice(whole.length))) return [];
  const found: Replacement[] = [];
  if (!set) {
    const tail = after.includes('\n') ? after : speechTouches && after === '' ? '' : ' ';
    found.push({ start: space.length, end: whole.length, text: speech + tail });
  }
  // Where sentences have en dashes a hyphen before a word may belong to the end of a compound: `ja -tuotteet`.
  const asides = speechTouches ? ASIDE : dash === 'typed-em' ? ASIDE_APART : undefined;
  if (!asides) return found;
  for (const { index, 0: hyphens } of text.slice(whole.length).matchAll(asides)) {
    const start = whole.length + index;
    found.push({ start, end: start + hyphens.length, text: speechTouches ? speech : `${speech} ` });
  }
  return found;
}

/** Sets hyphens that open a paragraph of speech as the dash of the language, as French, Spanish, Polish and Russian do. */
export const speechDashes: Pass = {
  name: 'speech-dashes',
  run(book, report) {
    for (const { tongue, passages } of byLanguage(writtenPassages(book))) {
      if (typeof tongue !== 'object') continue;
      let count = 0;
      let position: ReturnType<typeof positionOf>;
      for (const { prose, passage } of passages) {
        if (passage.owner.type !== 'paragraph') continue;
        const found = findSpeechDashes(prose.text, tongue);
        const [first] = found;
        if (!first) continue;
        position ??= positionOf(prose, first.start, first.start + 1);
        count += rewrite(prose, found);
      }
      if (count === 0) continue;
      tell(report, {
        rule: 'normalize/speech-dash',
        severity: 'info',
        message: `${count} hyphen${count === 1 ? '' : 's'} beside speech ${count === 1 ? 'is' : 'are'} set as \`${tongue.speech}\``,
        position,
        confidence: 0.95,
      });
    }
  },
};
