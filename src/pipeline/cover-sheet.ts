import type { VFile } from 'vfile';
import { hasErrors, read } from '../pipeline.ts';
import type { SheetEntry } from '../render/cover/sheet.ts';
import type { Reading, Request } from './request.ts';
import { ownTemplates } from './templates.ts';

/** A sheet of covers as PNG, and what was measured of each. */
export interface CoverSheet extends Reading {
  png: Uint8Array;
  entries: readonly SheetEntry[];
}

/**
 * Draws the cover of a book in every family on one sheet. Nothing is written to disk.
 * @param seed in place of the one in the settings
 * @returns undefined when no book could be made; the report says why.
 */
export async function drawCoverSheet(
  request: Request,
  seed: string | undefined,
  report: VFile,
): Promise<CoverSheet | undefined> {
  const reading = await read(request, report);
  if (!reading || hasErrors(report)) return undefined;
  request.onStage?.('cover');
  const { shelf } = await import('../fonts/shelf.ts');
  const { shelfForCover } = await import('../fonts/own-fonts.ts');
  const { coverSheet } = await import('../render/cover/sheet.ts');
  const { book, assets, fonts, settingsAt } = reading;
  const { design } = book;
  const wished =
    seed === undefined ? book : { ...book, design: { ...design, cover: { ...design.cover, seed } } };
  const sheet = await coverSheet(wished, {
    assets,
    shelf: shelfForCover(shelf, fonts, report),
    templateText: (await ownTemplates()).text,
    settingsAt,
    report,
  });
  return { ...reading, ...sheet };
}
