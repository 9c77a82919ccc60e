/** A person from afar, as a silhouette. */
import type { Outline, Segment } from '../../../fonts/outline.ts';
import { ellipse, placed } from '../outlines.ts';

/** Half of a coat, from the neck down to between the feet, for a height of one. */
const COAT: readonly Segment[] = [
  ['L', 0.026, -0.882],
  ['C', 0.03, -0.86, 0.05, -0.852, 0.085, -0.84],
  ['C', 0.124, -0.826, 0.137, -0.79, 0.143, -0.74],
  ['C', 0.152, -0.66, 0.158, -0.58, 0.152, -0.49],
  ['C', 0.151, -0.462, 0.128, -0.458, 0.124, -0.482],
  ['C', 0.122, -0.55, 0.117, -0.62, 0.107, -0.68],
  ['C', 0.105, -0.58, 0.112, -0.42, 0.126, -0.262],
  ['C', 0.1, -0.25, 0.08, -0.25, 0.07, -0.252],
  ['L', 0.062, -0.045],
  ['C', 0.068, -0.026, 0.084, -0.016, 0.082, 0],
  ['L', 0.018, 0],
  ['L', 0.007, -0.246],
];

const mirror = ([type, ...values]: Segment): Segment =>
  [type, ...values.map((v, i) => (i % 2 === 0 ? -v : v))] as unknown as Segment;

/** The right half drawn back up on the left. */
function backwards(half: readonly Segment[]): Segment[] {
  const ends = half.map(segment => [segment.at(-2) as number, segment.at(-1) as number] as const);
  const back: Segment[] = [['L', -0.007, -0.246]];
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
  ...ellipse(0, -0.932, 0.046, 0.06),
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
