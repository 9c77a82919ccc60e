import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { isTimeJump } from '../../../src/normalize/time-jump-phrases.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

describe('time jumps', () => {
  test.each([
    '5 weeks later',
    'Five Weeks Later',
    '12 Years Later',
    'Several Days Later',
    'Three years earlier',
    'The next morning',
    'That night',
    'Later that evening',
    'A few hours before',
    'An hour and... later'.replace(' and...', ''),
    'June 12, 1942',
    '12 June 1942',
    'Summer 1943',
    'Monday, 3 June',
    'Mon. 3 June 1912',
    'Weds. 5 June',
    'Thurs., June 6th',
    'Berlin, June 1948',
    '10:42 p.m.',
    'Day Three',
    'Meanwhile',
    '[Two days later]',
    'Ten minutes later...',
  ])('%s', line => {
    expect(isTimeJump(line, 'en')).toBe(true);
  });
  test.each([
    'There.',
    'Connor nodded.',
    'Five weeks later, he came back.',
    'Later he left',
    'The next morning she rose early and left the house',
    'May',
    'The day I met her',
    'Sun.',
    'Sat down in June',
    'One week',
    'Twelve',
  ])('%s is narrative', line => {
    expect(isTimeJump(line, 'en')).toBe(false);
  });

  test('are set apart and told; uneven capitals are told once', () => {
    const text =
      'He left.\n\n5 weeks later\n\nHe came.\n\n3 Months Later\n\nHe left.\n\n6 Months Later\n\nHe came.';
    const { blocks, rules } = normalized(manuscript(text));
    expect(blocks.filter(block => block.startsWith('timeJump'))).toHaveLength(3);
    expect(rules.filter(rule => rule === 'normalize/inconsistent-case')).toHaveLength(1);
  });
});

test('a time jump does not keep the emphasis around all of it', () => {
  const text = (value: string): Inline => ({ type: 'text', value });
  const children: Block[] = [
    { type: 'paragraph', children: [text('He left.')] },
    { type: 'paragraph', children: [{ type: 'strong', children: [text('Spring 1847')] }] },
    { type: 'paragraph', children: [text('He came.')] },
    {
      type: 'paragraph',
      children: [{ type: 'emphasis', children: [{ type: 'strong', children: [text('Terminal B, 05:40')] }] }],
    },
    { type: 'paragraph', children: [text('He left.')] },
  ];
  const { book } = normalized(bookOf([sectionOf(children)]));
  const jumps = book.sections.flatMap(section => section.children).filter(({ type }) => type === 'timeJump');
  expect(jumps).toMatchObject([
    { children: [{ type: 'text', value: 'Spring 1847' }] },
    { children: [{ type: 'text', value: 'Terminal B, 05:40' }] },
  ]);
});
