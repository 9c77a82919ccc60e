import type { PaperPicture } from '../../images/images.ts';
import type { Pages } from '../../paginate/pages.ts';
import type { Dictionary, Ref } from '../pdf-file/objects.ts';
import type { PdfFile, PdfPage } from '../pdf-file/writer.ts';
import { drawPage, type ScreenPage } from './draw.ts';
import { Faces, Pen } from './pen.ts';
import { writePicture } from './pictures.ts';

/** Adds a sheet for each page, so that links may lead to pages not yet drawn. */
export function addSheets(file: PdfFile, pages: Pages, facts: Dictionary): PdfPage[] {
  const box = [0, 0, pages.trim.width, pages.trim.height];
  return pages.pages.map(() => file.addPage({ MediaBox: box, ...facts }));
}

/** Draws every page on its sheet; `screenOf` says what a page gets besides ink. */
export async function drawPages(
  file: PdfFile,
  pages: Pages,
  sheets: readonly PdfPage[],
  pictures: ReadonlyMap<string, PaperPicture>,
  screenOf?: (sheet: Ref) => ScreenPage,
): Promise<void> {
  const faces = new Faces(file, screenOf !== undefined);
  const images = new Map<string, { name: string; ref: Ref }>();
  for (const [i, page] of pages.pages.entries()) {
    const sheet = sheets[i] as PdfPage;
    const pen = new Pen(sheet, faces, screenOf !== undefined);
    const imageOf = (asset: string): string | undefined => {
      const picture = pictures.get(asset);
      if (!picture) return undefined;
      let image = images.get(asset);
      if (!image) {
        image = { name: `I${images.size + 1}`, ref: writePicture(file, picture) };
        images.set(asset, image);
      }
      sheet.images[image.name] = image.ref;
      return image.name;
    };
    const screen = screenOf?.(sheet.ref);
    drawPage(page, { pen, faces, height: pages.trim.height, imageOf, screen });
    screen?.links.write(sheet.ref);
    await file.ready();
    sheet.close(pen.finish());
  }
}
