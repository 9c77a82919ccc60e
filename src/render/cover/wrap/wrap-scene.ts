import type { Book } from '../../../book/book.ts';
import { isbn13 } from '../../../book/isbn.ts';
import type { CoverRules } from '../../../book/printer.ts';
import { fillBox } from '../../../images/images.ts';
import type { RenderContext } from '../../backend.ts';
import { around, grown } from '../bounds.ts';
import { type Hex, legible, luminance, mix } from '../colour.ts';
import { LEAST_CONTRAST } from '../contrast.ts';
import { groundsOf } from '../ground.ts';
import { boxed } from '../outlines.ts';
import { type Box, fill, type SceneNode } from '../scene.ts';
import { faceFor } from '../type/faces.ts';
import { type Back, type Piece, setBack } from './back.ts';
import { backWords } from './back-words.ts';
import { barcode } from './barcode.ts';
import { priceCode } from './ean.ts';
import { type Front, frontOf } from './front.ts';
import type { Panels } from './panels.ts';
import { setSpine } from './spine.ts';

/** A wrap as it is drawn: pictures below, words and the barcode over them. */
export interface WrapScene {
  art: SceneNode[];
  words: SceneNode[];
  front: Front;
  back: Back;
  /** Whether words stand on the spine. */
  spineWords: boolean;
}

/** What the ground under words reaches beyond them, and what a label does; in points. */
const PAD = 8;
const FRAME = 26;
/** Pixels to the inch of the author's portrait. */
const PORTRAIT = 300;

/** @param spineText whether the printer takes words on a spine of this width */
export async function wrapScene(
  book: Book,
  panels: Panels,
  rules: CoverRules,
  spineText: boolean,
  context: RenderContext,
): Promise<WrapScene> {
  const front = await frontOf(book, panels, context);
  const { point } = panels;
  const art = [...front.art];
  const words = [...front.words];
  const picture = portraitOf(book, context);
  const framed = front.label !== undefined;
  const said = backWords(book);
  // A label holds the words on the book and its author; the imprint would need one of its own.
  const wording = framed ? { ...said, imprint: [] } : said;
  const back = setBack(wording, panels, context.shelf, front.title.face, picture !== undefined, framed);
  const spine = spineText ? setSpine(front.title, front.author, innerSpine(panels, rules), point) : [];
  if (front.label && back.column) art.push(...front.label(grown(back.column, FRAME * point)));
  if (front.label && spine.length > 0) art.push(...front.label(spineLabel(spine, panels)));
  for (const piece of [...back.pieces, ...spine]) {
    words.push(await readable(piece, art, grown(piece.box, PAD * point), front, panels));
  }
  if (picture && back.portrait) {
    const side = Math.round((back.portrait.width / point / 72) * PORTRAIT);
    const bytes = await fillBox(picture.bytes, side, side);
    const base64 = Buffer.from(bytes).toString('base64');
    art.push({ kind: 'image', box: back.portrait, mediaType: 'image/png', base64 });
  }
  words.push(...barcodeNodes(book, panels, rules, context));
  return { art, words, front, back, spineWords: spine.length > 0 };
}

/** Where words may stand on a spine: clear of its folds, and of head and foot. */
function innerSpine({ spine, point, safe }: Panels, { spineText }: CoverRules): Box {
  const side = spineText.clear * point;
  const end = Math.max(safe, spine.height * 0.045);
  return {
    x: spine.x + side,
    y: spine.y + end,
    width: spine.width - 2 * side,
    height: spine.height - 2 * end,
  };
}

function portraitOf(book: Book, { assets }: RenderContext) {
  const { portrait } = book.design.cover;
  return portrait === undefined ? undefined : assets.get(portrait);
}

const LIGHT: Hex = '#ffffff';
const DARK: Hex = '#151515';
/** Luminance of a ground from which dark words read better than light ones. */
const PALE = 0.22;

/** From fold to fold, a little beyond the words at both ends. */
function spineLabel(pieces: readonly Piece[], { spine }: Panels): Box {
  const { y, height } = around(pieces.map(({ box }) => box));
  const beyond = spine.width * 0.3;
  return {
    x: spine.x + spine.width * 0.06,
    width: spine.width * 0.88,
    y: y - beyond,
    height: height + 2 * beyond,
  };
}

/**
 * Words in a colour that stands off from what is under them: nearly black or white, that of the title where they lead.
 * Where none does, the ground is laid over the art in `place` first.
 */
async function readable(
  { outline, leads }: Piece,
  art: SceneNode[],
  place: Box,
  { title, ground }: Front,
  { canvas }: Panels,
): Promise<SceneNode> {
  for (const bare of [true, false]) {
    if (!bare) art.push(fill(boxed(place), ground));
    const [under] = await groundsOf(art, [{ outline }], canvas);
    if (!under) break;
    const pale = luminance(under.mean) > PALE;
    const plain = pale ? DARK : mix(title.colour, LIGHT, 0.75);
    const colour = legible(
      leads ? title.colour : plain,
      [under.darkest, under.lightest],
      LEAST_CONTRAST * 1.03,
    );
    if (colour) return fill(outline, colour);
  }
  throw new Error('no ground on a wrap carries words');
}

/** The white box with the bars, or white for the printer's own; nothing where there is neither. */
function barcodeNodes(
  book: Book,
  { barcode: box, point }: Panels,
  rules: CoverRules,
  context: RenderContext,
): SceneNode[] {
  const white = fill(boxed(box), '#ffffff');
  if (rules.barcode.byPrinter) return [white];
  const { print } = book.metadata.isbn;
  if (print === undefined || isbn13(print) === undefined) return [];
  const face = faceFor(context.shelf, ['atkinson-hyperlegible 400', 'oswald 400'], `ISBN ${print}`);
  const { prices = {}, pricesByFormat } = book.metadata.trade ?? {};
  const price = priceCode(pricesByFormat?.print ?? prices);
  return [white, fill(barcode(box, print, price, face, point), '#000000')];
}
