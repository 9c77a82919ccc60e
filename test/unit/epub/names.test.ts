import { describe, expect, it } from 'vitest';
import { isbn13 } from '../../../src/book/isbn.ts';
import { uuidOf } from '../../../src/render/epub/identifiers.ts';
import { sortName, sortTitle } from '../../../src/render/sort-as.ts';

describe('an ISBN', () => {
  it.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['978 0 306 40615 7', '9780306406157'],
    ['978‑0‑306‑40615‑7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['0-8044-2957-X', '9780804429573'],
  ])('%s is read as %s', (written, digits) => {
    expect(isbn13(written)).toBe(digits);
  });

  it.each(['978-0-306-40615-8', '0-306-40615-3', '9770306406157', '12345', 'n/a', ''])(
    '%j is none',
    written => {
      expect(isbn13(written)).toBeUndefined();
    },
  );
});

describe('an id made from a name', () => {
  it('is a UUID of version 5, the same every time and another for another name', () => {
    expect(uuidOf('the-tide')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('the-tide')).toBe(uuidOf('the-tide'));
    expect(uuidOf('the-tide')).not.toBe(uuidOf('the-tides'));
  });
});

describe('a name as libraries sort it', () => {
  it.each([
    ['Ada Wren', 'Wren, Ada'],
    ['Ursula K. Le Guin', 'Le Guin, Ursula K.'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['Jean de la Fontaine', 'de la Fontaine, Jean'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['Homer', 'Homer'],
    ['Van Morrison', 'Morrison, Van'],
    ['Wren, Ada', 'Wren, Ada'],
    ['村上春樹', '村上春樹'],
    ['村上 春樹', '村上 春樹'],
  ])('%s is %s', (name, sorted) => {
    expect(sortName(name)).toBe(sorted);
  });
});

describe('a title as libraries sort it', () => {
  it.each([
    ['The Order of Names', 'en-GB', 'Order of Names, The'],
    ['A Line in the Sand', 'en', 'Line in the Sand, A'],
    ['Anne of Green Gables', 'en', 'Anne of Green Gables'],
    ['Theodora', 'en', 'Theodora'],
    ['The', 'en', 'The'],
    ['L’Été', 'fr', 'Été, L’'],
    ['Die Wand', 'de', 'Wand, Die'],
    ['Die Hard', 'en', 'Die Hard'],
  ])('%s in %s is %s', (title, lang, sorted) => {
    expect(sortTitle(title, lang)).toBe(sorted);
  });
});
