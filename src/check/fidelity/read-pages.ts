import type { Section } from '../../book/book.ts';
import type { Line, Pages, Word } from '../../paginate/pages.ts';
import type { Found } from './found.ts';

/** The author's words as they stand on paper. */
export interface FoundOnPaper {
  /** Headings and text, through the whole book. */
  text: Found[];
  /** Captions of figures. */
  captions: Found[];
  /** Each section's notes, in the order of the feet they stand at. */
  notes: Map<Section, Found[]>;
}

/** Flows of the author's own words; the others are numbers, ornaments and words of ours. */
const AUTHORS = new Set(['text', 'note', 'label', 'title', 'subtitle']);

const isNoteNumber = (word: Word): boolean => word.link !== undefined && 'note' in word.link;

/** The text of a line as written: without note numbers and without the hyphen that line breaking set. */
function textOf(line: Line): string {
  let text = '';
  for (const word of line.words) {
    if (isNoteNumber(word)) continue;
    text += word.hyphen ? word.shaped.text.replace(/[-\u2010\u00ad]$/, '') : word.shaped.text;
    if (word.spaceAfter) text += ' ';
  }
  return line.end === 'space' || line.end === 'paragraph' ? `${text} ` : text;
}

export function readPages(pages: Pages): FoundOnPaper {
  const text: Found[] = [];
  const captions: Found[] = [];
  const notes = new Map<Section, Found[]>();
  for (const page of pages.pages) {
    for (const line of page.lines) {
      const source = line.source;
      if (!source || source.section.generated || !AUTHORS.has(source.flow)) continue;
      const found = { text: textOf(line), where: `page ${page.folio.label}` };
      if (source.flow !== 'note') {
        (source.node.type === 'figure' ? captions : text).push(found);
        continue;
      }
      const flow = notes.get(source.section) ?? [];
      flow.push(found);
      notes.set(source.section, flow);
    }
  }
  return { text, captions, notes };
}
