import type { Book } from '../../../book/book.ts';
import { isbn13 } from '../../../book/isbn.ts';
import type { CoverRules } from '../../../book/printer.ts';
import type { Segment } from '../../../fonts/outline.ts';
import { fillBox } from '../../../images/images.ts';
import type { RenderContext } from '../../backend.ts';
import { grown } from '../bounds.ts';
import { type Hex, legible, luminance, mix } from '../colour.ts';
import { groundsOf, LEAST_CONTRAST } from '../contrast.ts';
import { boxed } from '../outlines.ts';
import { type Box, fill, type SceneNode } from '../scene.ts';
import { faceFor } from '../type/faces.ts';
import { type Back, setBack } from './back.ts';
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

/** Words that keep off other words on the same panel; in points. */
const PAD = 14;
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
  const back = setBack(backWords(book), panels, context.shelf, front.title.face, picture !== undefined);

  if (back.column) {
    const place = grown(back.column, PAD * point);
    if (front.label) art.push(...front.label(place));
    words.push(...(await readable([back.lead, back.text], art, place, front, panels)));
  }
  if (back.imprintBox) {
    const place = grown(back.imprintBox, (PAD / 2) * point);
    if (front.label) art.push(...front.label(place));
    words.push(...(await readable([[], back.imprint], art, place, front, panels)));
  }
  const spine = spineText ? setSpine(front.title, front.author, innerSpine(panels, rules), point) : undefined;
  if (spine) {
    const place = grown(spine.box, 0.4 * spine.box.width);
    const label = { ...place, x: panels.spine.x, width: panels.spine.width };
    if (front.label) art.push(...front.label(place));
    words.push(...(await readable([spine.outline, []], art, label, front, panels)));
  }
  if (picture && back.portrait) {
    const side = Math.round((back.portrait.width / point / 72) * PORTRAIT);
    const bytes = await fillBox(picture.bytes, side, side);
    const base64 = Buffer.from(bytes).toString('base64');
    art.push({ kind: 'image', box: back.portrait, mediaType: 'image/png', base64 });
  }
  words.push(...barcodeNodes(book, panels, rules, context));
  return { art, words, front, back, spineWords: spine !== undefined };
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

/**
 * Words in colours that stand off from what is under them: the first in that of the title, the others nearly black or
 * white. Where no colour does, the ground is laid over the art in `place` first.
 */
async function readable(
  [lead, text]: readonly [lead: Segment[], text: Segment[]],
  art: SceneNode[],
  place: Box,
  { title, ground }: Front,
  { canvas }: Panels,
): Promise<SceneNode[]> {
  const outline = [...lead, ...text];
  if (outline.length === 0) return [];
  for (const strength of [0, 0.5, 0.75, 1]) {
    if (strength > 0) art.push(fill(boxed(place), ground, strength));
    const [under] = await groundsOf(art, [{ outline }], canvas);
    if (!under) break;
    const pale = luminance(under.mean) > PALE;
    const plain = pale ? DARK : mix(title.colour, LIGHT, 0.75);
    const colours = [title.colour, plain].map(wished =>
      legible(wished, [under.darkest, under.lightest], LEAST_CONTRAST * 1.03),
    );
    const [first, rest] = colours;
    if (!first || !rest) continue;
    return [fill(lead, first), fill(text, pale ? DARK : rest)].filter(node => node.outline.length > 0);
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
  const price = priceCode(book.metadata.trade?.prices ?? {});
  return [white, fill(barcode(box, print, price, face, point), '#000000')];
}
