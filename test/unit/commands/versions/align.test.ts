import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned } from '../../../../src/commands/versions/align.ts';

const shown = (old: readonly string[], now: readonly string[]): string[] =>
  aligned(old, now, word => word).map(({ kind, items }) => `${kind} ${items.join(' ')}`);
const many = (count: number, word: string): string[] =>
  Array.from({ length: count }, (_, at) => `${word}${at}`);

describe('two versions of a list', () => {
  it('are held against each other thing by thing', () => {
    expect(shown(['a', 'b', 'c', 'c'], ['a', 'x', 'c', 'c', 'd'])).toEqual([
      'same a',
      'removed b',
      'added x',
      'same c c',
      'added d',
    ]);
    expect(shown([], [])).toEqual([]);
  });

  it('may have nothing in common, however long they are', () => {
    const start = process.cpuUsage().user;
    const stretches = aligned(many(24_000, 'a'), many(24_000, 'b'), word => word);
    expect(stretches.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['removed', 24_000],
      ['added', 24_000],
    ]);
    // Microseconds.
    expect(process.cpuUsage().user - start).toBeLessThan(10e6);
  });

  it('are parted by what stands once in both, where too much was changed', () => {
    const old = many(3000, 'a').flatMap((word, at) => [word, `same${at}`]);
    const now = many(3000, 'b').flatMap((word, at) => [word, `same${at}`]);
    const stretches = aligned(old, now, word => word);
    expect(stretches).toHaveLength(9000);
    expect(stretches.slice(0, 3)).toEqual([
      { kind: 'removed', items: ['a0'] },
      { kind: 'added', items: ['b0'] },
      { kind: 'same', items: ['same0'] },
    ]);
  });

  it('lose nothing, whatever they hold', () => {
    const list = fc.array(fc.constantFrom(...many(6, 'x')), { maxLength: 30 });
    const long = fc.constantFrom([], many(2500, 'y'), many(2500, 'z'));
    fc.assert(
      fc.property(list, long, list, list, long, list, (a, b, c, d, e, f) => {
        const [old, now] = [
          [...a, ...b, ...c],
          [...d, ...e, ...f],
        ];
        const stretches = aligned(old, now, word => word);
        const of = (other: string) => stretches.flatMap(({ kind, items }) => (kind === other ? [] : items));
        expect(of('added')).toEqual(old);
        expect(of('removed')).toEqual(now);
      }),
      { numRuns: 12 },
    );
  });
});
