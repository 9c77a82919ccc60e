/** The stages in order, once: bytes, book, pages, artefacts, report. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import type { Assets, Book } from './book/book.ts';
import { tell } from './book/finding.ts';
import type { Asked } from './book/inquiry.ts';
import { lettersOf, type Wording, wordingsOfBook } from './book/letters.ts';
import type { HouseStyle, Metadata } from './book/metadata.ts';
import type { PageBreak } from './book/page-break.ts';
import type { Remark } from './book/remark.ts';
import type { RuleFacts } from './check/proofing/explain.ts';
import type { Manuscript } from './ingest/ingest.ts';
import type { Pages } from './paginate/pages.ts';
import type { Artefact, Format, RenderContext } from './render/backend.ts';
import type { FolderFile } from './render/manuscript/folder.ts';

export type { RuleFacts } from './check/proofing/explain.ts';
export type { Artefact, Format } from './render/backend.ts';
export { FORMATS, KNOWN_FORMATS } from './render/registry.ts';

/** What to build, from what, and everything that may not be taken from the machine. */
export interface Request {
  /** Absolute path of a manuscript file or of a book's folder. */
  path: string;
  /** Folder that file names in messages are relative to. */
  base: string;
  /** Name of the manuscript's encoding when it is neither UTF-8 nor marked UTF-16. */
  encoding?: string;
  /** The moment the book says it was made; without it the book's own date, else a fixed one. Never the clock. */
  date?: Date;
  /** Says which version of the tool made a page list, so that another sets the book again. */
  version?: string;
  /** The page list of an earlier build; it is used while the book is the one it was made from. */
  kept?: PageList;
  /** Told which stage begins, for a progress line. */
  onStage?(stage: Stage): void;
}

export type Stage = 'reading' | 'normalizing' | 'typesetting' | Format | 'checking';

/** Where the pages of a book's print edition begin. */
export interface PageList {
  /** Of the book, its looks and the tool: the same key means the same pages. */
  key: string;
  breaks: readonly PageBreak[];
}

/** A manuscript read and normalized. */
export interface Reading {
  /** Name of the book's folder in `dist` and stem of its files. */
  slug: string;
  book: Book;
  assets: Assets;
  /** The author's files as text, by the names that messages use. */
  sources: ReadonlyMap<string, string>;
  /** The author's comments, which are not printed. */
  remarks: readonly Remark[];
  /** The questions put to the author, answered or not, in the order in which they came up. */
  queries: readonly Asked[];
  /** Absolute path of the file that keeps the author's answers. */
  answersFile: string;
}

export interface Built extends Reading {
  pages: Pages | undefined;
  /** Undefined when the book has no print edition and none was made. */
  pageList: PageList | undefined;
  /** Only what was asked for; empty when an error was found. */
  artefacts: readonly Artefact[];
}

/** What Word made, or says it made: what it really is is found out when it is opened. */
export const isWord = (path: string): boolean => /\.do[ct][xm]?$/i.test(path);

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
/** Stands in the files of a book that names no date of its own. */
const UNDATED = new Date('2000-01-01T00:00:00Z');

/** A report to hand to the functions below; read `messages` afterwards. */
export const newReport = (): VFile => new VFile();

export const hasErrors = (report: VFile): boolean => report.messages.some(message => message.fatal === true);

/**
 * Reads a manuscript and normalizes it.
 * @returns undefined when no book could be made of it; the report says why.
 */
export async function read(request: Request, report: VFile): Promise<Reading | undefined> {
  const compared = await readAndCompare(request, report);
  return compared?.reading;
}

/**
 * Reads a manuscript and normalizes it, and keeps the author's words as they were read.
 * @returns undefined when no book could be made of it; the report says why.
 */
export async function readAndCompare(
  request: Request,
  report: VFile,
): Promise<{ reading: Reading; before: readonly Wording[] } | undefined> {
  request.onStage?.('reading');
  const manuscript = await readManuscript(request, report);
  if (!manuscript) return undefined;
  request.onStage?.('normalizing');
  const { normalize } = await import('./normalize/normalize.ts');
  const before = [...wordingsOfBook(manuscript.book)];
  const queries = normalize(manuscript.book, report, manuscript.inquiry);
  return { reading: { ...manuscript, queries, slug: folderNameOf(request.path) }, before };
}

async function readManuscript(request: Request, report: VFile): Promise<Manuscript | undefined> {
  const { path, base, encoding } = request;
  if (isWord(path)) {
    const { readWord } = await import('./ingest/word/word.ts');
    return readWord(await readFile(path), path, report);
  }
  const { ingest } = await import('./ingest/ingest.ts');
  return ingest(path, report, encoding === undefined ? { base } : { base, encoding });
}

/**
 * A book as a folder of chapters, each guess and each comment of the author's a comment in its place. Nothing is
 * written to disk.
 * @param again the folder read once more: what it asks by itself need not stand in a comment. Absent when unknown.
 */
export async function folderOf(
  { book, assets, remarks, queries }: Reading,
  again?: Pick<Reading, 'queries'>,
): Promise<FolderFile[]> {
  const { toFolder } = await import('./render/manuscript/folder.ts');
  const asked = (again?.queries ?? []).map(sameQuestion);
  const open = (again ? queries : []).flatMap((one): Remark[] => {
    const { rule, position } = one.query;
    const settled = !one.unsure || one.answer !== undefined || rule === UNTITLED;
    if (settled || !position || asked.includes(sameQuestion(one))) return [];
    return [{ text: `query: ${one.message}`, position }];
  });
  // A title that is only the name of the file stays out of the settings, so that it is asked about again.
  const untitled = queries.some(({ query, answer }) => query.rule === UNTITLED && answer === undefined);
  const named = untitled ? { ...book, metadata: { ...book.metadata, title: '' } } : book;
  return toFolder(named, assets, [...remarks, ...open]);
}

const UNTITLED = 'normalize/title-from-file-name';

/** A question by its rule and the letters it is about: marks are set before it is asked again. */
const sameQuestion = ({ query: { rule, evidence } }: Asked): string =>
  `${rule} ${lettersOf(evidence.before + evidence.here + evidence.after)}`;

/** Where the words of two readings of one book part, or nothing when they are the same, letter by letter. */
export function firstDifference(before: Reading, after: Reading): string | undefined {
  const [a, b] = [before, after].map(({ book }) =>
    [...wordingsOfBook(book)].map(({ text }) => lettersOf(text)).join(''),
  );
  if (a === undefined || b === undefined || a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a.slice(Math.max(0, at - 20), at + 20);
}

/**
 * The file of the author's answers with more answers in it. Nothing is written to disk.
 * @param more keys of the alternatives chosen, by the id of the query
 * @param prune whether to leave out answers whose passage is gone
 */
export async function answered(
  { queries, sources, book, answersFile }: Reading,
  more: ReadonlyMap<string, string>,
  prune = false,
): Promise<{ path: string; text: string }> {
  const { writeAnswers } = await import('./ingest/answers.ts');
  const text = writeAnswers(queries, [...sources.keys()], book.answers ?? {}, more, prune);
  return { path: answersFile, text };
}

/**
 * Builds a book in the wanted formats and checks every file against the manuscript.
 * @returns undefined when there is no book; no artefacts when an error was found. Nothing is written to disk.
 */
export async function build(
  request: Request,
  formats: readonly Format[],
  report: VFile,
): Promise<Built | undefined> {
  const reading = await read(request, report);
  if (!reading || hasErrors(report)) return reading && notBuilt(reading);
  const { book, assets, slug } = reading;

  const { backendsFor } = await import('./render/registry.ts');
  const backends = await Promise.all(backendsFor(formats).map(backend => backend.load()));
  const { shelf } = await import('./fonts/shelf.ts');
  const { openTemplates } = await import('./ingest/templates.ts');
  const templates = openTemplates(TEMPLATES);
  const made: Artefact[] = [];
  const wanted: Artefact[] = [];
  const date = request.date ?? dateOf(book.metadata);

  let pages: Pages | undefined;
  let pageList: PageList | undefined;
  const paged = backends.some(backend => backend.consumes === 'pages');
  if (paged || (formats.includes('epub') && hasPrintEdition(book))) {
    const interior = templates.interior(book.design.template, book.design.trim);
    if ('problem' in interior) {
      tell(report, { rule: 'config/template', severity: 'error', message: interior.problem });
      return notBuilt(reading);
    }
    const key = createHash('sha256')
      .update(JSON.stringify([request.version, interior, [...assets.keys()], book]))
      .digest('hex');
    if (!paged && request.kept?.key === key) pageList = request.kept;
    else {
      request.onStage?.('typesetting');
      const { paginate } = await import('./paginate/paginate.ts');
      const { pageBreaks } = await import('./paginate/page-breaks.ts');
      pages = paginate(book, interior, shelf, assets, report);
      pageList = { key, breaks: pageBreaks(book, pages) };
    }
  }
  const context: RenderContext = {
    slug,
    assets,
    shelf,
    date,
    report,
    templateText: templates.text,
    made,
    ...(pageList && { pageBreaks: pageList.breaks }),
  };
  for (const backend of backends) {
    request.onStage?.(backend.name);
    const artefacts =
      backend.consumes === 'pages'
        ? await backend.render(book, pages as Pages, context)
        : await backend.render(book, context);
    made.push(...artefacts);
    if (formats.includes(backend.name)) wanted.push(...artefacts);
  }
  request.onStage?.('checking');
  const { check } = await import('./check/check.ts');
  await check({ book, pages, artefacts: made, report, sources: reading.sources });
  return { ...reading, pages, pageList, artefacts: hasErrors(report) ? [] : wanted };
}

const notBuilt = (reading: Reading): Built => ({
  ...reading,
  pages: undefined,
  pageList: undefined,
  artefacts: [],
});

/** Whether the author has said anything about the book on paper: its e-book then says which page one is on. */
const hasPrintEdition = ({ metadata, design }: Book): boolean =>
  metadata.isbn.print !== undefined || design.trim !== undefined;

/** A manuscript's text before and after, and the encoding it was read in. */
export interface Typography {
  before: string;
  after: string;
  encoding: string;
}

/**
 * Rewrites the quotes, primes, dashes and ellipses of a manuscript file and leaves every line, its line end and a byte
 * order mark where they are.
 * @param wanted goes before what the front matter of the file says
 * @returns undefined when the file cannot be read as text; the report says why.
 */
export async function typography(
  request: Request,
  wanted: HouseStyle & { lang?: string },
  report: VFile,
): Promise<Typography | undefined> {
  const { decodeExactly } = await import('./ingest/decode.ts');
  const { answersBeside, punctuationOf } = await import('./ingest/ingest.ts');
  const { tellWithoutRules } = await import('./normalize/smart-quotes.ts');
  const { setTypography } = await import('./normalize/typography.ts');
  const decoded = decodeExactly(
    await readFile(request.path),
    basename(request.path),
    report,
    request.encoding,
  );
  if (!decoded) return undefined;
  const [, mark = '', before = ''] = /^(\ufeff?)(.*)$/s.exec(decoded.text) ?? [];
  const ends = before.match(/\r\n?|\n/g) ?? [];
  const kind = /\.(?:md|markdown)$/i.test(request.path) ? 'markdown' : 'text';
  const source = before.replace(/\r\n?/g, '\n');
  const { lang: language, ...asked } = wanted;
  const written = punctuationOf(source, basename(request.path));
  const lang = language ?? written.lang ?? 'en';
  tellWithoutRules(lang, report);
  const { Inquiry } = await import('./book/inquiry.ts');
  const { base, path } = request;
  const inquiry = new Inquiry(await answersBeside(path, report, { base }), report);
  const style = { ...written.style, ...asked };
  const set = setTypography(source, kind, style, lang, inquiry, relative(base, path).replaceAll('\\', '/'));
  inquiry.sumUp();
  const lines = set.split('\n');
  const after = lines.map((line, index) => line + (ends[index] ?? '')).join('');
  return { before: decoded.text, after: mark + after, encoding: decoded.encoding };
}

/** Reads the pages of the proofing rules. */
async function pageReader(): Promise<(rule: string) => string> {
  const { openTemplates } = await import('./ingest/templates.ts');
  const templates = openTemplates(TEMPLATES);
  return rule => templates.text(`proofing/${rule}.md`);
}

/**
 * The page of a proofing rule: what it looks for and why, with examples; `all` lists the rules.
 * @returns undefined when there is no such rule.
 */
export async function explain(rule: string): Promise<string | undefined> {
  const proofing = await import('./check/proofing/explain.ts');
  return proofing.explain(rule, await pageReader());
}

/** Every proofing rule with its page, for reports that carry their own help. */
export async function proofingRules(): Promise<RuleFacts[]> {
  const { allRules } = await import('./check/proofing/explain.ts');
  return allRules(await pageReader());
}

/** A book as text again. */
export async function write({ book, assets }: Reading, to: 'markdown' | 'text' | 'json'): Promise<string> {
  if (to === 'json') return `${JSON.stringify(book, null, 2)}\n`;
  const { toMarkdown } = await import('./render/manuscript/markdown.ts');
  const { toText } = await import('./render/manuscript/text.ts');
  return to === 'markdown' ? toMarkdown(book, assets) : toText(book);
}

/** The name of a book's folder in `dist`: `The Tide (final).md` becomes `the-tide-final`; letters of any script stay. */
export function folderNameOf(path: string): string {
  const stem = basename(path).replace(/\.(?:md|markdown|txt|docx)$/i, '');
  const slug = stem
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'book';
}

function dateOf(metadata: Metadata): Date {
  const date = metadata.date ? new Date(metadata.date) : UNDATED;
  return Number.isNaN(date.getTime()) ? UNDATED : date;
}
