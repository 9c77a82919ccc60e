import { sectionsOf } from '../../src/book/visit.ts';
import { rasterise, toJpeg } from '../../src/images/images.ts';
import { pageBreaks } from '../../src/paginate/page-breaks.ts';
import { newReport } from '../../src/pipeline.ts';
import { buildEpub } from '../unit/epub/build.ts';
import { interiorNamed, set } from '../unit/paginate/books.ts';
import { everyNodeBook } from '../unit/xhtml/every-node.ts';

/** An EPUB with every kind of node, a cover and the pages of a print edition; made anew at each call. */
export async function everyNodeEpub(): Promise<Uint8Array> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="8"><circle r="4"/></svg>';
  const cover = await toJpeg(await rasterise(svg, 1600, 2560));
  const { book, assets } = everyNodeBook();
  // The book has one name twice for the writers that must tell them apart; a print edition keeps its pages by the name.
  for (const [index, section] of [...sectionsOf(book)].entries()) {
    const namesake = [...sectionsOf(book)].findIndex(({ id }) => id === section.id) < index;
    if (namesake) section.id = `${section.id}-${index}`;
  }
  const made = [{ path: 'cover.jpg', bytes: cover, mediaType: 'image/jpeg' }];
  const breaks = pageBreaks(book, set(book, interiorNamed('literary'), newReport(), assets));
  return buildEpub(book, assets, { made, pageBreaks: breaks });
}
