import { describe, expect, test } from 'vitest';
import { isWholeDedication } from '../../../src/book/dedication-line.ts';
import { manuscript, normalized } from './manuscript.ts';

describe('a dedication', () => {
  test.each([
    'For my sister, who kept the lamp',
    'À ma sœur',
    'Für meine Schwester',
    'A mi madre, que esperó',
    'Alla mia sorella',
    'À minha irmã',
    'Voor mijn zus',
    'Till min syster',
  ])('is known: %s', line => {
    expect(isWholeDedication(line)).toBe(true);
  });

  test.each([
    'A mill stood there',
    'Per Hansson came home',
    'For years they said nothing',
    'À mon avis : non',
    'To sea!',
  ])('is none: %s', line => {
    expect(isWholeDedication(line)).toBe(false);
  });
});

describe('a copyright page that was typed', () => {
  test('stands before the first chapter in place of ours, with what belongs to it', () => {
    const { outline } = normalized(
      manuscript(
        '© 2026 Ada Marsh\n\nAll rights reserved.\n\nFor Anna\n\nChapter One\n\nIt rained.\n\nChapter Two\n\nIt rained again.',
      ),
    );
    expect(outline.slice(0, 5)).toEqual([
      '[copyright]',
      '© 2026 Ada Marsh',
      'All rights reserved.',
      '[dedication]',
      'For Anna',
    ]);
  });

  test('is a story where it is a sentence of one', () => {
    const { outline } = normalized(
      manuscript(
        'Copyright was all he ever thought of.\n\nChapter One\n\nIt rained.\n\nChapter Two\n\nIt rained again.',
      ),
    );
    expect(outline).not.toContain('[copyright]');
  });
});
