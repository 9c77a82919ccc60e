/** Marks the parts of a document for what mammoth passes over, and opens the wrappers whose contents it drops. */
import type { Parts } from './container.ts';
import { readDrawing, readPict } from './drawings.ts';
import { ListNumbers } from './list-numbers.ts';
import { marked } from './marks.ts';
import { joinToNext, markParagraph, type ParagraphFacts, runsOn } from './paragraph-marks.ts';
import { markRun } from './run-marks.ts';
import type { StyleSheet } from './styles.ts';
import {
  type Child,
  childOf,
  type Element,
  isElement,
  readTree,
  said,
  valOf,
  within,
  writeTree,
} from './xml-tree.ts';

interface Facts extends ParagraphFacts {
  /** How wide the text stands, in twentieths of a point; undefined where the document does not say. */
  textWidth: number | undefined;
  /** The fields that are open, the innermost last. */
  fields: Field[];
}

/** A field while its runs are read. */
interface Field {
  instruction: string;
  /** Whether its result has begun, and is the number of a page. */
  isPage: boolean;
}

const PAGE = /^\s*PAGEREF\b/i;

/** Marks the number of a page that a field names. */
function markField(run: Element, fields: Field[]): void {
  for (const child of run.children.filter(isElement)) {
    const field = fields.at(-1);
    const type = child.name === 'w:fldChar' ? said(child, 'w:fldCharType') : undefined;
    if (type === 'begin') fields.push({ instruction: '', isPage: false });
    else if (type === 'end') fields.pop();
    else if (type === 'separate' && field) field.isPage = PAGE.test(field.instruction);
    else if (child.name === 'w:instrText' && field)
      field.instruction += child.children.filter(inner => !isElement(inner)).join('');
    else if (child.name === 'w:t' && field?.isPage) {
      field.isPage = false;
      run.children.splice(run.children.indexOf(child), 0, marked({ type: 'pageNumber' }));
    }
  }
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:fldSimple', 'w:dir', 'w:bdo']);

function textWidthOf(root: Element): number | undefined {
  const [section] = within(root, 'w:sectPr');
  const attribute = (element: Element | undefined, name: string): number =>
    Number(element?.attributes[`w:${name}`] ?? 0);
  const page = section && childOf(section, 'w:pgSz');
  const margins = section && childOf(section, 'w:pgMar');
  const width = attribute(page, 'w') - attribute(margins, 'left') - attribute(margins, 'right');
  return width > 0 ? width : undefined;
}

/** Ends of sections behind which a new page begins: how a section begins stands at its own end (ECMA-376 part 1, 17.6.22). */
function pagesBehind(root: Element): Set<Element> {
  const sections = within(root, 'w:sectPr');
  const runsOnPage = (section: Element | undefined): boolean =>
    /^(?:continuous|nextColumn)$/.test(valOf(section && childOf(section, 'w:type')) ?? '');
  return new Set(sections.filter((_, index) => !runsOnPage(sections[index + 1])));
}

const isParagraph = (child: Child | undefined): child is Element =>
  child !== undefined && isElement(child) && child.name === 'w:p';

/** The paragraph beside another, if nothing but white space and marks of places stand between. */
function beside(siblings: readonly Child[], from: number, step: 1 | -1): Element | undefined {
  for (let at = from + step; at >= 0 && at < siblings.length; at += step) {
    const child = siblings[at] as Child;
    if (isParagraph(child)) return child;
    if (isElement(child) && !/^w:(?:bookmark|proofErr|comment|perm)/.test(child.name)) return undefined;
  }
  return undefined;
}

function readParagraph(paragraph: Element, siblings: readonly Child[], at: number, facts: Facts): Child[] {
  if (runsOn(paragraph)) joinToNext(paragraph);
  else {
    const neighbours = { before: beside(siblings, at, -1), after: beside(siblings, at, 1) };
    markParagraph(paragraph, neighbours, facts);
  }
  walk(paragraph, facts);
  return [paragraph];
}

function readElement(child: Element, siblings: readonly Child[], at: number, facts: Facts): Child[] {
  if (child.name === 'w:p') return readParagraph(child, siblings, at, facts);
  if (child.name === 'w:commentRangeStart')
    return [marked({ type: 'comment', id: child.attributes['w:id'] ?? '' })];
  // mammoth leaves out the rows that were deleted: their items do not count.
  const row = child.name === 'w:tr' ? childOf(child, 'w:trPr') : undefined;
  if (row && childOf(row, 'w:del')) return [];
  if (child.name === 'w:r') {
    markRun(child);
    markField(child, facts.fields);
  }
  walk(child, facts);
  if (child.name === 'w:drawing') return readDrawing(child, facts.textWidth);
  if (child.name === 'w:pict' || child.name === 'w:object') return readPict(child, facts.textWidth);
  if (child.name === 'w:txbxContent')
    for (const paragraph of child.children.filter(isParagraph)) frame(paragraph);
  if (!WRAPPERS.has(child.name)) return [child];
  const isPage = PAGE.test(said(child, 'w:instr') ?? '');
  return isPage ? [marked({ type: 'pageNumber' }), ...child.children] : child.children;
}

/** A paragraph in a box of words is framed, whatever its own borders are. */
function frame(paragraph: Element): void {
  const properties = childOf(paragraph, 'w:pPr');
  paragraph.children.splice(
    properties ? paragraph.children.indexOf(properties) + 1 : 0,
    0,
    marked({ type: 'box' }),
  );
}

function walk(parent: Element, facts: Facts): void {
  const siblings = parent.children;
  parent.children = siblings.flatMap((child, at) =>
    isElement(child) ? readElement(child, siblings, at, facts) : [child],
  );
}

const NAMES = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Marks the text of a document and its notes. @throws when a part is no well-formed XML */
export function markDocument(parts: Parts, styles: StyleSheet): Parts {
  const out = new Map(parts);
  const numbers = new ListNumbers(parts.get('word/numbering.xml'));
  let textWidth: number | undefined;
  for (const name of NAMES) {
    const part = parts.get(name);
    if (!part) continue;
    const root = readTree(part);
    textWidth ??= textWidthOf(root);
    walk(root, { numbers, styles, pages: pagesBehind(root), textWidth, fields: [] });
    out.set(name, writeTree(root));
  }
  return out;
}
