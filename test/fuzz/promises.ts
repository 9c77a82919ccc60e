/** What Quoin promises of any manuscript at all, held against one. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { lettersOf, textsOfBook } from '../../src/book/letters.ts';
import { shelf } from '../../src/fonts/shelf.ts';
import { ingest, type Manuscript } from '../../src/ingest/ingest.ts';
import { openTemplates } from '../../src/ingest/templates.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { geometryOf } from '../../src/paginate/geometry.ts';
import type { Line } from '../../src/paginate/pages.ts';
import { paginate } from '../../src/paginate/paginate.ts';
import { build } from '../../src/pipeline.ts';
import type { Document } from './documents.ts';

const templates = openTemplates(new URL('../../templates', import.meta.url).pathname);

/** A disk in memory, where there is one. */
const QUICK = '/dev/shm';

/** A folder that documents are written to, one over another. */
export class Desk {
  readonly #folder = mkdtempSync(join(existsSync(QUICK) ? QUICK : tmpdir(), 'quoin-fuzz-'));

  put({ name, text }: Document): string {
    const path = join(this.#folder, name);
    writeFileSync(path, text);
    return path;
  }

  get folder(): string {
    return this.#folder;
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const sorted = (texts: readonly string[]): string => [...lettersOf(texts.join('\n'))].sort().join('');

/** Whoever reads a message finds the place it is about. */
function expectPlaces(report: VFile, text: string): void {
  const lines = text.split('\n').length;
  for (const { file, line, column, reason, source, ruleId } of report.messages) {
    // An assertion for each message costs more than reading the manuscript.
    const found = line === undefined || (file && line > 0 && line <= lines && (column ?? 1) > 0);
    if (reason === '' || !found) expect.fail(`${source}/${ruleId}: ${reason} at ${file}:${line}:${column}`);
  }
}

/**
 * Reads a manuscript and normalizes it twice: nothing is thrown, no letter is lost, the second time changes nothing.
 * @returns the book, if one could be made
 */
export async function expectRead(desk: Desk, document: Document): Promise<Manuscript | undefined> {
  const report = new VFile();
  const manuscript = await ingest(desk.put(document), report, { base: desk.folder });
  expect(report.messages.filter(({ ruleId }) => ruleId === 'lost-text')).toEqual([]);
  if (!manuscript) {
    expect(report.messages.some(({ fatal }) => fatal)).toBe(true);
    return undefined;
  }
  const { book } = manuscript;
  const before = sorted(textsOfBook(book));
  normalize(book, report, manuscript.inquiry);
  expect(
    sorted([...textsOfBook(book), ...book.removed.map(({ text }) => text)]).length,
  ).toBeGreaterThanOrEqual(before.length);
  expectPlaces(report, manuscript.sources.get(document.name) ?? '');
  const once = JSON.stringify(book);
  normalize(book, new VFile());
  expect(JSON.stringify(book)).toBe(once);
  return manuscript;
}

/** Words of a line stand one behind another. */
function expectInOrder(line: Line): void {
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, shaped, size, expand } of line.words) {
    expect(Number.isFinite(x)).toBe(true);
    expect(x).toBeGreaterThanOrEqual(end - size);
    end = x + ((shaped.width * size) / 1000) * expand;
  }
}

/** Sets a book: every letter of it stands on pages, words one behind another, and no page holds more than it can. */
export function expectSet({ book, assets }: Manuscript): void {
  const interior = templates.interior(book.design.template, book.design.trim);
  if ('problem' in interior) return;
  const { spare, leading } = geometryOf(interior);
  const bottom = interior.trim.height - interior.margins.bottom + spare * leading;
  const { pages } = paginate(book, interior, shelf, assets, new VFile());
  expect(pages.length % 2).toBe(0);
  for (const page of pages) {
    for (const line of page.lines) {
      expect(line.baseline).toBeLessThanOrEqual(bottom);
      expectInOrder(line);
    }
  }
}

/** Builds a document in formats: what comes out is right, or the author is told what is wrong with the manuscript. */
export async function expectBuilt(desk: Desk, document: Document): Promise<void> {
  const report = new VFile();
  const built = await build({ path: desk.put(document), base: desk.folder }, ['epub', 'html'], report);
  const ours = report.messages.filter(({ fatal, source }) => fatal === true && source === 'check');
  expect(ours.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([]);
  if (!report.messages.some(({ fatal }) => fatal)) expect(built?.artefacts).toHaveLength(2);
}
