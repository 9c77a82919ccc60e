import { tell } from '../../book/finding.ts';
import type { Inline } from '../../book/nodes.ts';
import { type Line, stretchOf, textOf } from '../lines.ts';
import type { BlockReader } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { placeOfLines } from './paragraphs.ts';
import { BLANK_PARAGRAPH, CONTENTS_HERE, ORNAMENT, PAGE_BREAK, QUOTE, THEMATIC_BREAK } from './patterns.ts';

/** Leaves out a line that asks another program for what a book has of itself. */
const leftOut = (pattern: RegExp, rule: `ingest/${string}`, because: string, hint = ''): BlockReader => ({
  begins: (reading, lines, at) => pattern.test(textOf(reading, lines[at] as Line)),
  read: (reading, lines, at) => {
    const line = lines[at] as Line;
    reading.syntax.push({ start: line.from, end: line.to });
    tell(reading.report, {
      rule,
      severity: 'info',
      message: `\`${textOf(reading, line).trim()}\` is left out: ${because}`,
      ...(hint && { hint }),
      position: placeOfLines(reading, [line]),
    });
    return { pieces: [], next: at + 1 };
  },
});

/** A page break that was written for TeX, which a book decides by itself. */
export const pageBreakReader = leftOut(
  PAGE_BREAK,
  'ingest/page-break',
  'chapters begin pages by themselves',
  'Write `* * *` there if a scene ends',
);

/** Where the list of contents was to stand. */
export const contentsReader = leftOut(
  CONTENTS_HERE,
  'ingest/contents-here',
  'every format makes its own contents',
);

/** `> * * *` is a quotation of a break; `>> * <<` is drawn. */
const isQuoted = (text: string): boolean => QUOTE.test(text) && !text.includes('<');

/**
 * Scene breaks. What CommonMark calls a thematic break is one at once; other ornaments (`# # #`, `~`, `⁂`) are
 * paragraphs of their own, which normalize knows.
 */
export const breakReader: BlockReader = {
  begins: (reading, lines, at) => {
    const text = textOf(reading, lines[at] as Line);
    return (
      THEMATIC_BREAK.test(text) || (ORNAMENT.test(text) && !isQuoted(text)) || BLANK_PARAGRAPH.test(text)
    );
  },
  read: (reading, lines, at) => {
    const line = lines[at] as Line;
    const text = textOf(reading, line).trim();
    const position = placeOfLines(reading, [line]);
    if (THEMATIC_BREAK.test(text)) {
      reading.syntax.push({ start: line.from, end: line.to });
      return { pieces: [{ type: 'sceneBreak', mark: 'ornament', written: text, position }], next: at + 1 };
    }
    if (BLANK_PARAGRAPH.test(text)) {
      reading.syntax.push({ start: line.from, end: line.to });
      return { pieces: [{ type: 'sceneBreak', mark: 'space', written: '', position }], next: at + 1 };
    }
    const children: Inline[] = text.includes('\\')
      ? readInlines(reading, stretchOf(reading, [line]))
      : [{ type: 'text', value: text, position }];
    return { pieces: [{ type: 'paragraph', children, position }], next: at + 1 };
  },
};
