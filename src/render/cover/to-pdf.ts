import { deflateSync } from 'node:zlib';
import type { Outline } from '../../fonts/outline.ts';
import { fitInside, type Pixels } from '../../images/images.ts';
import { type Dictionary, figure, type Ref, type Value } from '../pdf-file/objects.ts';
import type { PdfFile } from '../pdf-file/writer.ts';
import type { Hex } from './colour.ts';
import type {
  ImageNode,
  LinearPaint,
  Paint,
  PathNode,
  RadialPaint,
  Scene,
  SceneNode,
  Stop,
} from './scene.ts';
import type { Cmyk, Inks } from './wrap/inks.ts';

/** What the content of a page names, and the content. */
export interface Painted {
  resources: Dictionary;
  content: string;
}

type Gradient = LinearPaint | RadialPaint;

/** Larger pictures are not placed on a sheet of a cover. */
const WIDEST = 20_000;
/** Beyond every edge of a scene. */
const FAR = 100_000;

/** Writes scenes as the content of one page: vectors, in the four inks. */
export class Painter {
  readonly #file: PdfFile;
  readonly #inks: Inks;
  readonly #shadings: Record<string, Ref> = {};
  readonly #states: Record<string, Ref> = {};
  readonly #images: Record<string, Ref> = {};
  /** Pictures of scenes decoded: their own bytes are JPEG or PNG in sRGB. */
  readonly #ready = new Map<ImageNode, Pixels>();
  readonly #out: string[] = [];

  /**
   * @param scale points a unit of the scenes
   * @param height of the page in points
   */
  constructor(file: PdfFile, inks: Inks, scale: number, height: number) {
    this.#file = file;
    this.#inks = inks;
    this.#out.push(`q ${[scale, 0, 0, -scale, 0, height].map(v => figure(v, 6)).join(' ')} cm`);
  }

  /** Draws the nodes over what is there. */
  draw(nodes: readonly SceneNode[]): void {
    for (const node of nodes) this.#node(node, colour => this.#inks.of(colour));
  }

  /** Words: black and dark gray with black ink alone. */
  words(nodes: readonly SceneNode[]): void {
    for (const node of nodes) this.#node(node, colour => this.#inks.ofWords(colour));
  }

  /** Draws bare pixels over the whole page. */
  sheet(pixels: Pixels, { width, height }: Pick<Scene, 'width' | 'height'>): void {
    this.#place(this.#picture(pixels), { x: 0, y: 0, width, height });
  }

  finish(): Painted {
    const named = (key: string, of: Record<string, Ref>): Dictionary =>
      Object.keys(of).length > 0 ? { [key]: of } : {};
    return {
      resources: {
        ...named('Shading', this.#shadings),
        ...named('ExtGState', this.#states),
        ...named('XObject', this.#images),
      },
      content: [...this.#out, 'Q'].join('\n'),
    };
  }

  /** Decodes the pictures of a scene, before it is drawn. */
  async prepare(nodes: readonly SceneNode[]): Promise<void> {
    for (const node of nodes) {
      if (node.kind === 'group') await this.prepare(node.children);
      else if (node.kind === 'image')
        this.#ready.set(node, await fitInside(Buffer.from(node.base64, 'base64'), WIDEST, WIDEST));
    }
  }

  #node(node: SceneNode, inksOf: (colour: Hex) => Cmyk): void {
    switch (node.kind) {
      case 'path':
        this.#path(node, inksOf);
        break;
      case 'image': {
        const pixels = this.#ready.get(node);
        if (!pixels) throw new Error('a picture of a scene was not made ready');
        this.#place(this.#picture(pixels), node.box);
        break;
      }
      case 'group':
        this.#out.push('q');
        if (node.matrix) this.#out.push(`${node.matrix.map(v => figure(v, 6)).join(' ')} cm`);
        if (node.clip) this.#out.push(`${operators(node.clip)} W n`);
        for (const child of node.children) this.#node(child, inksOf);
        this.#out.push('Q');
    }
  }

  #path({ outline, fill, stroke, rule, opacity = 1 }: PathNode, inksOf: (colour: Hex) => Cmyk): void {
    const shape = operators(outline);
    if (shape === '') return;
    const even = rule === 'evenodd' ? '*' : '';
    if (fill !== undefined) {
      if (typeof fill === 'string') {
        this.#veiled(opacity, () => this.#out.push(`${figures(inksOf(fill))} k ${shape} f${even}`));
      } else {
        this.#out.push(`q ${shape} W${even} n`);
        this.#gradient(fill, opacity, inksOf);
        this.#out.push('Q');
      }
    }
    if (stroke) {
      const { paint, width, cap = 'round', join = 'round' } = stroke;
      const ends = `${figure(width)} w ${CAPS[cap]} J ${JOINS[join]} j`;
      this.#veiled(opacity, () => this.#out.push(`${figures(inksOf(flat(paint)))} K ${ends} ${shape} S`));
    }
  }

  /** Draws through a constant opacity. */
  #veiled(opacity: number, draw: () => void): void {
    if (opacity >= 1) {
      draw();
      return;
    }
    this.#out.push(`q /${this.#state({ ca: round(opacity), CA: round(opacity) })} gs`);
    draw();
    this.#out.push('Q');
  }

  /** Fills the clip with a gradient; where its colours are not opaque a second one, of gray, is its mask. */
  #gradient(paint: Gradient, opacity: number, inksOf: (colour: Hex) => Cmyk): void {
    const clear = paint.stops.some(stop => (stop.opacity ?? 1) < 1);
    const colours = this.#shading(paint, 'DeviceCMYK', stop => inksOf(stop.colour));
    if (!clear && opacity >= 1) {
      this.#out.push(`/${colours} sh`);
      return;
    }
    const state: Dictionary = { ca: round(opacity), CA: round(opacity) };
    if (clear) {
      const gray = this.#shading(paint, 'DeviceGray', stop => [stop.opacity ?? 1]);
      // A mask is drawn in the units that hold where it is set (ISO 32000-1, 11.6.5.2): those of the scene.
      const group = this.#file.add(
        {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [-FAR, -FAR, FAR, FAR],
          Group: { S: 'Transparency', CS: 'DeviceGray', I: true },
          Resources: { Shading: { [gray]: this.#shadings[gray] as Ref } },
        },
        Buffer.from(`/${gray} sh`, 'latin1'),
      );
      state['SMask'] = { Type: 'Mask', S: 'Luminosity', G: group };
    }
    this.#out.push(`q /${this.#state(state)} gs /${colours} sh Q`);
  }

  #state(state: Dictionary): string {
    const name = `G${Object.keys(this.#states).length + 1}`;
    this.#states[name] = this.#file.add({ Type: 'ExtGState', ...state });
    return name;
  }

  #shading(paint: Gradient, space: string, valuesOf: (stop: Stop) => readonly number[]): string {
    const name = `S${Object.keys(this.#shadings).length + 1}`;
    const place: Dictionary =
      paint.kind === 'linear'
        ? { ShadingType: 2, Coords: [...paint.from, ...paint.to].map(round) }
        : { ShadingType: 3, Coords: [...paint.centre, 0, ...paint.centre, paint.radius].map(round) };
    this.#shadings[name] = this.#file.add({
      ...place,
      ColorSpace: space,
      Extend: [true, true],
      Function: steps(paint.stops, valuesOf),
    });
    return name;
  }

  #picture(pixels: Pixels): string {
    const name = `I${Object.keys(this.#images).length + 1}`;
    this.#images[name] = this.#file.add(
      {
        Type: 'XObject',
        Subtype: 'Image',
        Width: pixels.width,
        Height: pixels.height,
        ColorSpace: 'DeviceCMYK',
        BitsPerComponent: 8,
        Filter: 'FlateDecode',
        DecodeParms: { Predictor: 15, Colors: 4, BitsPerComponent: 8, Columns: pixels.width },
      },
      deflateSync(fromAbove(this.#inks.picture(pixels), pixels.width * 4)),
    );
    return name;
  }

  #place(name: string, { x, y, width, height }: ImageNode['box']): void {
    const matrix = [width, 0, 0, -height, x, y + height].map(v => figure(v, 4)).join(' ');
    this.#out.push(`q ${matrix} cm /${name} Do Q`);
  }
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const figures = (values: readonly number[]): string => values.map(v => figure(v, 4)).join(' ');
/** Lines are too thin for a gradient to show. */
const flat = (paint: Paint): Hex =>
  typeof paint === 'string' ? paint : (paint.stops[paint.stops.length >> 1] as Stop).colour;

/** Rows of bytes as the differences from the row above (PNG filter 2), which pack far better. */
function fromAbove(data: Uint8Array, row: number): Uint8Array {
  const UP = 2;
  const rows = data.length / row;
  const filtered = new Uint8Array(rows * (row + 1));
  for (let y = 0; y < rows; y++) {
    const to = y * (row + 1);
    filtered[to] = UP;
    for (let x = 0; x < row; x++) {
      const above = y === 0 ? 0 : (data[(y - 1) * row + x] as number);
      filtered[to + 1 + x] = (data[y * row + x] as number) - above;
    }
  }
  return filtered;
}

/** A function of one variable through the values of the stops (ISO 32000-1, 7.10). */
function steps(stops: readonly Stop[], valuesOf: (stop: Stop) => readonly number[]): Dictionary {
  const between = (from: Stop, to: Stop): Dictionary => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: valuesOf(from).map(round),
    C1: valuesOf(to).map(round),
    N: 1,
  });
  const [first] = stops as [Stop];
  const inner = stops[0]?.at === 0 ? [...stops] : [{ ...first, at: 0 }, ...stops];
  const last = inner.at(-1) as Stop;
  if (last.at < 1) inner.push({ ...last, at: 1 });
  if (inner.length === 1) return between(first, first);
  const functions: Value[] = [];
  const bounds: number[] = [];
  const encode: number[] = [];
  for (let i = 0; i + 1 < inner.length; i++) {
    const [from, to] = [inner[i] as Stop, inner[i + 1] as Stop];
    if (to.at <= from.at && inner.length > 2) continue;
    functions.push(between(from, to));
    encode.push(0, 1);
    if (to.at < 1) bounds.push(round(to.at));
  }
  return { FunctionType: 3, Domain: [0, 1], Functions: functions, Bounds: bounds, Encode: encode };
}

/** Path construction operators (ISO 32000-1, 8.5.2); PDF has no quadratic curves. */
function operators(outline: Outline): string {
  const out: string[] = [];
  let [px, py] = [0, 0];
  const f = (value: number): string => figure(value, 2);
  for (const segment of outline) {
    if (segment[0] === 'Z') {
      out.push('h');
      continue;
    }
    const [x, y] = [segment.at(-2) as number, segment.at(-1) as number];
    if (segment[0] === 'M') out.push(`${f(x)} ${f(y)} m`);
    else if (segment[0] === 'L') out.push(`${f(x)} ${f(y)} l`);
    else if (segment[0] === 'C')
      out.push(
        `${segment
          .slice(1)
          .map(v => f(v as number))
          .join(' ')} c`,
      );
    else {
      const [, cx, cy] = segment;
      const third = [
        px + (2 / 3) * (cx - px),
        py + (2 / 3) * (cy - py),
        x + (2 / 3) * (cx - x),
        y + (2 / 3) * (cy - y),
      ];
      out.push(`${[...third, x, y].map(f).join(' ')} c`);
    }
    [px, py] = [x, y];
  }
  return out.join(' ');
}
