import { eachElement } from '../xml-elements.ts';
import { textOf, zipEntries } from '../zip-entries.ts';
import type { Found } from './found.ts';
import { readXhtml } from './read-xhtml.ts';

/**
 * The author's words in a finished EPUB: the documents of its spine, in the order of the spine (EPUB 3.3, 5.7).
 * @throws Error when the file cannot be read as an EPUB.
 */
export function readEpub(bytes: Uint8Array): Found[] {
  const entries = zipEntries(bytes);
  if (!entries) throw new Error('it is no zip');
  const named = new Map(entries.map(entry => [entry.name, entry]));
  const text = (path: string): string => {
    const entry = named.get(path);
    if (!entry) throw new Error(`${path} is missing`);
    return textOf(bytes, entry);
  };
  const packagePath = rootfile(text('META-INF/container.xml'));
  const found: Found[] = [];
  for (const href of spine(text(packagePath))) {
    const path = decodeURIComponent(new URL(href, `epub:/${packagePath}`).pathname.replace(/^\//, ''));
    for (const one of readXhtml(text(path), path)) found.push(one);
  }
  return found;
}

function rootfile(container: string): string {
  let path: string | undefined;
  eachElement(container, ({ name, attribute }) => {
    if (name === 'rootfile') path ??= attribute('full-path');
  });
  if (!path) throw new Error('META-INF/container.xml names no package document');
  return path;
}

function spine(packageDocument: string): string[] {
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  eachElement(packageDocument, ({ name, attribute }) => {
    if (name === 'item') hrefs.set(attribute('id'), attribute('href'));
    if (name === 'itemref') order.push(attribute('idref'));
  });
  return order.map(id => {
    const href = hrefs.get(id);
    if (href === undefined) throw new Error(`the spine names ${id}, which the manifest lacks`);
    return href;
  });
}
