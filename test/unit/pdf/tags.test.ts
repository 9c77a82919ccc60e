import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../../../src/book/book.ts';
import {
  type Block,
  type Inline,
  type Paragraph,
  type ProseNode,
  type Table,
  tableParts,
} from '../../../src/book/nodes.ts';
import { cellHeads } from '../../../src/book/table-heads.ts';
import type { LineSource } from '../../../src/paginate/pages.ts';
import { ancestryOf } from '../../../src/render/pdf/ancestry.ts';
import { type Element, StructureTree } from '../../../src/render/pdf/structure-tree.ts';
import { attributesOf } from '../../../src/render/pdf/structure-types.ts';
import { Tags } from '../../../src/render/pdf/tags.ts';
import { openFile } from '../../../src/render/pdf-file/writer.ts';
import { book as sample } from './sample.ts';
import { lineOf } from './typesetting.ts';

const words: Inline[] = [{ type: 'text', value: 'Words.' }];
const paragraph = (): Paragraph => ({ type: 'paragraph', children: words });

const sectionOf = (children: Block[], facts: Partial<Section> = {}): Section => ({
  type: 'section',
  id: 'one',
  role: 'chapter',
  matter: 'body',
  title: words,
  subtitle: [],
  children,
  sections: [],
  notes: [],
  generated: false,
  ...facts,
});

type Nested = [string, ...Nested[]];
const typesOf = (element: Element): Nested => [
  element.type,
  ...element.kids.flatMap(kid => ('type' in kid ? [typesOf(kid)] : [])),
];

/** The elements that lines of these nodes make, in the order of the lines. */
function tagged(section: Section, lines: [ProseNode | Section, LineSource['flow']?][]): Nested[] {
  const book: Book = { ...sample, sections: [section] };
  const tree = new StructureTree(openFile({ version: '1.7', info: { CreationDate: new Date(0) } }));
  const tags = new Tags(tree, ancestryOf(book), 'en');
  for (const [node, flow = 'text'] of lines) {
    tags.ofLine(lineOf(['Words.'], { baseline: 0, source: { section, node, flow } }));
  }
  const [, ...sections] = typesOf(tree.document);
  const [, ...inside] = sections[0] ?? ['nothing'];
  return inside as Nested[];
}

describe('the tags of a page', () => {
  it('put the label of a list item before its body', () => {
    const [one, two] = [paragraph(), paragraph()];
    const items = [one, two].map(child => ({ type: 'listItem' as const, children: [child] }));
    const section = sectionOf([{ type: 'list', ordered: true, children: items }]);
    const lines = items.flatMap((item): [ProseNode, LineSource['flow']][] => [
      [item, 'generated'],
      [item.children[0] as Paragraph, 'text'],
    ]);
    const item: Nested = ['LI', ['Lbl'], ['LBody', ['P']]];
    expect(tagged(section, lines)).toEqual([['L', item, item]]);
  });

  it('say how a list counts', () => {
    const list = (facts: object) =>
      attributesOf({ type: 'list', ordered: true, children: [], ...facts }, 'L');
    expect(list({})).toMatchObject({ ListNumbering: 'Decimal' });
    expect(list({ numerals: 'lower-alpha' })).toMatchObject({ ListNumbering: 'LowerAlpha' });
    expect(list({ numerals: 'upper-roman' })).toMatchObject({ ListNumbering: 'UpperRoman' });
    expect(list({ ordered: false })).toMatchObject({ ListNumbering: 'Disc' });
  });

  it('tell the head of a table from its cells', () => {
    const row = (header: boolean) => ({
      type: 'tableRow' as const,
      header,
      children: [1, 2].map(() => ({ type: 'tableCell' as const, children: words })),
    });
    const table: Table = { type: 'table', align: [], children: [row(true), row(false)] };
    const cells = tableParts(table).rows.flatMap(({ children }) => children);
    expect(
      tagged(
        sectionOf([table]),
        cells.map(cell => [cell]),
      ),
    ).toEqual([['Table', ['TR', ['TH'], ['TH']], ['TR', ['TD'], ['TD']]]]);
  });

  it('tell the head of a row from the head of a column', () => {
    const row = (header: boolean, ...cells: Inline[][]) => ({
      type: 'tableRow' as const,
      header,
      children: cells.map(children => ({ type: 'tableCell' as const, children })),
    });
    const table: Table = {
      type: 'table',
      align: [],
      children: [row(true, [], words), row(false, words, words)],
    };
    const [, head, first, second] = tableParts(table).rows.flatMap(({ children }) => children);
    if (!head || !first || !second) throw new Error('the table has four cells');
    expect(tagged(sectionOf([table]), [[head], [first], [second]])).toEqual([
      ['Table', ['TR', ['TH']], ['TR', ['TH'], ['TD']]],
    ]);
    const heads = cellHeads(table);
    expect([head, first, second].map(cell => attributesOf(cell, 'TH', heads.get(cell)))).toEqual([
      { O: 'Table', Scope: 'Column' },
      { O: 'Table', Scope: 'Row' },
      undefined,
    ]);
  });

  it('skip no level of heading where the author did', () => {
    const deep: Block = { type: 'subhead', rank: 3, children: words };
    const high: Block = { type: 'subhead', rank: 1, children: words };
    const section = sectionOf([deep, high]);
    expect(tagged(section, [[section, 'title'], [deep], [high]])).toEqual([['H1'], ['H2'], ['H2']]);
  });

  it('make one heading of the number and the name of a chapter, and a paragraph of what stands under it', () => {
    const section = sectionOf([]);
    expect(
      tagged(section, [
        [section, 'label'],
        [section, 'title'],
        [section, 'subtitle'],
      ]),
    ).toEqual([['H1'], ['P']]);
  });

  it('leave no trace of an ornament', () => {
    const mark: Block = { type: 'sceneBreak', mark: 'ornament', written: '***' };
    expect(tagged(sectionOf([paragraph(), mark]), [[mark, 'ornament']])).toEqual([]);
  });

  it('keep a poem’s stanzas and lines apart, and the lines of one turned-over line together', () => {
    const line = () => ({ type: 'verseLine' as const, indent: 0, children: words });
    const stanzas = [1, 2].map(() => ({ type: 'stanza' as const, children: [line(), line()] }));
    const verse: Block = { type: 'verse', children: stanzas };
    const drawn = stanzas
      .flatMap(({ children }) => children)
      .flatMap(child => [[child], [child]] as [ProseNode][]);
    const stanza: Nested = ['Div', ['P'], ['P']];
    expect(tagged(sectionOf([verse]), drawn)).toEqual([['Div', stanza, stanza]]);
  });
});
