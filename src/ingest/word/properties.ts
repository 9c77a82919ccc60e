/** What a document says about itself in `docProps/core.xml`, where it is the author's doing. */
import { visitXml } from './xml.ts';

export interface Properties {
  title?: string;
  author?: string;
  lang?: string;
}

/** What templates, converters and other people's file names leave behind. */
const NO_TITLE =
  /^(?:untitled|document|title|template|normal|microsoft word|new microsoft|draft|manuscript|word document)[ \d]*\b.{0,12}$|\.(?:docx?|dotx?|rtf|odt|txt)$|^\W*$/i;
const NO_NAME =
  /^(?:user|admin|administrator|owner|author|unknown|guest|default|student|home|pc|python-docx|un-named|anonymous|(?:windows|microsoft|office|google|apple)\b.*|hp|dell|lenovo|acer|asus|toshiba|libreoffice|openoffice)$|[@\d\\/]|^\W*$/i;

/** @returns only what looks as if a person had meant it */
export function readProperties(part: Uint8Array | undefined): Properties {
  const said = new Map<string, string>();
  visitXml(part, {
    text(value, above) {
      const name = above.at(-1) ?? '';
      said.set(name, (said.get(name) ?? '') + value);
    },
  });
  const clean = (name: string): string => (said.get(name) ?? '').replace(/\s+/g, ' ').trim();
  const [title, author, lang] = [clean('title'), clean('creator'), clean('language')];
  return {
    ...(!NO_TITLE.test(title) && { title }),
    ...(!NO_NAME.test(author) && { author }),
    ...(isLanguage(lang) && { lang }),
  };
}

export function isLanguage(tag: string): boolean {
  try {
    return /^[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
