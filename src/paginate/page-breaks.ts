import type { Book, Section } from '../book/book.ts';
import { countLetters, lettersBefore } from '../book/letters.ts';
import type { PageBreak } from '../book/page-break.ts';
import { sectionsOf } from '../book/visit.ts';
import type { Line, LineSource, Page, Pages } from './pages.ts';

type Start = Pick<LineSource, 'section' | 'node'>;

/** Lines that are words of the text itself; notes stand at the foot of whichever page has room. */
const isText = (line: Line): line is Line & { source: LineSource } =>
  line.source !== undefined &&
  !line.source.section.generated &&
  ['text', 'label', 'title', 'subtitle'].includes(line.source.flow);

const isOfFigure = ({ source }: { source: LineSource }): boolean =>
  'type' in source.node && source.node.type === 'figure';

/** What a page begins with. A figure may have floated here from elsewhere, so running text goes before it. */
function startOf(page: Page): Start | undefined {
  const { section } = page;
  if (section?.generated) return { section, node: section };
  const text = page.lines.filter(isText);
  const line = text.find(found => !isOfFigure(found)) ?? text[0];
  return line?.source ?? page.pictures[0]?.source;
}

const lettersOn = (line: Line): number => {
  let letters = 0;
  for (const { link, shaped } of line.words) {
    if (!(link && 'note' in link)) letters += countLetters(shaped.text);
  }
  return letters;
};

/**
 * Where each printed page begins in the text of the book, in reading order. Pages without words of their own (blanks,
 * pages that hold notes alone) are left out.
 */
export function pageBreaks(book: Book, { pages }: Pages): PageBreak[] {
  const before = new Map<Section, ReturnType<typeof lettersBefore>>();
  const lettersTo = ({ section, node }: Start): number => {
    const known = before.get(section) ?? lettersBefore(section);
    before.set(section, known);
    return node.type === 'note' ? 0 : (known.get(node) ?? 0);
  };
  const order = new Map([...sectionsOf(book)].map((section, index) => [section.id, index]));
  const placed = new Map<LineSource['node'], number>();
  const breaks: PageBreak[] = [];
  for (const page of pages) {
    const start = startOf(page);
    if (start && page.kind !== 'blank') {
      const letters = lettersTo(start) + (placed.get(start.node) ?? 0);
      const found = { section: start.section.id, letters, label: page.folio.label };
      const last = breaks.at(-1);
      const back =
        last &&
        ((order.get(found.section) ?? 0) < (order.get(last.section) ?? 0) ||
          (found.section === last.section && found.letters < last.letters));
      breaks.push(back ? { ...last, label: found.label } : found);
    }
    for (const line of page.lines) {
      if (!isText(line)) continue;
      placed.set(line.source.node, (placed.get(line.source.node) ?? 0) + lettersOn(line));
    }
  }
  return breaks;
}
