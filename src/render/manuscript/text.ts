/** A book as bare text, one block a line. */
import type { Book, Note, Section } from '../../book/book.ts';
import { type BlockHandlers, handle, type PartHandlers } from '../../book/handlers.ts';
import type { Block, Inline, Part, ProseNode } from '../../book/nodes.ts';
import { hasWords, plainText } from '../../book/visit.ts';

type Lines = string[];

/** Words on one line; the call of a note shows its name in brackets. */
function lineOf(nodes: readonly Inline[]): string {
  const words = nodes.map((node): string => {
    if (node.type === 'noteReference') return `[${node.note}]`;
    if (node.type === 'lineBreak') return ' ';
    return 'children' in node ? lineOf(node.children) : plainText([node]);
  });
  return words
    .join('')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

const one = (node: { children: Inline[] }): Lines => [lineOf(node.children)];
const each = (node: { children: readonly ProseNode[] }): Lines => node.children.flatMap(write);

const handlers = {
  paragraph: one,
  subhead: one,
  sceneBreak: node => [node.mark === 'space' ? '' : node.written || '* * *'],
  timeJump: one,
  blockquote: each,
  box: each,
  boxTitle: one,
  attribution: node => [`— ${lineOf(node.children)}`],
  verse: each,
  stanza: each,
  verseLine: one,
  letter: each,
  letterLine: one,
  messages: each,
  message: node => [
    `${node.sender}${node.time === undefined ? '' : ` (${node.time})`}: ${lineOf(node.children)}`,
  ],
  list: each,
  listItem: each,
  definitionList: each,
  definition: each,
  term: one,
  meaning: each,
  table: each,
  tableRow: node => [node.children.map(cell => lineOf(cell.children)).join('\t')],
  tableCaption: one,
  tableCell: one,
  figure: node => (node.children.length > 0 ? one(node) : []),
  preformatted: node => node.value.split('\n'),
  endMark: one,
} satisfies BlockHandlers<Lines, undefined> & PartHandlers<Lines, undefined>;

function write(node: ProseNode): Lines {
  return handle(handlers, node as Block | Part, undefined);
}

const noteLines = (note: Note): Lines =>
  note.children.flatMap(write).map((line, index) => (index === 0 ? `[${note.identifier}] ${line}` : line));

function sectionLines(section: Section): Lines {
  if (section.generated) return section.sections.flatMap(sectionLines);
  const name = lineOf(section.title);
  const heading =
    section.label && name
      ? `${section.label}${hasWords(section.title) ? ': ' : ''}${name}`
      : (section.label ?? name);
  const subtitle = lineOf(section.subtitle);
  return [
    ...(heading === '' ? [] : [heading]),
    ...(subtitle === '' ? [] : [subtitle]),
    ...section.children.flatMap(write),
    ...section.notes.flatMap(noteLines),
    ...section.sections.flatMap(sectionLines),
  ];
}

/** Lines of the manuscript that became metadata: the title above the text, and the author under it. */
const TITLE_RULES = /\/(?:title|doubled-title|title-inferred|author-found|subtitle-found)$/;

/**
 * Writes the words of a book, one block a line: paragraphs, headings, lines of verse. What Quoin made itself is left
 * out; a title that stood in the text stands there again.
 */
export function toText(book: Book): string {
  const titles = book.removed
    .filter(({ rule }) => TITLE_RULES.test(rule))
    .map(({ text }) => text.replace(/\s+/g, ' '));
  return `${[...titles, ...book.sections.flatMap(sectionLines)].join('\n')}\n`;
}
