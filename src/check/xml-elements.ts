import { SaxesParser } from 'saxes';

/** An element of an XML document as it opens. */
export interface Opened {
  /** Without its prefix. */
  name: string;
  /** Value of an attribute by its name with prefix; empty where it has none. */
  attribute(name: string): string;
}

/**
 * Calls back for each element of an XML document in reading order.
 * @throws Error when it is not well-formed
 */
export function eachElement(
  xml: string,
  opens: (element: Opened) => void,
  closes?: (name: string) => void,
): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.replace(/^.*:/, '');
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    opens({ name: local(name), attribute: attribute => attributes[attribute] ?? '' });
  });
  if (closes) parser.on('closetag', ({ name }) => closes(local(name)));
  parser.write(xml).close();
}
