import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Found, isOurs } from './found.ts';

/** The author's words in a finished HTML file, in reading order, as a browser's parser finds them. */
export function readHtml(bytes: Uint8Array): Found[] {
  const found: Found[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text') {
      found.push({ text: (node as DefaultTreeAdapterTypes.TextNode).value, where: '' });
      return;
    }
    if (!('childNodes' in node)) return;
    const element = node as DefaultTreeAdapterTypes.Element;
    if (isOurs(element.tagName, name => element.attrs.find(attribute => attribute.name === name)?.value))
      return;
    for (const child of element.childNodes) visit(child);
  };
  for (const node of parse(new TextDecoder().decode(bytes)).childNodes) visit(node);
  return found;
}
