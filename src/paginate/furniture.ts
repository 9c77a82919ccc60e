import type { Metadata } from '../book/metadata.ts';
import { isBareNumber, nameOf } from '../book/names.ts';
import { roman } from '../book/numerals.ts';
import type { RunningHead, RunningHeadStyle, TypeStyle } from '../book/template.ts';
import { hasWords, plainText } from '../book/visit.ts';
import type { Geometry } from './geometry.ts';
import { endOf, setLine } from './lines/set-line.ts';
import type { Line, Page } from './pages.ts';
import { type Passage, type Setter, setPassage } from './setter.ts';
import { words } from './stack.ts';

/** Numbers pages: roman before the body, arabic from its first page on. @param bodyStart index of that page */
export function numberPages(pages: readonly Page[], bodyStart: number): void {
  for (const page of pages) {
    page.folio =
      page.index < bodyStart
        ? { label: roman(page.index + 1), style: 'roman' }
        : { label: String(page.index - bodyStart + 1), style: 'arabic' };
  }
}

/** Pages that carry nothing besides their text: blank and display pages, parts, other books facing the title page (Chicago 1.5). */
const isBare = ({ kind, section }: Page): boolean =>
  kind === 'blank' ||
  kind === 'display' ||
  section?.role === 'part' ||
  (section?.role === 'also-by' && section.matter === 'front');

/** Running heads and folios of pages that are numbered and filled: what a page carries besides its text. */
export function furnish(
  pages: readonly Page[],
  metadata: Metadata,
  geometry: Geometry,
  setter: Setter,
): void {
  const { runningHead, folio } = setter.interior;
  const fitted = new Map<string, string>();
  const fitting = (text: string, room: number): string => {
    const key = `${room} ${text}`;
    const known = fitted.get(key) ?? shortened(text, runningHead.type, room, setter);
    fitted.set(key, known);
    return known;
  };
  for (const page of pages) {
    if (isBare(page)) continue;
    const opener = page.kind === 'opener';
    // A page that is all picture has no running head (Chicago, 17th ed., 1.11 to 1.16).
    const plate =
      page.pictures.length > 0 && page.lines.every(({ source }) => source?.node.type === 'figure');
    const outside = page.side === 'recto' ? 'right' : 'left';
    if (!opener && !plate) {
      const text = headText(headOf(page, runningHead), page, metadata);
      const align = runningHead.align === 'center' ? 'center' : outside;
      const room = geometry.measure - (folio.at === 'head-outside' ? 4 * folio.type.size : 0);
      const y = geometry.baseline(0) - runningHead.distance;
      push(
        page,
        fitting(text, room),
        runningHead.type,
        folio.at === 'head-outside' && align !== 'center' ? 'center' : align,
        y,
      );
    }
    if (folio.at === 'none' || (opener && !folio.onOpeners)) continue;
    const foot = geometry.baseline(geometry.rows - 1) + folio.distance;
    if (folio.at === 'head-outside' && !opener && !plate)
      push(page, page.folio.label, folio.type, outside, geometry.baseline(0) - runningHead.distance);
    else push(page, page.folio.label, folio.type, folio.at === 'foot-outside' ? outside : 'center', foot);
  }

  function push(
    page: Page,
    text: string,
    style: TypeStyle,
    align: 'left' | 'center' | 'right',
    y: number,
  ): void {
    const passage = measured(text, style, setter);
    if (passage.items.length === 0) return;
    const line = { from: 0, to: passage.items.length, flagged: false };
    const { words: set } = setLine(passage.items, line, {
      x: geometry.left(page.side),
      width: geometry.measure,
      align,
      expand: 0,
      protrusion: false,
      last: true,
      hangs: false,
    });
    const furniture: Line = {
      baseline: y,
      words: set,
      source: undefined,
      part: { line: 0, of: 1 },
      end: 'paragraph',
    };
    page.furniture.push(furniture);
  }
}

const measured = (text: string, style: TypeStyle, setter: Setter): Passage =>
  setPassage(words(text), setter.section, setter, { style, align: 'left', width: 1e5, x: 0 });

/** Front matter names itself on both sides (Chicago, 17th ed., 1.10), back matter on the recto. */
function headOf(page: Page, style: RunningHeadStyle): RunningHead {
  const own = style[page.side];
  const matter = page.section?.matter;
  if (own === 'none' || matter === undefined || matter === 'body') return own;
  return matter === 'front' || page.side === 'recto' ? 'chapter' : own;
}

function headText(what: RunningHead, page: Page, metadata: Metadata): string {
  const { section } = page;
  switch (what) {
    case 'author':
      return metadata.authors.map(author => author.name).join(' & ') || metadata.title;
    case 'title':
      return metadata.title;
    case 'chapter':
      if (!section) return metadata.title;
      if (hasWords(section.title)) return plainText(section.title);
      // Chapters that are only numbered have the book over them (Chicago, 17th ed., 1.11 to 1.16).
      if (section.label && isBareNumber(section.label)) return metadata.title;
      return section.label || nameOf(section, metadata);
    case 'none':
      return '';
  }
}

/** A head that fits one line: without what follows its colon, or cut after a word. */
function shortened(text: string, style: TypeStyle, room: number, setter: Setter): string {
  const fits = (candidate: string): boolean => {
    const { items } = measured(candidate, style, setter);
    const { words: set } = setLine(
      items,
      { from: 0, to: items.length, flagged: false },
      { x: 0, width: room, align: 'left', expand: 0, protrusion: false, last: true, hangs: false },
    );
    return endOf(set) <= room;
  };
  const [main = text] = text.split(/[:;]\s/);
  for (const candidate of [text, main]) if (fits(candidate)) return candidate;
  const list = main.split(' ');
  while (list.length > 1 && !fits(`${list.join(' ')}…`)) list.pop();
  return `${list.join(' ').replace(/[,.;:]$/, '')}…`;
}
