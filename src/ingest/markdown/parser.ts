import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Everything that makes a block: blocks are read line by line before this parser sees a paragraph. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

function withoutBlocks(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  // Blocks of directives have no names to disable: what extensions read between paragraphs is left out whole.
  const extensions = (data.micromarkExtensions ?? []).map(extension => ({ ...extension, flow: {} }));
  data.micromarkExtensions = [...extensions, { disable: { null: BLOCKS } }];
}

const processor = unified().use(remarkParse).use(remarkDirective).use(withoutBlocks).freeze();

/**
 * Parses the inside of one paragraph.
 * @param labels of links that it refers to and the manuscript defines
 */
export function parseInlines(text: string, labels: ReadonlySet<string>): PhrasingContent[] {
  // Where they lead is taken from the reading; a line here only says that they are defined.
  const definitions = Array.from(labels, label => `[${label}]: #`).join('\n');
  const whole = definitions === '' ? text : `${text}\n\n${definitions}`;
  const root: Root = processor.parse(whole);
  const paragraphs = root.children.filter((node): node is Paragraph => node.type === 'paragraph');
  return paragraphs.flatMap(paragraph => paragraph.children);
}
