/** Small books to set. */
import { VFile } from 'vfile';
import type { Assets, Book, Section } from '../../../src/book/book.ts';
import type { Block, Inline, Subhead } from '../../../src/book/nodes.ts';
import type { Printer } from '../../../src/book/printer.ts';
import type { Interior } from '../../../src/book/template.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import { openTemplates } from '../../../src/ingest/templates.ts';
import type { Line, Page, Pages } from '../../../src/paginate/pages.ts';
import { paginate } from '../../../src/paginate/paginate.ts';

const templates = openTemplates('templates');

export function interiorNamed(name: string, trim?: string): Interior {
  const interior = templates.interior(name, trim);
  if ('problem' in interior) throw new Error(interior.problem);
  return interior;
}

export function printerNamed(name: string): Printer {
  const printer = templates.printer(name);
  if ('problem' in printer) throw new Error(printer.problem);
  return printer;
}

export const text = (value: string): Inline[] => [{ type: 'text', value }];
export const paragraph = (value: string | Inline[]): Block => ({
  type: 'paragraph',
  children: typeof value === 'string' ? text(value) : value,
});

export const section = (part: Partial<Section> = {}): Section => ({
  type: 'section',
  id: part.id ?? `${part.role ?? 'chapter'}-${part.label ?? ''}`,
  role: 'chapter',
  matter: 'body',
  title: [],
  subtitle: [],
  children: [],
  sections: [],
  notes: [],
  generated: false,
  ...part,
});

export const book = (sections: Section[], metadata: Partial<Book['metadata']> = {}): Book => ({
  type: 'book',
  metadata: {
    title: 'The Salt Road',
    authors: [{ name: 'Ana Ferreira', role: 'aut' }],
    contributors: [],
    lang: 'en',
    subjects: [],
    isbn: {},
    identifier: 'salt',
    ...metadata,
  },
  style: {},
  design: { template: 'literary', cover: {} },
  sections,
  removed: [],
});

export const set = (
  of: Book,
  interior: Interior = interiorNamed('literary'),
  report = new VFile(),
  assets: Assets = new Map(),
): Pages => paginate(of, interior, shelf, assets, report);

/** Words that repeat nowhere near each other, so that paragraphs differ in length. */
const WORDS =
  'the harbour lay grey and still under rain boats that had come before dawn were tied three deep along quay their masts knocking together like old men walking home with sticks nobody spoke until lamps came on in windows above fish market'.split(
    ' ',
  );

/** So many words of prose, always the same for the same seed. */
export function prose(words: number, seed = 1): string {
  let state = seed;
  const list = Array.from({ length: words }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return WORDS[state % WORDS.length] ?? '';
  });
  return `${list.join(' ')}.`;
}

/** Paragraphs of different lengths. */
export const paragraphs = (count: number, seed = 1): Block[] =>
  Array.from({ length: count }, (_, index) =>
    paragraph(prose(12 + ((index * 37 + seed) % 90), seed + index)),
  );

export const subhead = (value: string, rank: 1 | 2 | 3 = 1, id?: string): Subhead => ({
  type: 'subhead',
  rank,
  ...(id !== undefined && { id }),
  children: text(value),
});

export const wordsOf = (line: Line): string =>
  line.words.map(({ shaped, spaceAfter }) => shaped.text + (spaceAfter ? ' ' : '')).join('');
export const textOf = (page: Page): string => page.lines.map(wordsOf).join('\n');
export const furnitureOf = (page: Page): string[] => page.furniture.map(wordsOf);
