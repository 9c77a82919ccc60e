/**
 * Quoin as a library: read a manuscript, set it, build a book. Nothing is written, nothing printed; what is wrong with the
 * manuscript is in the report. `CONTRIBUTING.md` has an example.
 */
export type { Asset, Assets, Book, Note, Section } from './book/book.ts';
export type { Asked } from './book/inquiry.ts';
export type { Metadata } from './book/metadata.ts';
export type { Alternative, Answer, Answers, Query } from './book/query.ts';
export {
  type Artefact,
  answered,
  type Built,
  build,
  type Extras,
  FORMATS,
  type Format,
  hasErrors,
  newReport,
  type OwnBackend as Backend,
  type Pass,
  type Reading,
  type RenderContext,
  type Request,
  read,
  type Typeset,
  typeset,
} from './pipeline.ts';
