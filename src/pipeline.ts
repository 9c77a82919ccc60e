/** The stages in order, once: bytes, book, pages, artefacts, report. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import type { Assets, Book, OwnFont } from './book/book.ts';
import { tell } from './book/finding.ts';
import type { Asked } from './book/inquiry.ts';
import type { HouseStyle, Metadata } from './book/metadata.ts';
import type { Shelf } from './fonts/shelf.ts';
import type { Templates } from './ingest/templates.ts';
import type { Pages } from './paginate/pages.ts';
import type { Artefact, Format, RenderContext } from './render/backend.ts';

export type { Artefact, Format } from './render/backend.ts';
export { FORMATS } from './render/registry.ts';

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
  /** Told which stage begins, for a progress line. */
  onStage?(stage: Stage): void;
}

export type Stage = 'reading' | 'normalizing' | 'typesetting' | Format | 'checking';

/** A manuscript read and normalized. */
export interface Reading {
  /** Name of the book's folder in `dist` and stem of its files. */
  slug: string;
  book: Book;
  assets: Assets;
  /** The author's own fonts for the pages. */
  fonts: readonly OwnFont[];
  /** The author's files as text, by the names that messages use. */
  sources: ReadonlyMap<string, string>;
  /** The questions put to the author, answered or not, in the order in which they came up. */
  queries: readonly Asked[];
  /** Absolute path of the file that keeps the author's answers. */
  answersFile: string;
}

export interface Built extends Reading {
  pages: Pages | undefined;
  /** Only what was asked for; empty when an error was found. */
  artefacts: readonly Artefact[];
}

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
/** The printer of a book that names none. */
const ANY_PRINTER = 'any';
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
  request.onStage?.('reading');
  const { ingest } = await import('./ingest/ingest.ts');
  const { base, encoding } = request;
  const manuscript = await ingest(
    request.path,
    report,
    encoding === undefined ? { base } : { base, encoding },
  );
  if (!manuscript) return undefined;
  request.onStage?.('normalizing');
  const { normalize } = await import('./normalize/normalize.ts');
  const queries = normalize(manuscript.book, report);
  return { ...manuscript, queries, slug: folderNameOf(request.path) };
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
  if (!reading || hasErrors(report)) return reading && { ...reading, pages: undefined, artefacts: [] };
  const { book, assets, slug } = reading;

  const { backendsFor } = await import('./render/registry.ts');
  const backends = await Promise.all(backendsFor(formats).map(backend => backend.load()));
  const { shelf } = await import('./fonts/shelf.ts');
  const { openTemplates } = await import('./ingest/templates.ts');
  const templates = openTemplates(TEMPLATES);
  const printer = templates.printer(book.design.printer ?? ANY_PRINTER);
  if ('problem' in printer) {
    const { problem, hint } = printer;
    tell(report, { rule: 'config/printer', severity: 'error', message: problem, hint });
    return { ...reading, pages: undefined, artefacts: [] };
  }
  const made: Artefact[] = [];
  const wanted: Artefact[] = [];
  const date = request.date ?? dateOf(book.metadata);
  const { text: templateText } = templates;
  const context: RenderContext = { slug, assets, shelf, printer, date, report, templateText, made };

  let pages: Pages | undefined;
  if (backends.some(backend => backend.consumes === 'pages')) {
    request.onStage?.('typesetting');
    pages = await setPages(reading, templates, report);
    if (!pages) return { ...reading, pages, artefacts: [] };
  }
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
  await check({ book, pages, printer, artefacts: made, report });
  return { ...reading, pages, artefacts: hasErrors(report) ? [] : wanted };
}

/** A book set in pages, and nothing made of them. */
export interface Typeset extends Reading {
  pages: Pages;
}

/**
 * Reads, normalizes and sets a book.
 * @returns undefined when an error was found; the report says which.
 */
export async function typeset(request: Request, report: VFile): Promise<Typeset | undefined> {
  const reading = await read(request, report);
  if (!reading || hasErrors(report)) return undefined;
  request.onStage?.('typesetting');
  const { openTemplates } = await import('./ingest/templates.ts');
  const pages = await setPages(reading, openTemplates(TEMPLATES), report);
  return pages && !hasErrors(report) ? { ...reading, pages } : undefined;
}

/** Sets a book in its interior, in the author's own fonts where there are any; undefined when an error was told. */
async function setPages(
  { book, assets, fonts }: Reading,
  templates: Templates,
  report: VFile,
): Promise<Pages | undefined> {
  const { template, trim } = book.design;
  let interior = templates.interior(template, trim);
  const { shelf } = await import('./fonts/shelf.ts');
  let faces: Shelf | undefined = shelf;
  if (fonts.length > 0 && !('problem' in interior)) {
    const { OWN_FAMILY, shelfWith } = await import('./fonts/own-fonts.ts');
    faces = shelfWith(shelf, fonts, interior.body.family, report);
    interior = templates.interior(template, trim, OWN_FAMILY);
  }
  if ('problem' in interior) {
    const { problem, hint } = interior;
    tell(report, { rule: 'config/template', severity: 'error', message: problem, hint });
    return undefined;
  }
  const { paginate } = await import('./paginate/paginate.ts');
  return faces && paginate(book, interior, faces, assets, report);
}

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
  const { punctuationOf } = await import('./ingest/ingest.ts');
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
  const lines = setTypography(source, kind, { ...written.style, ...asked }, lang).split('\n');
  const after = lines.map((line, index) => line + (ends[index] ?? '')).join('');
  return { before: decoded.text, after: mark + after, encoding: decoded.encoding };
}

/**
 * What a proofing rule looks for, with an example; `all` lists the rules.
 * @returns undefined when there is no such rule.
 */
export async function explain(rule: string): Promise<string | undefined> {
  const proofing = await import('./check/proofing/explain.ts');
  return rule === 'all' ? proofing.listRules() : proofing.explain(rule);
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
  const stem = basename(path).replace(/\.(?:md|markdown|txt)$/i, '');
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
