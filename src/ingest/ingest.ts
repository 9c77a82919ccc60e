/** Bytes become a book: files, text, blocks, sections. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset, Assets, Book, OwnFont } from '../book/book.ts';
import type { SettingPlaces } from '../book/edition.ts';
import { tell } from '../book/finding.ts';
import { Inquiry } from '../book/inquiry.ts';
import type { HouseStyle } from '../book/metadata.ts';
import type { Image } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import type { Answers } from '../book/query.ts';
import type { Remark } from '../book/remark.ts';
import { slugOf } from '../book/slug.ts';
import { speechDashOf } from '../book/speech-dash.ts';
import { sectionsOf } from '../book/visit.ts';
import { ANSWERS_FILE, readAnswers } from './answers.ts';
import { assemble, type ReadFile } from './assemble.ts';
import { bindNotes } from './bind-notes.ts';
import { chapterFiles, stemOf } from './chapter-files.ts';
import { remarksIn } from './comments.ts';
import { NO_PLACES, type Places, placesOf } from './config.ts';
import type { BookSettings, ChapterSettings } from './config-schema.ts';
import { decode } from './decode.ts';
import {
  type BookFolder,
  type Found,
  findInFolder,
  folderOf,
  type Inputs,
  isRefusal,
  kindOf,
  locate,
  openFile,
  openFolder,
  readFound,
} from './files.ts';
import { takeFrontMatter } from './front-matter.ts';
import { hasChapters, isProse } from './guard.ts';
import { languageOf, settleLanguage } from './language.ts';
import { proveNothingLost } from './ledger.ts';
import { readMarkdown } from './markdown.ts';
import { designOf, metadataOf, rulesOffIn, styleOf } from './metadata.ts';
import { readFonts } from './own-fonts.ts';
import { readOwnInterior } from './own-interior.ts';
import { isPdf, readOwnWrap } from './own-wrap.ts';
import { type Album, dropImages, placePicture, placePictures } from './pictures.ts';
import { readPlainText } from './plain-text.ts';
import type { Reading } from './reading.ts';
import { bookSettings, chapterSettings } from './settings.ts';
import { type Source, sourceOf } from './source.ts';
import { takeTitle } from './titles.ts';
import { leaveOutTypedContents } from './typed-contents.ts';

export interface IngestOptions {
  /** The folder that file names in positions are relative to. */
  base: string;
  /** Encoding of files that are neither UTF-8 nor marked UTF-16, as the WHATWG Encoding Standard names it. */
  encoding?: string;
  /** Where to write down what is read; absent means a list of its own. */
  inputs?: Inputs;
  /** Hears of each file of a folder before it is read. */
  onFile?: (file: string) => void;
}

export interface Manuscript {
  book: Book;
  assets: Assets;
  /** Font files of the author's for the pages; empty when the template's are to be used. */
  fonts: readonly OwnFont[];
  /** The author's files as decoded text, by the names that positions use. */
  sources: ReadonlyMap<string, string>;
  /** Where the author wrote what is set of the book. */
  settingsAt: SettingPlaces;
  /** What was asked while reading; the passes ask on. */
  inquiry: Inquiry;
  /** The author's comments, which are not printed. */
  remarks: readonly Remark[];
  /** Absolute path of the file that holds the author's answers to queries, whether or not it exists. */
  answersFile: string;
  /** All that was read, or looked for, to make the book. */
  inputs: Inputs;
  /** The other books that this one holds, as the author wrote their paths. */
  includes: readonly Included[];
  /** Whether shared pages stand in for those the book lacks. */
  shared: boolean;
}

/** Another book, named in the settings. */
export interface Included {
  written: string;
  position: Position;
}

/** The book's files before they are parsed. */
export interface Opened {
  folder: BookFolder;
  /** Whether the book is a file with its settings at its head; else they stand apart. */
  isOneFile: boolean;
  /** Name of the file or folder. */
  name: string;
  config: Source | undefined;
  settings: BookSettings;
  places: Places;
  files: Found[];
}

async function sourceFrom(
  folder: BookFolder,
  found: Found,
  report: VFile,
  options: IngestOptions,
): Promise<Source | undefined> {
  const bytes = await readFound(folder, found);
  if (isRefusal(bytes)) {
    const rule = bytes.problem === 'too-large' ? 'ingest/too-large' : 'ingest/unreadable';
    tell(report, { rule, severity: 'error', message: bytes.message });
    return undefined;
  }
  const text = decode(bytes, found.file, report, options.encoding);
  const source = text === undefined ? undefined : sourceOf(found.file, text);
  return source && isProse(source, bytes.length, report) ? source : undefined;
}

async function openBookFolder(
  path: string,
  report: VFile,
  options: IngestOptions,
): Promise<Opened | undefined> {
  const folder = await openFolder(path, options.base, options.inputs);
  const name = stemOf(folder.root.replaceAll('\\', '/'));
  const found = await locate(folder, folder.root, 'book.yaml');
  if (isRefusal(found)) {
    tell(report, {
      rule: 'config/missing',
      severity: 'error',
      message: `\`${name}\` has no \`book.yaml\`; add one with at least a title`,
      hint: 'title: The Title of the Book',
    });
    return undefined;
  }
  const config = await sourceFrom(folder, found, report, options);
  if (!config) return undefined;
  const written = { source: config, yaml: config.text, offset: 0 };
  const settings = bookSettings(written, report);
  const places = placesOf(written);
  const files = await chapterFiles(folder, settings.chapters, places, report);
  return { folder, isOneFile: false, name, config, settings, places, files };
}

async function openBook(path: string, report: VFile, options: IngestOptions): Promise<Opened | undefined> {
  const kind = await kindOf(path);
  if (kind === 'folder') return openBookFolder(path, report, options);
  if (kind === 'missing') {
    tell(report, {
      rule: 'ingest/missing',
      severity: 'error',
      message: `\`${path}\` does not exist or is no file`,
    });
    return undefined;
  }
  const opened = await openFile(path, options.base, options.inputs);
  if (isRefusal(opened)) {
    tell(report, { rule: 'ingest/outside-root', severity: 'error', message: opened.message });
    return undefined;
  }
  const { folder, found } = opened;
  const name = stemOf(found.file);
  return {
    folder,
    isOneFile: true,
    name,
    config: undefined,
    settings: {},
    places: NO_PLACES,
    files: [found],
  };
}

const newReading = (source: Source, report: VFile, inquiry: Inquiry): Reading => ({
  source,
  work: source.text,
  report,
  inquiry,
  syntax: [],
  comments: [],
  spared: [],
  pictures: [],
  notesHere: [],
  links: new Map(),
  lineByLine: false,
  pasted: false,
  dashedSpeech: false,
});

/** @returns undefined when no book can be made of them; an error has been told */
function piecesOf(reading: Reading, file: string): ReadFile['pieces'] | undefined {
  const pieces = /\.txt$/i.test(file) ? readPlainText(reading) : readMarkdown(reading);
  const headings = pieces.flatMap(piece => (piece.type === 'heading' ? [piece.position] : []));
  if (!hasChapters(reading.source, headings, reading.report)) return undefined;
  if (pieces.length === 0) {
    tell(reading.report, {
      rule: 'ingest/empty-chapter',
      severity: 'warning',
      message: `\`${file}\` holds no text; write it or remove the file`,
      at: { file, point: { line: 1, column: 1 } },
    });
  }
  return pieces;
}

/** Reads what the settings name for the cover: its own picture, the whole wrap, the author's portrait. */
async function placeCover(opened: Opened, book: Book, album: Album): Promise<void> {
  const { 'cover-image': finished, cover } = opened.settings;
  const { values } = opened.places;
  const placed = async (written: string | undefined, key: string): Promise<string | undefined> => {
    const position = values.get(key);
    return written && position ? placePicture(album, opened.folder.root, written, position) : undefined;
  };
  const image = finished ? await placed(finished, 'cover-image') : await placed(cover?.image, 'cover.image');
  if (image !== undefined) {
    book.design.cover.image = image;
    if (finished) book.design.cover.finished = true;
  }
  for (const place of ['portrait', 'wrap'] as const) {
    const written = cover?.[place];
    const position = values.get(`cover.${place}`);
    if (place === 'wrap' && written && position && isPdf(written)) {
      const own = await readOwnWrap(opened.folder, written, position, album.report);
      if (own) book.design.cover.wrapPdf = own;
      continue;
    }
    const key = await placed(written, `cover.${place}`);
    if (key !== undefined) book.design.cover[place] = key;
  }
}

/** Reads the author's answers to queries, if there are any. */
async function takeAnswers(
  opened: Opened,
  name: string,
  report: VFile,
  options: IngestOptions,
): Promise<{ source: Source; answers: Answers } | undefined> {
  const found = await findInFolder(opened.folder, name);
  const source = found && (await sourceFrom(opened.folder, found, report, options));
  return source && { source, answers: readAnswers(source, report) };
}

/**
 * Reads a manuscript: one `.md` or `.txt` file, or a folder with `book.yaml`. The author's mistakes are told to the
 * report, with their places; no letter of the text is lost without a message.
 * @param path absolute path of the file or folder
 * @returns undefined when nothing could be made of it
 */
export async function ingest(
  path: string,
  report: VFile,
  options: IngestOptions,
): Promise<Manuscript | undefined> {
  const opened = await openBook(path, report, options);
  return opened && readOpened(opened, report, options);
}

/** Makes a book of files that were found. */
export async function readOpened(
  opened: Opened,
  report: VFile,
  options: IngestOptions,
): Promise<Manuscript | undefined> {
  const { isOneFile } = opened;
  const answersFile = isOneFile ? `${opened.name}.${ANSWERS_FILE}` : ANSWERS_FILE;
  const kept = await takeAnswers(opened, answersFile, report, options);
  const inquiry = new Inquiry(kept?.answers ?? {}, report);
  const files: (ReadFile & { found: Found })[] = [];
  for (const found of opened.files) {
    if (!isOneFile) options.onFile?.(found.file);
    const source = await sourceFrom(opened.folder, found, report, options);
    if (!source) continue;
    const reading = newReading(source, report, inquiry);
    const front = takeFrontMatter(reading);
    const written = front && { source, ...front };
    let settings: ChapterSettings = {};
    if (isOneFile) {
      opened.settings = bookSettings(written, report);
      if (written) opened.places = placesOf(written);
    } else settings = chapterSettings(written, report);
    const lang = settings.lang || opened.settings.lang || languageOf(reading.work);
    reading.dashedSpeech = speechDashOf(lang ?? '') !== undefined;
    const pieces = piecesOf(reading, found.file);
    if (pieces) files.push({ stem: stemOf(found.file), reading, pieces, settings, found });
  }
  settleLanguage(
    opened.settings,
    files.map(({ reading }) => reading),
    report,
  );
  const identifier = slugOf(opened.name, opened.name.normalize('NFC'));
  const metadata = metadataOf(opened.settings, identifier);
  const removed = leaveOutTypedContents(files, inquiry);
  const isListed = opened.settings.chapters !== undefined;
  const assembly = assemble(files, metadata.title, isOneFile, isListed);
  const { sections } = assembly;
  const [style, design] = [styleOf(opened.settings), designOf(opened.settings)];
  const book: Book = { type: 'book', metadata, style, design, sections, removed };
  const spared = files.flatMap(({ reading }) => reading.spared);
  const off = rulesOffIn(opened.settings);
  if (spared.length > 0 || off.length > 0) book.proofing = { off, spared };
  if (kept) book.answers = kept.answers;
  takeTitle(assembly, book, files[0]?.reading);
  const assets = new Map<string, Asset>();
  const album: Album = { folder: opened.folder, report, assets, known: new Map(), looked: new Map() };
  const failed = new Set<Image>();
  for (const { reading, found } of files)
    await placePictures(album, folderOf(found), reading.pictures, failed);
  if (failed.size > 0) {
    for (const { title, children } of sectionsOf(sections)) {
      dropImages(title, failed);
      dropImages(children, failed);
    }
    for (const { definition } of assembly.notes) dropImages(definition.children, failed);
  }
  bindNotes(sections, assembly.notes, report);
  await placeCover(opened, book, album);
  await readOwnInterior(opened.folder, opened.settings, opened.places, book, report);
  const fonts = await readFonts(opened.folder, opened.settings.fonts, opened.places, report);
  proveNothingLost(
    sections,
    files.map(file => file.reading),
    report,
  );
  const sources = new Map(files.map(({ reading }) => [reading.source.file, reading.source.text]));
  if (opened.config) sources.set(opened.config.file, opened.config.text);
  if (kept) sources.set(kept.source.file, kept.source.text);
  const includes = includesIn(opened);
  if ((files.length > 0 && sections.length > 0) || includes.length > 0) {
    const remarks = files.flatMap(({ reading }) => remarksIn(reading));
    const answersPath = join(opened.folder.root, answersFile);
    const { inputs } = opened.folder;
    const shared = opened.settings.shared !== 'off';
    const settingsAt = opened.places.settings;
    const found = { book, assets, fonts, sources, settingsAt, remarks, inquiry };
    return { ...found, answersFile: answersPath, inputs, includes, shared };
  }
  const told = report.messages.some(message => message.fatal);
  if (!told) {
    const message = `\`${opened.name}\` holds no text to make a book of; write a chapter first`;
    tell(report, { rule: 'ingest/empty', severity: 'error', message });
  }
  return undefined;
}

/**
 * The author's answers that bear on one file: those beside it, else those of the book in whose folder it is a chapter.
 * @param path absolute path of the file
 */
export async function answersBeside(path: string, report: VFile, options: IngestOptions): Promise<Answers> {
  const opened = await openBook(path, report, options);
  if (!opened) return {};
  const kept =
    (await takeAnswers(opened, `${opened.name}.${ANSWERS_FILE}`, report, options)) ??
    (await takeAnswers(opened, ANSWERS_FILE, report, options));
  return kept?.answers ?? {};
}

const includesIn = ({ settings: { includes = [] }, places }: Opened): Included[] =>
  includes.flatMap((written, at) => {
    const position = places.values.get(`includes.${at}`);
    return position ? [{ written, position }] : [];
  });

/** What the front matter of one file says that bears on its punctuation. Mistakes in it are for `ingest` to tell. */
export function punctuationOf(text: string, file: string): { style: HouseStyle; lang: string | undefined } {
  const unheard = new VFile();
  const source = sourceOf(file, text);
  const front = takeFrontMatter(newReading(source, unheard, new Inquiry({}, unheard)));
  const settings = bookSettings(front && { source, ...front }, unheard);
  return { style: styleOf(settings), lang: settings.lang || languageOf(text) };
}
