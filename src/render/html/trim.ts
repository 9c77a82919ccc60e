/** The printed page: trim, margins and type, all in points. */
export interface PrintPage {
  width: number;
  height: number;
  inside: number;
  outside: number;
  top: number;
  bottom: number;
  size: number;
  leading: number;
}

const POINTS_PER_INCH = 72;
const DEFAULT_TRIM = { width: 5.5, height: 8.5 };

/** Type by the width of the page in inches, so that a line holds about 62 letters (Bringhurst 2.1.2). */
const TYPE = [
  { upTo: 5.1, size: 10.5, leading: 14 },
  { upTo: 5.7, size: 11, leading: 14.5 },
  { upTo: 6.2, size: 11.5, leading: 15.5 },
  { upTo: Number.POSITIVE_INFINITY, size: 12, leading: 16 },
];

/** Margins of a printer's paperback; the inside one is wide enough for any number of pages (KDP asks 0.875 in at 700). */
const MARGIN = { inside: 0.875, outside: 0.5, top: 0.8, bottom: 0.8 };

/**
 * The page for a trim such as `5.5x8.5` (inches); 5.5 by 8.5 where none is given or it cannot be read.
 * The foot takes what is left when the text block holds whole lines only.
 */
export function printPage(trim: string | undefined): PrintPage {
  const read = /^\s*(\d+(?:\.\d+)?)\s*(?:in)?\s*[x×]\s*(\d+(?:\.\d+)?)\s*(?:in)?\s*$/i.exec(trim ?? '');
  const inches = read ? { width: Number(read[1]), height: Number(read[2]) } : DEFAULT_TRIM;
  const { width, height } = inches.width >= 3 && inches.height >= 4 ? inches : DEFAULT_TRIM;
  const type = TYPE.find(({ upTo }) => width <= upTo) ?? { size: 11, leading: 14.5 };
  const top = MARGIN.top * POINTS_PER_INCH;
  const room = (height - MARGIN.top - MARGIN.bottom) * POINTS_PER_INCH;
  const text = Math.floor(room / type.leading) * type.leading;
  return {
    width: width * POINTS_PER_INCH,
    height: height * POINTS_PER_INCH,
    inside: MARGIN.inside * POINTS_PER_INCH,
    outside: MARGIN.outside * POINTS_PER_INCH,
    top,
    bottom: height * POINTS_PER_INCH - top - text,
    size: type.size,
    leading: type.leading,
  };
}
