import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import type { Found } from './found.ts';
import { readXhtml } from './read-xhtml.ts';

/**
 * The author's words in a finished EPUB: the documents of its spine, in the order of the spine (EPUB 3.3, 5.7).
 * @throws Error when the file cannot be read as an EPUB.
 */
export async function readEpub(bytes: Uint8Array): Promise<Found[]> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (path: string): Promise<string> => {
    const entry = zip.file(path);
    if (!entry) throw new Error(`${path} is missing`);
    return entry.async('string');
  };
  const packagePath = rootfile(await text('META-INF/container.xml'));
  const found: Found[] = [];
  for (const href of spine(await text(packagePath))) {
    const path = decodeURIComponent(new URL(href, `epub:/${packagePath}`).pathname.replace(/^\//, ''));
    for (const one of readXhtml(await text(path), path)) found.push(one);
  }
  return found;
}

/** Calls back for each element of an XML document, with its local name and attributes. */
function elements(xml: string, each: (name: string, attribute: (name: string) => string) => void): void {
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    each(name.replace(/^.*:/, ''), attribute => attributes[attribute] ?? '');
  });
  parser.write(xml).close();
}

function rootfile(container: string): string {
  let path: string | undefined;
  elements(container, (name, attribute) => {
    if (name === 'rootfile') path ??= attribute('full-path');
  });
  if (!path) throw new Error('META-INF/container.xml names no package document');
  return path;
}

function spine(packageDocument: string): string[] {
  const hrefs = new Map<string, string>();
  const order: string[] = [];
  elements(packageDocument, (name, attribute) => {
    if (name === 'item') hrefs.set(attribute('id'), attribute('href'));
    if (name === 'itemref') order.push(attribute('idref'));
  });
  return order.map(id => {
    const href = hrefs.get(id);
    if (href === undefined) throw new Error(`the spine names ${id}, which the manifest lacks`);
    return href;
  });
}
