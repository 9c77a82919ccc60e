/** Books and a context to render covers with; the templates are the project's own. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Assets, Book } from '../../../src/book/book.ts';
import type { CoverWish, Metadata } from '../../../src/book/metadata.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import type { RenderContext } from '../../../src/render/backend.ts';
import type { Materials } from '../../../src/render/cover/design.ts';
import type { Canvas } from '../../../src/render/cover/families/family.ts';
import { readPalettes } from '../../../src/render/cover/palettes.ts';
import type { CoverWords } from '../../../src/render/cover/words.ts';
import { printerNamed } from '../paginate/books.ts';

const templates = new URL('../../../templates/', import.meta.url);

export const canvas: Canvas = { width: 1600, height: 2560, front: { x: 0, y: 0, width: 1600, height: 2560 } };

export const palettes = readPalettes(readFileSync(new URL('covers/palettes.json', templates), 'utf8'));

export function bookOf(metadata: Partial<Metadata>, cover: CoverWish = {}): Book {
  return {
    type: 'book',
    metadata: {
      title: 'The Winter Orchard',
      authors: [{ name: 'Ana Sousa', role: 'aut' }],
      contributors: [],
      lang: 'en',
      subjects: [],
      isbn: {},
      identifier: 'the-winter-orchard',
      ...metadata,
    },
    style: {},
    design: { template: 'novel', cover },
    sections: [],
    removed: [],
  };
}

export function contextOf(assets: Assets = new Map()): RenderContext {
  return {
    slug: 'the-winter-orchard',
    assets,
    shelf,
    printer: printerNamed('any'),
    date: new Date('2000-01-01T00:00:00Z'),
    report: new VFile(),
    templateText: path => readFileSync(new URL(path, templates), 'utf8'),
    made: [],
  };
}

export function wordsOf(words: Partial<CoverWords>): CoverWords {
  return {
    title: 'The Winter Orchard',
    subtitle: '',
    author: 'Ana Sousa',
    series: '',
    quote: '',
    lang: 'en',
    ...words,
  };
}

export function materialsOf(words: Partial<CoverWords>, wish: CoverWish = {}): Materials {
  return { canvas, words: wordsOf(words), wish, palettes, shelf, report: new VFile() };
}
