import { isPoem } from './blocks/verse.ts';
import type { Geometry } from './geometry.ts';
import type { Compromise, Line, Page, Word } from './pages.ts';

/** Word spaces wider or narrower than this share of the natural one are seen. */
const LOOSE = 1.5;
const TIGHT = 0.8;
/** Hyphens on so many lines in a row are a ladder (Chicago, 17th ed., 2.113). */
const RUNGS = 3;
/** A last line of one word of so few letters is no line. */
const FEW_LETTERS = 4;
/** Ink may hang so far outside the measure before it is a mistake, in ems. */
const HANG = 0.75;

/** Everything on the pages that a careful reader could mind, in reading order, from the pages alone. */
export function compromisesOf(pages: readonly Page[], geometry: Geometry): Compromise[] {
  const found: Compromise[] = [];
  let rungs = 0;
  for (const [index, page] of pages.entries()) {
    const note = (kind: Compromise['kind'], line: Line | undefined, measured?: number): void => {
      const position = line?.source?.node.position;
      found.push({
        kind,
        page: index + 1,
        folio: page.folio.label,
        words: line ? wordsOf(line) : '',
        ...(line && { part: { ...line.part } }),
        ...(position && { position }),
        ...(measured !== undefined && { measured: Math.round(measured * 100) / 100 }),
      });
    };
    const text = page.lines.filter(line => line.source?.flow === 'text');
    const [first] = text;
    const last = text.at(-1);
    if (first && first.part.of > 1 && first.part.line === first.part.of - 1) note('widow', first);
    for (const line of text) {
      const ratio = spaceRatio(line);
      if (ratio !== undefined && ratio > LOOSE) note('loose-line', line, ratio);
      if (ratio !== undefined && ratio < TIGHT) note('tight-line', line, ratio);
      if (leavesTheMeasure(line, page, geometry)) note('overfull-line', line);
      if (isStub(line)) note('short-last-line', line);
      rungs = line.end === 'hyphen' ? rungs + 1 : 0;
      if (rungs === RUNGS) note('ladder', line);
    }
    if (last && last.part.of > 1 && last.part.line === 0) note('orphan', last);
    if (last?.end === 'hyphen') note('hyphen-at-page-end', last);
    const short = rowsShort(page, pages[index + 1], geometry);
    if (short > 0) note('short-page', text.at(-1), short);
    if (isUneven(page, pages[index + 1], pages[index + 2], geometry)) note('uneven-spread', last);
  }
  return found;
}

const wordsOf = (line: Line): string =>
  line.words.map(({ shaped, spaceAfter }) => shaped.text + (spaceAfter ? ' ' : '')).join('');

/** The mean word space of a justified line as a share of the natural one; undefined for the last of a paragraph. */
export function spaceRatio(line: Line): number | undefined {
  if (line.end === 'paragraph') return undefined;
  let white = 0;
  let natural = 0;
  const { words } = line;
  for (let index = 0; index + 1 < words.length; index++) {
    const [word, next] = [words[index] as Word, words[index + 1] as Word];
    if (!word.spaceAfter) continue;
    const width = (word.shaped.width * word.size) / 1000 + word.tracking * word.shaped.glyphs.length;
    white += next.x - word.x - width * word.expand;
    natural += (word.face.shape(' ').width * word.size) / 1000 + word.tracking;
  }
  return natural > 0 ? white / natural : undefined;
}

function leavesTheMeasure(line: Line, page: Page, { left, measure }: Geometry): boolean {
  const last = line.words.at(-1);
  if (!last) return false;
  const { x, shaped, size, tracking, expand } = last;
  const end = x + ((shaped.width * size) / 1000 + tracking * (shaped.glyphs.length - 1)) * expand;
  return end > left(page.side) + measure + HANG * size;
}

function isStub({ end, part, words, source }: Line): boolean {
  // The cells of a table are as narrow as they must be.
  if (source?.node.type === 'tableCell') return false;
  if (end !== 'paragraph' || part.of < 2 || part.line !== part.of - 1) return false;
  const letters = words.reduce(
    (sum, { shaped }) => sum + shaped.text.replace(/[^\p{L}\p{N}]/gu, '').length,
    0,
  );
  return words.every(word => !word.spaceAfter) && letters <= FEW_LETTERS;
}

/** The lowest thing on a page, points below the top of the trim. */
const footOf = (page: Page): number =>
  Math.max(
    ...page.lines.map(line => line.baseline),
    ...page.pictures.map(picture => picture.y + picture.height),
  );

/** Poems end their pages where their stanzas end. */
const endsInPoem = ({ lines, section }: Page): boolean =>
  section !== undefined && isPoem(section) && lines.at(-1)?.source?.node.type === 'verseLine';

/** Whether what fills a page is the text of the page before, rather than a chapter that begins. */
const goesOn = (page: Page | undefined): boolean =>
  page?.kind === 'text' && page.lines[0]?.source?.node.type !== 'section';

/** Rows a page is shorter than a full one, where its text goes on overleaf. Tables of contents are parted where parts begin. */
function rowsShort(page: Page, next: Page | undefined, { baseline, rows, leading }: Geometry): number {
  if (page.lines.length === 0 || !goesOn(next)) return 0;
  if (page.section?.generated || endsInPoem(page)) return 0;
  return Math.max(0, Math.round((baseline(rows - 1) - footOf(page)) / leading));
}

/** Facing pages of running text, both full, whose last lines stand at different heights. */
function isUneven(
  verso: Page,
  recto: Page | undefined,
  after: Page | undefined,
  { leading }: Geometry,
): boolean {
  if (verso.side !== 'verso' || !recto || verso.lines.length === 0 || recto.lines.length === 0) return false;
  const running =
    ![verso, recto].some(endsInPoem) && !recto.section?.generated && goesOn(recto) && goesOn(after);
  const lowest = ({ lines }: Page): number => Math.max(...lines.map(line => line.baseline));
  return running && Math.abs(lowest(verso) - lowest(recto)) > leading / 20;
}
