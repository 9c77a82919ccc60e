import { crc32, deflateRawSync } from 'node:zlib';

const page = (title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>`;

/** One file of each kind that every book of ours has. */
const FILES: readonly (readonly [path: string, text: string])[] = [
  ['mimetype', 'application/epub+zip'],
  [
    'META-INF/container.xml',
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  ],
  [
    'book.opf',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000000</dc:identifier><dc:title>A</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2000-01-01T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="text" href="text.xhtml" media-type="application/xhtml+xml"/><item id="style" href="style.css" media-type="text/css"/></manifest>
<spine><itemref idref="text"/></spine>
</package>`,
  ],
  ['nav.xhtml', page('Contents', '<nav epub:type="toc"><ol><li><a href="text.xhtml">A</a></li></ol></nav>')],
  [
    'text.xhtml',
    page(
      'A',
      '<section epub:type="chapter" role="doc-chapter"><h1 id="a">A</h1><p>A <em>b</em> <a href="#a">c</a>.</p></section>',
    ),
  ],
  ['style.css', 'p { margin: 0; text-indent: 1em; }'],
];

/** 1 January 1980, the first day a zip can say. */
const DATE = 0x21;
const DEFLATED = 8;

/** What the local header and the directory both say of a file, from the version needed to the extra field (APPNOTE 4.3.7). */
function headerOf(method: number, text: Buffer, packed: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(DATE, 8);
  header.writeUInt32LE(crc32(text), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(text.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

/** An EPUB of one paragraph, in which there is nothing to find fault with. */
export function smallestEpub(): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, written] of FILES) {
    const [name, text] = [Buffer.from(path), Buffer.from(written)];
    const method = path === 'mimetype' ? 0 : DEFLATED;
    const packed = method === DEFLATED ? deflateRawSync(text) : text;
    const header = headerOf(method, text, packed, name);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), header, place, name);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), header, name, packed);
    at += 4 + header.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(FILES.length, 4);
  end.writeUInt16LE(FILES.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
