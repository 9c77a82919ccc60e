/** Writes small Word documents, part by part, as Word does. */
import JSZip from 'jszip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run; `face` is its properties, such as `<w:i/>`. */
export const run = (text: string, face = ''): string =>
  `<w:r>${face ? `<w:rPr>${face}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const italic = (text: string): string => run(text, '<w:i/>');

/** A paragraph of runs; plain words are given as `run` makes them. */
export const p = (runs = '', properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;

/** A paragraph of plain words in a style. */
export const styled = (style: string, text: string): string => p(run(text), `<w:pStyle w:val="${style}"/>`);
export const text = (words: string): string => p(run(words));

export const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

/** A picture in a run, by the number of its relation. @param inches how wide it stands */
export const picture = (
  relation: string,
  alt: string,
  kind: 'embed' | 'link' = 'embed',
  inches?: number,
): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0">${inches ? `<wp:extent cx="${Math.round(inches * 914400)}" cy="9"/>` : ''}<wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>` +
  `<a:blip r:${kind}="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const endnote = (id: number): string => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;
/** A drawing of any kind in a run, by what it holds. */
export const drawing = (inside: string, properties = ''): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="Drawing 1" ${properties}/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
/** A box of words, as newer versions of Word draw it. */
export const textBox = (paragraphs: string): string =>
  drawing(`<wps:wsp><wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx></wps:wsp>`);
/** A thing for newer versions of Word and another for older ones. */
export const alternatives = (choice: string, fallback?: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${
    fallback === undefined ? '' : `<mc:Fallback>${fallback}</mc:Fallback>`
  }</mc:AlternateContent>`;
/** A picture in VML. */
export const vmlPicture = (relation: string, alt: string): string =>
  `<w:pict><v:shape alt="${alt}" style="width:100pt;height:80pt"><v:imagedata r:id="${relation}"/></v:shape></w:pict>`;
/** Runs with a comment in the margin. */
export const commented = (id: number, runs: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

export interface DocxParts {
  /** Paragraphs and tables. */
  body: string;
  /** Paragraphs of each note, from number 1. */
  footnotes?: string[];
  endnotes?: string[];
  comments?: { author: string; body: string }[];
  /** `<w:style …>` elements beside Word's own. */
  styles?: string;
  /** Elements of the core properties. */
  properties?: string;
  /** Pictures by their relation. */
  pictures?: Record<string, Uint8Array>;
  /** Relations to what lies outside, by their number. */
  links?: Record<string, string>;
  /** Parts that replace or join those made here. */
  extra?: Record<string, string | Uint8Array>;
}

const STYLES: readonly (readonly [id: string, name: string])[] = [
  ['Title', 'Title'],
  ['Subtitle', 'Subtitle'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Heading3', 'heading 3'],
  ['Quote', 'Quote'],
  ['Verse', 'Verse'],
  ['Caption', 'caption'],
  ['TOC1', 'toc 1'],
];

const notes = (name: string, list: readonly string[]): string =>
  `${HEAD}<w:${name}s ${NAMESPACES}>${list
    .map((body, index) => `<w:${name} w:id="${index + 1}">${body}</w:${name}>`)
    .join('')}</w:${name}s>`;

function relations(parts: DocxParts): string {
  const own = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map(
    (name, index) => `<Relationship Id="p${index}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  const pictures = Object.keys(parts.pictures ?? {}).map(
    id => `<Relationship Id="${id}" Type="${RELATIONS}/image" Target="media/${id}.png"/>`,
  );
  const links = Object.entries(parts.links ?? {}).map(
    ([id, url]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/hyperlink" Target="${escaped(url)}" TargetMode="External"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[...own, ...pictures, ...links].join('')}</Relationships>`;
}

/** A list in letters, with roman numerals in brackets inside it; the first name of it and the second count on together. */
const LETTERED =
  '<w:abstractNum w:abstractNumId="2">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%2)"/></w:lvl>' +
  '</w:abstractNum>';

const NUMBERING = `${HEAD}<w:numbering ${W}>${['bullet', 'decimal']
  .map((format, index) => {
    const levels = [0, 1, 2].map(level => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`);
    return `<w:abstractNum w:abstractNumId="${index}">${levels.join('')}</w:abstractNum>`;
  })
  .join(
    '',
  )}${LETTERED}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${
  '' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
}</w:numbering>`;

const LISTS = { bullet: 1, number: 2, letter: 3, 'letter again': 4, 'letter anew': 5 };

/** An entry of a list; bullets, numbers or letters. */
export const entry = (words: string, kind: keyof typeof LISTS = 'bullet', level = 0): string =>
  p(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${LISTS[kind]}"/></w:numPr>`);

/** The bytes of a document. */
export async function docx(parts: DocxParts | string): Promise<Uint8Array> {
  const all: DocxParts = typeof parts === 'string' ? { body: parts } : parts;
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const styles = STYLES.map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  ).join('');
  const comments = (all.comments ?? []).map(
    ({ author, body }, index) => `<w:comment w:id="${index}" w:author="${author}">${body}</w:comment>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${all.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(all),
    'word/styles.xml': `${HEAD}<w:styles ${W}>${styles}${all.styles ?? ''}</w:styles>`,
    'word/numbering.xml': NUMBERING,
    'word/footnotes.xml': notes('footnote', all.footnotes ?? []),
    'word/endnotes.xml': notes('endnote', all.endnotes ?? []),
    'word/comments.xml': `${HEAD}<w:comments ${W}>${comments.join('')}</w:comments>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${all.properties ?? ''}</cp:coreProperties>`,
    ...all.extra,
  };
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  for (const [id, bytes] of Object.entries(all.pictures ?? {})) zip.file(`word/media/${id}.png`, bytes);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
