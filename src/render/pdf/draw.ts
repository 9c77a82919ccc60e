import type { Initial, Line, Page, Picture, Word } from '../../paginate/pages.ts';
import type { Destinations } from './destinations.ts';
import type { PageLinks } from './links.ts';
import type { Faces, Pen } from './pen.ts';
import type { Element } from './structure-tree.ts';
import type { Tags } from './tags.ts';

/** What only the screen edition does to a page. */
export interface ScreenPage {
  tags: Tags;
  destinations: Destinations;
  links: PageLinks;
  /** Opens a marked-content sequence of an element on this page. */
  open(element: Element): string;
}

export interface Sheet {
  pen: Pen;
  faces: Faces;
  /** Height of the trim in points; pages count y down from its top, PDF up from its foot. */
  height: number;
  /** Name of a picture among the page's images. */
  imageOf(asset: string): string | undefined;
  /** Absent in the print edition. */
  screen: ScreenPage | undefined;
}

const LAYOUT_ARTIFACT = '/Artifact <</Type /Layout>>';
const pagination = (top: boolean): string =>
  `/Artifact <</Type /Pagination /Subtype ${top ? '/Header /Attached [/Top]' : '/Footer /Attached [/Bottom]'}>>`;

/** Draws a page: text and pictures in reading order, notes, then what is not part of the text. */
export function drawPage(page: Page, sheet: Sheet): void {
  const waiting = [...page.pictures];
  for (const written of page.lines) {
    const line = asEntry(written, page);
    while (waiting[0] && comesBefore(waiting[0], line, sheet.screen)) {
      drawPicture(waiting.shift() as Picture, sheet);
    }
    drawLine(line, sheet, LAYOUT_ARTIFACT);
  }
  for (const picture of waiting) drawPicture(picture, sheet);
  for (const rule of page.rules) {
    sheet.pen.mark(LAYOUT_ARTIFACT, () => LAYOUT_ARTIFACT);
    sheet.pen.rectangle(rule.x, sheet.height - rule.y - rule.thickness / 2, rule.width, rule.thickness);
  }
  for (const line of page.furniture) {
    drawLine({ ...line, source: undefined }, sheet, pagination(line.baseline < sheet.height / 2));
  }
}

/** On a page of contents, the words of other sections are entries: their lines belong to the contents. */
function asEntry(line: Line, page: Page): Line {
  const { section } = page;
  const { source } = line;
  if (section?.role !== 'contents' || !source || source.section === section) return line;
  return { ...line, source: { ...source, section } };
}

/** Whether a picture is read before a line: pages list them apart. */
function comesBefore(picture: Picture, line: Line, screen: ScreenPage | undefined): boolean {
  if (!screen) return false;
  if (line.source?.flow === 'note' || line.source?.flow === 'noteNumber') return true;
  if (!line.source || line.source.node.type === 'section') return false;
  return screen.tags.rankOf(line.source.node) >= screen.tags.rankOf(picture.source.node);
}

function drawLine(line: Line, sheet: Sheet, artifact: string): void {
  const { pen, screen } = sheet;
  const y = sheet.height - line.baseline;
  const home = screen?.tags.ofLine(line);
  const enter = (element: Element | undefined): void => {
    if (element && screen) pen.mark(element, () => screen.open(element));
    else pen.mark(artifact, () => artifact);
  };
  let before: { word: Word; element: Element | undefined } | undefined;
  for (const word of line.words) {
    const destination = home && screen?.destinations.of(line, word);
    const element = home && screen?.tags.ofWord(home, destination, word.lang, line.source?.section);
    if (before?.word.spaceAfter) {
      // The space after a link or a foreign word is not part of it.
      if (before.element !== element && before.element !== home) enter(home);
      pen.space(before.word, y);
    }
    if (word.initial) drawInitial(word.initial, y, sheet);
    if (word.initial && !screen) continue;
    enter(element);
    drawWord(word, y, sheet);
    if (element && destination) screen?.links.over(element, destination, word, word.x, rightOf(word), y);
    before = { word, element };
  }
  // A space past the measure: structure readers join the lines of an element without one.
  if (before && (line.end === 'space' || line.end === 'paragraph')) pen.space(before.word, y);
}

/**
 * Draws a drop cap. On paper it is a letter. On the screen it is an ornament, for its baseline is not that of its word: the
 * word stands behind it unseen, whole and on its line, for those who search, copy or listen.
 */
function drawInitial(parts: readonly Initial[], y: number, { pen, faces, screen }: Sheet): void {
  if (screen) pen.mark(LAYOUT_ARTIFACT, () => LAYOUT_ARTIFACT);
  for (const { face, size, shaped, x, drop } of parts) {
    if (screen) pen.outline(shaped, face, size, x, y - drop);
    else {
      const setting = { face, size, rise: 0, expand: 1, tracking: 0 };
      pen.show(faces.of(face).runs.whole(shaped), setting, x, y - drop);
    }
  }
}

function drawWord(word: Word, y: number, { pen, faces }: Sheet): void {
  const { runs } = faces.of(word.face);
  if (word.initial) {
    pen.hide(runs.whole(word.shaped), word, word.x, y);
    return;
  }
  if (!word.hyphen || word.shaped.glyphs.length < 2) {
    pen.show(runs.whole(word.shaped), word, word.x, y);
    return;
  }
  const { word: stem, hyphen } = runs.broken(word.shaped);
  const width = ((stem.wanted * word.size) / 1000 + stem.count * word.tracking) * word.expand;
  pen.show(stem, word, word.x, y);
  pen.show(hyphen, word, word.x + width, y);
}

const rightOf = ({ x, shaped, size, tracking, expand }: Word): number =>
  x + ((shaped.width * size) / 1000 + shaped.glyphs.length * tracking) * expand;

function drawPicture(picture: Picture, { pen, height, imageOf, screen }: Sheet): void {
  const name = imageOf(picture.asset);
  if (name === undefined) return;
  const y = height - picture.y - picture.height;
  const box = [picture.x, y, picture.x + picture.width, y + picture.height];
  const element = screen?.tags.ofPicture(picture, { O: 'Layout', Placement: 'Block', BBox: box });
  if (element && screen) pen.mark(element, () => screen.open(element));
  else pen.mark(LAYOUT_ARTIFACT, () => LAYOUT_ARTIFACT);
  pen.image(name, picture.x, y, picture.width, picture.height);
}
