/** Everything that decodes, measures, converts or rasterises a picture. The only file that knows sharp. */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Asset } from '../book/book.ts';
import { applicationSegments, withApplicationSegments } from './jpeg-segments.ts';
import { hasWords } from './svg-words.ts';

/** More pixels than any printer wants; larger pictures are refused before they are decoded. */
const MAX_PIXELS = 100_000_000;
const TIMEOUT_SECONDS = 10;

// What a build draws it draws once: operations that are kept for the next time only hold memory.
sharp.cache(false);

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false }).timeout({
    seconds: TIMEOUT_SECONDS,
  });

/** `remedy` is what to do where exporting the picture again would not help. */
export type ReadPicture =
  | { asset: Asset; key: string; converted: boolean }
  | { problem: string; remedy?: string };

/** A page of the largest book at 600 pixels to the inch. */
const WIDEST_USEFUL = 5000;

/** Width and height of a picture in pixels, from its header alone, nothing decoded. */
export async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false, animated: false }).metadata();
  return { width, height };
}

/**
 * Reads a picture the author supplied. JPEG and PNG stay as they are; other formats become PNG (EPUB stores and
 * printers take nothing else).
 * @returns the picture with its key, or one sentence on what is wrong with it.
 */
export async function readPicture(bytes: Uint8Array, source: string): Promise<ReadPicture> {
  try {
    const own = await sizeOf(bytes);
    const pixels = own.width * own.height;
    if (pixels > MAX_PIXELS) {
      const [has, may] = [pixels, MAX_PIXELS].map(count => Math.round(count / 1e6));
      return {
        problem: `it has ${has} megapixels, and ${may} are the most that are read`,
        remedy: `save it no more than ${WIDEST_USEFUL} pixels wide`,
      };
    }
    const meta = await open(bytes).metadata();
    if (meta.format === 'svg' && hasWords(bytes)) {
      return {
        problem: 'its words would be set in the fonts that each machine happens to have',
        remedy: 'turn its words into outlines (in Inkscape: Path, Object to Path), or export it as PNG',
      };
    }
    const keep = (meta.format === 'jpeg' || meta.format === 'png') && meta.space !== 'cmyk';
    const kept = keep
      ? bytes
      : await open(bytes).rotate().toColourspace('srgb').png({ compressionLevel: 9 }).toBuffer();
    if (keep) await open(bytes).stats();
    const mediaType = keep && meta.format === 'jpeg' ? 'image/jpeg' : 'image/png';
    const size = keep ? meta : await open(kept).metadata();
    // A converted picture has been turned upright; one that is kept still carries its orientation.
    const turned = keep && (meta.orientation ?? 1) >= 5;
    const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
    const hash = createHash('sha256').update(kept).digest('hex').slice(0, 16);
    const key = `${hash}.${mediaType === 'image/jpeg' ? 'jpg' : 'png'}`;
    return { key, asset: { bytes: kept, mediaType, width, height, source }, converted: !keep };
  } catch (error) {
    return {
      problem: error instanceof Error ? (error.message.split('\n')[0] ?? 'unreadable') : 'unreadable',
    };
  }
}

/** A picture as bare pixels: 8 bits each of red, green, blue, rows from the top. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * Draws an SVG of ours at a size in pixels, fastest where that is its own. It must paint its whole sheet: what is left
 * bare comes out in no certain colour. Text must be outlines: fonts of the machine are never used. `unlimited` lets a
 * photograph stand in the SVG: the XML parser's own limit is ten million bytes.
 */
export async function rasterise(svg: string, width: number, height: number): Promise<Pixels> {
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: MAX_PIXELS, unlimited: true })
    .resize(width, height, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** `small` looks for the shortest codes, which costs as much time as all the rest and saves some 50 kilobytes. */
export type JpegAim = 'small' | 'fast';

const jpegOf = ({ width, height, data }: Pixels, aim: JpegAim): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } }).jpeg({
    quality: 90,
    chromaSubsampling: '4:4:4',
    mozjpeg: false,
    optimiseCoding: aim === 'small',
  });

/** What the head of a JPEG says of its pixels: sRGB by its profile, 300 dots to the inch. */
let head: Promise<Uint8Array> | undefined;

/**
 * JPEG for shops: sRGB with its profile, full chroma, 300 dpi, no optimiser that trades time for bytes. Profile and
 * density are taken from a JPEG of one pixel: asked for here, they have every pixel converted from sRGB to sRGB.
 */
export async function toJpeg(pixels: Pixels, aim: JpegAim = 'small'): Promise<Uint8Array> {
  const pixel = { width: 1, height: 1, data: Uint8Array.of(0, 0, 0) };
  head ??= jpegOf(pixel, 'fast')
    .withIccProfile('srgb')
    .withMetadata({ density: 300 })
    .toBuffer()
    .then(applicationSegments);
  return withApplicationSegments(await jpegOf(pixels, aim).toBuffer(), await head);
}

/** PNG for the screen: nothing is lost. */
export async function toPng({ width, height, data }: Pixels): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 8 })
    .toBuffer();
}

/** The same pixels at another size. */
export async function scale(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  const { data, info } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 3 },
  })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A supplied picture cut to fill a box, keeping what draws the eye. */
export async function fillBox(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return open(bytes)
    .rotate()
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
}

/** As `fillBox`, but as a JPEG of the highest quality: encoding a large PNG takes longer than drawing a cover. */
export async function fillBoxJpeg(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return open(bytes)
    .rotate()
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 97, chromaSubsampling: '4:4:4', mozjpeg: false })
    .toBuffer();
}

/** A finished picture made to fit inside a box, whole and undistorted, as bare pixels; never enlarged. */
export async function fitInside(bytes: Uint8Array, width: number, height: number): Promise<Pixels> {
  const { data, info } = await open(bytes)
    .rotate()
    .resize(width, height, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A picture as a page takes it: upright, opaque, `gray` or `rgb`, a JPEG or bare pixels of 8 bits a channel. */
export interface PaperPicture {
  width: number;
  height: number;
  channels: 1 | 3;
  coding: 'jpeg' | 'raw';
  data: Uint8Array;
}

/**
 * Makes a picture ready for a page: transparency laid on white paper, colours brought to sRGB or to gray, pixels beyond
 * `widest` (in pixels across) left out. A photograph stays a JPEG, and where nothing is to do its bytes stay too; line
 * art stays without loss.
 */
export async function forPaper(
  bytes: Uint8Array,
  colour: 'gray' | 'rgb',
  widest: number,
): Promise<PaperPicture> {
  const meta = await open(bytes).metadata();
  const photograph = meta.format === 'jpeg';
  const upright = (meta.orientation ?? 1) === 1;
  const asWished = meta.space === (colour === 'gray' ? 'b-w' : 'srgb') && meta.icc === undefined;
  const channels = colour === 'gray' ? 1 : 3;
  if (photograph && upright && asWished && meta.width <= widest) {
    return { width: meta.width, height: meta.height, channels, coding: 'jpeg', data: bytes };
  }
  const ready = open(bytes)
    .rotate()
    .resize({ width: Math.max(1, Math.round(widest)), withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .toColourspace(colour === 'gray' ? 'b-w' : 'srgb');
  const coded = photograph
    ? ready.jpeg({ quality: 92, chromaSubsampling: '4:4:4', mozjpeg: false })
    : ready.raw();
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels, coding: photograph ? 'jpeg' : 'raw', data };
}

/** A PNG with what shines through in it laid on white paper; any other picture, and an opaque PNG, as it was. */
export async function onWhite(bytes: Uint8Array): Promise<Uint8Array> {
  const { format, hasAlpha, space } = await open(bytes).metadata();
  if (format !== 'png' || !hasAlpha || (await open(bytes).stats()).isOpaque) return bytes;
  return open(bytes)
    .rotate()
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .toColourspace(space === 'b-w' || space === 'grey16' ? 'b-w' : 'srgb')
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/**
 * What a press needs to print colours of sRGB, through the CMYK profile that the image library carries.
 * @param rgb 8 bits each of red, green, blue
 * @returns 8 bits each of cyan, magenta, yellow, black; 255 is full ink
 */
export async function inksOf(rgb: Uint8Array): Promise<Uint8Array> {
  const count = rgb.length / 3;
  const file = await sharp(rgb, { raw: { width: count, height: 1, channels: 3 } })
    .toColourspace('cmyk')
    .tiff({ compression: 'none' })
    .toBuffer();
  // Bare pixels of a CMYK picture come back as RGB: they are taken from the one strip of an uncompressed TIFF instead.
  const directory = file.readUInt32LE(4);
  const STRIP_OFFSETS = 273;
  for (let i = 0; i < file.readUInt16LE(directory); i++) {
    const entry = directory + 2 + i * 12;
    if (file.readUInt16LE(entry) !== STRIP_OFFSETS) continue;
    if (file.readUInt32LE(entry + 4) !== 1) throw new Error('a row of pixels in more than one strip');
    const short = file.readUInt16LE(entry + 2) === 3;
    const start = short ? file.readUInt16LE(entry + 8) : file.readUInt32LE(entry + 8);
    return new Uint8Array(file.subarray(start, start + count * 4));
  }
  throw new Error('a TIFF without pixels');
}

/** What the profile of `pressProfile` calls itself. */
export const PRESS_PROFILE = 'Chemical proof';

/**
 * The CMYK profile that `inksOf` goes by: the one the image library carries, in the public domain.
 * @returns an ICC profile of four colours, about a megabyte
 */
export async function pressProfile(): Promise<Uint8Array> {
  const pixel = await sharp(Uint8Array.of(0, 0, 0), { raw: { width: 1, height: 1, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .jpeg()
    .toBuffer();
  const { icc } = await sharp(pixel).metadata();
  if (!icc) throw new Error('a CMYK picture without a profile');
  return icc;
}
