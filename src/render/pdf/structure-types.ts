import type { Note, Section } from '../../book/book.ts';
import type { Numerals, ProseNode } from '../../book/nodes.ts';
import type { CellHead } from '../../book/table-heads.ts';
import type { Dictionary } from '../pdf-file/objects.ts';

/** Standard structure types in use here (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Reference'
  | 'Note'
  | 'Code'
  | 'Link'
  | 'Span'
  | 'Figure';

/**
 * The elements a node becomes, outermost first; none for a node that leaves no trace in the structure, as emphasis,
 * whose words belong to the element around them. Headings are decided by their depth, links by their words.
 */
export const STRUCTURE = {
  paragraph: ['P'],
  subhead: [],
  sceneBreak: [],
  timeJump: ['P'],
  blockquote: ['BlockQuote'],
  box: ['Div'],
  boxTitle: ['P'],
  attribution: ['P'],
  verse: ['Div'],
  stanza: ['Div'],
  verseLine: ['P'],
  letter: ['Div'],
  letterLine: ['P'],
  messages: ['Div'],
  message: ['P'],
  list: ['L'],
  listItem: ['LI', 'LBody'],
  definitionList: ['L'],
  definition: ['LI', 'LBody'],
  term: ['P'],
  meaning: [],
  table: ['Table'],
  tableRow: ['TR'],
  tableCaption: ['Caption'],
  tableCell: ['TD'],
  figure: ['Div'],
  preformatted: ['P', 'Code'],
  endMark: ['P'],
  note: ['Note'],
  text: [],
  emphasis: [],
  strong: [],
  smallCaps: [],
  superscript: [],
  subscript: [],
  struck: [],
  foreign: [],
  link: [],
  code: [],
  image: ['Figure'],
  noteReference: [],
  lineBreak: [],
} as const satisfies Record<(ProseNode | Note)['type'], readonly StructureType[]>;

export const sectionType = (section: Section): StructureType => (section.role === 'part' ? 'Part' : 'Sect');

/** How lists count, as ISO 32000-1, table 347, names it. */
const NUMBERING = {
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
} as const satisfies Record<Numerals | 'decimal', string>;

const SCOPE = { column: 'Column', row: 'Row' } as const satisfies Record<CellHead, string>;

/** Attributes that say what a list's labels or a header cell mean (14.8.5). `head` is what a cell heads. */
export function attributesOf(
  node: ProseNode | Note,
  type: StructureType,
  head?: CellHead,
): Dictionary | undefined {
  if (node.type === 'list' && type === 'L') {
    return { O: 'List', ListNumbering: node.ordered ? NUMBERING[node.numerals ?? 'decimal'] : 'Disc' };
  }
  if (head) return { O: 'Table', Scope: SCOPE[head] };
  return undefined;
}
