import type { Asset } from '../../book/book.ts';
import { fillBoxJpeg } from '../../images/images.ts';
import type { Canvas, Composition } from './families/family.ts';
import { present } from './families/family.ts';
import type { Typesetter } from './type/typesetter.ts';

/**
 * A cover from the author's own picture: it fills the sheet, cut to what draws the eye; the words stand in its upper
 * third and at its foot. Where they would not be read, the contrast guard darkens the picture behind them.
 */
export async function ownPicture(picture: Asset, canvas: Canvas, type: Typesetter): Promise<Composition> {
  const bytes = await fillBoxJpeg(picture.bytes, Math.round(canvas.width), Math.round(canvas.height));
  const { x, y, width, height } = canvas.front;
  const colour = '#fbf8f0';
  const inner = { x: x + width * 0.08, width: width * 0.84 };
  const title = type.set('title', {
    box: { ...inner, y: y + height * 0.1, height: height * 0.3 },
    faces: ['marcellus 400', 'cormorant 700', 'eb-garamond 600'],
    colour,
    maxCap: height * 0.085,
    upper: true,
    tracking: 0.02,
    gap: 0.42,
    valign: 'top',
  });
  const below = title ? title.ink.y + title.ink.height : y + height * 0.3;
  const subtitle = type.set('subtitle', {
    box: { ...inner, y: below + height * 0.022, height: height * 0.06 },
    faces: ['cormorant 600 italic', 'eb-garamond 500 italic'],
    colour,
    maxCap: height * 0.022,
    maxLines: 2,
    valign: 'top',
  });
  const series = type.set('series', {
    box: { ...inner, y: y + height * 0.048, height: height * 0.03 },
    faces: ['marcellus 400', 'eb-garamond 600'],
    colour,
    maxCap: height * 0.0125,
    upper: true,
    tracking: 0.12,
    maxLines: 1,
  });
  const author = type.set('author', {
    box: { ...inner, y: y + height * 0.845, height: height * 0.1 },
    faces: ['marcellus 400', 'cormorant 700', 'eb-garamond 600'],
    colour,
    maxCap: height * 0.037,
    upper: true,
    tracking: 0.06,
    maxLines: 2,
    lineCost: 0.8,
    valign: 'bottom',
  });
  return {
    art: [
      {
        kind: 'image',
        box: { x: 0, y: 0, width: canvas.width, height: canvas.height },
        mediaType: 'image/jpeg',
        base64: Buffer.from(bytes).toString('base64'),
      },
    ],
    lettering: present(series, title, subtitle, author),
    ground: '#101014',
  };
}
