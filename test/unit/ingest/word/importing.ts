/** Documents as they are imported, without the command: the folder's files as text, and what was told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { asData } from '../../../../src/commands/messages.ts';
import { folderOf, newReport, type Reading, read } from '../../../../src/pipeline.ts';
import { type DocxParts, docx } from '../../../docx.ts';

// The first document of a run loads the whole of ingest.
vi.setConfig({ testTimeout: 30_000 });

export interface Imported {
  reading: Reading | undefined;
  /** Text files of the folder. */
  files: Record<string, string>;
  pictures: string[];
  /** All chapters, one after the other, without `book.yaml`. */
  chapters: string;
  told: { rule: string; severity: string; message: string; line?: number; column?: number }[];
}

/** The book in files, read again; what is told on the way is added to `heard`. */
export async function readFolder(
  files: readonly { path: string; bytes: Uint8Array }[],
  heard: string[] = [],
): Promise<Reading | undefined> {
  const home = mkdtempSync(join(tmpdir(), 'quoin-import-test-'));
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(home, 'a-book', path)), { recursive: true });
      writeFileSync(join(home, 'a-book', path), bytes);
    }
    const report = newReport();
    const reading = await read({ path: join(home, 'a-book'), base: home }, report);
    const told = asData(report) as Imported['told'];
    heard.push(...told.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`));
    return reading;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export async function importFile(name: string, bytes: Uint8Array | string): Promise<Imported> {
  const home = mkdtempSync(join(tmpdir(), 'quoin-import-test-'));
  try {
    const path = join(home, name);
    writeFileSync(path, bytes);
    const report = newReport();
    const reading = await read({ path, base: home }, report);
    const files = reading ? await folderOf(reading) : [];
    const again = reading && (await readFolder(files));
    const last = reading && again ? await folderOf(reading, again) : files;
    const isText = ({ path: file }: { path: string }) => !file.startsWith('images/');
    const texts = last
      .filter(isText)
      .map(({ path: file, bytes: own }) => [file, Buffer.from(own).toString()] as const);
    return {
      reading,
      files: Object.fromEntries(texts),
      pictures: last.filter(file => !isText(file)).map(file => file.path),
      chapters: texts
        .filter(([file]) => file !== 'book.yaml')
        .map(([, content]) => content)
        .join('\n'),
      told: asData(report) as Imported['told'],
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export const importDocx = async (parts: DocxParts | string): Promise<Imported> =>
  importFile('a-book.docx', await docx(parts));

export const rules = ({ told }: Imported): string[] => told.map(({ rule }) => rule);
