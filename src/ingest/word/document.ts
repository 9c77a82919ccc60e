/** A Word document as mammoth reads it, and what it could not read. */
import mammoth from 'mammoth';
import { type Parts, packDocx } from './container.ts';

export interface WordRun {
  type: 'run';
  children: WordInline[];
  styleId: string | null;
  isBold: boolean;
  isItalic: boolean;
  isUnderline: boolean;
  isStrikethrough: boolean;
  isAllCaps: boolean;
  isSmallCaps: boolean;
  verticalAlignment: 'baseline' | 'superscript' | 'subscript';
}
export interface WordImage {
  type: 'image';
  altText?: string | null;
  readAsBuffer(): Promise<Uint8Array>;
}
export interface WordNoteReference {
  type: 'noteReference';
  noteType: 'footnote' | 'endnote';
  noteId: string;
}
export type WordInline =
  | WordRun
  | WordImage
  | WordNoteReference
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'hyperlink'; children: WordInline[]; href?: string; anchor?: string }
  | { type: 'commentReference'; commentId: string }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'bookmarkStart'; name: string };

export interface WordParagraph {
  type: 'paragraph';
  children: WordInline[];
  styleId: string | null;
  styleName: string | null;
  numbering: { isOrdered: boolean; level: string | number } | null;
  alignment: string | null;
  indent: { start: string | null; end: string | null };
}
export interface WordTable {
  type: 'table';
  children: WordRow[];
}
export interface WordRow {
  type: 'tableRow';
  children: WordCell[];
}
export interface WordCell {
  type: 'tableCell';
  children: (WordBlock | WordInline)[];
  colSpan: number;
  rowSpan: number;
}
export type WordBlock = WordParagraph | WordTable;

/** What stands where paragraphs stand: mammoth sets down there also what it takes out of them. */
export function asBlock(block: WordBlock | WordInline): WordBlock {
  if (block.type === 'paragraph' || block.type === 'table') return block;
  return {
    type: 'paragraph',
    children: [block],
    styleId: null,
    styleName: null,
    numbering: null,
    alignment: null,
    indent: { start: null, end: null },
  };
}

export interface WordNote {
  body: (WordBlock | WordInline)[];
}
export interface WordComment {
  commentId: string;
  body: WordBlock[];
  authorName?: string | null;
}
export interface WordDocument {
  children: (WordBlock | WordInline)[];
  notes: { resolve(reference: WordNoteReference): WordNote | null };
  comments: WordComment[];
}

export interface Word {
  document: WordDocument;
  /** What mammoth says it left out or did not know, in its own words. */
  warnings: string[];
}

/**
 * Reads the parts of a document. Nothing outside of them is opened.
 * @throws when they are not what a document's parts should be
 */
export async function readDocument(parts: Parts): Promise<Word> {
  let read: WordDocument | undefined;
  const { messages } = await mammoth.convertToHtml(
    { buffer: await packDocx(parts) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: WordDocument) => {
        read = document;
        return { ...document, children: [], comments: [] };
      },
    },
  );
  if (!read) throw new Error('mammoth read no document');
  return { document: read, warnings: messages.map(({ message }) => message) };
}
