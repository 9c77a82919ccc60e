/** A finished e-book, opened again: what a reading system would show of it. */
import type { Artefact } from '../render/backend.ts';

/** The files of an e-book, and those that are read, in their order. */
export interface Ebook {
  documents: readonly { path: string; name: string }[];
  /** @returns undefined when the book holds no such file */
  file(path: string): Pick<Artefact, 'bytes' | 'mediaType'> | undefined;
}

const PACKAGE = 'OEBPS/content.opf';

/** @throws Error when the bytes are no e-book of ours */
export async function openEbook({ bytes }: Pick<Artefact, 'bytes'>): Promise<Ebook> {
  const { bytesOf, zipEntries } = await import('../check/zip-entries.ts');
  const { eachElement } = await import('../check/xml-elements.ts');
  const entries = new Map((zipEntries(bytes) ?? []).map(entry => [entry.name, entry]));
  const read = (path: string): Uint8Array => {
    const entry = entries.get(path);
    if (!entry) throw new Error(`the e-book has no ${path}`);
    return bytesOf(bytes, entry);
  };
  const text = (path: string): string => new TextDecoder().decode(read(path));
  const manifest = new Map<string, { path: string; mediaType: string }>();
  const order: string[] = [];
  eachElement(text(PACKAGE), ({ name, attribute }) => {
    if (name === 'itemref') order.push(attribute('idref'));
    if (name !== 'item') return;
    manifest.set(attribute('id'), { path: `OEBPS/${attribute('href')}`, mediaType: attribute('media-type') });
  });
  const types = new Map([...manifest.values()].map(({ path, mediaType }) => [path, mediaType]));
  return {
    documents: order.flatMap(id => {
      const path = manifest.get(id)?.path;
      return path === undefined ? [] : [{ path, name: titleIn(text(path)) }];
    }),
    file(path) {
      const mediaType = types.get(path);
      return mediaType === undefined ? undefined : { bytes: read(path), mediaType };
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const titleIn = (xhtml: string): string =>
  (/<title>([^<]*)<\/title>/.exec(xhtml)?.[1] ?? '').replace(
    /&(?:#(?:x([\da-f]+)|(\d+))|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
  );
