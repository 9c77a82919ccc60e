/** Makes the web page of a book in a test, as a build does. */
import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { VFile } from 'vfile';
import type { Assets, Book } from '../../../src/book/book.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import type { Artefact, RenderContext } from '../../../src/render/backend.ts';
import { html } from '../../../src/render/html/html.ts';
import { printerNamed } from '../paginate/books.ts';

const TEMPLATES = new URL('../../../templates/', import.meta.url);

/** The page of a book, as the file that a build writes. */
export async function pageOf(book: Book, assets: Assets = new Map()): Promise<Artefact> {
  const context: RenderContext = {
    slug: 'book',
    assets,
    shelf,
    printer: printerNamed('any'),
    date: new Date('2026-03-01T00:00:00Z'),
    report: new VFile(),
    templateText: path => readFileSync(new URL(path, TEMPLATES), 'utf8'),
    made: [],
  };
  if (html.consumes !== 'book') throw new Error('the web page is made of the book');
  const [artefact] = await html.render(book, context);
  if (!artefact) throw new Error('no page was made');
  return artefact;
}

export const textOfPage = ({ bytes }: Artefact): string => new TextDecoder().decode(bytes);

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a page, as a browser's parser sees them, in their order. */
export function elementsOf(page: string): Element[] {
  const visit = (node: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(visit) : []),
  ];
  return visit(parse(page));
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find(attribute => attribute.name === name)?.value;

/** The style sheets of a page, in a row. */
export const stylesOf = (page: string): string =>
  elementsOf(page)
    .filter(({ tagName }) => tagName === 'style')
    .flatMap(({ childNodes }) => childNodes.map(child => ('value' in child ? child.value : '')))
    .join('\n');
