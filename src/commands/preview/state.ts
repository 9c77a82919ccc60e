import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Book, Section } from '../../book/book.ts';
import { sectionsOf } from '../../book/visit.ts';
import { countWords } from '../../book/words.ts';
import { findOnPages, printedAt, type Typeset } from '../../pipeline.ts';
import { inOrder, ruleOf, severityOf } from '../messages.ts';
import { isOpen } from '../query-list.ts';

/** Something found in the manuscript, with its place on paper. */
export interface Remark {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  hint?: string;
  /** Place in the manuscript, as the author would type it. */
  at?: string;
  /** Index of the page, and of the line in it. */
  page?: number;
  line?: number;
  query?: { id: string; done: string; alternatives: readonly { key: string; meaning: string }[] };
}

export interface SheetState {
  folio: string;
  kind: string;
  /** Changes when the page does. */
  sign: string;
}

/** What the browser is told of a book. Lengths are points. */
export interface State {
  version: 1;
  revision: number;
  title: string;
  authors: readonly string[];
  words: number;
  trim: { width: number; height: number };
  /** Where the book names a printer: how thick it will be there. */
  print?: { printer: string; paper?: string; spine?: number };
  pages: readonly SheetState[];
  contents: readonly { title: string; page: number; depth: number }[];
  remarks: readonly Remark[];
  /** Questions that the author has not answered. */
  open: number;
  /** Index of the first page that is not as it was; absent at the first revision and when none is. */
  changed?: number;
  /** True while only the words that changed were looked at: the marks around them may still become others. */
  draft?: true;
  /** The page that changed, drawn, by its index: that the browser need not ask for it. */
  drawn?: Readonly<Record<number, string>>;
}

type Page = Typeset['pages']['pages'][number];
type Line = Page['lines'][number];

/** The looks of lines that stand as they stood before need not be told again. */
const known = new WeakMap<Line['words'], string>();

function looksOf({ baseline, words }: Line): string {
  let looks = known.get(words);
  if (looks === undefined) {
    looks = words.map(({ x, shaped, expand }) => `${x.toFixed(2)} ${expand} ${shaped.text}\n`).join('');
    known.set(words, looks);
  }
  return baseline.toFixed(2) + looks;
}

/** A page's looks in a few letters. */
function signOf({ lines, furniture, pictures }: Page): string {
  const looks = [...lines, ...furniture].map(looksOf);
  for (const { asset, x, y, width } of pictures) looks.push(`${asset} ${x} ${y} ${width}`);
  return createHash('sha1').update(looks.join('\n')).digest('base64url').slice(0, 10);
}

const counted = new WeakMap<Section, number>();

/** The words of a book, section by section: most are as they were. */
function wordsOf(book: Book): number {
  let words = 0;
  for (const section of sectionsOf(book)) {
    const own = counted.get(section) ?? countWords({ ...book, sections: [{ ...section, sections: [] }] });
    counted.set(section, own);
    words += own;
  }
  return words;
}

const plain = (title: Typeset['pages']['starts'][number]['section']['title']): string =>
  title.map(node => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '')).join('');

/** What was found, each with its printed line where it has one. */
async function remarksOf(set: Typeset, report: VFile): Promise<Remark[]> {
  const find = await findOnPages(set);
  const asked = new Map(set.queries.map(query => [query.query.id, query]));
  return inOrder(report.messages).flatMap(message => {
    const severity = severityOf(message);
    const query = message.query && asked.get(message.query.id);
    if (severity === 'info' || (query && !isOpen(query))) return [];
    const { file, line, column } = message;
    const on = file !== undefined && line ? find(file, { line, column: column ?? 1 }) : undefined;
    return [
      {
        rule: ruleOf(message),
        severity,
        message: message.reason,
        ...(message.note && { hint: message.note }),
        ...(file !== undefined && { at: [file, line].filter(Boolean).join(':') }),
        ...on,
        ...(query && {
          query: {
            id: query.query.id,
            done: query.query.done,
            alternatives: query.query.alternatives,
          },
        }),
      },
    ];
  });
}

/**
 * Describes a set book for the browser.
 * @param before what the browser was told last
 */
export async function stateOf(set: Typeset, report: VFile, before: State | undefined): Promise<State> {
  return describe(set, await remarksOf(set, report), before);
}

/** Describes a draft: what was found in the book before is told again, without a place where pages are not as they were. */
export async function draftStateOf(set: Typeset, before: State): Promise<State> {
  const { remarks, ...now } = await describe(set, before.remarks, before);
  const same = now.changed ?? Number.POSITIVE_INFINITY;
  const placed = remarks.map(remark => {
    const { page, line: _, ...rest } = remark;
    return page === undefined || page < same ? remark : rest;
  });
  return { ...now, remarks: placed, revision: before.revision, draft: true };
}

/** How thick the book will be at its printer's. */
async function printOf(set: Typeset): Promise<State['print']> {
  const printed = await printedAt(set);
  if (!printed) return undefined;
  const { printer, facts } = printed;
  return {
    printer: printer.name,
    ...(facts.paper !== undefined && { paper: facts.paper }),
    ...(facts.cover && { spine: facts.cover.spine }),
  };
}

async function describe(set: Typeset, remarks: readonly Remark[], before: State | undefined): Promise<State> {
  const print = await printOf(set);
  const { book, pages, queries } = set;
  const sheets = pages.pages.map(page => ({
    folio: page.folio.label,
    kind: page.kind,
    sign: signOf(page),
  }));
  const other = before ? sheets.findIndex(({ sign }, index) => sign !== before.pages[index]?.sign) : -1;
  // What a draft changed is still the change when the book is settled.
  const changed = other >= 0 ? other : before?.draft && before.changed;
  const numbers = new Map([...sectionsOf(book)].map(section => [section, section.label]));
  return {
    version: 1,
    revision: (before?.revision ?? 0) + 1,
    title: book.metadata.title,
    authors: book.metadata.authors.map(({ name }) => name),
    words: wordsOf(book),
    trim: pages.trim,
    ...(print && { print }),
    pages: sheets,
    contents: pages.starts
      .filter(({ section }) => section.role !== 'contents')
      .map(({ section, page, depth }) => ({
        title: [numbers.get(section), plain(section.title)].filter(Boolean).join(' · ') || section.role,
        page,
        depth,
      })),
    remarks,
    open: queries.filter(isOpen).length,
    ...(changed !== undefined && { changed }),
  };
}
