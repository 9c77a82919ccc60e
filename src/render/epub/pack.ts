import JSZip from 'jszip';
import type { EpubDocument } from './documents.ts';
import type { EpubFile } from './package.ts';

/** A finished book as texts and bytes, ready to be zipped. Paths are relative to `OEBPS`. */
export interface EpubModel {
  title: string;
  lang: string;
  packageDocument: string;
  navigation: string;
  ncx: string;
  style: string;
  documents: readonly EpubDocument[];
  files: readonly EpubFile[];
}

const MIMETYPE = 'application/epub+zip';
/** The first moment a zip can say; when the book was made stands in its metadata. */
const ZIP_EPOCH = new Date(Date.UTC(1980, 0, 1));

interface Packed {
  zip: JSZip;
}

/**
 * Lets the packager lay out the book. Every template is a bare slot for a text of ours and its own content, pictures,
 * fonts, cover and addresses stay empty, so that nothing is parsed, fetched or rewritten on the way.
 */
async function laidOut(model: EpubModel): Promise<JSZip> {
  const { EPub } = await import('epub-gen-memory');
  const options = {
    title: model.title || '-',
    lang: model.lang,
    css: model.style,
    version: 3,
    verbose: false,
    contentOPF: '<%- own.packageDocument %>',
    tocNCX: '<%- own.ncx %>',
    tocXHTML: '<%- own.navigation %>',
    chapterXHTML: '<%- xhtml %>',
    own: { packageDocument: model.packageDocument, ncx: model.ncx, navigation: model.navigation },
  };
  const chapters = model.documents.map(({ path, name, xhtml }) => ({
    title: name || '-',
    content: '',
    filename: path,
    xhtml,
  }));
  const book = new EPub(options, chapters);
  await book.render();
  return (book as unknown as Packed).zip;
}

/**
 * Zips a book: `mimetype` first and stored, no folders, pictures stored, every date the same (EPUB 3.3, 4.2). The same
 * model gives the same bytes on every machine.
 */
export async function pack(model: EpubModel): Promise<Uint8Array> {
  const source = await laidOut(model);
  const zip = new JSZip();
  const put = (path: string, data: Uint8Array | string, compression: 'STORE' | 'DEFLATE') =>
    zip.file(path, data, { date: ZIP_EPOCH, createFolders: false, compression });
  const take = async (path: string) => {
    const entry = source.file(path);
    if (!entry) throw new Error(`the packager lost ${path}`);
    put(path, await entry.async('uint8array'), 'DEFLATE');
  };
  put('mimetype', MIMETYPE, 'STORE');
  await take('META-INF/container.xml');
  for (const path of ['content.opf', 'toc.xhtml', 'toc.ncx', 'style.css']) await take(`OEBPS/${path}`);
  for (const { path } of model.documents) await take(`OEBPS/${path}`);
  for (const { path, bytes } of model.files) put(`OEBPS/${path}`, bytes, 'STORE');
  return zip.generateAsync({ type: 'uint8array', compressionOptions: { level: 9 }, platform: 'DOS' });
}
