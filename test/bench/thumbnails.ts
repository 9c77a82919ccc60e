/** What can be told of two thumbnails, and what a machine reads on one. */
import { spawnSync } from 'node:child_process';
import { type Pixels, scale } from '../../src/images/images.ts';
import { grown } from '../../src/render/cover/bounds.ts';
import type { Box } from '../../src/render/cover/scene.ts';

const linear = (value: number): number => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => linear(value));
const cubed = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

/** CIE Lab under D65, three numbers a pixel. */
export function labOf({ data }: Pixels): Float32Array {
  const lab = new Float32Array(data.length);
  for (let i = 0; i < data.length; i += 3) {
    const [r, g, b] = [0, 1, 2].map(k => LINEAR[data[i + k] as number] as number) as [number, number, number];
    const x = cubed((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const y = cubed(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const z = cubed((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    lab[i] = 116 * y - 16;
    lab[i + 1] = 500 * (x - y);
    lab[i + 2] = 200 * (y - z);
  }
  return lab;
}

/** Mean difference of two pictures of one size, in units of Lab (CIE 1976). */
export function difference(one: Float32Array, two: Float32Array): number {
  const apart = (i: number): number => (one[i] as number) - (two[i] as number);
  let sum = 0;
  for (let i = 0; i < one.length; i += 3) sum += Math.hypot(apart(i), apart(i + 1), apart(i + 2));
  return sum / (one.length / 3);
}

export const canRead = (): boolean => spawnSync('tesseract', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * How far thumbnails are enlarged to be read. Tesseract sees letters of twenty pixels and more, but takes a small word
 * among letters of a hundred for dirt: a thumbnail is looked at as it is as well, a title alone at several sizes.
 */
const WHOLE = [4, 1];
const SIZES = [4, 2, 0.5];
/**
 * Pixels left around a title that is looked at alone: few, so that nothing else is seen, and then as many as Tesseract
 * needs to find the lines that letters stand on where there are but one or four of them.
 */
const MARGINS = [8, 16, 24];
/** Ways of looking at a page: scattered text, one block, one column; at the title alone: one block, one word, one letter. */
const LAYOUTS = ['11', '6', '4'];
const ALONE = ['6', '8', '10'];

function netpbm({ width, height, data }: Pixels, light: boolean): Buffer {
  const grey = Buffer.alloc(width * height);
  for (let i = 0; i < grey.length; i++) {
    const [r, g, b] = [data[i * 3], data[i * 3 + 1], data[i * 3 + 2]] as [number, number, number];
    const value = Math.round(0.3 * r + 0.59 * g + 0.11 * b);
    grey[i] = light ? 255 - value : value;
  }
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Words in small letters; a word that line ends divide is whole. */
const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[-=]\s*\n\s*/g, '')
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The share of a title's letters that stand in words read: a word counts by the one read that is nearest to it. */
export function recallOf(title: string, read: string): number {
  const words = plain(title);
  const found = plain(read);
  // A word that a line end divides, and words that run together.
  const candidates = [...found, ...found.slice(1).map((word, i) => `${found[i]}${word}`)];
  let [right, all] = [0, 0];
  for (const word of words) {
    const nearest = Math.min(word.length, ...candidates.map(each => edits(word, each)));
    right += word.length - nearest;
    all += word.length;
  }
  return all === 0 ? 1 : right / all;
}

function cut({ width, height, data }: Pixels, box: Box): Pixels {
  const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  const rows: Uint8Array[] = [];
  for (let y = top; y < bottom; y++)
    rows.push(data.subarray((y * width + left) * 3, (y * width + right) * 3));
  return { width: right - left, height: bottom - top, data: Buffer.concat(rows) };
}

/**
 * What Tesseract reads of a title on a thumbnail at best, 0 to 1.
 * @param place where the title stands on it
 */
export async function readTitle(
  thumbnail: Pixels,
  title: string,
  place: Box,
  enough: number,
): Promise<number> {
  const sized = (pixels: Pixels, by: number) =>
    scale(pixels, Math.round(pixels.width * by), Math.round(pixels.height * by));
  const alone = SIZES.flatMap(size => MARGINS.map(margin => ({ size, margin })));
  const views = [
    ...(await Promise.all(
      WHOLE.map(async size => ({ pixels: await sized(thumbnail, size), layouts: LAYOUTS })),
    )),
    ...(await Promise.all(
      alone.map(async ({ size, margin }) => ({
        pixels: await sized(cut(thumbnail, grown(place, margin)), size),
        layouts: ALONE,
      })),
    )),
  ];
  let best = 0;
  for (const { pixels, layouts } of views) {
    for (const layout of layouts) {
      for (const light of [false, true]) {
        const { stdout } = spawnSync('tesseract', ['stdin', 'stdout', '--psm', layout, '--dpi', '300'], {
          input: netpbm(pixels, light),
          encoding: 'utf8',
          env: { ...process.env, OMP_THREAD_LIMIT: '1' },
          stdio: ['pipe', 'pipe', 'ignore'],
        });
        best = Math.max(best, recallOf(title, stdout));
        if (best >= enough) return best;
      }
    }
  }
  return best;
}
