import { SaxesParser } from 'saxes';
import { type Found, isOurs } from './found.ts';

/**
 * The author's words in one XHTML document, in reading order.
 * @throws Error when the document is not well-formed XML.
 */
export function readXhtml(xhtml: string, where: string): Found[] {
  const found: Found[] = [];
  const parser = new SaxesParser();
  let skipped = 0;
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (skipped > 0 || isOurs(name, attribute => attributes[attribute])) skipped++;
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped--;
  });
  const take = (text: string): void => {
    if (skipped === 0) found.push({ text, where });
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(xhtml).close();
  return found;
}
