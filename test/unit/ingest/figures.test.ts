import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/book/visit.ts';
import { blocks, type Ingested, ingestBook, words } from './on-disk.ts';

const png = (background: string): Promise<Uint8Array> =>
  sharp({ create: { width: 4, height: 3, channels: 3, background } })
    .png()
    .toBuffer();

/** A book whose text is given, beside two pictures. */
const book = async (text: string): Promise<Ingested> =>
  ingestBook({
    'book.yaml': 'title: A\nlang: en',
    '10-one.md': text,
    'a.png': await png('red'),
    'b c.png': await png('blue'),
  });

/** Figures as their description and their caption, other blocks as their words. */
const said = async (text: string): Promise<string[]> => {
  const ingested = await book(text);
  expect(ingested.rules.filter(rule => rule !== 'ingest/paragraphs')).toEqual([]);
  return blocks(ingested).map(block =>
    block.type === 'figure' ? `[${block.image.alt}] ${plainText(block.children)}` : plainText([block]),
  );
};

describe('a picture on a line of its own', () => {
  it.each([
    ['![The door](a.png)\n*My aunt at the door, 1961.*', '[The door] My aunt at the door, 1961.'],
    ['![The door](a.png)\\\n_The door._', '[The door] The door.'],
    ['![The door](a.png){width=50%}\nFigure 3: The *old* door.', '[The door] Figure 3: The old door.'],
    ['![The door](a.png)\n\nFig. 4. The door.', '[The door] Fig. 4. The door.'],
    ['![The door](a.png)\nThe door of the ferry house.', '[The door] The door of the ferry house.'],
    ['![[a.png]]\n*The door.*', '[] The door.'],
    ['<img src="a.png" alt="The *door*">\n*It is red.*', '[The *door*] It is red.'],
    ['<img alt=Door src="b c.png" width="60"/>', '[Door] '],
  ])('is a figure, and what stands right under it its caption: %j', async (text, figure) => {
    expect(await said(`Before.\n\n${text}\n\nAfter.`)).toEqual(['Before.', figure, 'After.']);
  });

  it('has a caption with marks and notes in its title', async () => {
    const text = '![The boat](a.png "After *The \\"Wren\\"*,[^1] at 5 * 2")\n\n[^1]: A note.';
    const [figure] = blocks(await book(text));
    const caption = figure?.type === 'figure' ? figure.children : [];
    expect(caption.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text', 'noteReference', 'text']);
    expect(plainText(caption)).toBe('After The "Wren", at 5 * 2');
  });

  it('keeps the words around a tag whose attributes hold others, or an address that no picture has', async () => {
    const held = `It rained <img src="a alt='${'x'.repeat(40)}'"> and **rained** on.`;
    expect(words(await book(held))).toEqual(['It rained  and rained on.']);
    const broken = 'See <img src="a\nb.png" alt="x"> there.';
    expect(words(await book(broken))).toEqual([broken]);
    expect(words(await book('See <img src="a(b).png" alt="x"> there.'))).toEqual([
      'See <img src="a(b).png" alt="x"> there.',
    ]);
  });

  it('parts the paragraph that it stands in, which goes on below', async () => {
    const rest = 'and the door was red, as doors on the lane were in those days.';
    expect(await said(`It rained,\n![The door](a.png)\n${rest}`)).toEqual([
      'It rained,',
      '[The door] ',
      rest,
    ]);
  });

  it('has no caption in a paragraph that is too long for one', async () => {
    const long = 'The door was red, as doors on the lane were. '.repeat(5).trim();
    expect(await said(`![The door](a.png)\n${long}`)).toEqual(['[The door] ', long]);
  });

  it('is one of several there, each a figure; one that is there several times draws a line', async () => {
    expect(await said('![One](a.png) ![Two](b%20c.png)')).toEqual(['[One] ', '[Two] ']);
    expect(await said('![](a.png) ![](a.png) ![](a.png)')).toEqual(['  ']);
  });
});

describe('the width of a picture', () => {
  it.each([
    ['![b](a.png){width=50%}', { share: 0.5 }],
    ['![b](a.png "A boat"){.center width=2in #b}', { points: 144 }],
    ['<img src="a.png" alt="b" width="40%">', { share: 0.4 }],
    ['![[a.png|300]]', { points: 225 }],
    ['![[a.png|300x200]]', { points: 225 }],
    ['![b](a.png){width=auto}', undefined],
    ['![b](a.png)', undefined],
  ])('is what stands behind it: %s', async (text, width) => {
    const [, picture] = blocks(await book(`Before.\n\n${text}\n\nAfter.`));
    expect(picture?.type === 'figure' && picture.image.width).toEqual(width);
  });
});

describe('a figure of HTML', () => {
  it.each([
    '<figure>\n<img src="a.png" alt="The boat">\n<figcaption>The *boat* that took him.</figcaption>\n</figure>',
    '<figure class="x"><img src="a.png" alt="The boat"><figcaption>The *boat* that took him.</figcaption></figure>',
    '<figure>\n  <figcaption>The *boat* that took him.</figcaption>\n  ![The boat](a.png)\n</figure>',
  ])('is a figure with its caption: %j', async text => {
    expect(await said(`Before.\n\n${text}\n\nAfter.`)).toEqual([
      'Before.',
      '[The boat] The boat that took him.',
      'After.',
    ]);
  });

  it('without a picture is words', async () => {
    const { rules } = await book('<figure>\nwords\n</figure>');
    expect(rules).toContain('ingest/html');
  });
});
