import type { VFile } from 'vfile';
import type { Asset, Book } from '../../../book/book.ts';
import type { CoverSheet } from '../../../book/cover-sheet.ts';
import { tell } from '../../../book/finding.ts';
import { type PrintFacts, printFacts } from '../../../book/print-facts.ts';
import type { CoverRules, Printer } from '../../../book/printer.ts';
import { rasterise } from '../../../images/images.ts';
import type { Pages } from '../../../paginate/pages.ts';
import { type Backend, type RenderContext, WRAP_FILE } from '../../backend.ts';
import { printInfo } from '../../pdf-file/metadata.ts';
import { CLAIMS, outputIntent } from '../../pdf-file/standard.ts';
import { openFile } from '../../pdf-file/writer.ts';
import { printXmp } from '../../pdf-file/xmp.ts';
import { boxed } from '../outlines.ts';
import { fill, type SceneNode } from '../scene.ts';
import { tellFaults } from '../tell-faults.ts';
import { Painter } from '../to-pdf.ts';
import { toSvg } from '../to-svg.ts';
import { inksFor } from './inks.ts';
import { type Panels, panelsOf } from './panels.ts';
import { tellWrap } from './tell-wrap.ts';
import { type WrapScene, wrapScene } from './wrap-scene.ts';

/** Pixels to the inch of art that a printer wants flattened. */
const RESOLUTION = 300;

/**
 * Makes `cover-wrap.pdf` for the printer that the book names: back, spine and front on one sheet, as wide as the book's
 * pages make its spine, in the four inks. In PDF/X-4 all of it is drawn; PDF/X-1a knows no transparency, so the pictures
 * are flattened, and words and barcode are drawn over them. A PDF of the author's own goes out as it came.
 */
export const wrap = {
  name: 'wrap',
  consumes: 'pages',
  async render(book, pages, context) {
    const { printer } = context;
    const { metadata } = book;
    const rules = printer.cover;
    const { wrapPdf } = book.design.cover;
    if (book.design.printer !== undefined && rules && wrapPdf)
      return [{ path: WRAP_FILE, bytes: wrapPdf.bytes, mediaType: 'application/pdf', edition: 'cover' }];
    const made = await wrapSheet(book, pages, context);
    if (!made || !rules) return [];
    const { sheet, panels, drawn } = made;
    const { version, info, xmp } = CLAIMS[printer.standard];
    const file = openFile({ version, info: { ...printInfo(metadata, context.date), ...info } });
    file.catalog['OutputIntents'] = [await outputIntent(file, printer)];
    const page = file.addPage(boxesOf(sheet));
    const painter = new Painter(file, await inksFor(rules.ink), 1 / panels.point, sheet.height);
    const { width, height } = panels.canvas;
    if (printer.standard === 'PDF/X-4') {
      await painter.prepare(drawn.art);
      painter.draw(drawn.art);
    } else {
      const pixels = (points: number): number => Math.round((points / 72) * RESOLUTION);
      const svg = toSvg({ width, height, children: drawn.art });
      painter.sheet(await rasterise(svg, pixels(sheet.width), pixels(sheet.height)), { width, height });
    }
    painter.words(drawn.words);
    const { content, resources } = painter.finish();
    page.close(content, resources);
    const bytes = await file.finish(printXmp(metadata, context.date, xmp));
    return [{ path: WRAP_FILE, bytes, mediaType: 'application/pdf', edition: 'cover' }];
  },
} satisfies Backend;

/** The sheet of a wrap, and what is drawn on it. */
export interface WrapSheet {
  sheet: CoverSheet;
  panels: Panels;
  drawn: Pick<WrapScene, 'art' | 'words'>;
}

/**
 * @returns undefined where the book names no printer, has a PDF of its own, or nobody knows how thick its paper is, which is
 * then told
 */
export async function wrapSheet(
  book: Book,
  pages: Pick<Pages, 'pages' | 'trim'>,
  context: RenderContext,
): Promise<WrapSheet | undefined> {
  const { printer, report } = context;
  const { design } = book;
  const rules = printer.cover;
  if (design.printer === undefined || !rules || design.cover.wrapPdf) return undefined;
  const facts = printFacts(printer, pages.pages.length, pages.trim, design.paper, design.cover);
  if (!facts.cover) {
    tellNoSpine(printer, report);
    return undefined;
  }
  const { sheet } = facts.cover;
  const panels = panelsOf(sheet, rules);
  const own = design.cover.wrap === undefined ? undefined : context.assets.get(design.cover.wrap);
  const drawn = own
    ? { art: suppliedWrap(own, panels), words: [] }
    : await designed(book, facts, rules, panels, context);
  return { sheet, panels, drawn };
}

async function designed(
  book: Parameters<typeof wrapScene>[0],
  facts: PrintFacts,
  rules: CoverRules,
  panels: Panels,
  context: RenderContext,
) {
  const scene = await wrapScene(book, panels, rules, facts.cover?.spineText === true, context);
  tellFaults(scene.front.faults, context.report);
  tellWrap(book, scene, facts, context);
  return scene;
}

/** The author's own wrap on white, stretched by what its size is off the sheet's: the check sees that this is little. */
function suppliedWrap({ bytes, mediaType }: Asset, { canvas: { width, height } }: Panels): SceneNode[] {
  const sheet = { x: 0, y: 0, width, height };
  const base64 = Buffer.from(bytes).toString('base64');
  return [fill(boxed(sheet), '#ffffff'), { kind: 'image', box: sheet, mediaType, base64 }];
}

/** The trim inside the bleed; all of the sheet is bleed. */
function boxesOf({ width, height, bleed }: CoverSheet) {
  const all = [0, 0, width, height].map(exact);
  return {
    MediaBox: all,
    CropBox: all,
    BleedBox: all,
    TrimBox: [bleed, bleed, width - bleed, height - bleed].map(exact),
  };
}

const exact = (points: number): number => Math.round(points * 1000) / 1000;

function tellNoSpine(printer: Printer, report: VFile): void {
  tell(report, {
    rule: 'cover/no-spine',
    severity: 'warning',
    message: `There is no cover for ${printer.name}: it publishes no thickness of its paper; write the spine of its template, or the thickness of a page, in the book’s settings`,
    hint: 'cover: { spine: 0.52in }',
  });
}
