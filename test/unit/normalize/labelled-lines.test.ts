/** `Title: …` and its kin on the first lines of a text. */
import { describe, expect, it } from 'vitest';
import { manuscript, normalized } from './manuscript.ts';

const unnamed = { title: '', authors: [] };
const A = 'It was night, and the rain came down.';
const headOf = (text: string, metadata = {}) => {
  const { book, blocks, rules } = normalized(manuscript(text, { ...unnamed, ...metadata }));
  const { title, subtitle, authors } = book.metadata;
  return { title, subtitle, authors: authors.map(({ name }) => name), blocks, rules };
};

describe('labelled lines at the head of a text', () => {
  it.each([
    ['Title: The Tide\nAuthor: Ada Marsh', { title: 'The Tide', authors: ['Ada Marsh'] }],
    [
      'Title: The Tide\n\nBy: Ada Marsh and Ben Low',
      { title: 'The Tide', authors: ['Ada Marsh', 'Ben Low'] },
    ],
    ['AUTHOR: Ada Marsh\nTITLE: The Tide\nSubtitle: A Novel', { title: 'The Tide', subtitle: 'A Novel' }],
  ])('name the book: %j', (head, named) => {
    const read = headOf(`${head}\n\n${A}\n\n${A}`);
    expect(read).toMatchObject(named);
    expect(read.blocks).toEqual([A, A]);
  });

  it('are listed where a book has no place for them', () => {
    const { rules, blocks } = headOf(`Title: The Tide\nDraft: 3\n\n${A}`);
    expect(rules).toContain('normalize/labelled-lines');
    expect(blocks).toEqual([A]);
  });

  it.each([
    ['a sentence', 'Title: she said.'],
    ['a label that no book has', 'Title: The Tide\nMood: grey'],
    ['other lines first', 'Draft: 3\nTitle: The Tide'],
  ])('stay when they are %s', (_, head) => {
    expect(headOf(`${head}\n\n${A}`).rules).not.toContain('normalize/labelled-lines');
  });

  it('stay when the settings say otherwise, and when nothing follows them', () => {
    const head = 'Title: The Tide\nSubtitle: A Novel';
    expect(headOf(`${head}\n\n${A}`, { title: 'The Net' }).blocks).toHaveLength(2);
    expect(headOf(`${head}\n\n${A}`, { subtitle: 'Stories' }).blocks).toHaveLength(2);
    expect(headOf(head).blocks).toHaveLength(1);
  });
});
