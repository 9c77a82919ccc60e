/** A value of the wrong kind: what is said of it, and what could stand there. */
import { expect, it } from 'vitest';
import { faultOfIsbn } from '../../../src/book/isbn.ts';
import { ingestBook } from './on-disk.ts';

async function complaint(yaml: string) {
  const { told } = await ingestBook({ 'book.yaml': yaml, '01.md': '# Chapter 1\n\nIt fell.' });
  return told.find(({ severity }) => severity === 'error');
}

const KEYS_AND_VALUES = 'the settings must be keys and values, each on a line of its own: `key: value`';

it.each([
  ['one line of text', 'The Weir by Jo Marsh', KEYS_AND_VALUES, undefined],
  ['a list', '- title: The Weir', KEYS_AND_VALUES, undefined],
  [
    'a list where a line belongs',
    'title: [A, B]',
    '`title` must be a word or a line',
    'title: The Salt Road',
  ],
  ['a number', 'price: 4.99', '`price` must be keys and values', expect.stringMatching(/^price: \{ /)],
  ['a word', 'editions: kobo', '`editions` must be keys and values', expect.stringMatching(/^editions: \{ /)],
  [
    'a list of rules',
    'proofing: [article]',
    '`proofing` must name rules, as in `doubled-word: off`',
    'proofing: { article: off }',
  ],
  [
    'a misspelt key of a person',
    'author: {nme: Y}',
    '`nme` is no setting; did you mean `name`?',
    'settings: name, file-as, role',
  ],
  [
    'a misspelt key of one of several persons',
    'author:\n  - name: Bo Xi\n  - {nme: Y}',
    '`nme` is no setting; did you mean `name`?',
    'settings: name, file-as, role',
  ],
  [
    'a misspelt format',
    'isbn: {epbu: 978-3-16-148410-0}',
    '`epbu` is no setting; did you mean `epub`?',
    'settings: epub, pdf, print',
  ],
])('%s', async (_, yaml, message, hint) => {
  expect(await complaint(yaml)).toMatchObject({ message, ...(hint !== undefined && { hint }) });
});

it('an ISBN that is none says why', async () => {
  expect((await complaint('isbn: 978-1-234'))?.message).toMatch(
    /^`978-1-234` is no ISBN: it has 7 digits, and an ISBN has 13/,
  );
  expect(faultOfIsbn('ISBN 9783161484100')).toMatch(/^it has `I` in it/);
  expect(faultOfIsbn('4783161484100')).toMatch(/^it begins with neither 978 nor 979/);
  expect(faultOfIsbn('978-3-16-148410-1')).toMatch(/^its check digit does not agree/);
  expect(faultOfIsbn('3-16-148410-1')).toMatch(/^its check digit does not agree/);
});
