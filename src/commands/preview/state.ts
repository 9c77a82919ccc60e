import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { sectionsOf } from '../../book/visit.ts';
import { countWords } from '../../book/words.ts';
import { findOnPages, type Typeset } from '../../pipeline.ts';
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
  pages: readonly SheetState[];
  contents: readonly { title: string; page: number; depth: number }[];
  remarks: readonly Remark[];
  /** Questions that the author has not answered. */
  open: number;
  /** Index of the first page that is not as it was; absent at the first revision and when none is. */
  changed?: number;
}

/** A page's looks in a few letters. */
function signOf(page: Typeset['pages']['pages'][number]): string {
  const hash = createHash('sha1');
  for (const line of [...page.lines, ...page.furniture]) {
    hash.update(`${line.baseline.toFixed(2)}`);
    for (const { x, shaped, expand } of line.words) hash.update(`${x.toFixed(2)} ${expand} ${shaped.text}\n`);
  }
  for (const { asset, x, y, width } of page.pictures) hash.update(`${asset} ${x} ${y} ${width}`);
  return hash.digest('base64url').slice(0, 10);
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
  const { book, pages, queries } = set;
  const sheets = pages.pages.map(page => ({
    folio: page.folio.label,
    kind: page.kind,
    sign: signOf(page),
  }));
  const changed = before && sheets.findIndex(({ sign }, index) => sign !== before.pages[index]?.sign);
  const numbers = new Map([...sectionsOf(book)].map(section => [section, section.label]));
  return {
    version: 1,
    revision: (before?.revision ?? 0) + 1,
    title: book.metadata.title,
    authors: book.metadata.authors.map(({ name }) => name),
    words: countWords(book),
    trim: pages.trim,
    pages: sheets,
    contents: pages.starts
      .filter(({ section }) => section.role !== 'contents')
      .map(({ section, page, depth }) => ({
        title: [numbers.get(section), plain(section.title)].filter(Boolean).join(' · ') || section.role,
        page,
        depth,
      })),
    remarks: await remarksOf(set, report),
    open: queries.filter(isOpen).length,
    ...(changed !== undefined && changed >= 0 && { changed }),
  };
}
