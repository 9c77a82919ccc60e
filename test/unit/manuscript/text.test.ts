import { describe, expect, it } from 'vitest';
import { toText } from '../../../src/render/manuscript/text.ts';
import { ingestFile } from '../ingest/on-disk.ts';

async function text(manuscript: string, name = 'a.md'): Promise<string[]> {
  const ingested = await ingestFile(name, manuscript);
  return ingested.manuscript ? toText(ingested.manuscript.book).trimEnd().split('\n') : [];
}

describe('a book as text', () => {
  it('has one block a line', async () => {
    expect(
      await text(
        '# Chapter 1: Rain\n\nOne\nline.[^1]\n\n***\n\n> Two.\n>\n> — Ana\n\n:::verse\nA\n  b\n:::\n\n:::messages\nBob (10:42): yo\n:::\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[^1]: Note.',
      ),
    ).toEqual([
      'Chapter 1: Rain',
      'One line.[1]',
      '***',
      'Two.',
      '— Ana',
      'A',
      'b',
      'Bob (10:42): yo',
      'x\ty',
      '1\t2',
      '[1] Note.',
    ]);
  });

  it('has as many lines as a plain text has paragraphs', async () => {
    expect(await text('One *two*.\n\n#\n\nThree\nfour.', 'a.txt')).toEqual(['One two.', '#', 'Three four.']);
  });

  it('puts a title back that stood in the text', async () => {
    const ingested = await ingestFile('a.txt', 'The Tide\n\nIt fell.\n\nIt rose.');
    const book = ingested.manuscript?.book;
    if (!book) throw new Error('nothing was read');
    book.sections[0]?.children.shift();
    book.metadata.title = 'The Tide';
    book.removed.push({ text: 'The Tide', rule: 'normalize/title-inferred' });
    expect(toText(book)).toBe('The Tide\nIt fell.\nIt rose.\n');
  });
});
