/** Whether the wrap that an author brings fits the book that goes into it. */
import type { Asset } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { OwnWrap } from '../book/metadata.ts';
import type { Size } from '../book/printer.ts';
import { type CoverJob, INK_ROUNDING, inches, needed, sizeOf } from './cover-sheet.ts';
import { type ForeignPage, type ForeignPdf, type PdfBox, readForeign } from './pdf/foreign.ts';
import { type ForeignContent, readForeignContent } from './pdf/foreign-content.ts';

/** A spine drifts by a sixteenth of an inch when a book is bound; points. */
const DRIFT = 72 / 16;
/** A hundredth of an inch: programs write lengths rounded to millimetres or points; points. */
const ROUNDED = 0.72;

/** A size as a program asks for it. */
function bothWays(size: Size): string {
  const mm = (points: number): string => `${Number(((points / 72) * 25.4).toFixed(2))}`;
  return `${sizeOf(size)} in (${mm(size.width)} x ${mm(size.height)} mm)`;
}

/** Holds the author's own picture of a wrap against the pages of this build: its shape says what spine it was made for. */
export function checkOwnWrap({ width, height, source }: Asset, { facts, printer, report }: CoverJob): void {
  if (!facts.cover) return;
  const { sheet, spine } = facts.cover;
  const off = (width / height) * sheet.height - sheet.width;
  const pixels = (points: number): number => Math.ceil((points / 72) * 300);
  const asked = `${bothWays(sheet)}, or ${pixels(sheet.width)} by ${pixels(sheet.height)} pixels`;
  if (Math.abs(off) > DRIFT) {
    const made = spine + off;
    tell(report, {
      rule: 'check/cover-size',
      severity: 'error',
      message:
        made > 0
          ? `\`${source}\` is shaped for a spine of ${inches(made)} in, and ${needed(facts)} make one of ${inches(spine)} in; the sheet is ${asked}`
          : `\`${source}\` is not the shape of back, spine and front on one sheet; that is ${asked}`,
      hint: 'Make it again in that size, or take `wrap` out of the settings',
    });
    return;
  }
  const resolution = Math.floor((width / sheet.width) * 72);
  if (resolution >= printer.resolution.least) return;
  tell(report, {
    rule: 'check/cover-picture',
    severity: 'warning',
    message: `\`${source}\` prints at ${resolution} pixels to the inch, and ${printer.name} asks for ${printer.resolution.least}; save it ${pixels(sheet.width)} by ${pixels(sheet.height)} pixels`,
  });
}

const acrossOf = ([left, bottom, right, top]: PdfBox): Size => ({
  width: right - left,
  height: top - bottom,
});
const isNear = (a: Size, b: Size, by: number): boolean =>
  Math.abs(a.width - b.width) <= by && Math.abs(a.height - b.height) <= by;

/** What keeps a file from being the wrap. */
interface Misfit {
  message: string;
  hint?: string;
}

/**
 * Holds the author's own PDF of a wrap against the pages of this build, one page, as large as the sheet; and what is on it
 * against what its printer takes.
 */
export function checkOwnPdf({ bytes, source }: OwnWrap, job: CoverJob): void {
  const { printer, report } = job;
  const read = onlyPage(bytes, source);
  const misfit = 'message' in read ? read : pageMisfit(read.page, source, job);
  if (misfit) tell(report, { rule: 'check/cover-size', severity: 'error', ...misfit });
  if (!('message' in read)) checkContent(readForeignContent(read.page, read.pdf), source, job);
  if (bytes.length > printer.largestFile) {
    tell(report, {
      rule: 'check/cover-bytes',
      severity: 'error',
      message: `\`${source}\` is ${Math.ceil(bytes.length / 1e6)} MB, and ${printer.name} takes ${Math.ceil(printer.largestFile / 1e6)} MB; save its pictures smaller`,
    });
  }
}

/** What a printer refuses, or advises against, on the page of a wrap from elsewhere. */
function checkContent(content: ForeignContent, source: string, { printer, report }: CoverJob): void {
  const { name, standard, cover } = printer;
  if (!cover) return;
  const { loose, rgb, seeThrough, ink } = content;
  const severity = cover.inks === 'required' ? 'error' : 'warning';
  if (loose.length > 0) {
    tell(report, {
      rule: 'check/cover-fonts',
      severity: 'error',
      message: `\`${source}\` lacks ${loose.length === 1 ? 'a font' : 'fonts'} that it is set in (${loose.join(', ')}): its words print in another face or not at all`,
      hint: 'Export it with all fonts embedded, or with its words as outlines',
    });
  }
  if (rgb.size > 0) {
    const takes = cover.inks === 'required' ? 'takes CMYK only' : 'turns them into CMYK, and colours shift';
    tell(report, {
      rule: 'check/cover-colour',
      severity,
      message: `\`${source}\` has ${[...rgb].join(', ')} in RGB, and ${name} ${takes}`,
      hint: `Export it as ${standard}, which turns all colours into CMYK`,
    });
  }
  if (seeThrough && standard !== 'PDF/X-4') {
    tell(report, {
      rule: 'check/cover-transparency',
      severity,
      message: `\`${source}\` has parts that are see-through, which ${name} ${cover.inks === 'required' ? 'refuses' : 'may print otherwise than they look'}`,
      hint: `Export it as ${standard}, which flattens them`,
    });
  }
  if (ink > cover.ink + INK_ROUNDING) {
    const percent = (share: number): string => `${Math.round(share * 100)} %`;
    tell(report, {
      rule: 'check/cover-ink',
      severity,
      message: `\`${source}\` lays ${percent(ink)} of ink in one place, and ${name} takes ${percent(cover.ink)}`,
      hint: 'Make its darkest colours lighter in cyan, magenta and yellow',
    });
  }
}

function onlyPage(bytes: Uint8Array, source: string): { page: ForeignPage; pdf: ForeignPdf } | Misfit {
  try {
    const pdf = readForeign(bytes);
    const [page, ...more] = pdf.pages;
    if (page && more.length === 0) return { page, pdf };
    return { message: `\`${source}\` has ${more.length + 1} pages; back, spine and front go on one` };
  } catch (problem) {
    const what = problem instanceof Error ? problem.message : 'it cannot be read';
    return {
      message: `\`${source}\` cannot be the wrap: ${what}; export it again as a PDF without a password`,
    };
  }
}

function pageMisfit(
  { seen, trim, bleed }: ForeignPage,
  source: string,
  { facts, report }: CoverJob,
): Misfit | undefined {
  if (!facts.cover) return undefined;
  const { sheet, spine } = facts.cover;
  const size = acrossOf(seen);
  const trimmed = { width: sheet.width - 2 * sheet.bleed, height: sheet.height - 2 * sheet.bleed };
  const asked = `the sheet for ${needed(facts)} is ${bothWays(sheet)}`;
  const withBleed = `Export it with a bleed of ${inches(sheet.bleed)} in on all sides`;
  if (isNear(size, sheet, DRIFT)) {
    const cut = trim && acrossOf(trim);
    if (cut && !isNear(cut, size, ROUNDED) && !isNear(cut, trimmed, DRIFT))
      return {
        message: `\`${source}\` is trimmed to ${bothWays(cut)}, and the cover of this book to ${bothWays(trimmed)}`,
        hint: withBleed,
      };
    if (!isNear(size, sheet, ROUNDED)) {
      tell(report, {
        rule: 'check/cover-size',
        severity: 'warning',
        message: `\`${source}\` is ${bothWays(size)}, and ${asked}: its spine will stand a little off`,
      });
    }
    return undefined;
  }
  if (bleed && isNear(acrossOf(bleed), sheet, DRIFT))
    return {
      message: `\`${source}\` has room for printer’s marks around its bleed; ${asked}, and the page must be no larger`,
      hint: 'Export it without marks, the page as large as the bleed',
    };
  if (isNear(size, trimmed, DRIFT))
    return { message: `\`${source}\` has no bleed; ${asked}`, hint: withBleed };
  const made = spine + size.width - sheet.width;
  const otherSpine = Math.abs(size.height - sheet.height) <= DRIFT && made > 0;
  return {
    message: otherSpine
      ? `\`${source}\` was made for a spine of ${inches(made)} in, and ${needed(facts)} make one of ${inches(spine)} in; ${asked}`
      : `\`${source}\` is ${bothWays(size)}, and ${asked}`,
    hint: 'Make it again in that size, or take `wrap` out of the settings',
  };
}
