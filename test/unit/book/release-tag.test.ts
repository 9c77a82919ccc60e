import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../src/book/release-tag.ts';

const books = ['tide', 'book-2'];

describe('a tag', () => {
  it.each([
    ['v1.2', { version: '1.2' }],
    ['1.0.3', { version: '1.0.3' }],
    ['v2', { version: '2' }],
    ['tide@1.2', { version: '1.2', book: 'tide' }],
    ['tide@v1.2', { version: '1.2', book: 'tide' }],
    ['tide-v1.2', { version: '1.2', book: 'tide' }],
    ['book-2-v1.0', { version: '1.0', book: 'book-2' }],
    ['release-1.2', { version: '1.2' }],
    ['ebb@1.2', { version: '1.2', book: 'ebb' }],
    ['final', undefined],
    ['v1.2-rc1', undefined],
    ['v1.2.3.4.5', undefined],
  ])('%s', (tag, expected) => {
    expect(releaseOf(tag, books)).toEqual(expected);
  });
});
