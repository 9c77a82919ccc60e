import { EPub } from 'epub-gen-memory';
import { strToU8, type ZipOptions, zipSync } from 'fflate';
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
  /** `META-INF/encryption.xml`, where fonts are obfuscated. */
  encryption?: string | undefined;
}

const MIMETYPE = 'application/epub+zip';
/**
 * How a file is kept. Its date is the first moment a zip can say, which it says in local time and without a zone; when
 * the book was made stands in its metadata.
 */
const packed = (level: 0 | 9): ZipOptions => ({ mtime: new Date(1980, 0, 1), level });

/** What of the packager's book is read: its files, before they are zipped. */
interface LaidOut {
  zip: { file(path: string): { async(as: 'string'): Promise<string> } | null };
}

/**
 * Lets the packager lay out the book. Every template is a bare slot for a text of ours and its own content, pictures,
 * fonts, cover and addresses stay empty, so that nothing is parsed, fetched or rewritten on the way.
 */
async function laidOut(model: EpubModel): Promise<LaidOut['zip']> {
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
  return (book as unknown as LaidOut).zip;
}

/**
 * Zips a book: `mimetype` first and stored, no folders, pictures stored, every date the same (EPUB 3.3, 4.2). The same
 * model gives the same bytes on every machine: deflating is done in JavaScript, because the zlib that Node carries makes
 * other bytes from one version, and from one processor, to the next.
 */
export async function pack(model: EpubModel): Promise<Uint8Array> {
  const source = await laidOut(model);
  const [stored, deflated] = [packed(0), packed(9)];
  const take = async (path: string): Promise<[string, [Uint8Array, ZipOptions]]> => {
    const entry = source.file(path);
    if (!entry) throw new Error(`the packager lost ${path}`);
    return [path, [Buffer.from(await entry.async('string')), deflated]];
  };
  const texts = [
    'content.opf',
    'toc.xhtml',
    'toc.ncx',
    'style.css',
    ...model.documents.map(({ path }) => path),
  ];
  const taken = await Promise.all(
    ['META-INF/container.xml', ...texts.map(path => `OEBPS/${path}`)].map(take),
  );
  return zipSync({
    mimetype: [strToU8(MIMETYPE), stored],
    ...Object.fromEntries(taken),
    ...(model.encryption && { 'META-INF/encryption.xml': [strToU8(model.encryption), deflated] }),
    ...Object.fromEntries(model.files.map(({ path, bytes }) => [`OEBPS/${path}`, [bytes, stored]])),
  });
}
