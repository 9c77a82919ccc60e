import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { VFile } from 'vfile';
import type { Assets, Book } from '../../../src/book/book.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import type { Artefact, RenderContext } from '../../../src/render/backend.ts';
import { epub } from '../../../src/render/epub/epub.ts';
import { printerNamed } from '../paginate/books.ts';

const templates = new URL('../../../templates/', import.meta.url);

export const contextOf = (given: Partial<RenderContext> = {}): RenderContext => ({
  slug: 'every-node',
  assets: new Map(),
  shelf,
  printer: printerNamed('any'),
  date: new Date('2026-11-21T08:00:00Z'),
  report: new VFile(),
  templateText: path => readFileSync(new URL(path, templates), 'utf8'),
  made: [],
  ...given,
});

/** The bytes of a book's EPUB. */
export async function buildEpub(
  book: Book,
  assets: Assets,
  given: Partial<RenderContext> = {},
): Promise<Uint8Array> {
  if (epub.consumes !== 'book') throw new Error('the EPUB is made of the book');
  const [artefact] = await epub.render(book, contextOf({ assets, ...given }));
  return (artefact as Artefact).bytes;
}

/** A reader of one text file after the other. */
export async function opened(bytes: Uint8Array): Promise<(path: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(bytes);
  return async path => (await zip.file(path)?.async('string')) ?? '';
}
