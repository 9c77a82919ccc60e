import type { Section } from '../book/book.ts';
import type { Metadata } from '../book/metadata.ts';
import type { ChapterStyle } from '../book/template.ts';
import { setBlocks } from './blocks/blocks.ts';
import { withWhite } from './blocks/inset.ts';
import { asText, headingOf, setWithin } from './opener.ts';
import type { Setter } from './setter.ts';
import { type Slab, solid } from './slab.ts';
import type { Storey } from './stack.ts';

/** Rows of its text that must stand under the heading of a chapter; a page is better left a little white. */
const KEEP = 4;
/** Demerits a row for a page that is left white under the end of a chapter, where the next one hardly begins. */
const EARLY = 4e5;
/** Share of a page a heading may take. */
const TALLEST = 0.5;

/** The heading of a chapter as a part of the text it stands in. */
function slabsOf(storeys: readonly Storey[], { align, runOn }: ChapterStyle, setter: Setter): Slab[] {
  const { after } = runOn;
  const most = Math.floor(setter.geometry.rows * TALLEST);
  const stack = setWithin(most, storeys, setter, align);
  if (stack.rows === 0) return [];
  if (stack.rows > most) return withWhite(asText(storeys, setter, align), 0, after);
  const settings = [solid(stack.rows, stack.draw, stack.notes)];
  return [{ before: 0, after, keep: after + KEEP, early: EARLY, settings }];
}

/** Sets a chapter that runs on: its heading, under the text of the chapter before it, and its text. */
export function setRunOn(section: Section, style: ChapterStyle, metadata: Metadata, setter: Setter): Slab[] {
  const [first, ...rest] = [
    ...slabsOf(headingOf(section, style, metadata, setter), style, setter),
    ...setBlocks(section.children, { ...setter, opening: style.opening }),
  ];
  if (!first) return [];
  const before = Math.max(first.before, style.runOn.before);
  return [{ ...first, before, loosens: true, opens: section }, ...rest];
}
