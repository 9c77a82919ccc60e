import { describe, expect, it } from 'vitest';
import { evidenceIn, openingOf, placeNames, wordsAt } from '../../../src/book/query.ts';

const RULE = 'normalize/uncertain-quote';
const nameAt = (text: string, mark: string): string => {
  const at = text.indexOf(mark);
  return placeNames()(RULE, text, at, at + 1);
};

describe('the id of a query', () => {
  const text = `He called out to them, 'Arry and the rest, before the tide came in.`;

  it('is short and can be typed', () => {
    expect(nameAt(text, "'")).toMatch(/^[2-9b-z]{8}$/);
  });

  it.each([
    ['words are edited five words away', `Then he called out to them, 'Arry and the rest, after the storm.`],
    ['white space is folded', `He  called out\n to them,  'Arry and the rest, before the tide came in.`],
    ['the marks around are set', `He called out to them—'Arry and the rest…`],
  ])('stays when %s', (_, edited) => {
    expect(nameAt(edited, "'")).toBe(nameAt(text, "'"));
  });

  it('stays when apostrophes around are set', () => {
    expect(nameAt(`It don't matter, "said he, 'tis so`, '"')).toBe(
      nameAt(`It don’t matter, "said he, ’tis so`, '"'),
    );
  });

  it.each([
    ['a word beside it is another', `He called out to him, 'Arry and the rest, before the tide came in.`],
    ['it stands one word later', `He called out to them, Arry 'and the rest, before the tide came in.`],
  ])('differs when %s', (_, edited) => {
    expect(nameAt(edited, "'")).not.toBe(nameAt(text, "'"));
  });

  it('differs by rule', () => {
    expect(placeNames()('normalize/extra-blank', text, 4, 5)).not.toBe(placeNames()(RULE, text, 4, 5));
  });

  it('counts places with the same words around', () => {
    const name = placeNames();
    const ids = [1, 2, 3].map(() => name(RULE, `'Course,`, 0, 1));
    expect(new Set(ids).size).toBe(3);
    const other = placeNames();
    other(RULE, `something 'else between`, 10, 11);
    expect([1, 2, 3].map(() => other(RULE, `'Course,`, 0, 1))).toEqual(ids);
  });

  it('is another for each of ten thousand places', () => {
    const name = placeNames();
    const ids = new Set<string>();
    for (let place = 0; place < 10_000; place++) ids.add(name(RULE, `word ${place} 'after`, 0, 0));
    expect(ids.size).toBe(10_000);
  });
});

describe('evidence', () => {
  it('shows the words around a place on one line', () => {
    expect(wordsAt(evidenceIn(`One\ntwo 'three four`, 8, 9))).toBe(`One two ›'‹three four`);
  });

  it('is cut at words', () => {
    const { before, after } = evidenceIn(`${'alpha '.repeat(30)}'${' omega'.repeat(30)}`, 180, 181);
    expect(before).toMatch(/^(?:alpha )+$/);
    expect(after).toMatch(/^(?: omega)+$/);
    expect(before.length + after.length).toBeLessThanOrEqual(80);
  });

  it('of a block is what it begins with', () => {
    expect(wordsAt(openingOf('The\nFerry'))).toBe('›The Ferry‹');
    expect(wordsAt(openingOf('word '.repeat(100)))).toMatch(/^›(?:word )+word‹…$/);
  });
});
