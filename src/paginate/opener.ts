import type { Section } from '../book/book.ts';
import type { Metadata } from '../book/metadata.ts';
import { defaultHeading } from '../book/names.ts';
import type { Inline } from '../book/nodes.ts';
import type { OpenerStyle, TypeStyle } from '../book/template.ts';
import { hasWords } from '../book/visit.ts';
import { withWhite } from './blocks/inset.ts';
import { setParagraph } from './blocks/paragraph.ts';
import type { Setter } from './setter.ts';
import type { Slab } from './slab.ts';
import { type Stack, type Storey, setStack, words } from './stack.ts';

/** The heading of a section and the row its text begins on. */
export interface Opener {
  stack: Stack;
  /** Row of the heading. */
  row: number;
  /** Row of the first line of text. */
  textRow: number;
  /** Rows on which it may as well begin. */
  otherRows: number[];
  /** A heading too tall for its page, as text to be poured; `stack` is empty then. */
  slabs: Slab[];
}

/** Rows of white between a heading and the text where the heading is so tall that it passes the sink. */
const CLEAR = 2;
/** Share of a page a heading may take. */
const TALLEST = 0.8;

/** An ornament that also stands between scenes looks as it does there; any other is set like the title above it. */
export function ornamentStyle(ornament: string, title: TypeStyle, { interior }: Setter): TypeStyle {
  const { sceneBreak } = interior;
  return ornament === sceneBreak.ornament ? sceneBreak.type : title;
}

/** A title too long for its page is set in type so much smaller, step by step, but no smaller than the text. */
const SMALLER = [0.85, 0.7, 0.55];

function smaller(storey: Storey, share: number, { interior }: Setter): Storey {
  const size = Math.max(Math.min(storey.style.size, interior.body.size), storey.style.size * share);
  return { ...storey, style: { ...storey.style, size } };
}

/** Words before a name at the end of a title that stay on one line, as “Also by”. */
const FEW_WORDS = 3;

/** A title in which the name of an author stays on one line, and what leads to it on another, where the lines have room. */
function withWholeNames(title: readonly Inline[], { authors }: Metadata): readonly Inline[] {
  const names = authors.map(({ name }) => name).filter(name => name.includes(' '));
  return title.map(inline => {
    const name = inline.type === 'text' && names.find(one => inline.value.includes(one));
    if (!name) return inline;
    const [before = '', ...rest] = inline.value.split(name);
    const leads = rest.join('').trim() === '' && before.trim().split(' ').length <= FEW_WORDS;
    const lead = leads ? before.trim().replaceAll(' ', HELD) + ' '.repeat(before === '' ? 0 : 1) : before;
    return { ...inline, value: [lead, ...rest].join(name.replaceAll(' ', HELD)) };
  });
}

/** A space at which no line ends. */
const HELD = '\u00a0';

/** What a heading says: the author's label, title and subtitle, or the name of the section's role. */
export function headingOf(
  section: Section,
  style: OpenerStyle,
  metadata: Metadata,
  setter: Setter,
): Storey[] {
  const flow = <F extends 'label' | 'title' | 'subtitle'>(own: F) =>
    section.generated ? ('generated' as const) : own;
  const storeys: Storey[] = [];
  const { label, title, subtitle } = section;
  // A note called behind the number stands on its line.
  const [onLabel, titled] = label && !hasWords(title) ? [title, []] : [[], title];
  if (label)
    storeys.push({
      inlines: [...words(label), ...onLabel],
      node: section,
      style: style.label,
      flow: flow('label'),
    });
  if (titled.length > 0)
    storeys.push({
      inlines: withWholeNames(title, metadata),
      node: section,
      style: style.title,
      flow: flow('title'),
      above: 1,
    });
  if (storeys.length === 0) {
    const name = defaultHeading(section, metadata);
    storeys.push({ inlines: words(name), node: section, style: style.title, flow: 'generated' });
  }
  if (subtitle.length > 0)
    storeys.push({
      inlines: subtitle,
      node: section,
      style: style.subtitle,
      flow: flow('subtitle'),
      above: 0.5,
    });
  if (style.ornament)
    storeys.push({
      inlines: words(style.ornament),
      node: section,
      style: ornamentStyle(style.ornament, style.title, setter),
      flow: 'ornament',
      above: 1,
    });
  return storeys;
}

/** Sets a heading, in smaller type where it takes more rows than it should. */
export function setWithin(
  rows: number,
  storeys: readonly Storey[],
  setter: Setter,
  align: OpenerStyle['align'],
): Stack {
  let stack = setStack(storeys, setter, align);
  for (const share of SMALLER) {
    if (stack.rows <= rows) break;
    stack = setStack(
      storeys.map(storey => smaller(storey, share, setter)),
      setter,
      align,
    );
  }
  return stack;
}

/** A heading too tall for its page as paragraphs, which can turn it. */
export const asText = (storeys: readonly Storey[], setter: Setter, align: OpenerStyle['align']): Slab[] =>
  storeys.flatMap(({ inlines, node, flow }) =>
    setParagraph(inlines, node, setter, { align, insets: [0], ...(flow && { flow }) }),
  );

/** Sets the heading of a section that opens a page. */
export function setOpener(section: Section, style: OpenerStyle, metadata: Metadata, setter: Setter): Opener {
  const storeys = headingOf(section, style, metadata, setter);
  const most = Math.floor(setter.geometry.rows * TALLEST) - CLEAR;
  const stack = setWithin(most - style.drop, storeys, setter, style.align);
  if (stack.rows > most) {
    return {
      stack: setStack([], setter, style.align),
      row: 0,
      textRow: 0,
      otherRows: [],
      slabs: withWhite(asText(storeys, setter, style.align), 0, CLEAR),
    };
  }
  // What is still too tall begins higher on the page.
  const row = Math.min(style.drop, most - stack.rows);
  const textRow = stack.rows === 0 ? style.drop : Math.max(style.sink, row + stack.rows + CLEAR);
  const last = Math.max(0, setter.geometry.rows - 3);
  const highest = row + stack.rows + CLEAR;
  const beside = stack.rows > 0 && stack.notes.length === 0 ? [textRow + 1, textRow - 1] : [];
  return {
    stack,
    row,
    textRow: Math.min(textRow, last),
    otherRows: beside.filter(other => other >= highest && other <= last),
    slabs: [],
  };
}
