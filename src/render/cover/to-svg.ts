import type { Outline } from '../../fonts/outline.ts';
import type { Paint, PathNode, Scene, SceneNode } from './scene.ts';

/** Two decimals, without trailing zeros: a fiftieth of a pixel on paper, and the same bytes everywhere. */
function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const pathData = (outline: Outline): string =>
  outline.map(([type, ...values]) => type + values.map(decimal).join(' ')).join('');

/**
 * Writes a scene as SVG 1.1. Transparency is `fill-opacity` and `stroke-opacity`, never `opacity` on a path: the latter
 * makes the rasteriser paint a layer of the whole page for each path.
 */
export function toSvg(scene: Scene): string {
  const definitions: string[] = [];
  let count = 0;

  function paint(value: Paint): string {
    if (typeof value === 'string') return value;
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
            `x1="${decimal(value.from[0])}" y1="${decimal(value.from[1])}" x2="${decimal(value.to[0])}" y2="${decimal(value.to[1])}"`,
          ]
        : [
            'radialGradient',
            `cx="${decimal(value.centre[0])}" cy="${decimal(value.centre[1])}" r="${decimal(value.radius)}"`,
          ];
    definitions.push(`<${name} id="${id}" gradientUnits="userSpaceOnUse" ${place}>${stops}</${name}>`);
    return `url(#${id})`;
  }

  function path(node: PathNode): string {
    let attributes = node.fill ? ` fill="${paint(node.fill)}"` : ' fill="none"';
    if (node.rule) attributes += ` fill-rule="${node.rule}"`;
    if (node.stroke) {
      const { paint: colour, width, cap = 'round', join = 'round' } = node.stroke;
      attributes += ` stroke="${paint(colour)}" stroke-width="${decimal(width)}"`;
      attributes += ` stroke-linecap="${cap}" stroke-linejoin="${join}"`;
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
        const place = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
        const data = `data:${node.mediaType};base64,${node.base64}`;
        return `<image ${place} preserveAspectRatio="none" href="${data}"/>`;
      }
      case 'group': {
        let attributes = '';
        if (node.matrix)
          attributes += ` transform="matrix(${node.matrix.map(v => Number(v.toFixed(5))).join(' ')})"`;
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
  const size = `width="${decimal(scene.width)}" height="${decimal(scene.height)}"`;
  const view = `viewBox="0 0 ${decimal(scene.width)} ${decimal(scene.height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view}><defs>${definitions.join('')}</defs>${body}</svg>`;
}
