import type { Book } from '../../book/book.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { RenderContext } from '../backend.ts';
import { printInfo } from '../pdf-file/metadata.ts';
import { CLAIMS, outputIntent } from '../pdf-file/standard.ts';
import { openFile } from '../pdf-file/writer.ts';
import { printXmp } from '../pdf-file/xmp.ts';
import { addSheets, drawPages } from './edition.ts';
import { preparePictures } from './pictures.ts';

/**
 * Writes the edition for printers, in the kind of PDF/X that the printer asks for: the pages and nothing else. No links,
 * outline or tags; black ink only, in DeviceGray, with pictures in gray and without transparency; fonts embedded; every
 * page says its TrimBox and BleedBox. Nothing on a page of text bleeds, so all boxes are the trim (KDP and Ingram want a
 * file without bleed to be exactly of the trim's size).
 */
export async function printEdition(book: Book, pages: Pages, context: RenderContext): Promise<Uint8Array> {
  const { printer, date, assets } = context;
  const { version, info, xmp } = CLAIMS[printer.standard];
  const file = openFile({ version, info: { ...printInfo(book.metadata, date), ...info } });
  file.catalog['OutputIntents'] = [await outputIntent(file, printer)];
  const box = [0, 0, pages.trim.width, pages.trim.height];
  const sheets = addSheets(file, pages, { CropBox: box, BleedBox: box, TrimBox: box });
  await drawPages(file, pages, sheets, await preparePictures(pages, assets, 'gray', printer.resolution.most));
  return file.finish(printXmp(book.metadata, date, xmp));
}
