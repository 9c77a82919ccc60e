import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/render/manuscript/markdown.ts';
import { shapeOf } from '../../property/book-shape.ts';
import { ingestFile } from '../ingest/on-disk.ts';

/** What Quoin writes for a manuscript, without the front matter. */
async function rewritten(text: string, name = 'a.md'): Promise<string> {
  const { manuscript } = await ingestFile(name, text);
  const markdown = manuscript ? toMarkdown(manuscript.book, manuscript.assets) : '';
  return markdown.slice(markdown.indexOf('\n---\n') + 5).trim();
}

describe('a book as Markdown', () => {
  it.each([
    [
      'headings and notes',
      '# Chapter 1: The *Cave*\n\nOne.[^a]\n\n[^a]: A note.\n\n    Its second paragraph.\n\n# Epilogue\n\nTwo.',
    ],
    ['parts and chapters', '# Part One: Ebb\n\n## Chapter 1\n\nOne.\n\n### A Subhead\n\nTwo.'],
    ['roles and names', '# For Ana {.dedication #ana}\n\nOne.\n\n# Rain {.interlude lang=fr}\n\nTwo.'],
    ['emphasis', 'He *ran*, “*fast*”, and un<em>friggin</em>believably **so**.'],
    ['quotations', '> We are such stuff.\n>\n> > As dreams.\n>\n> — *The Tempest*'],
    ['lists', '- one\n- two\n  - nested\n  - more\n\nText.\n\n1. first\n2. second'],
    ['a table', '| A | B |\n| :-- | --: |\n| 1 | x\\|y |'],
    ['a letter', ':::letter\n::salutation[Dear Ned,]\n\nI am *well*.\n\n::signature[Lucy]\n:::'],
    ['verse', ':::verse\nThe moon\n  is down.\n\nStars.\n:::'],
    ['messages', ':::messages{me="Ana"}\nAna: hi\nBob (10:42): yo\n:::'],
    [
      'small things',
      'In :sc[anno], :lang[mot]{fr}, `code`, [a link](https://x.y/z).\n\n::time[Five weeks later]\n\n* * *\n\n&nbsp;\n\n```\n  a  *b*\n```',
    ],
    ['broken lines', 'Go,\\\nman.\n\nGo.'],
    ['an extra blank line', 'One.\n\nTwo.\n\n\nThree.'],
  ])('keeps %s as an author would write them', async (_, text) => {
    expect(await rewritten(text)).toBe(text);
  });

  it.each([
    ['1984. That was the year.', '1984\\. That was the year.'],
    ['#hash tag', '#hash tag'],
    ['-- a dash', '-- a dash'],
    ['- a dash', '\\- a dash'],
    ['***', '\\*\\*\\*'],
    ['> quoted', '\\> quoted'],
    ['a [b](c) <em d> &amp; `e`', 'a \\[b\\](c) \\<em d> \\&amp; \\`e\\`'],
    ['snake_case 3 * 4 _ x', 'snake_case 3 * 4 _ x'],
  ])('escapes %j of a plain text only where it must', async (text, expected) => {
    expect(await rewritten(`---\ntitle: T\n---\nFirst.\n\n${text}\n\nLast.`, 'a.txt')).toBe(
      `First.\n\n${expected}\n\nLast.`,
    );
  });

  it('writes the front matter that it reads', async () => {
    const yaml = [
      'title: "Dune: Part Two"',
      'author:',
      '  - Ana Lima',
      '  - name: Bo Xi',
      '    file-as: Xi, Bo',
      'lang: en-GB',
      'date: "2026-11"',
      'description: "One.\\nTwo \\"three\\"."',
      'subject:',
      '  - Rain',
      'series:',
      '  name: Tides',
      '  position: "2"',
      'isbn:',
      '  epub: "9783161484100"',
      'identifier: dune',
      'template: literary',
      'trim: "5.5x8.5"',
      'quotes: uk',
      'cover:',
      '  seed: "yes"',
    ].join('\n');
    const { manuscript, told } = await ingestFile('a.md', `---\n${yaml}\n---\n\nText.\n`);
    expect(told).toEqual([]);
    expect(manuscript && toMarkdown(manuscript.book)).toBe(`---\n${yaml}\n---\n\nText.\n`);
  });

  it('leaves out what Quoin made itself', async () => {
    const { manuscript } = await ingestFile('a.md', '# Chapter 1\n\nOne.\n\n# Chapter 2\n\nTwo.');
    const [first] = manuscript?.book.sections ?? [];
    if (!manuscript || !first) throw new Error('nothing was read');
    first.generated = true;
    expect(toMarkdown(manuscript.book)).not.toContain('One.');
  });

  it('reads back as the same book', async () => {
    const text =
      '# Part One\n\n## Rain {.chapter}\n\nA.[^1]\n\n## Snow {.chapter}\n\n> B.\n\n[^1]: C.\n\n# Epilogue\n\nD.';
    const { manuscript } = await ingestFile('a.md', text);
    const again = await ingestFile('a.md', manuscript ? toMarkdown(manuscript.book) : '');
    expect(again.manuscript && shapeOf(again.manuscript.book)).toEqual(
      manuscript && shapeOf(manuscript.book),
    );
  });
});
