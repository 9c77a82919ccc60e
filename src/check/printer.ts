/** What the book's printer takes: trim, number of pages, margins, size of type, pictures and file. */
import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Printer, Size, TrimOffer } from '../book/printer.ts';
import type { Page, Pages, Word } from '../paginate/pages.ts';
import { inches } from './cover-sheet.ts';
import type { Subject } from './pdf/subject.ts';

/** A book as it is to be printed. */
interface Extent {
  /** What is printed, as messages name it. */
  path: string;
  pages: Pages;
  printer: Printer;
  /** As the author named it; absent means that any paper of the printer may do. */
  paper: string | undefined;
  report: VFile;
}

export interface PrintJob extends Extent {
  /** The print edition as its own check read it. */
  read: Subject;
}

/** Holds the print edition against its printer's limits. What the printer refuses is an error, what prints badly a warning. */
export function checkForPrinter(job: PrintJob): void {
  checkExtent(job);
  checkMargins(job);
  checkType(job);
  checkPictures(job);
  const { read, printer } = job;
  if (read.bytes > printer.largestFile) {
    const [is, may] = [read.bytes, printer.largestFile].map(bytes => `${Math.ceil(bytes / 1e6)} MB`);
    refuse(job, 'size', `is ${is}, and ${printer.name} takes ${may}; save the pictures smaller`);
  }
}

/** Holds only trim and number of pages against the printer's limits, for builds that make no print edition. */
export function checkExtent(job: Extent): void {
  const offer = checkTrim(job);
  if (offer) checkCount(job, offer);
}

const sizeOf = ({ width, height }: Size): string => `${inches(width)}x${inches(height)}`;

/** Where the limit is written down, and when somebody last looked. */
const source = ({ id, name, checked }: Printer): string =>
  `the limits of ${name} are in templates/printers/${id}.yaml, checked on ${checked}`;

type Complaint = (job: Extent, rule: string, what: string, hint?: string) => void;

const complaint =
  (severity: 'error' | 'warning'): Complaint =>
  ({ path, printer, report }, rule, what, hint = source(printer)) =>
    tell(report, { rule: `check/printer-${rule}`, severity, message: `\`${path}\` ${what}`, hint });
const refuse = complaint('error');
const advise = complaint('warning');

/** A printer cuts to a hundredth of an inch or so. */
const NEAR = 0.02 * 72;
const isNear = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) < NEAR && Math.abs(a.height - b.height) < NEAR;
const within = ({ width, height }: Size, { from, to }: { from: Size; to: Size }): boolean =>
  width >= from.width - NEAR &&
  height >= from.height - NEAR &&
  width <= to.width + NEAR &&
  height <= to.height + NEAR;

const LISTED = 5;

/** The offer for the book's trim; undefined when any is taken, or none fits, which has then been told. */
function checkTrim(job: Extent): TrimOffer | undefined {
  const { printer, pages } = job;
  const { trim } = pages;
  if (printer.trims.length === 0) return undefined;
  const offer =
    printer.trims.find(({ sizes }) => sizes.some(size => isNear(size, trim))) ??
    printer.trims.find(({ range }) => range && within(trim, range));
  if (offer) return offer;
  const away = (size: Size): number =>
    Math.abs(size.width - trim.width) + Math.abs(size.height - trim.height);
  const nearest = printer.trims
    .flatMap(({ sizes, range }) => [...sizes, ...(range ? [range.from, range.to] : [])])
    .sort((a, b) => away(a) - away(b))
    .slice(0, LISTED);
  const [first] = nearest;
  refuse(
    job,
    'trim',
    `is ${sizeOf(trim)} in, and ${printer.name} does not print that; the nearest it prints are ${nearest.map(sizeOf).join(', ')}`,
    first && `trim: ${sizeOf(first)}`,
  );
  return undefined;
}

function checkCount(job: Extent, { pages: limits }: TrimOffer): void {
  const { printer, pages, paper, report } = job;
  const count = pages.pages.length;
  const papers = Object.entries(limits);
  if (paper !== undefined && !limits[paper]) {
    const known = papers.map(([name]) => `\`${name}\``).join(', ');
    tell(report, {
      rule: 'check/printer-paper',
      severity: 'error',
      message: `${printer.name} has no paper \`${paper}\`; choose from ${known}`,
      hint: `paper: ${papers[0]?.[0]}`,
    });
    return;
  }
  const fits = ([fewest, most]: readonly [number, number]): boolean => count >= fewest && count <= most;
  const asked = papers.filter(([name]) => paper === undefined || name === paper);
  const refused = asked.filter(([, range]) => !fits(range));
  if (refused.length === 0) return;
  const said = refused.map(([name, [fewest, most]]) => `${fewest} to ${most} on ${name}`).join(', ');
  const few = refused.every(([, [fewest]]) => count < fewest);
  const remedy = few
    ? 'choose a smaller trim or larger type'
    : 'choose a larger trim or smaller type, or divide the book';
  const what = `has ${count} pages, and ${printer.name} prints ${said} at ${sizeOf(pages.trim)} in`;
  if (refused.length === asked.length) refuse(job, 'pages', `${what}; ${remedy}`);
  else {
    const [other] = asked.find(([, range]) => fits(range)) ?? [''];
    advise(job, 'pages', `${what}; choose another paper`, `paper: ${other}`);
  }
}

interface Edges {
  inside: number;
  outside: number;
  top: number;
  bottom: number;
}

const endOf = ({ x, shaped, size, tracking, expand }: Word): number =>
  x + ((shaped.width * size) / 1000 + Math.max(0, shaped.glyphs.length - 1) * tracking) * expand;

/** How near the ink comes to the edges of a page; a blank page keeps away from all of them. */
function edgesOf(page: Page, trim: Size): Edges {
  let [left, right, top, bottom] = [trim.width, 0, trim.height, 0];
  for (const line of [...page.lines, ...page.furniture]) {
    for (const word of line.words) {
      const { ascender, descender } = word.face.metrics;
      left = Math.min(left, word.x);
      right = Math.max(right, endOf(word));
      // Letters rarely reach as high as the face says; its capitals do.
      top = Math.min(
        top,
        line.baseline - (Math.min(ascender, word.face.metrics.capHeight) * word.size) / 1000,
      );
      bottom = Math.max(bottom, line.baseline - (descender * word.size) / 1000);
    }
  }
  for (const { x, y, width, height } of page.pictures) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + height);
  }
  if (right === 0) return { inside: trim.width, outside: trim.width, top: trim.height, bottom: trim.height };
  const [atLeft, atRight] = [left, trim.width - right];
  const [inside, outside] = page.side === 'recto' ? [atLeft, atRight] : [atRight, atLeft];
  return { inside, outside, top, bottom: trim.height - bottom };
}

const EDGES = {
  inside: 'from the spine',
  outside: 'from the outer edge',
  top: 'from the head',
  bottom: 'from the foot',
} as const satisfies Record<keyof Edges, string>;
const names = Object.keys(EDGES) as (keyof Edges)[];

function checkMargins(job: PrintJob): void {
  const { printer, pages } = job;
  const count = pages.pages.length;
  const gutter = printer.inside.find(({ upTo }) => count <= upTo) ?? printer.inside.at(-1);
  const least: Edges = {
    inside: Math.max(gutter?.least ?? 0, printer.outside),
    outside: printer.outside,
    top: printer.outside,
    bottom: printer.outside,
  };
  const edges = pages.pages.map(page => edgesOf(page, pages.trim));
  for (const edge of names) {
    const wrong = edges.flatMap((found, i) => (found[edge] < least[edge] - NEAR ? [i] : []));
    if (wrong.length === 0) continue;
    const nearest = Math.min(...wrong.map(i => edges[i]?.[edge] ?? 0));
    const where =
      wrong.length === 1 ? `on page ${(wrong[0] ?? 0) + 1}` : `on ${wrong.length} of ${count} pages`;
    const why = edge === 'inside' ? ` for a book of ${count} pages` : '';
    const tells = printer.margins === 'required' ? refuse : advise;
    tells(
      job,
      'margin',
      `has text ${inches(nearest)} in ${EDGES[edge]} ${where}, and ${printer.name} ${printer.margins === 'required' ? 'asks for' : 'advises'} ${inches(least[edge])} in${why}; widen \`margins.${edge}\` in the template`,
    );
  }
}

function checkType(job: PrintJob): void {
  const { printer, read } = job;
  const small = read.pages.flatMap(({ content }, i) =>
    [...content.sizes].some(size => size < printer.smallestType - 0.01) ? [i + 1] : [],
  );
  if (small.length === 0) return;
  refuse(
    job,
    'type',
    `has type under ${printer.smallestType} pt on page ${small[0]}${small.length > 1 ? ` and ${small.length - 1} more` : ''}, and ${printer.name} refuses that; enlarge it in the template`,
  );
}

function checkPictures(job: PrintJob): void {
  const { printer, read } = job;
  for (const [index, { content, resources }] of read.pages.entries()) {
    const images = read.objects.dictionary(resources.get('XObject'));
    for (const { name, width } of content.images) {
      const pixels = Number(read.objects.dictionary(images.get(name)).get('Width') ?? 0);
      const resolution = Math.round((pixels * 72) / width);
      if (!(resolution < printer.resolution.least)) continue;
      advise(
        job,
        'picture',
        `has a picture on page ${index + 1} that prints at ${resolution} pixels to the inch, and ${printer.name} asks for ${printer.resolution.least}; use one that is ${Math.ceil((width / 72) * printer.resolution.least)} pixels wide or more`,
      );
    }
  }
}
