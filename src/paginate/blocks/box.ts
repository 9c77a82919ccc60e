import { type Box, partsOf } from '../../book/nodes.ts';
import type { Rule } from '../pages.ts';
import type { Setter } from '../setter.ts';
import { type Drawing, NEVER, type Setting, type Slab, type Spot } from '../slab.ts';
import type { SetBlocks } from './blocks.ts';
import { setHeading } from './headings.ts';
import { insetBy, setIn, withWhite } from './inset.ts';

/** Rows that a frame takes above its words and below them, which the words cannot have. */
const EDGES = 2;
/** Rows of the words that must follow their title on its page. */
const KEEP = 2;

/**
 * Words in a frame. Its upper and its lower edge take a row of the grid each, so that the words and what follows stay
 * on it; where it goes over to the next page it is open.
 */
export function setBox(node: Box, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const style = setter.interior.box;
  const { title, blocks } = partsOf(node);
  const framed = insetBy(setter, style);
  const away = style.padding + style.frame;
  const inner: Setter = {
    ...setIn(framed, away, away),
    geometry: { ...setter.geometry, rows: setter.geometry.rows - EDGES },
    place: 'first',
  };
  const slabs = [
    ...(title ? setHeading(title, inner, style.title, KEEP) : []),
    ...setBlocks(blocks, inner, title !== undefined),
  ];
  if (slabs.length === 0) return [];
  const frame = new Frame(framed.x, framed.width, style.frame);
  const last = slabs.length - 1;
  const set = slabs.map(({ floats: _, edge, ...slab }, index): Slab => {
    const around = { above: index === 0, below: index === last };
    const { settings, atHead } = slab;
    return {
      ...slab,
      ...(index === 0 && { before: 0, clings: false }),
      ...(index === last && { after: 0, keep: 0 }),
      settings: settings.map(setting => frame.around(setting, around)),
      ...(atHead && { atHead: frame.around(atHead, around) }),
      // A break that is the first or the last of a box draws its edge and stays white.
      ...(edge &&
        !around.above &&
        !around.below && {
          edge: {
            ...edge,
            drawAtHead: spot => {
              frame.beside(spot, edge.rows);
              edge.drawAtHead(spot);
            },
            drawAtFoot: spot => {
              frame.beside(spot, edge.rows);
              edge.drawAtFoot(spot);
            },
          },
        }),
    };
  });
  return withWhite(set, style.before, style.after);
}

/** Where the edges of a frame stand from the baseline of their rows, in rows: as far from the words above as below. */
const TOP = 0.1;
const BOTTOM = -0.4;
/** From a baseline up to the head of its row, and down to its foot, in rows, where a frame is open. */
const HEAD = 0.75;
const FOOT = 0.3;

/** The frame around the rows of a box, on every page that has some of them. */
class Frame {
  readonly #x: number;
  readonly #width: number;
  readonly #thickness: number;
  #page: Drawing | undefined;
  #sides: Rule[] = [];

  /** @param x from the left edge of the text block; points */
  constructor(x: number, width: number, thickness: number) {
    this.#x = x;
    this.#width = width;
    this.#thickness = thickness;
  }

  /** A setting with the frame beside its rows, and a row more where the frame begins or ends. */
  around(setting: Setting, { above, below }: { above: boolean; below: boolean }): Setting {
    const { rows, turns, notes, draw } = setting;
    const first = above ? 1 : 0;
    const end = first + rows;
    return {
      ...setting,
      rows: end + (below ? 1 : 0),
      turns: [...(above ? [NEVER] : []), ...turns, ...(below ? [NEVER] : [])],
      ...(notes && { notes: above ? [[], ...notes] : notes }),
      draw: (row, spot) => {
        if (row < first) this.#edge(spot, spot.baseline + TOP * spot.leading);
        else if (row < end) {
          this.beside(spot);
          draw(row - first, spot);
        } else this.#edge(spot, spot.baseline + BOTTOM * spot.leading);
      },
    };
  }

  /** Draws the sides down to the foot of some rows, from the head of the first on a page that has none yet. */
  beside({ baseline, leading, left, page }: Spot, rows = 1): void {
    this.#sidesTo(page, left, baseline - HEAD * leading, baseline + (rows - 1 + FOOT) * leading);
  }

  #edge({ left, page }: Spot, y: number): void {
    this.#sidesTo(page, left, y, y);
    if (this.#thickness > 0)
      page.rules.push({ x: left + this.#x, y, width: this.#width, thickness: this.#thickness });
  }

  /** @param top where they begin on a page that has none yet */
  #sidesTo(page: Drawing, left: number, top: number, foot: number): void {
    if (this.#thickness <= 0) return;
    if (page !== this.#page) {
      this.#page = page;
      const width = this.#thickness;
      const [near, far] = [left + this.#x, left + this.#x + this.#width - width];
      this.#sides = [near, far].map(x => ({ x, y: top, width, thickness: 0 }));
      page.rules.push(...this.#sides);
    }
    for (const side of this.#sides) {
      const from = side.y - side.thickness / 2;
      side.thickness = Math.max(side.thickness, foot - from);
      side.y = from + side.thickness / 2;
    }
  }
}
