/** Quoin as a library: read a manuscript, build a book, nothing written, nothing printed. */
export type { Asset, Assets, Book, Note, Section } from './book/book.ts';
export type { Asked } from './book/inquiry.ts';
export type { Metadata } from './book/metadata.ts';
export type { Alternative, Answer, Answers, Query } from './book/query.ts';
export {
  type Artefact,
  answered,
  type Built,
  build,
  FORMATS,
  type Format,
  hasErrors,
  newReport,
  type Reading,
  type Request,
  read,
  type Typeset,
  typeset,
} from './pipeline.ts';
