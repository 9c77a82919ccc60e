/** The front of a wrap, with all that runs on from it over spine and back. */
import { VFile } from 'vfile';
import type { Asset, Book } from '../../../book/book.ts';
import { fitInside } from '../../../images/images.ts';
import type { RenderContext } from '../../backend.ts';
import { familyWished } from '../choose.ts';
import { type Hex, hexOf, type Rgb } from '../colour.ts';
import { inked, secure } from '../contrast.ts';
import { chosen, materialsFor } from '../cover.ts';
import { design, designAround } from '../design.ts';
import type { Canvas, Composition } from '../families/family.ts';
import { type Fault, measure } from '../meter.ts';
import { boxed, rectangle } from '../outlines.ts';
import { ownPicture } from '../own-picture.ts';
import { type Box, fill, type SceneNode } from '../scene.ts';
import type { Lettering } from '../type/lettering.ts';
import { typesetter } from '../type/typesetter.ts';
import { coverWords } from '../words.ts';
import type { Panels } from './panels.ts';

export interface Front {
  /** Of the whole sheet, back to front; no words. */
  art: SceneNode[];
  words: SceneNode[];
  /** Colour of the paper. */
  ground: Hex;
  title: Lettering;
  author: Lettering | undefined;
  label?: Composition['label'];
  /** What is worse on this sheet than on that of an e-book. */
  faults: Fault[];
}

/** Designs the front of a book as its e-book's cover is, on the sheet of its printer. */
export async function frontOf(book: Book, panels: Panels, context: RenderContext): Promise<Front> {
  const wish = book.design.cover;
  const picture = wish.image === undefined ? undefined : context.assets.get(wish.image);
  if (picture && wish.finished) return finishedFront(book, picture, panels, context);
  // What can be wrong with a wish is told when the e-book's cover is made.
  const materials = materialsFor(book, { ...context, report: new VFile() });
  const { canvas } = panels;
  const wished = familyWished(wish, materials.report);
  if (picture && !wished?.takesPicture) return pictureFront(book, picture, panels, context);
  const cover = picture && wished ? { family: wished, faults: [] as const } : await chosen(book, materials);
  const printed = { ...materials, canvas };
  const composed = picture
    ? (await designAround(cover.family, printed, picture)).design
    : design(cover.family, printed);
  const secured = await secure(composed, canvas);
  const { composition } = secured;
  const known = cover.faults.map(({ kind, role }) => `${kind} ${role}`);
  return {
    art: composition.art,
    words: composition.lettering.map(inked),
    ground: composition.ground,
    ...spineWords(composition.lettering),
    ...(composition.label && { label: composition.label }),
    faults: measure(secured, canvas).faults.filter(({ kind, role }) => !known.includes(`${kind} ${role}`)),
  };
}

function spineWords(lettering: readonly Lettering[]): Pick<Front, 'title' | 'author'> {
  const title = lettering.find(({ role }) => role === 'title');
  if (!title) throw new Error('a cover without a title');
  return { title, author: lettering.find(({ role }) => role === 'author') };
}

/** The front with what is trimmed off on its three outer sides. */
function outerFront({ canvas }: Panels): Box {
  const { x } = canvas.front;
  return { x, y: 0, width: canvas.width - x, height: canvas.height };
}

/** The author's own picture on the front, words over it; spine and back in a colour of its edge. */
async function pictureFront(
  book: Book,
  picture: Asset,
  panels: Panels,
  { shelf }: RenderContext,
): Promise<Front> {
  const place = outerFront(panels);
  const { front } = panels.canvas;
  const canvas: Canvas = { ...place, front: { ...front, x: 0 } };
  const type = typesetter(shelf, coverWords(book), front.height);
  const { composition } = await ownPicture(picture, canvas, type);
  const moved = (node: SceneNode): SceneNode => ({
    kind: 'group',
    matrix: [1, 0, 0, 1, place.x, 0],
    children: [node],
  });
  const ground = await edgeColour(picture);
  return {
    art: [paper(panels, ground), { kind: 'group', clip: boxed(place), children: composition.art.map(moved) }],
    words: composition.lettering.map(inked).map(moved),
    ground,
    ...spineWords(composition.lettering),
    faults: [],
  };
}

/** A finished cover fills the front; its words are the author's affair. */
async function finishedFront(
  book: Book,
  picture: Asset,
  panels: Panels,
  { shelf }: RenderContext,
): Promise<Front> {
  const place = outerFront(panels);
  const scale = Math.max(place.width / picture.width, place.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const ground = await edgeColour(picture);
  const type = typesetter(shelf, coverWords(book), panels.canvas.front.height);
  const style = { box: panels.canvas.front, faces: ['marcellus 400', 'cormorant 700'], colour: ground };
  const title = type.set('title', style);
  if (!title) throw new Error('a book without a title');
  const image: SceneNode = {
    kind: 'image',
    box: {
      x: place.x + (place.width - width) / 2,
      y: (place.height - height) / 2,
      width,
      height,
    },
    mediaType: picture.mediaType,
    base64: Buffer.from(picture.bytes).toString('base64'),
  };
  return {
    art: [paper(panels, ground), { kind: 'group', clip: boxed(place), children: [image] }],
    words: [],
    ground,
    title,
    author: type.set('author', style),
    faults: [],
  };
}

const paper = ({ canvas }: Panels, colour: Hex): SceneNode =>
  fill(rectangle(0, 0, canvas.width, canvas.height), colour);

/** The mean colour of the edge of a picture that meets the spine. */
async function edgeColour({ bytes }: Asset): Promise<Hex> {
  const { width, height, data } = await fitInside(bytes, 200, 200);
  const strip = Math.max(1, Math.round(width * 0.05));
  const sum = [0, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < strip; x++)
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (data[(y * width + x) * 3 + c] as number);
  return hexOf(sum.map(value => Math.round(value / (strip * height))) as unknown as Rgb);
}
