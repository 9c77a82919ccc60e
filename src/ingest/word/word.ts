/** A Word document becomes a book. */
import { basename, dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import type { Asset, Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { Inquiry } from '../../book/inquiry.ts';
import type { Paragraph } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import type { Remark } from '../../book/remark.ts';
import { slugOf } from '../../book/slug.ts';
import { sectionsOf } from '../../book/visit.ts';
import { ANSWERS_FILE } from '../answers.ts';
import { assemble, type ReadFile } from '../assemble.ts';
import { bindNotes } from '../bind-notes.ts';
import { stemOf } from '../chapter-files.ts';
import type { BookSettings } from '../config-schema.ts';
import type { Manuscript } from '../ingest.ts';
import { settleLanguage } from '../language.ts';
import { proveNothingLost } from '../ledger.ts';
import { designOf, metadataOf } from '../metadata.ts';
import { dropImages } from '../pictures.ts';
import type { NoteDefinition, Reading } from '../reading.ts';
import { sourceOf } from '../source.ts';
import { leaveOutTypedContents } from '../typed-contents.ts';
import { type Aside, type BlockReader, readBlocks } from './blocks.ts';
import { nameChapters } from './chapter-names.ts';
import { openDocx, type Parts } from './container.ts';
import { readDocument, type Word, type WordNoteReference } from './document.ts';
import { hiddenWords } from './hidden-words.ts';
import { bookmarkedHeadings, leadLinks } from './inner-links.ts';
import { type LostThing, lostThings } from './lost-things.ts';
import { lostAmong, wordsWritten } from './lost-words.ts';
import { markDocument } from './mark-document.ts';
import { type Picture, placeWordPictures } from './pictures.ts';
import { isLanguage, type Properties, readProperties } from './properties.ts';
import { marginOf } from './remarks.ts';
import { resolvedComments } from './resolved-comments.ts';
import { type Settled, settle } from './settle.ts';
import { readStyles, type StyleSheet } from './styles.ts';
import {
  tellAsides,
  tellFound,
  tellHidden,
  tellLostThing,
  tellPageNumbers,
  tellRemark,
  tellResolved,
  tellSeen,
  tellSettled,
  tellWarnings,
} from './tell.ts';
import { Transcript } from './transcript.ts';
import { languageOfWords } from './word-language.ts';

/** Everything that was read, before it is put in order. */
interface Contents {
  transcript: Transcript;
  file: ReadFile;
  asides: readonly Aside[];
  pictures: readonly Picture[];
  nameLines: ReadonlySet<Paragraph>;
  /** Where bookmarks stand that links lead to. */
  bookmarks: ReadonlyMap<string, number>;
  /** Where the text names a page. */
  pageNumbers: readonly Position['start'][];
  remarks: Remark[];
}

/** What does not stand in the text: the title page and the contents are made anew. */
const TAKEN_OUT: ReadonlySet<Aside['kind']> = new Set(['title', 'subtitle', 'author', 'date', 'contents']);

function readContents(
  { word: { document }, styles, resolved }: ReadParts,
  name: string,
  inquiry: Inquiry,
  report: VFile,
): Contents {
  const transcript = new Transcript(name);
  const margin = marginOf(document, resolved, transcript);
  const asides: Aside[] = [];
  const pictures: Picture[] = [];
  const nameLines = new Set<Paragraph>();
  const bookmarks = new Map<string, number>();
  const pageNumbers: Position['start'][] = [];
  const calls = new Map<string, { label: string; call: WordNoteReference }>();
  const reader: BlockReader = {
    transcript,
    styles,
    seen: { underlined: 0, allCaps: 0, struck: 0, ordinals: 0 },
    opening: true,
    leadTo: bookmarkedHeadings(document.children, styles),
    bookmark: name => void bookmarks.set(name, transcript.here().offset ?? 0),
    pageNumber: () => void pageNumbers.push(transcript.here()),
    nameLine: line => void nameLines.add(line),
    aside: aside => void asides.push(aside),
    labelOf(call) {
      const key = `${call.noteType} ${call.noteId}`;
      const known = calls.get(key) ?? { label: String(calls.size + 1), call };
      calls.set(key, known);
      return known.label;
    },
    wish: (node, picture, facts, position) => void pictures.push({ node, picture, facts, position }),
    commentStarts: margin.starts,
    commentEnds: margin.ends,
  };
  const pieces = readBlocks(document.children, reader);
  // A note may call another, which then joins the end of the row.
  for (const { label, call } of calls.values()) {
    const start = transcript.here();
    const blocks = readBlocks(document.notes.resolve(call)?.body ?? [], reader);
    const children = blocks.flatMap((block): NoteDefinition['children'] => {
      if (block.type === 'noteDefinition') return [];
      if (block.type !== 'heading') return [block];
      return [{ type: 'paragraph', children: block.children, position: block.position }];
    });
    pieces.push({ type: 'noteDefinition', label, children, position: transcript.since(start) });
  }
  tellSeen(reader.seen, name, report);
  const source = sourceOf(name, transcript.text);
  const reading: Reading = {
    source,
    work: source.text,
    report,
    inquiry,
    syntax: asides
      .filter(({ kind }) => TAKEN_OUT.has(kind))
      .map(({ position }) => ({ start: position.start.offset ?? 0, end: position.end.offset ?? 0 })),
    comments: [],
    spared: [],
    pictures: [],
    notesHere: [],
    links: new Map(),
    lineByLine: false,
    pasted: false,
    dashedSpeech: false,
  };
  const file: ReadFile = { stem: stemOf(name), reading, pieces, settings: {} };
  const remarks = margin.remarks();
  return { transcript, file, asides, pictures, nameLines, bookmarks, pageNumbers, remarks };
}

/** What the book says about itself: its own title page goes before the document's properties. */
function settingsFrom(
  asides: readonly Aside[],
  { properties, styles, language }: Pick<ReadParts, 'properties' | 'styles' | 'language'>,
  tellFound: (what: 'title' | 'author' | 'language', words: string) => void,
): BookSettings {
  const said = (kind: Aside['kind']): string =>
    asides
      .filter(aside => aside.kind === kind)
      .map(({ words }) => words)
      .join(kind === 'author' ? ', ' : ' ');
  const title = said('title') || properties.title;
  const author = said('author') || properties.author;
  const subtitle = said('subtitle');
  const date = said('date');
  const lang =
    language ?? properties.lang ?? (styles.lang && isLanguage(styles.lang) ? styles.lang : undefined);
  if (title && !said('title')) tellFound('title', title);
  if (author && !said('author')) tellFound('author', author);
  if (lang) tellFound('language', lang);
  return {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(author && { author }),
    ...(date && { date }),
    ...(lang && { lang }),
  };
}

interface ReadParts {
  word: Word;
  styles: StyleSheet;
  properties: Properties;
  /** Its paragraphs, found by another way. */
  written: string[];
  /** By what is said of its words. */
  language: string | undefined;
  hidden: string[];
  lost: LostThing[];
  /** Comments that are settled, by their numbers. */
  resolved: ReadonlySet<string>;
  settled: Settled;
}

/** @returns undefined when a part is not what it should be */
async function readParts(parts: Parts): Promise<ReadParts | undefined> {
  try {
    const styles = readStyles(parts.get('word/styles.xml'));
    const properties = readProperties(parts.get('docProps/core.xml'));
    const settled = settle(parts);
    const written = wordsWritten(settled.parts);
    const hidden = hiddenWords(settled.parts, styles);
    const language = languageOfWords(settled.parts, styles);
    const lost = lostThings(settled.parts);
    const resolved = resolvedComments(parts);
    const word = await readDocument(markDocument(settled.parts, styles));
    return { word, styles, properties, written, language, hidden, lost, resolved, settled };
  } catch {
    return undefined;
  }
}

function refuse(report: VFile, file: string, problem: string, hint?: string): undefined {
  const message = `\`${file}\` cannot be imported: ${problem}`;
  tell(report, { rule: 'import/not-readable', severity: 'error', message, ...(hint && { hint }) });
  return undefined;
}

/**
 * Reads a Word document. What it holds that a book cannot, and what was decided, is told.
 * @param path absolute; the document is not opened again
 * @returns undefined when nothing could be made of it; the report says why
 */
export async function readWord(
  bytes: Uint8Array,
  path: string,
  report: VFile,
): Promise<Manuscript | undefined> {
  const name = basename(path);
  const parts = await openDocx(bytes);
  if ('problem' in parts) return refuse(report, name, parts.problem, parts.hint);
  const read = await readParts(parts);
  if (!read) return refuse(report, name, 'its parts are damaged; open it in Word and save it again');
  const { word, written, language, hidden, lost, resolved, settled } = read;
  const inquiry = new Inquiry({}, report);
  const contents = readContents(read, name, inquiry, report);
  const { file, asides, pictures, remarks, transcript } = contents;
  const settings = settingsFrom(asides, read, (what, words) =>
    tellFound(what, words, what === 'language' && language !== undefined, name, report),
  );
  tellWarnings(word.warnings, name, report);
  tellAsides(asides, report);
  tellHidden(hidden, file.reading.source, report);
  for (const words of lostAmong(written, transcript.text)) {
    tell(report, {
      rule: 'import/lost-words',
      severity: 'error',
      message: `\`${words.slice(0, 60)}\` stands in a drawing, a formula or another thing that cannot be read as text`,
      hint: 'in Word, copy the words into an ordinary paragraph, delete the thing and save',
    });
  }
  for (const thing of lost) tellLostThing(thing, report);
  tellSettled(settled, name, report);
  tellResolved(resolved.size, name, report);
  const assets = new Map<string, Asset>();
  const failed = await placeWordPictures(pictures, assets, report);
  settleLanguage(settings, [file.reading], report);
  const removed = leaveOutTypedContents([file], inquiry);
  const assembly = assemble([file], settings.title ?? '', true, false);
  const { sections } = assembly;
  const metadata = metadataOf(settings, slugOf(stemOf(name), stemOf(name).normalize('NFC')));
  const book: Book = { type: 'book', metadata, style: {}, design: designOf(settings), sections, removed };
  if (assembly.title) {
    const { heading, text } = assembly.title;
    file.reading.syntax.push({
      start: heading.position.start.offset ?? 0,
      end: heading.position.end.offset ?? 0,
    });
    if (metadata.title === '') metadata.title = text.replace(/\s+/g, ' ');
  }
  for (const { title, children } of sectionsOf(sections)) {
    dropImages(title, failed);
    dropImages(children, failed);
  }
  for (const { definition } of assembly.notes) dropImages(definition.children, failed);
  bindNotes(sections, assembly.notes, report);
  nameChapters(sections, contents.nameLines, report);
  leadLinks(sections, contents.bookmarks);
  proveNothingLost(sections, [file.reading], report);
  if (sections.length === 0) return refuse(report, name, 'it holds no text to make a book of');
  const leftOut = [...asides.filter(({ kind }) => kind === 'contents'), ...removed];
  tellPageNumbers(contents.pageNumbers, leftOut, file.reading.source, report);
  for (const { text, position } of remarks) tellRemark(text, position, report);
  const sources = new Map([[name, transcript.text]]);
  const answersFile = join(dirname(path), `${stemOf(name)}.${ANSWERS_FILE}`);
  return {
    book,
    assets,
    fonts: [],
    sources,
    settingsAt: new Map(),
    remarks,
    inquiry,
    answersFile,
    inputs: new Map(),
    includes: [],
    shared: false,
  };
}
