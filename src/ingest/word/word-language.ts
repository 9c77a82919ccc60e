/** The language of a document, by what Word says of its words. */
import { countLetters } from '../../book/letters.ts';
import type { Parts } from './container.ts';
import { SILENT } from './lost-words.ts';
import { isLanguage } from './properties.ts';
import type { StyleSheet } from './styles.ts';
import { visitXml } from './xml.ts';

/**
 * The language that runs and styles say of most letters of the text; undefined where most have none but that of the
 * document's defaults, which every document of a program has.
 */
export function languageOfWords(parts: Parts, styles: StyleSheet): string | undefined {
  const letters = new Map<string, number>();
  let [paragraphStyle, runStyle, own] = ['', '', ''];
  const language = (): string =>
    own || styles.of(runStyle)?.lang || styles.of(paragraphStyle)?.lang || styles.normal?.lang || '';
  visitXml(parts.get('word/document.xml'), {
    open(name, attribute, above) {
      const value = attribute('val') ?? '';
      const [owner, properties] = above.slice(-2);
      if (name === 'p') paragraphStyle = '';
      else if (name === 'r') [runStyle, own] = ['', ''];
      else if (name === 'pStyle' && properties === 'pPr') paragraphStyle = value;
      else if (owner !== 'r' || properties !== 'rPr') return;
      else if (name === 'rStyle') runStyle = value;
      else if (name === 'lang') own = isLanguage(value) ? value : '';
    },
    text(value, above) {
      if (above.at(-1) !== 't' || above.some(name => SILENT.has(name))) return;
      letters.set(language(), (letters.get(language()) ?? 0) + countLetters(value));
    },
  });
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most && most[0] !== '' && isLanguage(most[0]) ? most[0] : undefined;
}
