import type { Book } from '../../book/book.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { RenderContext } from '../backend.ts';
import { screenInfo } from '../pdf-file/metadata.ts';
import { text } from '../pdf-file/objects.ts';
import { openFile } from '../pdf-file/writer.ts';
import { screenXmp } from '../pdf-file/xmp.ts';
import { ancestryOf } from './ancestry.ts';
import { Destinations } from './destinations.ts';
import { addSheets, drawPages } from './edition.ts';
import { pageLabels } from './labels.ts';
import { PageLinks } from './links.ts';
import { writeOutline } from './outline.ts';
import { preparePictures } from './pictures.ts';
import { StructureTree } from './structure-tree.ts';
import { Tags } from './tags.ts';

/** Pixels to the inch that a screen can show; more only make the file heavier. */
const RESOLUTION = 300;

/**
 * Writes the edition for reading on a screen: tagged after PDF/UA-1 (ISO 14289-1) and Matterhorn's checks, with outline,
 * links, page labels and metadata.
 */
export async function screenEdition(book: Book, pages: Pages, context: RenderContext): Promise<Uint8Array> {
  const { metadata } = book;
  const file = openFile({ version: '1.7', info: screenInfo(metadata, context.date) });
  file.catalog['Lang'] = text(metadata.lang);
  file.catalog['ViewerPreferences'] = file.reserve({ DisplayDocTitle: true });
  file.catalog['PageLabels'] = pageLabels(pages.pages);

  const sheets = addSheets(file, pages, { Tabs: 'S' });
  const ancestry = ancestryOf(book);
  const destinations = new Destinations(
    pages,
    sheets.map(sheet => sheet.ref),
    ancestry.places,
    metadata,
  );
  const tree = new StructureTree(file);
  const tags = new Tags(tree, ancestry, metadata.lang, pages.endnotes);

  await drawPages(
    file,
    pages,
    sheets,
    await preparePictures(pages, context.assets, 'rgb', RESOLUTION),
    sheet => ({
      tags,
      destinations,
      links: new PageLinks(file, tree),
      open: tree.page(sheet),
    }),
  );
  tree.close();
  file.names['Dests'] = file.add({ Names: destinations.names() });
  writeOutline(file, book, pages, destinations);
  return file.finish(screenXmp(metadata, context.date));
}
