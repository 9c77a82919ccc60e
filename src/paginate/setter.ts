import type { VFile } from 'vfile';
import type { Assets, Note, Section } from '../book/book.ts';
import type { Inline, ProseNode } from '../book/nodes.ts';
import type { ParagraphPlace } from '../book/paragraph-place.ts';
import type { Interior, OpeningStyle, TypeStyle } from '../book/template.ts';
import type { Geometry } from './geometry.ts';
import { breakBalanced } from './lines/balance.ts';
import { BOX, type Broken, breakLines, GLUE, type Item, type Measure, PENALTY } from './lines/break-lines.ts';
import { fitted, heldTogether } from './lines/fit.ts';
import { itemize } from './lines/items.ts';
import { type Align, endOf, setLine } from './lines/set-line.ts';
import type { TypeCase } from './lines/type-case.ts';
import { itemsOfWord } from './lines/words.ts';
import type { Line, LineSource, Rule, Word } from './pages.ts';
import type { Drawing } from './slab.ts';

/** Everything a block is set with. Blocks inside blocks get a narrower copy. */
export interface Setter {
  interior: Interior;
  geometry: Geometry;
  typeCase: TypeCase;
  assets: Assets;
  report: VFile;
  section: Section;
  lang: string;
  /** Left edge, from the left edge of the text block, and width; points. */
  x: number;
  width: number;
  style: TypeStyle;
  align: Align;
  /** First-line indent of a paragraph. */
  indent: number;
  /** Whose words these are. */
  flow: LineSource['flow'];
  /** Where the next paragraph stands: only an inner one is indented. */
  place: ParagraphPlace;
  /** How the paragraph that opens the section begins. */
  opening: OpeningStyle;
  /** Inside an item of a list, where another list needs no white around it. */
  listed: boolean;
  /** How far verse is moved to the right that is a part of a poem; absent: as its own longest line asks. */
  verseEdge?: number | undefined;
  /** The notes of the section and their numbers. */
  notes: ReadonlyMap<string, { note: Note; number: string }>;
  /** Tells the author of characters that no face has, once for each character of the book. */
  missing(characters: readonly string[], node: ProseNode | Note | Section): void;
}

/** How a passage differs from the text around it. */
export interface Manner {
  style?: TypeStyle;
  align?: Align;
  insets?: readonly number[];
  x?: number;
  width?: number;
  flow?: LineSource['flow'];
  leadIn?: number;
  /** Large lines are of about one length and do not end in an article or a preposition when they can help it. */
  display?: boolean;
  /** Absent: as the template says, in justified text. */
  hyphens?: boolean;
  /** Absent: marks hang outside the measure as the template says. */
  hangs?: boolean;
}

/** A passage broken into lines in one or more ways, ready to be placed. */
export interface Passage {
  items: readonly Item[];
  notes: readonly Note[];
  broken: readonly Broken[];
  source: LineSource;
  x: number;
  width: number;
  align: Align;
  insets: readonly number[];
  expand: number;
  protrusion: boolean;
}

/** Ragged lines may fall short by so many ems before they look bad. */
const RAGGED = 4;
/** A display line that ends in an article or a preposition is as bad as lines that differ by so many ems. */
const LEADS_ON = 6;
/** A last line should be longer than an indent and a half, so that the next indent does not hang over nothing. */
const RUNT = 1.5;
/** And longer than so many ems, the width of a word of four letters and its stop. */
const FEWEST = 2.75;

/** Breaks the words of a node into lines. */
export function setPassage(
  inlines: readonly Inline[],
  node: ProseNode | Note | Section,
  setter: Setter,
  manner: Manner = {},
): Passage {
  const { interior, typeCase, lang } = setter;
  const { body, notes, preformatted } = interior;
  const style = manner.style ?? setter.style;
  const align = manner.align ?? setter.align;
  const width = manner.width ?? setter.width;
  const insets = manner.insets ?? [0];
  const itemized = itemize(inlines, {
    typeCase,
    style,
    lang,
    boldWeight: body.boldWeight,
    noteOf: identifier => setter.notes.get(identifier),
    code: { family: preformatted.type.family, size: preformatted.type.size / body.size },
    call: { size: (notes.call.size * style.size) / body.size, rise: notes.call.rise },
    leadIn: manner.leadIn ?? 0,
    pixelsOf: asset => setter.assets.get(asset),
    tallest: 0.8 * setter.geometry.leading,
    missing: (characters, inline) => setter.missing(characters, inline.position ? inline : node),
  });
  const justified = align === 'justify';
  const expand = justified ? body.expansion : 0;
  const own = manner.display ? heldTogether(itemized.items) : itemized.items;
  const hyphens = manner.hyphens ?? (body.hyphens && justified);
  const items = fitted(own, width - Math.max(...insets), hyphens);
  const hangs = (manner.hangs ?? body.protrusion) && align !== 'center';
  const measure: Measure = {
    width,
    insets,
    expand,
    hangs,
    ragged: justified ? 0 : RAGGED * style.size,
    hyphens,
    shortest: align === 'center' ? 0 : Math.max(RUNT * body.indent, FEWEST * style.size),
  };
  return {
    items,
    notes: itemized.notes,
    broken: manner.display
      ? breakBalanced(items, measure, LEADS_ON * style.size)
      : breakLines(items, measure),
    source: { section: setter.section, node, flow: manner.flow ?? setter.flow },
    x: manner.x ?? setter.x,
    width,
    align,
    insets,
    expand,
    protrusion: hangs,
  };
}

/** Width of a few letters on one line, as a number before a note, in points. */
export function widthOf(letters: string, { typeCase, style, lang }: Setter): number {
  const cut = typeCase.cut(style, lang);
  const { face, size, features } = cut;
  if (face.missing(letters).length === 0) return (face.shape(letters, features).width * size) / 1000;
  return itemsOfWord(letters, cut).reduce((sum, item) => sum + (item.kind === BOX ? item.width : 0), 0);
}

/** Puts line `row` of a setting on a page. `left` is the left edge of the text block. */
export function drawLine(
  passage: Passage,
  broken: Broken,
  row: number,
  left: number,
  baseline: number,
  page: Drawing,
): void {
  const { items, insets, source, align, expand, protrusion } = passage;
  const line = broken.lines[row];
  if (!line) return;
  const inset = insets[row] ?? insets.at(-1) ?? 0;
  const stop = items[line.to];
  const last = stop === undefined || (stop.kind === PENALTY && stop.cost === Number.NEGATIVE_INFINITY);
  const { words, pictures } = setLine(items, line, {
    x: left + passage.x + inset,
    width: passage.width - inset,
    align,
    expand,
    protrusion,
    last,
    hangs: inset === 0,
  });
  const end: Line['end'] =
    stop === undefined
      ? 'paragraph'
      : stop.kind === GLUE || items[line.to + 1]?.kind === GLUE || last
        ? 'space'
        : stop.kind === PENALTY && stop.soft
          ? 'hyphen'
          : 'joined';
  for (const { picture, x, width } of pictures) {
    const { asset, alt, height } = picture;
    page.pictures.push({ asset, alt, x, y: baseline - height, width, height, source });
  }
  if (words.length === 0) return;
  page.lines.push({ baseline, words, source, part: { line: row, of: broken.lines.length }, end });
  for (const rule of rulesThrough(words, baseline)) page.rules.push(rule);
}

/** Thickness of a rule through words, in ems. */
const THROUGH = 0.05;

/** Rules through the words that are struck out, and through the white between them. */
function rulesThrough(words: readonly Word[], baseline: number): Rule[] {
  const rules: Rule[] = [];
  for (const [index, word] of words.entries()) {
    if (!word.struck) continue;
    const { x, rise, size, face } = word;
    const width = endOf([word]) - x;
    const open = words[index - 1]?.struck ? rules.at(-1) : undefined;
    const y = baseline - rise - (face.metrics.xHeight * size) / 2000;
    if (open) open.width = x + width - open.x;
    else rules.push({ x, y, width, thickness: THROUGH * size });
  }
  return rules;
}
