/** Documents made by chance: what is in them is in the folder, letter by letter, and stays there. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Book, Note } from '../../src/book/book.ts';
import { lettersOf, wordingsOfBook } from '../../src/book/letters.ts';
import type { ProseNode } from '../../src/book/nodes.ts';
import { sectionsOf, walk } from '../../src/book/visit.ts';
import { firstDifference, folderOf, type Reading } from '../../src/pipeline.ts';
import { cell, commented, entry, footnote, p, run, styled, table } from '../docx.ts';
import { importDocx, importFile, readFolder } from '../unit/ingest/word/importing.ts';

const WORDS = fc
  .array(
    fc.constantFrom(
      'rain',
      'She',
      'naïve',
      'Łódź',
      '汉字',
      "don't",
      '"Yes,"',
      '1986.',
      '*',
      '***',
      '<sigh>',
      '[1]',
      '#',
      '-',
      '--',
      'x_y_z',
      '&amp;',
      '`',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(words => words.join(' '));
const FACE = fc.constantFrom(
  '',
  '',
  '<w:i/>',
  '<w:b/>',
  '<w:i/><w:b/>',
  '<w:smallCaps/>',
  '<w:u w:val="single"/>',
  '<w:caps/>',
);
/** Runs with their words. */
interface Part {
  xml: string;
  words: string;
}
const RUN: fc.Arbitrary<Part> = fc
  .tuple(WORDS, FACE, fc.constantFrom('', ' '))
  .map(([words, face, space]) => ({ xml: run(words + space, face), words }));
const SEPARATOR = fc.constantFrom(
  '',
  '<w:r><w:br/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
);
const RUNS: fc.Arbitrary<Part> = fc
  .array(fc.tuple(RUN, SEPARATOR), { minLength: 1, maxLength: 4 })
  .map(parts => ({
    xml: parts.map(([{ xml }, separator]) => xml + separator).join(''),
    words: parts.map(([{ words }]) => words).join(' '),
  }));
const PARAGRAPH: fc.Arbitrary<Part> = fc.oneof(
  { weight: 5, arbitrary: RUNS.map(({ xml, words }) => ({ xml: p(xml), words })) },
  fc
    .constantFrom('Quote', 'Verse', 'Heading2', 'Caption')
    .chain(style => RUNS.map(({ xml, words }) => ({ xml: p(xml, `<w:pStyle w:val="${style}"/>`), words }))),
  fc
    .tuple(WORDS, fc.constantFrom<'bullet' | 'number'>('bullet', 'number'), fc.nat(2))
    .map(([words, kind, level]) => ({
      xml: entry(words, kind, level),
      words,
    })),
  fc.constant({ xml: p(), words: '' }),
  RUNS.map(({ xml, words }) => ({ xml: p(commented(0, xml)), words })),
  RUNS.map(({ xml, words }) => ({ xml: p(xml + footnote(1)), words })),
  fc.tuple(RUNS, RUNS).map(([a, b]) => ({
    xml: table([cell(p(a.xml)), cell(p(b.xml))], [cell(p(b.xml)), cell(p())]),
    words: `${a.words} ${b.words} ${b.words}`,
  })),
  RUNS.map(({ xml, words }) => ({
    xml: p(`<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>${xml}`),
    words,
  })),
);
const BODY = fc.array(PARAGRAPH, { minLength: 1, maxLength: 12 });

/** Numbers of items that are no list in Markdown: Word shows them, and no run of the document holds them. */
const isCounted = (node: ProseNode | Note): boolean =>
  node.type === 'text' && node.position === undefined && /^\d+\. $/.test(node.value);

/** The book without them. */
function withoutNumbers({ book }: Reading): Book {
  const copy = structuredClone(book);
  for (const section of sectionsOf(copy))
    for (const block of section.children)
      for (const node of walk(block))
        if (node.type === 'paragraph' && node.children[0] && isCounted(node.children[0]))
          node.children.shift();
  return copy;
}

const lettersIn = (book: Book): string =>
  [...wordingsOfBook(book)].map(({ text }) => lettersOf(text)).join('') +
  book.removed.map(({ text }) => lettersOf(text)).join('');
const counted = (letters: string): string => [...letters].sort().join('');

const settings = {
  body: '',
  footnotes: [p(run('nota'))],
  comments: [{ author: 'Jo', body: p(run('Why?')) }],
};
const opening = styled('Title', 'Imber') + styled('Heading1', 'Chapter One') + p(run('Opening words.'));

vi.setConfig({ testTimeout: 60_000 });

describe('letters in = letters out', () => {
  it('from a Word document to the folder, and on to the folder’s book', async () => {
    await fc.assert(
      fc.asyncProperty(BODY, async parts => {
        const body = opening + parts.map(({ xml }) => xml).join('');
        const { reading, told } = await importDocx({ ...settings, body });
        expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
        const note = body.includes('footnoteReference') ? 'nota' : '';
        const written =
          lettersOf(`Chapter One Opening words. ${parts.map(({ words }) => words).join(' ')}`) + note;
        expect(counted(lettersIn(withoutNumbers(reading as Reading)))).toBe(counted(written));
        const again = await readFolder(await folderOf(reading as Reading));
        expect(firstDifference(reading as Reading, again as Reading)).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });

  it('and the folder’s chapters, imported as they are, are the same chapters', async () => {
    await fc.assert(
      fc.asyncProperty(BODY, async parts => {
        const { chapters } = await importDocx({
          ...settings,
          body: opening + parts.map(({ xml }) => xml).join(''),
        });
        const again = await importFile('a-book.md', `---\ntitle: Imber\nlang: en\n---\n\n${chapters}`);
        expect(again.chapters).toBe(chapters);
      }),
      { numRuns: 40 },
    );
  });
});
