import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

export interface Visitor {
  /** @param above names of the elements around it, the nearest last */
  open?(name: string, attribute: (name: string) => string | undefined, above: readonly string[]): void;
  close?(name: string, above: readonly string[]): void;
  text?(value: string, above: readonly string[]): void;
}

/**
 * Walks a part of a document. Names are given without their prefixes.
 * @throws when the part is no well-formed XML
 */
export function visitXml(bytes: Uint8Array | undefined, visitor: Visitor): void {
  if (!bytes) return;
  const parser = new SaxesParser({ xmlns: true });
  const above: string[] = [];
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.values<SaxesAttributeNS>(tag.attributes);
    visitor.open?.(tag.local, name => attributes.find(({ local }) => local === name)?.value, above);
    above.push(tag.local);
  });
  parser.on('text', value => visitor.text?.(value, above));
  parser.on('closetag', (tag: SaxesTagNS) => {
    above.pop();
    visitor.close?.(tag.local, above);
  });
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  parser.write(text.decode(bytes)).close();
}
