import type { Outline } from '../../fonts/outline.ts';
import type { Paint, PathNode, Scene, SceneNode } from './scene.ts';

type Size = Pick<Scene, 'width' | 'height'>;

/** Units of the drawing in one of the scene: places are whole numbers, which are short and the same everywhere. */
const FINE = 10;

/** Two decimals, without trailing zeros. */
function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const fine = (value: number): number => Math.round(value * FINE);

/** Each place as the way from the one before it, a command written once for all that follow: read fast. */
function pathData(outline: Outline): string {
  let data = '';
  let last = '';
  let [px, py] = [0, 0];
  // Closing a shape leads back to where it began.
  let [sx, sy] = [0, 0];
  for (const segment of outline) {
    if (segment[0] === 'Z') {
      data += 'z';
      last = 'z';
      [px, py] = [sx, sy];
      continue;
    }
    // What follows a move without a command of its own is a line (SVG 1.1, 8.3.2).
    const command = segment[0].toLowerCase();
    let follows = command === last && command !== 'm';
    if (!follows) data += command;
    let [x, y] = [px, py];
    for (let i = 1; i < segment.length; i += 2) {
      x = fine(segment[i] as number);
      y = fine(segment[i + 1] as number);
      const [dx, dy] = [x - px, y - py];
      data += follows && dx >= 0 ? ` ${dx}` : dx;
      data += dy >= 0 ? ` ${dy}` : dy;
      follows = true;
    }
    last = command;
    [px, py] = [x, y];
    if (command === 'm') [sx, sy] = [x, y];
  }
  return data;
}

/**
 * Writes a scene as SVG 1.1. Transparency is `fill-opacity` and `stroke-opacity`, never `opacity` on a path: the latter
 * makes the rasteriser paint a layer of the whole page for each path.
 * @param size in pixels of what will be painted of it, where that is not the scene's own
 */
export function toSvg(scene: Scene, { width, height }: Size = scene): string {
  const definitions: string[] = [];
  const gradients = new Map<string, string>();
  let count = 0;

  function paint(value: Paint): string {
    if (typeof value === 'string') return value;
    const key = JSON.stringify(value);
    const known = gradients.get(key);
    if (known !== undefined) return known;
    const id = `p${count++}`;
    const stops = value.stops
      .map(stop => {
        const opacity = stop.opacity === undefined ? '' : ` stop-opacity="${decimal(stop.opacity)}"`;
        return `<stop offset="${decimal(stop.at)}" stop-color="${stop.colour}"${opacity}/>`;
      })
      .join('');
    const [name, place] =
      value.kind === 'linear'
        ? [
            'linearGradient',
            `x1="${fine(value.from[0])}" y1="${fine(value.from[1])}" x2="${fine(value.to[0])}" y2="${fine(value.to[1])}"`,
          ]
        : [
            'radialGradient',
            `cx="${fine(value.centre[0])}" cy="${fine(value.centre[1])}" r="${fine(value.radius)}"`,
          ];
    definitions.push(`<${name} id="${id}" gradientUnits="userSpaceOnUse" ${place}>${stops}</${name}>`);
    gradients.set(key, `url(#${id})`);
    return `url(#${id})`;
  }

  function path(node: PathNode): string {
    let attributes = node.fill ? ` fill="${paint(node.fill)}"` : ' fill="none"';
    if (node.rule) attributes += ` fill-rule="${node.rule}"`;
    if (node.stroke) {
      const { paint: colour, width, cap = 'round', join = 'round' } = node.stroke;
      attributes += ` stroke="${paint(colour)}" stroke-width="${fine(width)}"`;
      if (cap !== 'round') attributes += ` stroke-linecap="${cap}"`;
      if (join !== 'round') attributes += ` stroke-linejoin="${join}"`;
    }
    if (node.opacity !== undefined) {
      const value = decimal(node.opacity);
      if (node.fill) attributes += ` fill-opacity="${value}"`;
      if (node.stroke) attributes += ` stroke-opacity="${value}"`;
    }
    return `<path d="${pathData(node.outline)}"${attributes}/>`;
  }

  function draw(node: SceneNode): string {
    switch (node.kind) {
      case 'path':
        return path(node);
      case 'image': {
        const { x, y, width, height } = node.box;
        const place = `x="${fine(x)}" y="${fine(y)}" width="${fine(width)}" height="${fine(height)}"`;
        const data = `data:${node.mediaType};base64,${node.base64}`;
        return `<image ${place} preserveAspectRatio="none" href="${data}"/>`;
      }
      case 'group': {
        let attributes = '';
        if (node.matrix) {
          const [a, b, c, d, e, f] = node.matrix;
          const turned = [a, b, c, d].map(v => Number(v.toFixed(5))).join(' ');
          attributes += ` transform="matrix(${turned} ${fine(e)} ${fine(f)})"`;
        }
        if (node.clip) {
          const id = `c${count++}`;
          definitions.push(`<clipPath id="${id}"><path d="${pathData(node.clip)}"/></clipPath>`);
          attributes += ` clip-path="url(#${id})"`;
        }
        return `<g${attributes}>${node.children.map(draw).join('')}</g>`;
      }
    }
  }

  const body = scene.children.map(draw).join('\n');
  const size = `width="${decimal(width)}" height="${decimal(height)}"`;
  const view = `viewBox="0 0 ${decimal(scene.width)} ${decimal(scene.height)}"`;
  const defined = `<defs>${definitions.join('')}</defs>`;
  const drawn = `<g transform="scale(${1 / FINE})" stroke-linecap="round" stroke-linejoin="round">${body}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view} preserveAspectRatio="none">${defined}${drawn}</svg>`;
}
