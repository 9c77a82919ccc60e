import type { Element, ElementContent } from 'hast';
import type { Assets, Book } from '../../../src/book/book.ts';
import { idsOf, placesOf } from '../../../src/render/xhtml/addresses.ts';
import { renderSection, type XhtmlSetting } from '../../../src/render/xhtml/xhtml.ts';

export function settingOf(book: Book, assets: Assets = new Map(), xml = true): XhtmlSetting {
  const ids = idsOf(book);
  const idOf: XhtmlSetting['idOf'] = of => ids.get(of) ?? '';
  return {
    book,
    xml,
    idOf,
    places: placesOf(book),
    addressOf: (section, subhead) => `#${idOf(subhead ?? section)}`,
    imageOf: key => {
      const asset = assets.get(key);
      return asset && { address: `images/${key}`, asset };
    },
  };
}

/** The whole book, one element a section of the book, inner sections inside. */
export const render = (book: Book, assets: Assets = new Map(), xml = true): Element[] =>
  book.sections.map(section =>
    renderSection(section, settingOf(book, assets, xml), {
      level: 1,
      lang: book.metadata.lang,
      nested: true,
    }),
  );

export function* allElements(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* allElements(node.children);
  }
}

export const named = (nodes: readonly ElementContent[], ...names: string[]): Element[] =>
  [...allElements(nodes)].filter(element => names.includes(element.tagName));

export const classesOf = (element: Element): readonly string[] => {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
};

export const withClass = (nodes: readonly ElementContent[], name: string): Element[] =>
  [...allElements(nodes)].filter(element => classesOf(element).includes(name));

/** Every word that stands in a tree. */
export const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map(node => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

/** The words that are not marked as ours. */
export const authorsTextOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && node.properties['dataGenerated'] === undefined
        ? authorsTextOf(node.children)
        : '';
    })
    .join('');
