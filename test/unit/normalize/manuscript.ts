import { VFile } from 'vfile';
import type { Book, Section } from '../../../src/book/book.ts';
import type { Metadata } from '../../../src/book/metadata.ts';
import type { Block, Paragraph } from '../../../src/book/nodes.ts';
import type { Point } from '../../../src/book/position.ts';
import { plainText, sectionsOf } from '../../../src/book/visit.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

const FILE = 'tide.txt';

/** A manuscript whose paragraphs are parted by blank lines, as one section without a title. */
export function manuscript(text: string, metadata: Partial<Metadata> = {}): Book {
  const children: Paragraph[] = [];
  for (const match of text.matchAll(/(\n*)((?:[^\n]+\n?(?!\n))*[^\n]+)/g)) {
    const [, gap = '', value = ''] = match;
    const offset = match.index + gap.length;
    const start = pointAt(text, offset);
    const position = { file: FILE, start, end: pointAt(text, offset + value.length) };
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', value, position }],
      position,
    };
    if (children.length > 0) paragraph.gap = gap.length - 1;
    children.push(paragraph);
  }
  return bookOf([sectionOf(children)], metadata);
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
}

export function sectionOf(children: Block[], role: Section['role'] = 'story'): Section {
  return {
    type: 'section',
    id: role,
    role,
    matter: 'body',
    title: [],
    subtitle: [],
    children,
    sections: [],
    notes: [],
    generated: false,
  };
}

export function bookOf(sections: Section[], metadata: Partial<Metadata> = {}): Book {
  return {
    type: 'book',
    metadata: {
      title: 'The Tide',
      authors: [{ name: 'Ada Marsh', role: 'aut' }],
      contributors: [],
      lang: 'en',
      subjects: [],
      isbn: {},
      identifier: 'tide',
      ...metadata,
    },
    style: {},
    design: { template: 'novel', cover: {} },
    sections,
    removed: [],
  };
}

/** A block in a few words: its kind, where it is not a paragraph, and its text. */
export function sketch(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plainText([block]);
    case 'sceneBreak':
      return `<${block.mark}>`;
    case 'letter':
      return `letter(${block.children
        .map(child => (child.type === 'letterLine' ? `${child.part}: ${plainText([child])}` : sketch(child)))
        .join(' / ')})`;
    case 'verse':
      return `verse(${block.children.map(stanza => stanza.children.map(line => plainText([line])).join(' / ')).join(' // ')})`;
    case 'messages':
      return `messages(${block.children.map(message => `${message.sender} ${message.side}: ${plainText([message])}`).join(' / ')})`;
    default:
      return `${block.type}(${plainText([block])})`;
  }
}

/** The author's sections, each with its heading and its blocks. */
export function outline(book: Book): string[] {
  const lines: string[] = [];
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    const heading = [section.label, plainText(section.title)].filter(Boolean).join(' | ');
    lines.push(`[${section.role}${heading ? ` ${heading}` : ''}]`, ...section.children.map(sketch));
  }
  return lines;
}

export interface Normalized {
  book: Book;
  /** The text of the only section, block by block. */
  blocks: string[];
  outline: string[];
  rules: string[];
  report: VFile;
}

/** Normalizes a book and looks at it. */
export function normalized(book: Book): Normalized {
  const report = new VFile();
  normalize(book, report);
  const written = [...sectionsOf(book)].filter(section => !section.generated);
  return {
    book,
    blocks: written.flatMap(section => section.children.map(sketch)),
    outline: outline(book),
    rules: report.messages.map(message => `${message.source}/${message.ruleId}`),
    report,
  };
}

/** Normalizes a text and gives its blocks. */
export const blocksOf = (text: string): string[] => normalized(manuscript(text)).blocks;
