import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Face } from '../../fonts/face.ts';
import type { Dictionary, Ref, Value } from './objects.ts';

/**
 * The adapter around pdfkit, and the only file that knows its insides. pdfkit numbers and writes the objects and cuts the
 * fonts down to the glyphs in use; it lays out, draws and tags nothing.
 */

/** The parts of pdfkit 0.20.2 leant on here, public or not; the version is pinned because of them. */
interface Pdfkit {
  _root: PdfkitRef;
  _id: Uint8Array;
  _font: PdfkitFont;
  outline: { dictionary: PdfkitRef };
  ref(data: object): PdfkitRef;
  registerFont(name: string, source: Uint8Array): void;
  font(name: string): void;
  end(): void;
  endMetadata(): void;
  push(chunk: Uint8Array | null): boolean;
  _offset: number;
  _write(data: Uint8Array | string): void;
  _finalize(): void;
}

interface PdfkitRef extends Ref {
  /** Whether its stream is to be deflated. */
  compress: boolean;
  end(stream?: Uint8Array): void;
}

interface PdfkitFont {
  id: string;
  /** Glyph numbers of the font by their number in the subset. */
  subset: { glyphs: number[]; includeGlyph(glyph: number): number };
  /** Advances in thousandths of an em, and code points, by number in the subset. */
  widths: number[];
  unicode: number[][];
  ref(): PdfkitRef;
}

const Base = PDFDocument as unknown as new (options: object) => Pdfkit;

/** Characters that are gathered before they become bytes: an object of two lines is not worth a buffer of its own. */
const GATHERED = 1 << 16;

/** Gathers what pdfkit writes at once instead of through a stream, and takes the file's identifier from its bytes. */
class Collector extends Base {
  // Declared, not initialised: the constructor of pdfkit already writes the header.
  declare written: Uint8Array[] | undefined;
  declare lines: string | undefined;

  override _write(data: Uint8Array | string): void {
    if (typeof data === 'string') {
      this.lines = `${this.lines ?? ''}${data}\n`;
      this._offset += data.length + 1;
      if (this.lines.length > GATHERED) this.push(null);
      return;
    }
    this.push(data);
    this._offset += data.length;
  }

  /** @param chunk what stands behind the lines that were gathered; null for nothing */
  override push(chunk: Uint8Array | null): boolean {
    this.written ??= [];
    if (this.lines) this.written.push(Buffer.from(this.lines, 'latin1'));
    this.lines = '';
    if (chunk) this.written.push(chunk);
    return true;
  }

  /** pdfkit's own XMP does not escape titles; ours is added by `finish`. */
  override endMetadata(): void {}

  override _finalize(): void {
    const hash = createHash('sha256');
    this.push(null);
    for (const chunk of this.written ?? []) hash.update(chunk);
    this._id = hash.digest().subarray(0, 16);
    super._finalize();
  }
}

/** Turns into a bare name where pdfkit would write a string. */
class Name {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  get [Symbol.toStringTag](): string {
    return 'PdfName';
  }
  toString(): string {
    return `/${this.value}`;
  }
}

/** A font of the file. `code` gives the two-byte code that shows a glyph and extracts as the given text. */
export interface EmbeddedFace {
  readonly face: Face;
  /** Name among a page's resources. */
  readonly name: string;
  readonly ref: Ref;
  code(glyph: number, text: string): number;
  /** Advance of a code as the file states it, thousandths of an em. */
  widthOf(code: number): number;
}

/** A page whose content is still to come. */
export interface PdfPage {
  readonly ref: Ref;
  readonly fonts: Record<string, Ref>;
  readonly images: Record<string, Ref>;
  /** Writes the page; `content` is the whole content stream, `resources` what it names besides fonts and images. */
  close(content: string, resources?: Dictionary): void;
}

export interface PdfFile {
  readonly catalog: Dictionary;
  /** The name dictionary of the catalog (ISO 32000-1, 7.7.4). */
  readonly names: Dictionary;
  /** Root of the outline; it counts only once the catalog points at it. */
  readonly outline: Ref;
  /** An object to be completed and closed later. */
  reserve(data?: Dictionary): Ref;
  close(ref: Ref, stream?: Uint8Array): void;
  /** Reserves and closes. */
  add(data: Dictionary, stream?: Uint8Array): Ref;
  /** Adds pages at the end, all of one size in points; their dictionaries may be added to. */
  addPage(dictionary: Dictionary): PdfPage;
  embed(face: Face): EmbeddedFace;
  /** Settles when there is room for more pages: their content is deflated on other threads, so much at a time. */
  ready(): Promise<void>;
  /** @param xmp the metadata packet, written uncompressed so that tools find it. */
  finish(xmp?: string): Promise<Uint8Array>;
}

export type PdfVersion = '1.3' | '1.4' | '1.6' | '1.7';

export interface FileOptions {
  version: PdfVersion;
  /** Document information; `Trapped` is the name `False`. */
  info: { [key: string]: string | Date };
}

const deflated = promisify<Uint8Array, Buffer>(deflate);

/** Streams that are deflated at once: enough for all threads, and little memory, for each takes a quarter of a megabyte. */
const AT_ONCE = 8;

/**
 * The objects of a file in the order in which they are closed. They are written at the end, so that streams can be
 * deflated beside the drawing.
 */
class Closing {
  readonly #closed: { ref: PdfkitRef; stream: Uint8Array | Promise<Buffer> | undefined }[] = [];
  readonly #running = new Set<Promise<unknown>>();

  add(ref: PdfkitRef, stream?: Uint8Array): void {
    if (!stream || !ref.compress) {
      this.#closed.push({ ref, stream });
      return;
    }
    const work = deflated(stream);
    const done = (): boolean => this.#running.delete(work);
    this.#running.add(work);
    work.then(done, done);
    this.#closed.push({ ref, stream: work });
  }

  async ready(): Promise<void> {
    while (this.#running.size >= AT_ONCE) await Promise.race(this.#running);
  }

  /** Hands every object to pdfkit, which writes it. */
  async write(): Promise<void> {
    for (const { ref, stream } of this.#closed) {
      if (stream instanceof Promise) {
        const bytes = await stream;
        ref.compress = false;
        ref.data['Length'] ??= 0;
        ref.data['Filter'] = 'FlateDecode';
        ref.end(bytes);
      } else ref.end(stream);
    }
  }
}

/** Keys of the catalog whose objects pdfkit closes itself at the end. */
const CLOSED_BY_PDFKIT = ['ViewerPreferences', 'MarkInfo', 'StructTreeRoot'] as const;

export function openFile(options: FileOptions): PdfFile {
  const info: Record<string, unknown> = { ...options.info, Trapped: new Name('False') };
  const doc = new Collector({
    pdfVersion: options.version,
    autoFirstPage: false,
    font: null,
    info,
  });
  const root = doc._root.data;
  const pages = (root['Pages'] as Ref).data;
  const kids = pages['Kids'] as Value[];
  const names = (root['Names'] as Ref).data;
  delete names['Dests'];
  const faces = new Map<Face, EmbeddedFace>();
  const closing = new Closing();
  const closed = (ref: Ref): boolean => CLOSED_BY_PDFKIT.some(key => root[key] === ref);

  const file: PdfFile = {
    catalog: root,
    names,
    outline: doc.outline.dictionary,
    reserve: (data = {}) => doc.ref(data),
    close(ref, stream) {
      // pdfkit closes the outline's root too, and closing twice would write it twice.
      if (!closed(ref) && ref !== doc.outline.dictionary) closing.add(ref as PdfkitRef, stream);
    },
    add(data, stream) {
      const ref = doc.ref(data);
      closing.add(ref, stream);
      return ref;
    },
    addPage(dictionary) {
      const fonts: Record<string, Ref> = {};
      const images: Record<string, Ref> = {};
      const ref = doc.ref({ Type: 'Page', Parent: root['Pages'], ...dictionary });
      kids.push(ref);
      pages['Count'] = kids.length;
      return {
        ref,
        fonts,
        images,
        close(content, resources = {}) {
          ref.data['Resources'] = {
            ...resources,
            ...(Object.keys(fonts).length > 0 && { Font: fonts }),
            ...(Object.keys(images).length > 0 && { XObject: images }),
          };
          ref.data['Contents'] = file.add({}, Buffer.from(`${content}\n`, 'latin1'));
          closing.add(ref);
        },
      };
    },
    embed(face) {
      let embedded = faces.get(face);
      if (!embedded) {
        doc.registerFont(face.key, Buffer.concat([face.bytes, PAST_THE_END]));
        doc.font(face.key);
        embedded = embed(face, doc._font);
        faces.set(face, embedded);
      }
      return embedded;
    },
    ready: () => closing.ready(),
    async finish(xmp) {
      await closing.write();
      if (xmp !== undefined) {
        const metadata = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
        metadata.compress = false;
        metadata.end(Buffer.from(xmp, 'utf8'));
        root['Metadata'] = metadata;
      }
      doc.end();
      return Buffer.concat(doc.written ?? []);
    },
  };
  return file;
}

const REPLACEMENT_CHARACTER = 0xfffd;

/** The box of a glyph without an outline is read as well, and where it is the last of its file there is none to read. */
const PAST_THE_END = new Uint8Array(16);

function embed(face: Face, font: PdfkitFont): EmbeddedFace {
  const codes = new Map<number, Map<string, number>>();
  font.widths[0] = face.advanceOf(0);
  font.unicode[0] = [REPLACEMENT_CHARACTER];
  return {
    face,
    name: font.id,
    ref: font.ref(),
    code(glyph, text) {
      let byText = codes.get(glyph);
      if (!byText) {
        byText = new Map();
        codes.set(glyph, byText);
      }
      let code = byText.get(text);
      if (code === undefined) {
        // One glyph may stand for several texts (the small capital of `a` and of `A`): each gets a code of its own.
        const first = byText.size === 0 && glyph !== 0;
        code = first ? font.subset.includeGlyph(glyph) : font.subset.glyphs.push(glyph) - 1;
        font.widths[code] = face.advanceOf(glyph);
        font.unicode[code] = Array.from(text, character => character.codePointAt(0) as number);
        byText.set(text, code);
      }
      return code;
    },
    widthOf: code => font.widths[code] as number,
  };
}
