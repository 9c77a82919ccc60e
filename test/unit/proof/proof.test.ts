import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { onPages } from '../../../src/paginate/on-page.ts';
import { newReport } from '../../../src/pipeline.ts';
import { proofOf } from '../../../src/render/proof/proof.ts';
import { book, interiorNamed, paragraph, section, set, text } from '../paginate/books.ts';

const at = (line: number, column: number, to: number) => ({
  file: 'tide.md',
  start: { line, column },
  end: { line, column: to },
});
const words =
  'The boats came in before dawn and nobody spoke until the lamps were lit above the market. '.repeat(4);
const source = ['# Low', '', words.trim(), '', '> Nobody *at all* came.', ''];
const manuscript = book([
  section({
    title: text('Low & “Deep” <tide>'),
    position: at(1, 1, 6),
    children: [
      { ...paragraph(words.trim()), position: at(3, 1, words.trim().length + 1) },
      {
        type: 'blockquote',
        children: [{ ...paragraph('Nobody at all came.'), position: at(5, 3, 25) }],
        position: at(5, 1, 25),
      },
    ],
  }),
]);
const pages = set(manuscript, interiorNamed('literary'), newReport());
const opener = pages.pages.findIndex(({ kind, section: of }) => kind === 'opener' && !of?.generated);
const page = pages.pages[opener];
if (!page) throw new Error('the book has no chapter');
const find = onPages(pages, new Map([['tide.md', source.join('\n')]]));
const wordsOn = (place: ReturnType<typeof find>): string =>
  place
    ? (pages.pages[place.page]?.lines[place.line]?.words ?? []).map(({ shaped }) => shaped.text).join(' ')
    : '';

describe('the place of a manuscript on paper', () => {
  it('is the line that holds the word', () => {
    const third = words.indexOf('boats', words.indexOf('boats', words.indexOf('boats') + 1) + 1);
    expect(wordsOn(find('tide.md', { line: 3, column: third + 1 }))).toContain('boats');
    expect(wordsOn(find('tide.md', { line: 3, column: 5 }))).toMatch(/^the boats/i);
    expect(wordsOn(find('tide.md', { line: 3, column: words.trim().length }))).toContain('market.');
  });

  it('is found in a block inside a block, behind markup', () => {
    expect(wordsOn(find('tide.md', { line: 5, column: 20 }))).toBe('Nobody at all came.');
  });

  it('is nowhere when nothing of it is printed', () => {
    expect(find('tide.md', { line: 6, column: 1 })).toBeUndefined();
    expect(find('other.md', { line: 1, column: 1 })).toBeUndefined();
  });
});

describe('the proof of a page', () => {
  const drawing = proofOf(page, pages, {
    addressOf: asset => `/pictures/${asset}`,
    markOf: line => (line === 1 ? 'query' : undefined),
  });

  it('is well-formed, of the size of the trim, and uses only shapes it holds', () => {
    const shapes = new Set<string>();
    const used = new Set<string>();
    const parser = new SaxesParser();
    parser.on('error', error => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'path') shapes.add(`#${attributes['id']}`);
      if (name === 'use') used.add(String(attributes['href']));
    });
    parser.write(drawing).close();
    expect(drawing).toContain(`viewBox="0 0 ${pages.trim.width} ${pages.trim.height}"`);
    expect(used.size).toBeGreaterThan(15);
    expect([...used].filter(name => !shapes.has(name))).toEqual([]);
  });

  it('draws every letter once and names the place of each line', () => {
    const glyphs = page.lines
      .concat(page.furniture)
      .flatMap(line => line.words.flatMap(word => word.initial?.map(part => part.shaped) ?? [word.shaped]))
      .flatMap(shaped => shaped.glyphs);
    expect(drawing.match(/<use /g)?.length).toBe(glyphs.length);
    expect(drawing).toContain('data-at="tide.md:3"');
    expect(drawing).toContain('class="query"');
  });
});
