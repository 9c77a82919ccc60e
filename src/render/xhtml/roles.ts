import type { Section } from '../../book/book.ts';
import type { Block } from '../../book/nodes.ts';
import type { Role } from '../../book/roles.ts';
import { plainText } from '../../book/visit.ts';

interface Semantics {
  /** A term of the EPUB Structural Semantics Vocabulary 1.1. */
  type?: string;
  /** A role of Digital Publishing WAI-ARIA 1.1, where one says the same. */
  role?: string;
}

/** What each role of a section is called by reading systems and by assistive technology. */
const SEMANTICS = {
  'half-title': { type: 'halftitlepage' },
  'title-page': { type: 'titlepage' },
  copyright: { type: 'copyright-page' },
  dedication: { type: 'dedication', role: 'doc-dedication' },
  epigraph: { type: 'epigraph', role: 'doc-epigraph' },
  contents: {},
  foreword: { type: 'foreword', role: 'doc-foreword' },
  preface: { type: 'preface', role: 'doc-preface' },
  introduction: { type: 'introduction', role: 'doc-introduction' },
  'content-note': { type: 'preamble' },
  'authors-note': { type: 'preface', role: 'doc-preface' },
  prologue: { type: 'prologue', role: 'doc-prologue' },
  part: { type: 'part', role: 'doc-part' },
  chapter: { type: 'chapter', role: 'doc-chapter' },
  interlude: { type: 'chapter', role: 'doc-chapter' },
  story: { type: 'chapter', role: 'doc-chapter' },
  epilogue: { type: 'epilogue', role: 'doc-epilogue' },
  afterword: { type: 'afterword', role: 'doc-afterword' },
  acknowledgments: { type: 'acknowledgments', role: 'doc-acknowledgments' },
  appendix: { type: 'appendix', role: 'doc-appendix' },
  notes: { type: 'endnotes' },
  glossary: { type: 'glossary', role: 'doc-glossary' },
  bibliography: { type: 'bibliography', role: 'doc-bibliography' },
  // The vocabulary has an `index` whose entries are marked one by one, in elements that a typed one does not have.
  index: { role: 'doc-index' },
  'about-the-author': {},
  'also-by': {},
} as const satisfies Record<Role, Semantics>;

/** What a note begins with that its author numbered: `1.`, `[1]`, `(1)`, `*`. */
const NOTE_NUMBER = /^[[(]?(?:\d{1,4}|[*†‡])[\])]?[.:]?\s/;

const isNote = (block: Block): boolean =>
  (block.type === 'list' && block.ordered) ||
  (block.type === 'paragraph' && NOTE_NUMBER.test(plainText(block.children)));

/** Whether a section called Notes is the list of the notes that the text calls, and not prose about the text. */
const listsNotes = ({ children, notes }: Section): boolean => {
  const text = children.filter(({ type }) => type !== 'subhead');
  return notes.length === 0 && text.filter(isNote).length > text.length / 2;
};

/** The vocabulary terms of a section; an author's note after the story is an afterword. */
export function semanticsOf(section: Section): Semantics {
  const { role, matter } = section;
  if (role === 'notes' && !listsNotes(section)) return {};
  if (role === 'authors-note' && matter === 'back') return SEMANTICS.afterword;
  // A page in front that no role has, such as a list of maps, is no chapter.
  if (role === 'chapter' && matter === 'front') return {};
  return SEMANTICS[section.role];
}
