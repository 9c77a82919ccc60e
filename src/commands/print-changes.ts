import { readFileSync } from 'node:fs';
import type { Built } from '../pipeline.ts';
import { count } from './numbers.ts';

/** What `build.json` says of the book at its printer; lengths in inches. */
export interface PrintRecord {
  printer: string;
  pages: number;
  paper?: string;
  gutter: number;
  signatures?: { count: number; blank: number };
  spine?: number;
  spineText?: boolean;
  cover?: { width: number; height: number };
}

const inches = (points: number): number => Number((points / 72).toFixed(4));

/** Undefined when the author names no printer or no pages were made. */
export function printRecord({ printFacts: facts, book }: Built): PrintRecord | undefined {
  const { printer } = book.design;
  if (!facts || printer === undefined) return undefined;
  const { pages, paper, gutter, signatures, cover } = facts;
  return {
    printer,
    pages,
    ...(paper !== undefined && { paper }),
    gutter: inches(gutter),
    ...(signatures && { signatures }),
    ...(cover && {
      spine: inches(cover.spine),
      spineText: cover.spineText,
      cover: { width: inches(cover.sheet.width), height: inches(cover.sheet.height) },
    }),
  };
}

/** The record of the last build; undefined when there is none that can be read. @param path of its `build.json` */
export function lastPrint(path: string): PrintRecord | undefined {
  try {
    const { print } = JSON.parse(readFileSync(path, 'utf8')) as { print?: PrintRecord };
    return typeof print?.pages === 'number' && typeof print.printer === 'string' ? print : undefined;
  } catch {
    return undefined;
  }
}

/** What has changed at the printer since the last build, a clause each; nothing when all is as it was. */
export function printChanges(before: PrintRecord | undefined, after: PrintRecord | undefined): string[] {
  if (!before || !after || before.printer !== after.printer) return [];
  const changes: string[] = [];
  const moved = (name: string, was: number | undefined, is: number | undefined, unit: string): void => {
    if (was !== undefined && is !== undefined && was !== is) changes.push(`${name} ${was} → ${is}${unit}`);
  };
  moved('pages', before.pages, after.pages, '');
  moved('gutter at least', before.gutter, after.gutter, ' in');
  moved('spine', before.spine, after.spine, ' in');
  if (before.spineText !== after.spineText && after.spineText !== undefined && before.spineText !== undefined)
    changes.push(after.spineText ? 'words on the spine' : 'no words on the spine any more');
  if (after.signatures && before.signatures && after.signatures.count !== before.signatures.count) {
    moved('signatures', before.signatures.count, after.signatures.count, '');
    changes.push(`${count(after.signatures.blank, 'blank page')} in the last`);
  }
  return changes;
}
