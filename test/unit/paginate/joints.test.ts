import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/book/nodes.ts';
import { book, prose, section, set, text, wordsOf } from './books.ts';

/** The lines of one paragraph. */
const linesOf = (children: Inline[]): string[] =>
  (set(book([section({ children: [{ type: 'paragraph', children }] })])).pages[0]?.lines ?? [])
    .filter(({ source }) => source?.flow === 'text')
    .map(wordsOf);

const inItalics = (value: string): Inline => ({ type: 'emphasis', children: text(value) });

/** Lines of words that have a space between every other two. */
const joined = (joint: string): string[] => linesOf(text(`harbour${joint}lights `.repeat(60).trim()));

describe('words that meet without a space are parted', () => {
  it.each(['—', '…', '/', '—(', '—’'])('after what joins them: %s', joint => {
    const [mark = ''] = joint;
    const lines = joined(joint);
    expect(lines.some(line => line.endsWith(mark))).toBe(true);
    for (const line of lines) expect(line.startsWith(mark)).toBe(false);
  });

  it('after a dash where the style changes, never before it', () => {
    const lines = linesOf(
      Array.from({ length: 40 }, (_, index) => [
        ...text(prose(4 + (index % 7), index).replace('.', '—')),
        inItalics('always'),
        ...text(' turns '),
      ]).flat(),
    );
    expect(lines.some(line => line.endsWith('—'))).toBe(true);
    for (const line of lines) expect(line.startsWith('—')).toBe(false);
  });

  it('at a hyphen where the style changes, but not after one letter', () => {
    const compound = (first: string): string[] =>
      linesOf(
        Array.from({ length: 30 }, () => [
          ...text(`${first}-`),
          inItalics('lights'),
          ...text(' out '),
        ]).flat(),
      );
    expect(compound('harbour').some(line => line.endsWith('harbour-'))).toBe(true);
    expect(compound('T').some(line => line.endsWith('T-'))).toBe(false);
  });

  it('but not inside a sign, a fraction or a measure', () => {
    for (const whole of ['w/o', '1/2', 'km/h']) {
      const lines = linesOf(text(`${whole} `.repeat(120).trim()));
      for (const line of lines) expect(line).toMatch(new RegExp(`^(${whole} ?)+$`));
    }
  });
});
