import type { Random } from './random.ts';

/** A smooth random height at each point of a plane, about -1 to 1. */
export type Noise = (x: number, y: number) => number;

/** Gradient noise (Perlin 2002) over a lattice shuffled by the generator. */
export function gradientNoise(random: Random): Noise {
  const lattice = random.shuffle([...Array(256).keys()]);
  const hash = (x: number, y: number): number => lattice[((lattice[x & 255] as number) + y) & 255] as number;
  const slope = (h: number, x: number, y: number): number => {
    const angle = (h & 15) * (Math.PI / 8);
    return Math.cos(angle) * x + Math.sin(angle) * y;
  };
  const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
  const between = (a: number, b: number, t: number): number => a + (b - a) * t;
  return (x, y) => {
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - x0, y - y0];
    return (
      between(
        between(slope(hash(x0, y0), dx, dy), slope(hash(x0 + 1, y0), dx - 1, dy), ease(dx)),
        between(slope(hash(x0, y0 + 1), dx, dy - 1), slope(hash(x0 + 1, y0 + 1), dx - 1, dy - 1), ease(dx)),
        ease(dy),
      ) * 1.5
    );
  };
}

/** Several octaves of noise, each half as high and twice as fine: mountains and clouds. */
export function layered(noise: Noise, x: number, y: number, octaves: number): number {
  let [sum, height] = [0, 0.5];
  let [px, py] = [x, y];
  for (let i = 0; i < octaves; i++) {
    sum += height * noise(px, py);
    px *= 2.03;
    py *= 2.03;
    height /= 2;
  }
  return sum;
}
