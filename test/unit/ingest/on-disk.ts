/** Writes manuscripts to a folder of their own and ingests them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { plainText, sectionsOf } from '../../../src/book/visit.ts';
import { ingest, type Manuscript } from '../../../src/ingest/ingest.ts';

export interface Told {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  hint: string | undefined;
  file: string | undefined;
  line: number | undefined;
  column: number | undefined;
}

export interface Ingested {
  manuscript: Manuscript | undefined;
  told: Told[];
  /** Rules told, in order, without what merely says how the paragraphs were read. */
  rules: string[];
}

function toldBy(report: VFile): Told[] {
  return report.messages.map(message => ({
    rule: `${message.source}/${message.ruleId}`,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    message: message.reason,
    hint: message.note,
    file: message.file,
    line: message.line,
    column: message.column,
  }));
}

/** A folder that is gone when `use` is done. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function ingestAt(folder: string, name: string, encoding?: string): Promise<Ingested> {
  const report = new VFile();
  const manuscript = await ingest(join(folder, name), report, {
    base: folder,
    ...(encoding !== undefined && { encoding }),
  });
  const told = toldBy(report);
  return {
    manuscript,
    told,
    rules: told.map(({ rule }) => rule).filter(rule => rule !== 'ingest/paragraphs'),
  };
}

/** Ingests one file of the given name. */
export const ingestFile = (
  name: string,
  content: string | Uint8Array,
  encoding?: string,
): Promise<Ingested> => inFolder({ [name]: content }, folder => ingestAt(folder, name, encoding));

/** Ingests a folder book. */
export const ingestBook = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Ingested> =>
  inFolder(files, folder => ingestAt(folder, '.'));

/** Sections as `role label|title`, those inside a part indented. */
export function outline({ manuscript }: Ingested): string[] {
  if (!manuscript) return [];
  const inside = new Set(manuscript.book.sections.flatMap(section => section.sections));
  return [...sectionsOf(manuscript.book)].map(section => {
    const words = [section.label, plainText(section.title)].filter(Boolean).join('|');
    return `${inside.has(section) ? '  ' : ''}${section.role}${words ? ` ${words}` : ''}`;
  });
}

/** All blocks of the book. */
export const blocks = ({ manuscript }: Ingested): Block[] =>
  manuscript ? [...sectionsOf(manuscript.book)].flatMap(section => section.children) : [];

/** Each block as its words, with its kind in front when it is no paragraph. */
export const words = (ingested: Ingested): string[] =>
  blocks(ingested).map(block => {
    if (block.type === 'paragraph') return plainText(block.children);
    if (block.type === 'sceneBreak') return `sceneBreak ${block.written}`.trim();
    return `${block.type} ${plainText([block])}`.trim();
  });

/** Inlines of the first paragraph as a line of kinds and words: `He |emphasis ran|.` */
export function inlines(ingested: Ingested): string {
  const [first] = blocks(ingested);
  const show = (node: Inline): string =>
    node.type === 'text'
      ? node.value
      : `${node.type}${node.type === 'foreign' ? `:${node.lang}` : ''} ${plainText([node])}`.trimEnd();
  return first?.type === 'paragraph' ? first.children.map(show).join('|') : '';
}
