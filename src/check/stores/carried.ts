import { eachElement } from '../xml-elements.ts';
import { bytesOf, zipEntries } from '../zip-entries.ts';

/** What a finished EPUB carries, as a shop sees it when it is opened. */
export interface Carried {
  path: string;
  /** Of the whole file. */
  bytes: number;
  /** Documents and pictures with their unpacked bytes; paths are relative to the package document. */
  items: readonly { path: string; mediaType: string; bytes: number }[];
  /** Levels of the contents for machines. */
  levels: number;
  /** Whether the first document of the spine is a page of cover. */
  opensWithCover: boolean;
}

/**
 * Opens a finished EPUB.
 * @throws Error when it cannot be read as one
 */
export function openCarried(path: string, bytes: Uint8Array): Carried {
  const entries = new Map(zipEntries(bytes)?.map(entry => [entry.name, entry]));
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`${name} is missing`);
    return bytesOf(bytes, entry);
  };
  const text = (name: string): string => new TextDecoder().decode(read(name));
  let opf = '';
  eachElement(text('META-INF/container.xml'), ({ name, attribute }) => {
    if (name === 'rootfile') opf ||= attribute('full-path');
  });
  const within = (href: string): string =>
    decodeURIComponent(new URL(href, `epub:/${opf}`).pathname.replace(/^\//, ''));
  const listed = new Map<string, { path: string; mediaType: string }>();
  let [first, navigation] = ['', ''];
  eachElement(text(opf), ({ name, attribute }) => {
    if (name === 'itemref') first ||= attribute('idref');
    if (name !== 'item') return;
    listed.set(attribute('id'), { path: attribute('href'), mediaType: attribute('media-type') });
    if (attribute('properties').split(' ').includes('nav')) navigation = attribute('href');
  });
  const items: Carried['items'][number][] = [];
  for (const item of listed.values()) {
    if (!/^image\/|xhtml/.test(item.mediaType)) continue;
    items.push({ ...item, bytes: read(within(item.path)).length });
  }
  const opening = listed.get(first);
  return {
    path,
    bytes: bytes.length,
    items,
    levels: navigation === '' ? 0 : levelsOf(text(within(navigation))),
    opensWithCover: opening !== undefined && isCover(text(within(opening.path))),
  };
}

function isCover(xhtml: string): boolean {
  let cover = false;
  eachElement(xhtml, ({ attribute }) => {
    if (attribute('epub:type').split(' ').includes('cover')) cover = true;
  });
  return cover;
}

/** How deep the lists of the contents nest, landmarks and pages left aside. */
function levelsOf(navigation: string): number {
  let [inside, depth, most] = [false, 0, 0];
  eachElement(
    navigation,
    ({ name, attribute }) => {
      if (name === 'nav') inside = attribute('epub:type') === 'toc';
      if (name === 'ol' && inside) most = Math.max(most, ++depth);
    },
    name => {
      if (name === 'ol' && inside) depth--;
      if (name === 'nav') inside = false;
    },
  );
  return most;
}
