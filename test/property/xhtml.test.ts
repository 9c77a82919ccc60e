import fc from 'fast-check';
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toXml } from 'xast-util-to-xml';
import { lettersOf, wordingsOfBook } from '../../src/book/letters.ts';
import type { Block, Inline } from '../../src/book/nodes.ts';
import { legal, xhtmlDocument } from '../../src/render/xhtml/serialize.ts';
import { bookOf, section } from '../unit/xhtml/every-node.ts';
import { authorsTextOf, render } from '../unit/xhtml/setting.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(']]>', '<!--', '&amp;', '\ud800', '\u0000'),
);

const { inline, block } = fc.letrec<{ inline: Inline; inlines: Inline[]; block: Block; blocks: Block[] }>(
  tie => {
    const inlines = fc.array(tie('inline') as fc.Arbitrary<Inline>, { maxLength: 3 });
    const blocks = fc.array(tie('block') as fc.Arbitrary<Block>, { maxLength: 3 });
    const leaf = fc.oneof(
      words.map((value): Inline => ({ type: 'text', value })),
      words.map((value): Inline => ({ type: 'code', value })),
      words.map((note): Inline => ({ type: 'noteReference', note })),
      fc.constant<Inline>({ type: 'lineBreak' }),
      fc.tuple(words, words).map(([asset, alt]): Inline => ({ type: 'image', asset, alt })),
    );
    return {
      inlines,
      blocks,
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        inlines.map((children): Inline => ({ type: 'emphasis', children })),
        fc.tuple(words, inlines).map(([url, children]): Inline => ({ type: 'link', url, children })),
        inlines.map((children): Inline => ({ type: 'foreign', lang: 'fr', children })),
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        inlines.map((children): Block => ({ type: 'paragraph', children })),
        words.map((value): Block => ({ type: 'preformatted', value })),
        fc.constant<Block>({ type: 'sceneBreak', mark: 'space', written: '' }),
        blocks.map((children): Block => ({ type: 'blockquote', children })),
        fc.tuple(fc.constantFrom('box', 'tip', 'note'), inlines, blocks).map(
          ([kind, title, children]): Block => ({
            type: 'box',
            kind,
            children: [{ type: 'boxTitle', children: title }, ...children],
          }),
        ),
        blocks.map((children): Block => ({ type: 'letter', children })),
        blocks.map(
          (children): Block => ({ type: 'list', ordered: true, children: [{ type: 'listItem', children }] }),
        ),
        inlines.map(
          (children): Block => ({
            type: 'verse',
            children: [{ type: 'stanza', children: [{ type: 'verseLine', indent: 2, children }] }],
          }),
        ),
        fc.tuple(words, words, inlines).map(
          ([sender, time, children]): Block => ({
            type: 'messages',
            children: [{ type: 'message', sender, time, side: 'left', children }],
          }),
        ),
        inlines.map(
          (children): Block => ({
            type: 'table',
            align: ['right'],
            children: [
              { type: 'tableCaption', children },
              { type: 'tableRow', header: true, children: [{ type: 'tableCell', children }] },
            ],
          }),
        ),
      ),
    };
  },
);

interface Parsed {
  text: string;
  /** Tags with their attributes, and text, in the order of the document. */
  events: string[];
}

/** Throws where a document is not well-formed. */
function parsed(xml: string): Parsed {
  let text = '';
  const events: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => events.push(`<${name} ${JSON.stringify(attributes)}`));
  parser.on('closetag', ({ name }) => events.push(`</${name}`));
  parser.on('text', piece => {
    text += piece;
    events.push(piece);
  });
  parser.write(xml).close();
  return { text, events };
}

/** A tree as the libraries for it write it. */
const byLibraries = (tree: Element): string => legal(toXml(toXast(tree))).replaceAll(']]>', ']]&gt;');

describe('whatever an author writes', () => {
  it('becomes well-formed XML in which every letter stands', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), words, fc.array(inline), (children, label, title) => {
        const book = bookOf([section('chapter', label, { label, title, children })]);
        const tree = render(book);
        const written = [...wordingsOfBook(book)].map(wording => legal(wording.text)).join('');
        expect(lettersOf(legal(authorsTextOf(tree)))).toBe(lettersOf(written));
        const document = h('html', { xmlns: 'http://www.w3.org/1999/xhtml' }, h('body', tree));
        const { events } = parsed(xhtmlDocument(document));
        expect(events.join('\n').trim()).toBe(parsed(byLibraries(document)).events.join('\n').trim());
      }),
      { numRuns: 300 },
    );
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(words, value => {
        const { text } = parsed(
          xhtmlDocument(h('p', { xmlns: 'http://www.w3.org/1999/xhtml' }, `.${value}`)),
        );
        expect(text.trim().replace(/\s/gu, '')).toBe(`.${legal(value)}`.replace(/\s/gu, ''));
      }),
      { numRuns: 500 },
    );
  });
});
