import type { Book } from '../../book/book.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { RenderContext } from '../backend.ts';
import { addSheets, drawPages } from './edition.ts';
import { documentInfo } from './metadata.ts';
import { preparePictures } from './pictures.ts';
import { openFile } from './writer.ts';

/**
 * Writes the edition for printers: the pages and nothing else. No links, outline, tags or XMP; black ink only, in
 * DeviceGray, with pictures in gray and without transparency; fonts embedded; PDF 1.3, which has no feature that a
 * press could stumble over; every page says its TrimBox and BleedBox. Nothing on a page of text bleeds, so all boxes are
 * the trim (KDP and Ingram want a file without bleed to be exactly of the trim's size).
 *
 * It keeps to the rules of PDF/X-1a (ISO 15930-1) on objects, yet does not call itself PDF/X: that would name a printing
 * condition as output intent, which only the author's printer knows.
 */
export async function printEdition(book: Book, pages: Pages, context: RenderContext): Promise<Uint8Array> {
  const file = openFile({ version: '1.3', info: documentInfo(book.metadata, context.date, 'print') });
  const box = [0, 0, pages.trim.width, pages.trim.height];
  const sheets = addSheets(file, pages, { CropBox: box, BleedBox: box, TrimBox: box });
  drawPages(file, pages, sheets, await preparePictures(pages, context.assets, 'print'));
  return file.finish();
}
