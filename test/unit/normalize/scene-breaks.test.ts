import { describe, expect, test } from 'vitest';
import { isOrnament } from '../../../src/normalize/ornaments.ts';
import { manuscript, normalized } from './manuscript.ts';

const outlineOf = (text: string) => normalized(manuscript(text)).outline;
const rulesOf = (text: string) => normalized(manuscript(text)).rules;

describe('scene breaks', () => {
  test.each([
    '***',
    '* * *',
    '#',
    '# # #',
    '~',
    '---',
    '⁂',
    '◇',
    '<<<>>>',
    '-oOo-',
    '• • •',
    '\\* \\* \\*',
    '\\#',
    '~*~*~',
    'o0o',
    'x X x',
    'xXxXx',
    'oOoOo',
    '======',
    '§',
    '[scene break]',
    '{Line Break}',
    '* SCENE BREAK *',
  ])('%s is an ornament', drawn => {
    const { blocks } = normalized(manuscript(`One fell.\n\n${drawn}\n\nTwo rose.`));
    expect(blocks).toEqual(['One fell.', '<ornament>', 'Two rose.']);
  });
  test('letters of an end that stand apart are closed up', () => {
    expect(normalized(manuscript('One fell.\n\nTwo rose.\n\nT H E   E N D')).blocks.at(-1)).toBe(
      'endMark(THE END)',
    );
  });
  test.each([
    '...',
    '…',
    'Oo',
    'oh',
    'XXX',
    'Xxx',
    'A.',
    '?',
    '!',
    '5',
    '',
    'xx',
    'oooo',
    'Break',
    'Line break.',
  ])('%j is none', line => {
    expect(isOrnament(line)).toBe(false);
  });

  test('at the edges of a chapter part nothing and are left out', () => {
    const text = 'Chapter 1\n\n***\n\nOne.\n\n***\n\nChapter 2\n\nTwo.';
    expect(outlineOf(text)).toEqual(['[chapter Chapter 1]', 'One.', '[chapter Chapter 2]', 'Two.']);
    expect(rulesOf(text).filter(rule => rule === 'normalize/break-at-edge')).toHaveLength(2);
  });

  test('an extra blank line between narrative is one', () => {
    expect(outlineOf('The door closed.\n\n\nMorning came grey.')).toEqual([
      '[story]',
      'The door closed.',
      '<space>',
      'Morning came grey.',
    ]);
  });

  test.each([
    ['beside speech', '"Go," he said.\n\n\n"I will."\n\nShe left.'],
    ['between two beats', 'Sonia flared her nostrils.\n\n\nConrad simply nodded.\n\nThey left.'],
    ['before a time jump', 'They left the house.\n\n\nFive weeks later\n\nThe house stood empty.'],
  ])('an extra blank line %s is none, and told', (_, text) => {
    const { blocks, rules } = normalized(manuscript(text));
    expect(blocks).not.toContain('<space>');
    expect(rules).toContain('normalize/extra-blank');
  });

  test('extra blank lines that mostly stand in conversations mean nothing anywhere', () => {
    const text = '"Go."\n\n\n"No."\n\nHe waited.\n\n\n"Why?"\n\nThe road was long.\n\n\nThe river was wide.';
    expect(normalized(manuscript(text)).blocks).not.toContain('<space>');
  });

  test('a manuscript of double blank lines has no breaks', () => {
    expect(
      normalized(manuscript('One fell.\n\n\nTwo rose.\n\n\nThree sat.\n\n\nFour ran.')).blocks,
    ).toHaveLength(4);
  });
});
