import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingsOfBook } from '../../src/book/letters.ts';
import { toMarkdown } from '../../src/render/manuscript/markdown.ts';
import { ingestFile } from '../unit/ingest/on-disk.ts';
import { shapeOf } from './book-shape.ts';
import { wildManuscript } from './manuscripts.ts';

const written = async (name: string, text: string) => {
  const { manuscript } = await ingestFile(name, text);
  const empty = !manuscript || [...wordingsOfBook(manuscript.book)].length === 0;
  if (empty) return undefined;
  return { book: manuscript.book, markdown: toMarkdown(manuscript.book, manuscript.assets) };
};

describe('Markdown that Quoin writes', () => {
  it('is read back as the same book, whatever the book came from', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, fc.constantFrom('a.md', 'a.txt'), async (text, name) => {
        const first = await written(name, text);
        if (!first) return;
        const { manuscript } = await ingestFile('b.md', first.markdown);
        if (!manuscript) throw new Error(`not read back:\n${first.markdown}`);
        expect(shapeOf(manuscript.book), first.markdown).toEqual(shapeOf(first.book));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['# rain\n### &amp;*', 'a.md'],
    ['# Part Onerain\n### &amp;', 'a.md'],
    ['rain * ![a](b)\n', 'a.md'],
    ['* * ![a](b)\n', 'a.md'],
    ['# rain\n## ![a](b)\n# rain\nrain\n', 'a.md'],
    ['# rain\u00a0\n\nIt fell.\n\n# &nbsp;sun &#160;\n\nIt shone.', 'a.md'],
    ['^nd^<a@b.cd>rain\n', 'a.md'],
    ['1. rain\n\n* * *\n\n2. sun\n', 'a.txt'],
    ['1. rain\n2. sun\n\n***\n\n2. hail\n', 'a.txt'],
  ])('is read back and written again as it was: %j', async (text, name) => {
    const first = await written(name, text);
    const { manuscript } = await ingestFile('b.md', first?.markdown ?? '');
    expect(manuscript && shapeOf(manuscript.book)).toEqual(first && shapeOf(first.book));
    expect((await written('b.md', first?.markdown ?? ''))?.markdown).toBe(first?.markdown);
  });

  it('is written the same from what was read back', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, async text => {
        const first = await written('a.md', text);
        const second = first && (await written('b.md', first.markdown));
        expect(second?.markdown).toBe(first?.markdown);
      }),
      { numRuns: 200 },
    );
  });
});
