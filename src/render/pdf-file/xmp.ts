import { createHash } from 'node:crypto';
import type { Metadata } from '../../book/metadata.ts';
import { TOOL } from './metadata.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapeXml = (value: string): string =>
  value.replace(FORBIDDEN, '').replace(/[&<>"]/g, character => ENTITIES[character] as string);

const one = (name: string, value: string | undefined): string =>
  value ? `<${name}>${escapeXml(value)}</${name}>\n` : '';
const inLanguages = (name: string, value: string | undefined): string =>
  value
    ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>\n`
    : '';
const listed = (name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string =>
  values.length > 0
    ? `<${name}><rdf:${kind}>${values.map(value => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${kind}></${name}>\n`
    : '';

/** Properties of one namespace. */
export interface Schema {
  prefix: string;
  namespace: string;
  properties: Readonly<Record<string, string>>;
}

const SCHEMAS: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
};

/** An XMP packet (ISO 16684-1). */
function packet(properties: string, more: readonly Schema[]): string {
  const spaces = [...Object.entries(SCHEMAS), ...more.map(({ prefix, namespace }) => [prefix, namespace])];
  const own = more.flatMap(({ prefix, properties: written }) =>
    Object.entries(written).map(([name, value]) => one(`${prefix}:${name}`, value)),
  );
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${spaces.map(([prefix, space]) => `xmlns:${prefix}="${space}"`).join(' ')}>
<dc:format>application/pdf</dc:format>
${properties}${own.join('')}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** The properties both editions share with the information dictionary. */
function inStep(metadata: Metadata, date: Date): string {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  return [
    inLanguages('dc:title', metadata.title),
    one('xmp:CreateDate', when),
    one('xmp:ModifyDate', when),
    one('xmp:MetadataDate', when),
    one('xmp:CreatorTool', TOOL),
    one('pdf:Producer', TOOL),
    one('pdf:Trapped', 'False'),
  ].join('');
}

/** Metadata of the screen edition: what is known of the book, and the claim of PDF/UA-1 (ISO 14289-1, 5). */
export function screenXmp(metadata: Metadata, date: Date): string {
  const names = (people: Metadata['authors']): string[] => people.map(person => person.name);
  const { pdf: isbn } = metadata.isbn;
  return packet(
    [
      inStep(metadata, date),
      listed('dc:creator', 'Seq', names(metadata.authors)),
      listed('dc:contributor', 'Bag', names(metadata.contributors)),
      inLanguages('dc:description', metadata.description),
      listed('dc:language', 'Bag', [metadata.lang]),
      listed('dc:publisher', 'Bag', metadata.publisher ? [metadata.publisher] : []),
      inLanguages('dc:rights', metadata.rights),
      listed('dc:subject', 'Bag', metadata.subjects),
      one('dc:identifier', isbn && `urn:isbn:${isbn.replace(/[^\dX]/gi, '')}`),
      one('pdf:Keywords', metadata.subjects.join(', ')),
    ].join(''),
    [{ prefix: 'pdfuaid', namespace: 'http://www.aiim.org/pdfua/ns/id/', properties: { part: '1' } }],
  );
}

/** Metadata of the print edition: what the information dictionary says, the kind of PDF/X and the file's identity. */
export function printXmp(metadata: Metadata, date: Date, claim: Schema): string {
  const identity: Schema = {
    prefix: 'xmpMM',
    namespace: 'http://ns.adobe.com/xap/1.0/mm/',
    properties: {
      DocumentID: `uuid:${uuidOf(`${metadata.identifier}\n${metadata.title}\n${date.toISOString()}`)}`,
      VersionID: '1',
      RenditionClass: 'default',
    },
  };
  return packet(inStep(metadata, date), [identity, claim]);
}

/** A UUID made from a name (RFC 9562, version 8), so that the same book has the same identity. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
