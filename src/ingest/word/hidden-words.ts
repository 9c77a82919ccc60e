/** Words that Word hides: authors mask notes to themselves so, and forms from web pages bring some along. */
import type { Parts } from './container.ts';
import { SILENT } from './lost-words.ts';
import type { StyleSheet } from './styles.ts';
import { visitXml } from './xml.ts';

const PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** The hidden words of each paragraph that has any, from the text and its notes. */
export function hiddenWords(parts: Parts, styles: StyleSheet): string[] {
  const found: string[] = [];
  for (const part of PARTS) {
    let [paragraph, run] = [false, false];
    let words = '';
    visitXml(parts.get(part), {
      open(name, attribute, above) {
        const value = attribute('val');
        const [owner, properties] = above.slice(-2);
        if (name === 'p') paragraph = false;
        else if (name === 'r') run = paragraph;
        else if (name === 'pStyle' && properties === 'pPr')
          paragraph = styles.of(value ?? null)?.hidden === true;
        else if (owner !== 'r' || properties !== 'rPr') return;
        else if (name === 'rStyle') run = styles.of(value ?? null)?.hidden ?? run;
        else if (name === 'vanish') run = !/^(?:0|false|off)$/.test(value ?? '');
      },
      text(value, above) {
        if (run && above.at(-1) === 't' && !above.some(name => SILENT.has(name))) words += value;
      },
      close(name) {
        if (name !== 'p') return;
        if (/\S/.test(words)) found.push(words.trim());
        words = '';
      },
    });
  }
  return found;
}
