import type { Element, ElementContent, Properties, Root } from 'hast';
import { h } from 'hastscript';
import type { Book, Section } from '../../book/book.ts';
import { nameOf } from '../../book/names.ts';
import { inARow } from '../../book/own-words.ts';
import { sectionsOf } from '../../book/visit.ts';
import { entriesOf } from '../xhtml/contents.ts';
import type { XhtmlSetting } from '../xhtml/context.ts';
import { directionOf } from '../xhtml/direction.ts';
import { onLines } from '../xhtml/lines.ts';
import { onceWritten, html as serialized } from '../xhtml/serialize.ts';
import { renderSection } from '../xhtml/xhtml.ts';
import { tellLandmarksApart } from './landmarks.ts';
import { readingBar } from './reading-bar.ts';
import { pageWordsIn } from './words.ts';

/** The names of the authors in a row; empty when nobody is named. */
export const authorsOf = ({ metadata }: Book): string =>
  inARow(
    metadata.authors.map(author => author.name),
    metadata.lang,
  );

/** The sections that the page shows: contents that list one thing are left out. */
export const shownSections = (book: Book): Section[] =>
  book.sections.filter(
    section => !(section.generated && section.role === 'contents' && countEntries(entriesOf(book)) < 2),
  );

const countEntries = (entries: ReturnType<typeof entriesOf>): number =>
  entries.reduce((sum, { inside }) => sum + 1 + countEntries(inside), 0);

/** The book's own name stands once as the highest heading: on the title page, else at the head of the text. */
const holdsTitle = (section: Section): boolean =>
  section.role === 'title-page' && (section.children.length === 0 || section.title.length > 0);

/**
 * What the page may load: the styles, the script and the data that stand in it. Nothing is fetched and nobody is told that
 * somebody reads (Content Security Policy 3). The script is not bound by its hash: Paged.js comes to the page as one more.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "script-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function headOf(book: Book): ElementContent[] {
  const { metadata } = book;
  const authors = authorsOf(book);
  const meta = (name: string, content: string | undefined) =>
    content ? [h('meta', { name, content: content.replace(/\s+/g, ' ').trim() })] : [];
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', authors ? `${metadata.title} · ${authors}` : metadata.title),
    ...meta('author', authors),
    ...meta('description', metadata.description),
    ...meta('keywords', metadata.subjects.join(', ')),
    ...meta('dcterms.date', metadata.date),
    ...meta('dcterms.publisher', metadata.publisher),
    ...meta('dcterms.rights', metadata.rights),
    ...meta('color-scheme', 'light dark'),
  ];
}

/** The elements of the page around the text, with the text. */
function bodyOf(book: Book, setting: XhtmlSetting): Element[] {
  const words = pageWordsIn(book.metadata.lang);
  const shown = shownSections(book);
  const all = [...sectionsOf(shown)];
  const contents = all.find(section => section.role === 'contents');
  const text = all.find(section => section.matter === 'body') ?? all[0];
  const place = { lang: book.metadata.lang, nested: true };
  const title = shown.some(holdsTitle)
    ? []
    : [h('h1', { className: ['book-title'], dataGenerated: '' }, book.metadata.title)];
  const sections = shown.map(section =>
    renderSection(section, setting, { ...place, level: holdsTitle(section) ? 1 : 2 }),
  );
  tellLandmarksApart(sections);
  return [
    ...(text
      ? [
          h(
            'a',
            { className: ['skip-link'], href: setting.addressOf(text), dataGenerated: '' },
            words.skipToText,
          ),
        ]
      : []),
    readingBar(
      words,
      contents && { address: setting.addressOf(contents), name: nameOf(contents, book.metadata) },
    ),
    h('main', { id: 'book' }, onLines([...title, ...sections])),
  ];
}

/** A style sheet of the page, with what is said of it in its `style` element. */
export interface Sheet {
  css: string;
  marks?: Properties;
}

/**
 * The whole page as text.
 * @param styles style sheets, in order
 * @param script what remembers the reader's choices and place; the page reads well without it
 * @param facesFor the sheet of the fonts, for all that stands in the page but this sheet and the script, markup included
 */
export function htmlDocument(
  book: Book,
  setting: XhtmlSetting,
  styles: readonly Sheet[],
  script: string,
  facesFor: (text: string) => string,
): string {
  const { lang } = book.metadata;
  const body = bodyOf(book, setting).map(onceWritten);
  const pageWith = (sheets: readonly Sheet[], scripts: readonly ElementContent[]): string => {
    const root: Root = {
      type: 'root',
      children: [
        { type: 'doctype' },
        h(
          'html',
          { lang, ...(directionOf(lang) === 'rtl' && { dir: 'rtl' }) },
          onLines([
            h(
              'head',
              onLines([...headOf(book), ...sheets.map(({ css, marks }) => h('style', { ...marks }, css))]),
            ),
            h('body', onLines([...body, ...scripts])),
          ]),
        ),
      ],
    };
    return `${serialized(root)}\n`;
  };
  return pageWith([{ css: facesFor(pageWith(styles, [])) }, ...styles], [h('script', script)]);
}
