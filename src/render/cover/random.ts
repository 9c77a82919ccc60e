import { createHash } from 'node:crypto';
import { clean } from './words.ts';

/** Chance that is the same every time: a generator seeded from words (SFC32 over SHA-256). */
export interface Random {
  /** 0 up to, without, 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  integer(low: number, high: number): number;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  chance(probability: number): boolean;
  /** 1 or -1. */
  sign(): 1 | -1;
  shuffle<T>(items: readonly T[]): T[];
  /** A generator of its own for one part of the picture: what one part draws does not move the others. */
  fork(part: string): Random;
}

/** The generator that belongs to these words; order and case matter, the form of white space does not. */
export function seeded(...parts: readonly string[]): Random {
  const digest = createHash('sha256').update(parts.map(clean).join('\u0000')).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map(at => digest.readInt32LE(at)) as [number, number, number, number];
  function next(): number {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  }
  for (let i = 0; i < 12; i++) next();
  const integer = (low: number, high: number): number => Math.floor(low + (high - low + 1) * next());
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    integer,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[integer(0, from.length - 1)] as T;
    },
    chance: probability => next() < probability,
    sign: () => (next() < 0.5 ? -1 : 1),
    shuffle<T>(items: readonly T[]): T[] {
      const mixed = [...items];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = integer(0, i);
        [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
      }
      return mixed;
    },
    fork: part => seeded(...parts, part),
  };
}
