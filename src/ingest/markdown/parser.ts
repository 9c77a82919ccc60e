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
 * @param definitions lines such as `[label]: url` that the paragraph refers to
 */
export function parseInlines(text: string, definitions: readonly string[]): PhrasingContent[] {
  const whole = definitions.length > 0 ? `${text}\n\n${definitions.join('\n')}` : text;
  const root: Root = processor.parse(whole);
  const paragraphs = root.children.filter((node): node is Paragraph => node.type === 'paragraph');
  return paragraphs.flatMap(paragraph => paragraph.children);
}
