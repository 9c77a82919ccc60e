import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/book/nodes.ts';
import { detectConvention } from '../../../src/ingest/paragraph-convention.ts';
import { blocks, ingestFile, words } from './on-disk.ts';

const SEEDS = '../shared/corpus/seeds';
const gaps = (all: readonly { type: string }[]) =>
  all.filter((block): block is Paragraph => block.type === 'paragraph').map(block => block.gap);
const detect = (text: string) => detectConvention(text.split('\n')).convention;

describe('how a plain text parts its paragraphs', () => {
  it('takes one newline for a paragraph where no blank line parts any', async () => {
    const ingested = await ingestFile(
      'a.txt',
      'We walk like hunters.\nHe keeps the rear.\n"Now," I breathe.',
    );
    expect(words(ingested)).toEqual(['We walk like hunters.', 'He keeps the rear.', '"Now," I breathe.']);
    expect(gaps(blocks(ingested))).toEqual([undefined, 0, 0]);
  });

  it('counts the blank lines that one-newline manuscripts leave between scenes', async () => {
    const text =
      'He went out into the rain without his hat.\nIt fell all night.\nNobody came.\n\nMorning was grey.\nShe woke.';
    expect(gaps(blocks(await ingestFile('a.txt', text)))).toEqual([undefined, 0, 0, 1, 0]);
  });

  it('takes a blank line for the end of a paragraph, and counts more than one', async () => {
    const ingested = await ingestFile('a.txt', 'The door closed.\n\n\nMorning came grey.\n\nShe woke.');
    expect(words(ingested)).toEqual(['The door closed.', 'Morning came grey.', 'She woke.']);
    expect(gaps(blocks(ingested))).toEqual([undefined, 2, 1]);
  });

  it('keeps hard-wrapped lines together, line ends inside the text', async () => {
    const text =
      'It was a cold and starry night; the frost stood on\nthe nets, save where the children had run, and the\nharbour was as quiet as a barn.\n\nNobody came.';
    const ingested = await ingestFile('a.txt', text);
    expect(words(ingested)).toEqual(text.split('\n\n'));
    expect(detect(text)).toBe('wrapped');
  });

  it('begins a paragraph at each indented line of a wrapped text', async () => {
    const text = [
      '     The vessel lay at her moorings under the grey wall of',
      'the harbour, and her master walked the quay in his boots,',
      'counting the bales as they came down from the warehouses.',
      '     Nobody spoke to him, for it was known in every tavern',
      'of the town what he had done with the first mate that past',
      'winter, off the coast where the ice had held them fast for',
      'the better part of eleven weeks.',
      '     He counted on.',
    ].join('\n');
    expect(detect(text)).toBe('indented');
    const ingested = await ingestFile('a.txt', text);
    expect(words(ingested).map(paragraph => paragraph.slice(0, 10))).toEqual([
      'The vessel',
      'Nobody spo',
      'He counted',
    ]);
  });

  it('keeps the lines of verse and addresses of a blank-line manuscript together', async () => {
    const text = 'She sang:\n\nThe tide is gone,\nThe lamps are dark,\nAnd I am wet.\n\nNobody moved.';
    expect(words(await ingestFile('a.txt', text))[1]).toBe(
      'The tide is gone,\nThe lamps are dark,\nAnd I am wet.',
    );
  });

  it('keeps the stanzas of a book of verse', () => {
    const stanza = 'The tide is gone\nThe lamps are dark\nAnd I am wet\nAnd far from home';
    expect(detect([stanza, stanza, stanza].join('\n\n'))).toBe('blank');
  });

  it('gives drawn lines a paragraph of their own in every convention', async () => {
    expect(words(await ingestFile('a.txt', 'One.\n***\nTwo.\n# # #\nThree.'))).toEqual([
      'One.',
      '***',
      'Two.',
      '# # #',
      'Three.',
    ]);
    expect(words(await ingestFile('a.txt', 'One.\n\nTwo.\n***\nThree.\n\nFour.'))).toEqual([
      'One.',
      'Two.',
      '***',
      'Three.',
      'Four.',
    ]);
  });

  it('asks the author where the text is between two conventions', async () => {
    const ingested = await ingestFile('a.txt', 'Chapter Seven\nThe Cold House\n\nIt was late.');
    expect(ingested.told[0]).toMatchObject({ rule: 'ingest/paragraphs', severity: 'warning' });
  });

  it('reads no Markdown but headings and emphasis', async () => {
    const text =
      '# The Cave\n\n> not a quotation\n\n- no list\n- none\n\nA [link](http://x.y) &amp; :sc[x] *ran* _hid_ [i]slept[/i] <em>woke</em>.';
    const ingested = await ingestFile('a.txt', text);
    expect(ingested.manuscript?.book.metadata.title).toBe('The Cave');
    expect(words(ingested)).toEqual([
      '> not a quotation',
      '- no list\n- none',
      'A [link](http://x.y) &amp; :sc[x] ran hid slept woke.',
    ]);
  });

  it('points every text at its own characters', async () => {
    const ingested = await ingestFile('a.txt', 'One *two* three\nand `four`.\n\n   Five \\*six*.');
    const source = ingested.manuscript?.sources.get('a.txt') ?? '';
    for (const block of blocks(ingested)) {
      if (block.type !== 'paragraph') continue;
      for (const node of block.children) {
        const [start, end] = [node.position?.start.offset, node.position?.end.offset];
        if (node.type === 'text') expect(source.slice(start, end)).toBe(node.value);
      }
    }
  });

  describe.skipIf(!existsSync(SEEDS))('the three seeds', () => {
    it.each([
      ['under-fake-stars', 30],
      ['crimson-skies', 71],
      ['a-line-in-the-sand', 465],
    ])('%s has %i paragraphs', async (name, count) => {
      const ingested = await ingestFile(`${name}.txt`, readFileSync(`${SEEDS}/${name}.txt`));
      expect(blocks(ingested).map(block => block.type)).toEqual(Array(count).fill('paragraph'));
    });

    it('a-line-in-the-sand leaves six extra blank lines', async () => {
      const ingested = await ingestFile('a.txt', readFileSync(`${SEEDS}/a-line-in-the-sand.txt`));
      const extra = blocks(ingested).filter(block => block.type === 'paragraph' && (block.gap ?? 0) > 1);
      expect(extra.map(block => block.position?.start.line)).toEqual([148, 261, 286, 513, 776, 823]);
    });
  });

  it('reads lists, one behind the other, with words between them, and none where dashes stand', async () => {
    const text =
      'First words here.\n\nWhat to bring:\n1. oil\n2. wicks,\nof the long kind\n1. rope\n2. tar\n(a) more\n(b) again\n\n' +
      '• lamps\n• glass\n\n- no list\n- none\n\nContents\n1. One\n2. Two';
    const kinds = blocks(await ingestFile('a.txt', text)).map(block =>
      block.type === 'list' ? block.children.length : block.type,
    );
    expect(kinds).toEqual(['paragraph', 'paragraph', 2, 2, 2, 2, 'paragraph', 'paragraph']);
  });

  it('reads a list behind dashes where a line leads to it, and speech where it leads to speech', async () => {
    const kinds = async (text: string) =>
      blocks(await ingestFile('a.txt', `It rained all night.\n\n${text}\n\nIt stopped.`)).map(
        ({ type }) => type,
      );
    expect(await kinds('She made a list:\n- more oil\n- less wick')).toEqual([
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
    ]);
    expect(await kinds('Il dit :\n- Bonjour.\n- Bonsoir.')).not.toContain('list');
    expect(await kinds('She left\n- more oil\n- less wick')).not.toContain('list');
  });

  it('reads thousands of lists that touch as fast as thousands of lines', async () => {
    const lists = '1. oil for the lamp\n2. wicks for the oil\n'.repeat(8000);
    const found = blocks(await ingestFile('a.txt', `First words here.\n\n${lists}`));
    expect(found.filter(({ type }) => type === 'list')).toHaveLength(8000);
  });
});
