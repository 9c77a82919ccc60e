import type { Metadata } from '../../book/metadata.ts';

const TOOL = 'Quoin';

/**
 * The document information dictionary. Both editions have the keys that printers' profiles ask for; the print edition
 * has no others.
 * @param date written as creation and modification date
 */
export function documentInfo(
  metadata: Metadata,
  date: Date,
  edition: 'screen' | 'print',
): { [key: string]: string | Date } {
  const info: { [key: string]: string | Date } = {
    Title: metadata.title,
    Creator: TOOL,
    Producer: TOOL,
    CreationDate: date,
    ModDate: date,
  };
  if (edition === 'print') return info;
  if (metadata.authors.length > 0) info['Author'] = metadata.authors.map(author => author.name).join(', ');
  if (metadata.description) info['Subject'] = metadata.description;
  if (metadata.subjects.length > 0) info['Keywords'] = metadata.subjects.join(', ');
  return info;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapeXml = (value: string): string =>
  value.replace(FORBIDDEN, '').replace(/[&<>"]/g, character => ENTITIES[character] as string);

const inLanguages = (name: string, value: string | undefined): string =>
  value
    ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>\n`
    : '';
const listed = (name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string =>
  values.length > 0
    ? `<${name}><rdf:${kind}>${values.map(value => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${kind}></${name}>\n`
    : '';

/**
 * The XMP packet of the screen edition (ISO 16684-1): what the information dictionary says, and the claim of PDF/UA-1
 * (ISO 14289-1, 5).
 */
export function xmpPacket(metadata: Metadata, date: Date): string {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  const isbn = metadata.isbn.pdf;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
${inLanguages('dc:title', metadata.title)}${listed(
  'dc:creator',
  'Seq',
  metadata.authors.map(author => author.name),
)}${listed(
  'dc:contributor',
  'Bag',
  metadata.contributors.map(contributor => contributor.name),
)}${inLanguages('dc:description', metadata.description)}${listed('dc:language', 'Bag', [metadata.lang])}${listed(
  'dc:publisher',
  'Bag',
  metadata.publisher ? [metadata.publisher] : [],
)}${inLanguages('dc:rights', metadata.rights)}${listed('dc:subject', 'Bag', metadata.subjects)}${
  isbn ? `<dc:identifier>urn:isbn:${escapeXml(isbn.replace(/[^\dX]/gi, ''))}</dc:identifier>\n` : ''
}<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<xmp:MetadataDate>${when}</xmp:MetadataDate>
<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>
<pdf:Producer>${TOOL}</pdf:Producer>
${metadata.subjects.length > 0 ? `<pdf:Keywords>${escapeXml(metadata.subjects.join(', '))}</pdf:Keywords>\n` : ''}<pdf:Trapped>False</pdf:Trapped>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
