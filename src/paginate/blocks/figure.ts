import type { Figure } from '../../book/nodes.ts';
import type { Setter } from '../setter.ts';
import { type Slab, solid } from '../slab.ts';
import { setStack } from '../stack.ts';
import { setParagraph } from './paragraph.ts';

/** Pixels to an inch at which a picture still prints well enough to be shown so large. */
const COARSEST = 150;

/** How wide the author wants a picture, in points. */
function wishedWidth({ image: { width } }: Figure, setter: Setter): number | undefined {
  if (!width) return undefined;
  return 'share' in width ? width.share * setter.width : width.points;
}

/** A picture with its caption, in one piece, on whole rows; as wide as the measure when it has the pixels, or as its author says. */
export function setFigure(node: Figure, setter: Setter): Slab[] {
  const { geometry, interior, assets } = setter;
  const { figure, body } = interior;
  const { leading } = geometry;
  const own = setStack([{ inlines: node.children, node, style: figure.caption, leading }], setter, 'center');
  // A caption that fills half a page becomes a text of its own under the picture.
  const long = own.rows > geometry.rows / 2;
  const caption = long ? setStack([], setter, 'center') : own;
  const text = long
    ? setParagraph(node.children, node, setter, {
        style: figure.caption,
        align: 'left',
        insets: [0],
      })
    : [];
  const asset = assets.get(node.image.asset);
  const captionRows = caption.rows > 0 ? caption.rows + 1 : 0;
  let rows = 0;
  let width = 0;
  let height = 0;
  if (asset && asset.width > 0 && asset.height > 0) {
    const most = Math.max(leading, (geometry.rows - captionRows) * leading - leading / 2);
    const natural = Math.min(setter.width, wishedWidth(node, setter) ?? (asset.width * 72) / COARSEST);
    const scale = Math.min(natural / asset.width, most / asset.height);
    width = asset.width * scale;
    height = asset.height * scale;
    rows = Math.min(geometry.rows - captionRows, Math.ceil((height - 0.01) / leading));
  }
  const total = rows > 0 ? rows + captionRows : caption.rows;
  if (total === 0) return text;
  return [
    {
      before: figure.before,
      after: figure.after,
      keep: 0,
      // A note stands at the foot in the order of its call, and a long caption goes on behind its picture.
      floats: caption.notes.length === 0 && !long,
      settings: [
        solid(
          total,
          spot => {
            if (rows > 0) {
              // The picture hangs between the x-height of its first row and the baseline of its last.
              const top = spot.baseline - 0.7 * body.size;
              const room = (rows - 1) * leading + 0.7 * body.size;
              const fit = Math.min(1, room / height);
              spot.page.pictures.push({
                asset: node.image.asset,
                alt: node.image.alt,
                x: spot.left + setter.x + (setter.width - width * fit) / 2,
                y: top + (room - height * fit) / 2,
                width: width * fit,
                height: height * fit,
                source: { section: setter.section, node, flow: setter.flow },
              });
            }
            const below = rows > 0 ? rows + captionRows - caption.rows : 0;
            caption.draw({ ...spot, baseline: spot.baseline + below * leading });
          },
          caption.notes,
        ),
      ],
    },
    ...text,
  ];
}
