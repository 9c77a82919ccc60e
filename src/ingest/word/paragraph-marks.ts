/** What the properties of a paragraph say that mammoth passes over. */
import type { ListNumbers } from './list-numbers.ts';
import { marked } from './marks.ts';
import type { StyleSheet } from './styles.ts';
import { childOf, type Element, element, isElement, isOn, valOf } from './xml-tree.ts';

export interface ParagraphFacts {
  numbers: ListNumbers;
  styles: StyleSheet;
  /** Ends of sections behind which a new page begins. */
  pages: ReadonlySet<Element>;
}

const propertiesOf = (paragraph: Element | undefined): Element | undefined =>
  paragraph && childOf(paragraph, 'w:pPr');

/** Whether a paragraph runs on into the next: its end was deleted or moved away, or it is the first letter alone, set large. */
export function runsOn(paragraph: Element): boolean {
  const properties = propertiesOf(paragraph);
  const face = properties && childOf(properties, 'w:rPr');
  const drop = properties && childOf(properties, 'w:framePr')?.attributes['w:dropCap'];
  return (
    (drop !== undefined && drop !== 'none') ||
    (face !== undefined && (childOf(face, 'w:del') ?? childOf(face, 'w:moveFrom')) !== undefined)
  );
}

/** Says it so that mammoth joins the two. */
export function joinToNext(paragraph: Element): void {
  const properties = propertiesOf(paragraph);
  if (!properties) return;
  let face = childOf(properties, 'w:rPr');
  if (!face) {
    face = element('w:rPr');
    properties.children.push(face);
  }
  if (!childOf(face, 'w:del')) face.children.push(element('w:del'));
}

const bordersOf = (paragraph: Element | undefined): Element | undefined => {
  const properties = propertiesOf(paragraph);
  return properties && childOf(properties, 'w:pBdr');
};

const sideOf = (borders: Element | undefined, side: string): string => {
  const line = borders && childOf(borders, `w:${side}`);
  const value = valOf(line);
  return line === undefined || value === 'nil' || value === 'none' ? '' : JSON.stringify(line.attributes);
};
const SIDES = ['top', 'left', 'bottom', 'right', 'between'];

/** Whether two paragraphs have one border around both (ECMA-376 part 1, 17.3.1.24). */
const sameBorders = (a: Element | undefined, b: Element | undefined): boolean =>
  a !== undefined && b !== undefined && SIDES.every(side => sideOf(a, side) === sideOf(b, side));

interface Neighbours {
  before: Element | undefined;
  after: Element | undefined;
}

function ruleMarks(paragraph: Element, { before, after }: Neighbours): [Element[], Element[]] {
  const borders = bordersOf(paragraph);
  const drawn = (side: string): boolean => sideOf(borders, side) !== '';
  if (drawn('left') && drawn('right')) return [[marked({ type: 'box' })], []];
  const [joinsBefore, joinsAfter] = [before, after].map(other => sameBorders(borders, bordersOf(other)));
  const rule = (is: boolean): Element[] => (is ? [marked({ type: 'rule' })] : []);
  return [rule(joinsBefore ? drawn('between') : drawn('top')), rule(!joinsAfter && drawn('bottom'))];
}

/** The list a paragraph is an item of, by itself or by its style. */
function listOf(
  properties: Element,
  { styles, numbers }: ParagraphFacts,
): { list: string; rank: number } | undefined {
  const own = childOf(properties, 'w:numPr');
  const styleId = valOf(childOf(properties, 'w:pStyle')) ?? null;
  const style = styles.of(styleId);
  const list = (own && valOf(childOf(own, 'w:numId'))) ?? style?.list;
  if (list === undefined) return undefined;
  const said = own && valOf(childOf(own, 'w:ilvl'));
  const rank = said ?? style?.listRank ?? numbers.rankOf(list, styleId ?? '');
  return { list, rank: Number(rank ?? 0) || 0 };
}

/** Marks what stands before the words of a paragraph and behind them. */
export function markParagraph(paragraph: Element, neighbours: Neighbours, facts: ParagraphFacts): void {
  const properties = propertiesOf(paragraph);
  if (!properties) return;
  const found = listOf(properties, facts);
  const item = found && facts.numbers.next(found.list, found.rank);
  if (found) {
    properties.children = properties.children.filter(child => !isElement(child) || child.name !== 'w:numPr');
    properties.children.push(
      element('w:numPr', {}, [
        element('w:ilvl', { 'w:val': String(found.rank) }),
        element('w:numId', { 'w:val': found.list }),
      ]),
    );
  }
  const [above, below] = ruleMarks(paragraph, neighbours);
  const section = childOf(properties, 'w:sectPr');
  const at = paragraph.children.indexOf(properties) + 1;
  paragraph.children.splice(
    at,
    0,
    ...(isOn(childOf(properties, 'w:pageBreakBefore')) ? [marked({ type: 'page' })] : []),
    ...above,
    ...(item ? [marked({ type: 'item', number: item })] : []),
  );
  paragraph.children.push(
    ...below,
    ...(section && facts.pages.has(section) ? [marked({ type: 'page' })] : []),
  );
}
