/** Fonts that the book carries: cut down to its letters, named in the style, obfuscated on request. */
import { createHash } from 'node:crypto';
import { x } from 'xastscript';
import { subsetFont } from '../../fonts/subset.ts';
import type { CarriedFonts } from '../backend.ts';
import { onLines } from '../xhtml/lines.ts';
import { xmlDocument } from '../xhtml/serialize.ts';
import type { EpubFile } from './package.ts';

/** What carried fonts add to a package. */
export interface FontParts {
  files: EpubFile[];
  /** Rules for behind the style of the book. */
  style: string;
  /** `META-INF/encryption.xml`; absent where nothing is obfuscated. */
  encryption?: string;
}

/** The family's name in the style: no font of that name is on anybody's device. */
const FAMILY = 'text-of-the-book';
/** What reading systems put in themselves: hyphens, and the numbers and points of lists. */
const THEIR_OWN = '-\u2010\u00ad0123456789.•';
/** Elements that reading systems show in bold. */
const BOLD = /<(?:strong|b|th|dt)\b/;
/** For words that the style sets in small capitals. */
const FEATURES = ['smcp'];

/** How much of a font is obfuscated, in bytes, and what says how (EPUB 3.3, 4.4). */
const OBFUSCATED = 1040;
const ALGORITHM = 'http://www.idpf.org/2008/embedding';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an XHTML file, with whatever stands in its head. */
const textOf = (xhtml: string): string =>
  xhtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16));
    });

/** What the style writes itself: ornaments. */
const writtenBy = (style: string): string =>
  Array.from(style.matchAll(/content:\s*"([^"]*)"/g), ([, written = '']) =>
    written.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  ).join('');

/** Every character that may have to be shown; in capitals too, because the style sets some words so. */
function charactersOf(texts: readonly string[], style: string): Set<string> {
  const text = [...texts.map(textOf), writtenBy(style), THEIR_OWN].join('');
  return new Set(text + text.toUpperCase());
}

/**
 * A font that is of no use outside of its book: its beginning mixed with a hash of the book's identifier (EPUB 3.3, 4.4.3).
 * Doing it twice undoes it.
 */
export function obfuscated(font: Uint8Array, identifier: string): Uint8Array {
  const key = createHash('sha1')
    .update(identifier.replace(/[\x20\t\r\n]/g, ''), 'utf8')
    .digest();
  return font.map((byte, index) => (index < OBFUSCATED ? byte ^ (key[index % key.length] ?? 0) : byte));
}

/** Names the obfuscated files (EPUB 3.3, 4.2.6.3.2). */
const encryptionOf = (files: readonly EpubFile[]): string =>
  xmlDocument(
    x(
      'encryption',
      {
        xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container',
        'xmlns:enc': 'http://www.w3.org/2001/04/xmlenc#',
      },
      onLines(
        files.map(({ path }) =>
          x('enc:EncryptedData', [
            x('enc:EncryptionMethod', { Algorithm: ALGORITHM }),
            x('enc:CipherData', [x('enc:CipherReference', { URI: `OEBPS/${path}` })]),
          ]),
        ),
      ),
    ),
  );

/**
 * The rules that use the fonts. They stand on `body` alone and say nothing of size, so that whatever a reader chooses
 * goes before them; a font that cannot be shown leaves the reader's own.
 */
const styleFor = (faces: readonly { path: string; weight: number; italic: boolean }[]): string =>
  [
    '/* The fonts of the book */\n',
    ...faces.map(
      ({ path, weight, italic }) =>
        `@font-face {\n  font-family: ${FAMILY};\n  font-style: ${italic ? 'italic' : 'normal'};\n  font-weight: ${weight};\n  src: url(${path});\n}\n`,
    ),
    `body {\n  font-family: ${FAMILY};\n}\n`,
  ].join('\n');

const TRUETYPE = { extension: 'ttf', mediaType: 'font/ttf' };
const POSTSCRIPT = { extension: 'otf', mediaType: 'font/otf' };

/**
 * @param texts every XHTML file of the book
 * @param style of the book, whose ornaments need letters too
 * @param identifier the unique identifier of the package, by which fonts are obfuscated
 * @returns undefined for a book that carries none. The same letters give the same bytes.
 */
export function carriedFonts(
  carried: CarriedFonts | undefined,
  texts: readonly string[],
  style: string,
  identifier: string,
): FontParts | undefined {
  if (!carried) return undefined;
  const characters = charactersOf(texts, style);
  const bold = texts.some(text => BOLD.test(text));
  const faces = carried.faces
    .filter(({ weight }) => weight === 400 || bold)
    .map(({ face, weight, italic }) => {
      const bytes = subsetFont(face, characters, FEATURES);
      const { extension, mediaType } = bytes[0] === 'O'.charCodeAt(0) ? POSTSCRIPT : TRUETYPE;
      const id = `font-${weight}${italic ? '-italic' : ''}`;
      return { id, path: `fonts/${id}.${extension}`, mediaType, bytes, weight, italic };
    });
  const files = faces.map(({ id, path, mediaType, bytes }) => ({
    id,
    path,
    mediaType,
    bytes: carried.obfuscated ? obfuscated(bytes, identifier) : bytes,
  }));
  return {
    files,
    style: styleFor(faces),
    ...(carried.obfuscated && { encryption: encryptionOf(files) }),
  };
}
