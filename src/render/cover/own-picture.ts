import type { Asset } from '../../book/book.ts';
import { fillBoxJpeg } from '../../images/images.ts';
import { type Hex, luminance, mix } from './colour.ts';
import { contrastOn, finished, LEAST_CONTRAST, type Secured } from './contrast.ts';
import { type Canvas, type Composition, present } from './families/family.ts';
import { bottomOf, layout } from './families/layout.ts';
import { type Ground, groundsOf } from './ground.ts';
import { boxed } from './outlines.ts';
import { fill, jpegIn, type LinearPaint, type SceneNode } from './scene.ts';
import type { Lettering } from './type/lettering.ts';
import type { Typesetter } from './type/typesetter.ts';

const LIGHT: Hex = '#fdfaf3';
const DARK: Hex = '#17151a';
/** Mean luminance from which dark words on a lightened picture harm it less than light words on a darkened one. */
const PALE = 0.42;
/** How strong a veil is tried, weakest first. */
const STRENGTHS = [0, 0.2, 0.32, 0.44, 0.56, 0.68, 0.78, 0.86, 0.93];
/** Width in pixels at which the picture is measured: cut first, then made small, so that both show the same. */
const PROBE = 400;

/**
 * A cover from the author's own picture: it fills the sheet, cut to what draws the eye; the words stand in its upper
 * third and at its foot, light or dark as the picture is. It is darkened, or lightened, behind them from the edge
 * inward, no more than reading needs.
 */
export async function ownPicture(picture: Asset, canvas: Canvas, type: Typesetter): Promise<Secured> {
  const { head, foot } = words(canvas, type);
  const bytes = await fillBoxJpeg(picture.bytes, Math.round(canvas.width), Math.round(canvas.height));
  const probeHeight = Math.round((PROBE * canvas.height) / canvas.width);
  const small = filling(await fillBoxJpeg(bytes, PROBE, probeHeight), canvas);
  const veils: SceneNode[] = [];
  const lettering: Lettering[] = [];
  const contrasts: number[] = [];
  for (const zone of [head, foot]) {
    if (zone.length === 0) continue;
    const chosen = await readable(zone, [small, ...veils], canvas, zone === head);
    veils.push(...chosen.veils);
    lettering.push(...chosen.lettering);
    contrasts.push(...chosen.contrasts);
  }
  const art = [filling(bytes, canvas), ...veils];
  const composition: Composition = { art, lettering, ground: '#101014' };
  return finished(composition, contrasts, veils.length, canvas);
}

const filling = (bytes: Uint8Array, { width, height }: Canvas): SceneNode =>
  jpegIn({ x: 0, y: 0, width, height }, bytes);

/** Words of one end of the cover in one ink, with the weakest veil under which all of them can be read. */
async function readable(zone: Lettering[], art: SceneNode[], canvas: Canvas, atHead: boolean) {
  const bare = await groundsOf(art, zone, canvas);
  const pale = mean(bare) > PALE;
  const lettering = zone.map(each => ({ ...each, colour: pale ? DARK : LIGHT }));
  const tone = mix((bare[0] as Ground).mean, pale ? '#ffffff' : '#050507', 0.8);
  let best: { veils: SceneNode[]; lettering: Lettering[]; contrasts: number[] } | undefined;
  for (const strength of STRENGTHS) {
    const veils = strength === 0 ? [] : [shade(zone, canvas, atHead, tone, strength)];
    const grounds = strength === 0 ? bare : await groundsOf([...art, ...veils], zone, canvas);
    const contrasts = lettering.map((each, i) => contrastOn(each, grounds[i] as Ground));
    best = { veils, lettering, contrasts };
    if (Math.min(...contrasts) >= LEAST_CONTRAST) break;
  }
  return best ?? { veils: [], lettering, contrasts: [] };
}

const mean = (grounds: readonly Ground[]): number =>
  grounds.reduce((sum, ground) => sum + luminance(ground.mean), 0) / grounds.length;

/** A shade from the edge of the sheet across the words, gone a little beyond them. */
function shade(zone: Lettering[], canvas: Canvas, atHead: boolean, colour: Hex, strength: number): SceneNode {
  const near = atHead ? 0 : canvas.height;
  const edge = atHead
    ? Math.max(...zone.map(({ ink }) => ink.y + ink.height))
    : Math.min(...zone.map(({ ink }) => ink.y));
  const far = edge + (atHead ? 1 : -1) * canvas.height * 0.15;
  const solid = Math.abs(edge - near) / Math.abs(far - near);
  const paint: LinearPaint = {
    kind: 'linear',
    from: [0, near],
    to: [0, far],
    stops: [
      { at: 0, colour, opacity: strength },
      { at: solid, colour, opacity: strength },
      { at: solid + (1 - solid) * 0.45, colour, opacity: strength * 0.4 },
      { at: 1, colour, opacity: 0 },
    ],
  };
  return fill(
    boxed({ x: 0, y: Math.min(near, far), width: canvas.width, height: Math.abs(far - near) }),
    paint,
  );
}

function words(canvas: Canvas, type: Typesetter): { head: Lettering[]; foot: Lettering[] } {
  const { y, down, box } = layout(canvas);
  const faces = ['marcellus 400', 'cormorant 700', 'eb-garamond 600'];
  const series = type.set('series', { box: box(0.08, 0.046, 0.84, 0.03), faces, colour: LIGHT, upper: true });
  const title = type.set('title', {
    box: box(0.08, series ? 0.095 : 0.075, 0.84, 0.29),
    faces,
    colour: LIGHT,
    maxCap: down(0.085),
    upper: true,
    tracking: 0.02,
    gap: 0.42,
    valign: 'top',
  });
  const subtitle = type.set('subtitle', {
    box: { ...box(0.1, 0, 0.8, 0.06), y: bottomOf(title, y(0.3)) + down(0.022) },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour: LIGHT,
    maxCap: down(0.022),
    valign: 'top',
  });
  const author = type.set('author', { box: box(0.08, 0.85, 0.84, 0.098), faces, colour: LIGHT, upper: true });
  return { head: present(series, title, subtitle), foot: present(author) };
}
