/** The stages in order, once: bytes, book, pages, artefacts, report. */
import { VFile } from 'vfile';
import { tell } from './book/finding.ts';
import type { Metadata } from './book/metadata.ts';
import { printFacts } from './book/print-facts.ts';
import type { EpubChecks } from './check/epub.ts';
import type { VariantMade } from './check/stores/shops.ts';
import type { Pass } from './normalize/pass.ts';
import type { Pages } from './paginate/pages.ts';
import { fontsToCarry } from './pipeline/carried-fonts.ts';
import { readAndCompare } from './pipeline/read.ts';
import type { Built, PageList, Reading, Request, Typeset } from './pipeline/request.ts';
import { hasPrintEdition, keyOf, setPages } from './pipeline/set-pages.ts';
import { renderEditions, shopsFor, withoutEditionPages } from './pipeline/shops.ts';
import { ownTemplates } from './pipeline/templates.ts';
import type { Artefact, Format, OwnBackend, Printed, RenderContext } from './render/backend.ts';

export type { RuleFacts } from './check/proofing/explain.ts';
export { inputNow } from './ingest/files.ts';
export { sha256 } from './ingest/sha256.ts';
export type { Pass } from './normalize/pass.ts';
export { StandingType } from './paginate/standing-type.ts';
export { drawCoverSheet } from './pipeline/cover-sheet.ts';
export { type Ebook, openEbook } from './pipeline/ebook.ts';
export { HOME } from './pipeline/home.ts';
export { LiveBook } from './pipeline/live-book.ts';
export { tryFonts, tryPictures } from './pipeline/machine.ts';
export { firstDifference, folderOf, textOf, write } from './pipeline/manuscript.ts';
export { findOnPages, printedAt, proof, proofRead, wrapProof } from './pipeline/proof.ts';
export { explain, proofingRules } from './pipeline/proofing-pages.ts';
export { readAndCompare } from './pipeline/read.ts';
export {
  type Built,
  folderNameOf,
  isWord,
  type PageList,
  type Reading,
  type Request,
  type Stage,
  type Typeset,
} from './pipeline/request.ts';
export { bookSchema, settingsKeys, settingsProblem } from './pipeline/settings.ts';
export { storeNames } from './pipeline/shops.ts';
export { type Typography, typography } from './pipeline/typography.ts';
export {
  type Artefact,
  type Format,
  type OwnBackend,
  type RenderContext,
  WRAP_FILE,
} from './render/backend.ts';
export { FORMATS, KNOWN_FORMATS } from './render/registry.ts';

/** The printer of a book that names none. */
const ANY_PRINTER = 'any';
/** Stands in the files of a book that names no date of its own. */
const UNDATED = new Date('2000-01-01T00:00:00Z');

/** A report to hand to the functions below; read `messages` afterwards. */
export const newReport = (): VFile => new VFile();

export const hasErrors = (report: VFile): boolean => report.messages.some(message => message.fatal === true);

/** What a caller adds to Quoin for one book. */
export interface Extras {
  /** Backends that run after Quoin's own, whatever formats are asked for; what they make is written beside. */
  backends?: readonly OwnBackend[];
  /** Passes that run after Quoin's own, on the whole book, in this order. */
  passes?: readonly Pass[];
}

/**
 * Reads a manuscript and normalizes it.
 * @returns undefined when no book could be made of it; the report says why.
 */
export async function read(
  request: Request,
  report: VFile,
  { passes }: Pick<Extras, 'passes'> = {},
): Promise<Reading | undefined> {
  const compared = await readAndCompare(request, report, passes);
  return compared?.reading;
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
 * @param extras backends and passes of the caller's own
 * @returns undefined when there is no book; no artefacts when an error was found. Nothing is written to disk.
 */
export async function build(
  request: Request,
  formats: readonly Format[],
  report: VFile,
  extras: Extras = {},
): Promise<Built | undefined> {
  if (!formats.includes('epub')) return buildAndCheck(request, formats, report, extras);
  const { EpubChecks } = await import('./check/epub.ts');
  const epubs = new EpubChecks();
  try {
    return await buildAndCheck(request, formats, report, extras, epubs);
  } finally {
    await epubs.close();
  }
}

async function buildAndCheck(
  request: Request,
  formats: readonly Format[],
  report: VFile,
  extras: Extras,
  epubs?: EpubChecks,
): Promise<Built | undefined> {
  const reading = await read(request, report, extras);
  if (!reading || hasErrors(report)) return reading && notBuilt(reading);
  const plain = await withoutEditionPages(reading, report);
  if (hasErrors(report)) return notBuilt(reading);
  const { book: whole } = reading;
  const { book, assets, slug } = plain;

  const { backendsFor } = await import('./render/registry.ts');
  const ours = await Promise.all(
    backendsFor(formats).map(async ({ after, load }) => ({ after, backend: await load() })),
  );
  const added = (extras.backends ?? []).map(backend => ({ after: [] as Format[], backend }));
  const backends = [...ours, ...added];
  const { shelf } = await import('./fonts/shelf.ts');
  const { shelfForCover } = await import('./fonts/own-fonts.ts');
  const templates = await ownTemplates();
  const printer = templates.printer(book.design.printer ?? ANY_PRINTER);
  if ('problem' in printer) {
    const { problem, hint } = printer;
    const position = reading.settingsAt.get('printer');
    tell(report, { rule: 'config/printer', severity: 'error', message: problem, hint, position });
    return notBuilt(reading);
  }
  const shops = shopsFor(book, request.stores, reading.settingsAt, templates, report);
  if (!shops) return notBuilt(reading);
  const date = momentOf(request, reading) ?? dateOf(book.metadata);
  let pages: Pages | undefined;
  let pageList: PageList | undefined;
  const paged = backends.some(({ backend }) => backend.consumes === 'pages');
  if (paged || (formats.includes('epub') && hasPrintEdition(book))) {
    const key = keyOf(plain, request.version ?? '', templates);
    if (!paged && request.kept?.key === key) pageList = request.kept;
    else {
      request.onStage?.('typesetting');
      pages = await setPages(plain, templates, report, request.standing);
      if (!pages) return notBuilt(reading);
      const { pageBreaks } = await import('./paginate/page-breaks.ts');
      pageList = { key, breaks: pageBreaks(book, pages) };
    }
  }
  const { template, trim, ownInterior } = book.design;
  const interior = templates.interior(template, trim, undefined, ownInterior);
  const { proofreadInTurns } = await import('./check/proofing/proofing.ts');
  const proof = newReport();
  const proofread = heardLater(proofreadInTurns(whole, proof, reading.sources));
  const making = new Map<string, Made>();
  const variants: VariantMade[] = [];
  const coverShelf = shelfForCover(shelf, reading.fonts, report);
  const carried = formats.includes('epub') ? await fontsToCarry(plain, interior, shelf, report) : undefined;
  for (const { after, backend } of backends) {
    request.onStage?.(backend.name);
    const own = newReport();
    const context: RenderContext = {
      slug,
      assets,
      shelf: coverShelf,
      printer,
      date,
      report: own,
      templateText: templates.text,
      settingsAt: reading.settingsAt,
      wanted: formats,
      ...(!('problem' in interior) && { opening: interior.chapter.opening }),
      made: Promise.all(after.map(name => making.get(name)?.artefacts ?? [])).then(lists => lists.flat()),
      ...(carried && { carried }),
      ...(pageList && { pageBreaks: pageList.breaks }),
      ...(pages && { printed: printedOf(pages) }),
    };
    const artefacts =
      backend.consumes === 'pages'
        ? backend.render(book, pages as Pages, context)
        : backend.render(book, context);
    making.set(backend.name, { report: own, artefacts: heardLater(artefacts) });
    // What another backend waits for goes on beside it: a cover is drawn in threads while chapters are written.
    if (!backends.some(other => other.after.some(name => name === backend.name)))
      epubs?.begin(await artefacts);
    if (backend.name === 'epub' && backend.consumes === 'book') {
      variants.push(...(await renderEditions(whole, reading.settingsAt, shops, backend, context)));
      epubs?.begin(variants.map(({ artefact }) => artefact));
    }
  }
  await proofread;
  const made = await Promise.all([...making.values()].map(({ artefacts }) => artefacts));
  // In the order of the list, whichever ended first.
  for (const { report: told } of [...making.values(), { report: proof }])
    report.messages.push(...told.messages);
  request.onStage?.('checking');
  const { check } = await import('./check/check.ts');
  const { paper, cover } = book.design;
  const named = book.design.printer !== undefined;
  const facts =
    pages && named ? printFacts(printer, pages.pages.length, pages.trim, paper, cover) : undefined;
  const { keptWrap } = request;
  const ownWrap = cover.wrap === undefined ? undefined : assets.get(cover.wrap);
  const trade = { shops, variants, assets, settingsAt: reading.settingsAt };
  const artefacts = [...made.flat(), ...variants.map(({ artefact }) => artefact)];
  await check({ book, whole, pages, printer, facts, ownWrap, keptWrap, artefacts, report, epubs, trade });
  const asked = new Set<string>([...formats, ...added.map(({ backend }) => backend.name)]);
  const wanted = [...making.keys()].flatMap((name, index) => {
    if (!asked.has(name)) return [];
    return [...(made[index] ?? []), ...(name === 'epub' ? variants.map(({ artefact }) => artefact) : [])];
  });
  return {
    ...reading,
    pages,
    pageList,
    printFacts: facts,
    variants,
    artefacts: hasErrors(report) ? [] : wanted,
  };
}

/** The same promise; that it fails before anybody awaits it does not end the process. */
function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** The files a backend is making, and what it has to tell. */
interface Made {
  report: VFile;
  artefacts: Promise<Artefact[]>;
}

const notBuilt = (reading: Reading): Built => ({
  ...reading,
  pages: undefined,
  pageList: undefined,
  variants: [],
  artefacts: [],
});

/**
 * Reads, normalizes and sets a book.
 * @returns undefined when an error was found; the report says which.
 */
export async function typeset(request: Request, report: VFile): Promise<Typeset | undefined> {
  const reading = await read(request, report);
  if (!reading || hasErrors(report)) return undefined;
  const plain = await withoutEditionPages(reading, report);
  request.onStage?.('typesetting');
  const pages = await setPages(plain, await ownTemplates(), report);
  return pages && !hasErrors(report) ? { ...plain, pages } : undefined;
}

function printedOf({ pages, trim }: Pages): Printed {
  const numbered = pages.flatMap(({ folio, section }) =>
    folio.style === 'arabic' && section?.matter === 'body' ? [Number(folio.label)] : [],
  );
  return { pages: pages.length, trim, ...(numbered.length > 0 && { lastFolio: Math.max(...numbered) }) };
}

function momentOf({ date }: Request, { inputs }: Reading): Date | undefined {
  return typeof date === 'function' ? date([...inputs.keys()]) : date;
}

function dateOf(metadata: Metadata): Date {
  const date = metadata.date ? new Date(metadata.date) : UNDATED;
  return Number.isNaN(date.getTime()) ? UNDATED : date;
}
