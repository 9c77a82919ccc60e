/** A person from afar, as a silhouette. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { ellipse, placed } from '../outlines.ts';

/** Half of a coat, from the neck down to between the feet, for a height of one. */
const COAT: readonly Segment[] = [
  ['L', 0.03, -0.875],
  ['C', 0.034, -0.848, 0.05, -0.838, 0.082, -0.826],
  ['C', 0.122, -0.81, 0.136, -0.785, 0.142, -0.735],
  ['C', 0.154, -0.64, 0.163, -0.56, 0.158, -0.462],
  ['C', 0.156, -0.43, 0.13, -0.424, 0.126, -0.456],
  ['C', 0.124, -0.53, 0.118, -0.6, 0.108, -0.66],
  ['C', 0.112, -0.56, 0.118, -0.44, 0.138, -0.318],
  ['C', 0.11, -0.304, 0.092, -0.302, 0.084, -0.302],
  ['L', 0.074, -0.03],
  ['C', 0.094, -0.018, 0.1, -0.004, 0.09, 0],
  ['L', 0.022, 0],
  ['L', 0.01, -0.29],
];

const mirror = ([type, ...values]: Segment): Segment =>
  [type, ...values.map((v, i) => (i % 2 === 0 ? -v : v))] as unknown as Segment;

/** The right half drawn back up on the left. */
function backwards(half: readonly Segment[]): Segment[] {
  const ends = half.map(segment => [segment.at(-2) as number, segment.at(-1) as number] as const);
  const back: Segment[] = [['L', -0.01, -0.29]];
  for (let i = half.length - 1; i > 0; i--) {
    const segment = half[i] as Segment;
    const [x, y] = ends[i - 1] as readonly [number, number];
    back.push(
      mirror(segment[0] === 'C' ? ['C', segment[3], segment[4], segment[1], segment[2], x, y] : ['L', x, y]),
    );
  }
  return back;
}

const STANDING: Outline = [
  ['M', 0, -0.88],
  ...COAT,
  ...backwards(COAT),
  ['Z'],
  ...ellipse(0, -0.925, 0.05, 0.066),
];

/** Someone in a long coat, seen from behind or in front; feet at (x, y). */
export const standing = (x: number, y: number, height: number): Outline => placed(STANDING, x, y, height);

/** Head and shoulders, close: chin down to where the picture ends. */
export function bust(x: number, y: number, height: number): Outline {
  const head: Outline = [
    ['M', -0.62, 1],
    ['C', -0.62, 0.72, -0.5, 0.62, -0.3, 0.55],
    ['C', -0.17, 0.5, -0.12, 0.46, -0.12, 0.36],
    ['C', -0.2, 0.29, -0.235, 0.2, -0.24, 0.08],
    ['C', -0.25, -0.12, -0.16, -0.28, 0, -0.28],
    ['C', 0.16, -0.28, 0.25, -0.12, 0.24, 0.08],
    ['C', 0.235, 0.2, 0.2, 0.29, 0.12, 0.36],
    ['C', 0.12, 0.46, 0.17, 0.5, 0.3, 0.55],
    ['C', 0.5, 0.62, 0.62, 0.72, 0.62, 1],
    ['Z'],
  ];
  return placed(head, x, y, height);
}
