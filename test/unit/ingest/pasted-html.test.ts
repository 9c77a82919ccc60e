import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { ingestFile } from './on-disk.ts';

const sketch = (inlines: readonly Inline[]): string =>
  inlines
    .map(inline => {
      if (inline.type === 'text') return inline.value;
      if (inline.type === 'lineBreak') return '/';
      return 'children' in inline ? `<${inline.type} ${sketch(inline.children)}>` : inline.type;
    })
    .join('');

const blocksOf = async (name: string, text: string): Promise<string[]> => {
  const { manuscript } = await ingestFile(name, text);
  const sections = manuscript?.book.sections ?? [];
  return sections.flatMap(({ title, children }) => [
    ...(title.length > 0 ? [`# ${sketch(title)}`] : []),
    ...children.map((block: Block) =>
      block.type === 'paragraph' ? sketch(block.children) : block.type === 'sceneBreak' ? '***' : block.type,
    ),
  ]);
};

describe.each(['a.txt', 'a.md'])('a manuscript copied from a web page, as %s', name => {
  it('has its paragraphs, its rule and its characters', async () => {
    const page = '<p>Rain.</p><p>&nbsp;</p><p>Wind &amp; s&eacute;a.</p><hr class="x"/><p>Sun.</p>';
    expect(await blocksOf(name, page)).toEqual(['Rain.', 'Wind & séa.', '***', 'Sun.']);
  });

  it('has its headings, its lines and its emphasis', async () => {
    const page =
      '<div>\n<h2 id="a">The Rain</h2>\n<p>A <em>b</em> [i]c[/i] _d_<br>e.</p>\n<h2>The Sun</h2><p>f<br/><br/>g</p></div>';
    expect(await blocksOf(name, page)).toEqual([
      '# The Rain',
      'A <emphasis b> <emphasis c> <emphasis d>/e.',
      '# The Sun',
      'f',
      'g',
    ]);
  });
});

it('text that mentions a tag once keeps it, and its ampersands', async () => {
  expect(await blocksOf('a.txt', 'He typed <p> and R&amp;D.')).toEqual(['He typed <p> and R&amp;D.']);
});
