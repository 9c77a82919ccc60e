import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book, Section } from '../../book/book.ts';
import { nameOf } from '../../book/names.ts';
import { inARow, ownWords } from '../../book/own-words.ts';
import type { PageBreak } from '../../book/page-break.ts';
import type { Matter } from '../../book/roles.ts';
import type { XhtmlSetting } from '../xhtml/context.ts';
import { directionOf } from '../xhtml/direction.ts';
import { languageProperties } from '../xhtml/language.ts';
import { onLines } from '../xhtml/lines.ts';
import { markPages } from '../xhtml/page-breaks.ts';
import { legal, xhtmlDocument } from '../xhtml/serialize.ts';
import { renderSection } from '../xhtml/xhtml.ts';
import type { EmbeddedCover } from './cover.ts';

/** One file of the spine. */
export interface EpubDocument {
  /** Also its name in the manifest. */
  id: string;
  path: string;
  name: string;
  xhtml: string;
  /** Undefined for the cover. */
  section: Section | undefined;
  /** Printed pages that begin in it, in reading order. */
  pages: readonly PageBreak[];
}

/** Names in the package that no section may have. */
export const TAKEN = ['content', 'cover', 'cover-image', 'images', 'nav', 'ncx', 'style', 'toc'];

const MATTER = { front: 'frontmatter', body: 'bodymatter', back: 'backmatter' } as const satisfies Record<
  Matter,
  string
>;

/** Stands for a title without a sign that can be written, because an empty one is an error. */
const NAMELESS = '·';

/** The frame of every XHTML file: language and direction, a title, the style. */
export function page(
  title: string,
  lang: string,
  bodyProperties: Record<string, string>,
  content: ElementContent[],
): string {
  const root: Element = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      ...languageProperties(lang, { xml: true }),
      ...(directionOf(lang) === 'rtl' && { dir: 'rtl' }),
    },
    onLines([
      h(
        'head',
        onLines([
          h('title', legal(title).trim() || NAMELESS),
          h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
        ]),
      ),
      h('body', bodyProperties, onLines(content)),
    ]),
  );
  return xhtmlDocument(root);
}

/** What the cover says to those who cannot see it. */
function coverAlt({ metadata }: Book): string {
  const authors = metadata.authors.map(author => author.name);
  return ownWords(metadata.lang).coverOf(metadata.title, inARow(authors, metadata.lang));
}

/** The cover alone on its page, as a picture in the flow (Kobo shows no background picture). */
export function coverDocument(book: Book, cover: EmbeddedCover): EpubDocument {
  const { lang } = book.metadata;
  const name = ownWords(lang).cover;
  const picture = h('img', {
    src: 'images/cover.jpg',
    alt: coverAlt(book),
    role: 'doc-cover',
    width: cover.width,
    height: cover.height,
  });
  const section = h(
    'section',
    { id: 'cover', className: ['cover'], 'epub:type': 'cover', ariaLabel: name, dataGenerated: '' },
    [picture],
  );
  const xhtml = page(name, lang, { 'epub:type': 'frontmatter' }, [section]);
  return { id: 'cover', path: 'cover.xhtml', name, xhtml, section: undefined, pages: [] };
}

/**
 * A file for every section, a part before its chapters; headings sink one rank with each part around them.
 * @param pages of the printed book, marked in the text where they begin
 */
export function sectionDocuments(
  sections: readonly Section[],
  setting: XhtmlSetting,
  pages: readonly PageBreak[],
  level = 1,
): EpubDocument[] {
  return sections.flatMap(section => {
    const lang = section.lang ?? setting.book.metadata.lang;
    const name = nameOf(section, setting.book.metadata);
    const id = setting.idOf(section);
    const element = renderSection(section, setting, { level, lang, nested: false });
    const begun = pages.filter(page => page.section === section.id);
    markPages(element, begun);
    const xhtml = page(name, lang, { 'epub:type': MATTER[section.matter] }, [element]);
    const own: EpubDocument = { id, path: `${id}.xhtml`, name, xhtml, section, pages: begun };
    return [own, ...sectionDocuments(section.sections, setting, pages, level + 1)];
  });
}
