import { VFile } from 'vfile';
import type { Book } from '../../book/book.ts';
import type { Shelf } from '../../fonts/shelf.ts';
import { rasterise, toPng } from '../../images/images.ts';
import type { Hex } from './colour.ts';
import { secure } from './contrast.ts';
import { type CoverContext, coverScene, type Drawn, drawPicture, materialsFor } from './cover.ts';
import { type Design, design } from './design.ts';
import { FAMILIES } from './families/registry.ts';
import { type Fault, inThumbnail, measure } from './meter.ts';
import { boxed, placed, rectangle } from './outlines.ts';
import { type Box, fill, group, type SceneNode } from './scene.ts';
import { toSvg } from './to-svg.ts';
import { faceFor } from './type/faces.ts';
import { setLine } from './type/line.ts';

/** Sizes on the sheet, pixels. */
const TILE = { width: 320, gap: 36, caption: 66 } as const;
const COLUMNS = 7;
const PAPER: Hex = '#ebe9e4';
const INK: Hex = '#1c1a17';
const QUIET: Hex = '#5d5850';
const FAULTY: Hex = '#b3261e';
const CHOSEN: Hex = '#1f6f43';

/** What one cover is called and how it does. */
export interface SheetEntry {
  family: string;
  /** What it was made with, where it is not the author's picture: names that `cover` in the settings takes. */
  palette?: string;
  motif?: string;
  /** Whether a build takes it. */
  chosen: boolean;
  faults: readonly Fault[];
  /** Least contrast of words with their ground, 1 to 21. */
  contrast: number;
  /** Heights of capitals in a thumbnail, pixels; absent for words that are not there. */
  title?: number;
  author?: number;
}

export interface Sheet {
  png: Uint8Array;
  entries: SheetEntry[];
}

/**
 * Draws a book's cover in every family on one sheet, each with its name and what was measured of it. Where the author
 * gives a picture, it is drawn over the whole cover and in every family that takes one. What a build would take is marked.
 */
export async function coverSheet(book: Book, context: CoverContext): Promise<Sheet> {
  const materials = materialsFor(book, { ...context, report: new VFile() });
  const { canvas, wish } = materials;
  const image = wish.finished || wish.image === undefined ? undefined : context.assets.get(wish.image);
  const covers: { drawn: Drawn; own?: Design }[] = [];
  if (image) covers.push({ drawn: await drawPicture(undefined, materials, image) });
  for (const family of FAMILIES) {
    if (image && !family.takesPicture) continue;
    if (image) covers.push({ drawn: await drawPicture(family, materials, image) });
    else {
      const own = design(family, materials);
      covers.push({ drawn: { ...(await secure(own, canvas)), family: family.name }, own });
    }
  }
  const chosen = (await coverScene(book, context)).family;
  const high = (TILE.width * canvas.height) / canvas.width;
  const columns = Math.min(COLUMNS, covers.length);
  const width = columns * (TILE.width + TILE.gap) + TILE.gap;
  const height = Math.ceil(covers.length / columns) * (high + TILE.caption + TILE.gap) + TILE.gap;
  const entries = covers.map(({ drawn, own }) => {
    const { faults } = measure(drawn, canvas);
    const cap = (role: 'title' | 'author') => {
      const words = drawn.composition.lettering.find(each => each.role === role);
      return words && { [role]: inThumbnail(words.capHeight, canvas) };
    };
    const { family, contrasts } = drawn;
    const made = own && { palette: own.palette, motif: own.motif };
    const contrast = Math.min(...contrasts);
    return {
      family,
      ...made,
      chosen: family === chosen,
      faults,
      contrast,
      ...cap('title'),
      ...cap('author'),
    };
  });
  const tiles = covers.flatMap(({ drawn: { scene } }, i) => {
    const x = TILE.gap + (i % columns) * (TILE.width + TILE.gap);
    const y = TILE.gap + Math.floor(i / columns) * (high + TILE.caption + TILE.gap);
    const share = TILE.width / scene.width;
    const front = rectangle(0, 0, scene.width, scene.height);
    const place: Box = { x, y, width: TILE.width, height: high };
    return [
      { ...group([group(scene.children, front)]), matrix: [share, 0, 0, share, x, y] as const },
      ...captioned(entries[i] as SheetEntry, place, context.shelf),
    ];
  });
  const children: SceneNode[] = [fill(rectangle(0, 0, width, height), PAPER), ...tiles];
  const pixels = await rasterise(toSvg({ width, height, children }), width, height);
  return { png: await toPng(pixels), entries };
}

const FAULT_WORDS: Record<Fault['kind'], string> = {
  contrast: 'too little contrast',
  unsafe: 'too near the edge',
  overlap: 'words run together',
  'missing-glyph': 'letters missing',
  small: 'too small to read',
};

/** What was measured, in a line: the faults, or else how far it is from any. */
export function marks({ faults, contrast, title, author }: SheetEntry): string {
  if (faults.length > 0)
    return [...new Set(faults.map(({ kind, role }) => `${role}: ${FAULT_WORDS[kind]}`))].join(' · ');
  const heights = [title, author].flatMap(each => (each === undefined ? [] : [each.toFixed(1)]));
  return `contrast ${contrast.toFixed(1)} · capitals ${heights.join(' and ')} px`;
}

/** The name and the marks under a cover, and a frame around the one a build takes. */
function captioned(entry: SheetEntry, place: Box, shelf: Shelf): SceneNode[] {
  const line = (text: string, baseline: number, size: number, colour: Hex): SceneNode => {
    const face = faceFor(shelf, [size > 20 ? 'league-spartan 700' : 'league-spartan 500'], text);
    const { outline } = setLine(face, text);
    return fill(placed(outline, place.x, place.y + place.height + baseline, size), colour);
  };
  const { family, palette, motif, chosen, faults } = entry;
  const frame: SceneNode = {
    kind: 'path',
    outline: boxed({ x: place.x - 8, y: place.y - 8, width: place.width + 16, height: place.height + 16 }),
    stroke: { paint: CHOSEN, width: 5, join: 'miter' },
  };
  return [
    ...(chosen ? [frame] : []),
    line(chosen ? `${family} — chosen` : family, 31, 22, chosen ? CHOSEN : INK),
    ...(palette && motif ? [line(`${palette} · ${motif}`, 53, 16, QUIET)] : []),
    line(marks(entry), 73, 16, faults.length > 0 ? FAULTY : QUIET),
  ];
}
