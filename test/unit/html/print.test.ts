import { describe, expect, it } from 'vitest';
import { browserPages } from '../../../src/render/html/browser-pages.ts';
import { cssString } from '../../../src/render/html/css-text.ts';
import { pageRules } from '../../../src/render/html/page-rules.ts';
import { printedParts } from '../../../src/render/html/printed-parts.ts';
import { printPage } from '../../../src/render/html/trim.ts';
import { bookOf, everyNodeBook, section } from '../xhtml/every-node.ts';

describe('the printed page', () => {
  it('has the trim of the design, 5.5 by 8.5 inches without one', () => {
    expect(printPage('6x9')).toMatchObject({ width: 432, height: 648 });
    expect(printPage(' 5.06 in × 7.81 in ').height).toBeCloseTo(562.32);
    expect(printPage(undefined)).toMatchObject({ width: 396, height: 612 });
    expect(printPage('large')).toMatchObject({ width: 396, height: 612 });
    expect(printPage('0x0')).toMatchObject({ width: 396, height: 612 });
  });

  it.each(['4.25x7', '5x8', '5.5x8.5', '6x9', '8.5x11'])('holds whole lines at %s', trim => {
    const page = printPage(trim);
    const lines = (page.height - page.top - page.bottom) / page.leading;
    expect(Math.abs(lines - Math.round(lines))).toBeLessThan(1e-9);
    expect(page.bottom).toBeGreaterThanOrEqual(0.8 * 72);
  });

  it('writes any text as a CSS string', () => {
    expect(cssString('“It’s”')).toBe('"“It’s”"');
    expect(cssString('a "b" \\ </style>\n c')).toBe('"a \\22 b\\22  \\5c  \\3c /style> c"');
  });
});

describe('sections on paper', () => {
  const { book } = everyNodeBook();
  const parts = printedParts(book, book.sections);
  const named = (id: string) => parts.find(part => part.section.id === id);

  it('opens front matter, the text, parts and the first chapter of a part on rectos', () => {
    expect(parts.filter(({ start }) => start === 'recto').map(({ section: { id } }) => id)).toEqual([
      'half-title',
      'title-page',
      'dedication',
      'epigraph',
      'contents',
      'content-note',
      'prologue',
      'part-one',
      'the-log',
      'nested-part',
      '4',
      'afterword',
    ]);
  });

  it('puts the copyright page on the back of the title page', () => {
    expect(named('copyright')?.start).toBe('next');
  });

  it('keeps heads and folios off display pages and counts front matter in roman numerals', () => {
    expect(named('part-one')?.display).toBe(true);
    expect(named('the-log')?.display).toBe(false);
    expect([named('content-note')?.folio, named('prologue')?.folio]).toEqual(['roman', 'arabic']);
  });

  it('puts the chapter at the head of rectos, and the book where the chapter has a bare number', () => {
    expect(named('the-log')?.head).toBe('The Log of the Skerry');
    expect(named('chapter-3')?.head).toBe('Every Node');
    expect(named('afterword')?.head).toBe('Afterword');
    const long = section('chapter', 'x', {
      title: [{ type: 'text', value: 'A very long name, '.repeat(9) }],
    });
    expect(printedParts(bookOf([long]), [long])[0]?.head).toBe(
      'A very long name, A very long name, A very long name…',
    );
  });

  const nameOf = ({ id = '' }: { id?: string }) => id;

  it('writes rules for each section under its own page name', () => {
    const rules = pageRules(printPage('6x9'), parts, 'Ada Wren', nameOf);
    expect(rules).toContain('size: 432pt 648pt;');
    expect(rules).toContain('@page the-log:left { @top-center { content: "Ada Wren"; }');
    expect(rules).toContain('@page the-log:right { @top-center { content: "The Log of the Skerry"; }');
    expect(rules).not.toContain('@page part-one:left');
  });

  it('counts pages from the first of the text on, and shows the contents what was counted', () => {
    const rules = pageRules(printPage('6x9'), parts, 'Ada Wren', nameOf);
    expect(rules.match(/counter-reset: page 1/g)).toHaveLength(1);
    expect(rules).toContain('#prologue { page: prologue; break-before: recto; counter-reset: page 1; }');
    expect(rules).toContain('a[href="#prologue"]::after { content: target-counter(attr(href url), page); }');
    expect(rules).toContain(
      'a[href="#content-note"]::after { content: target-counter(attr(href url), page, lower-roman); }',
    );
  });

  it('lets chapters run on upon the pages of the first, under the name of the book', () => {
    const chapters = [1, 2].map(number => section('chapter', `c${number}`, { label: `Chapter ${number}` }));
    const made = bookOf(chapters);
    const shared = printedParts({ ...made, design: { ...made.design, chapterStart: 'run-on' } }, chapters);
    const rules = pageRules(printPage('6x9'), shared, 'Ada Wren', nameOf);
    expect(rules).toContain('#c2 { page: c1; break-before: auto;');
    expect(rules).toContain(`@page c1:right { @top-center { content: ${cssString(made.metadata.title)}; }`);
    expect(`${rules}${browserPages(shared, 'Ada Wren', nameOf)}`).not.toContain('@page c2');
  });

  it('begins chapters on rectos where the author says so', () => {
    const chapters = ['a', 'b'].map(id => section('chapter', id));
    const made = bookOf(chapters);
    const starts = (design: object) =>
      printedParts({ ...made, design: { ...made.design, ...design } }, chapters).map(({ start }) => start);
    expect(starts({ chapterStart: 'recto' })).toEqual(['recto', 'recto']);
    expect(starts({})).toEqual(['recto', 'next']);
  });

  it('counts for browsers what they cannot name', () => {
    const rules = browserPages(parts, 'Ada Wren', nameOf);
    expect(rules).toContain('symbols: "The Log of the Skerry"; range: 3 infinite');
    expect(rules).toContain('@page part-one { counter-increment: part-one; }');
    expect(rules).not.toContain('@page part-one:left');
    expect(rules).toContain('@page half-title:first { counter-increment: half-title recto -1; }');
  });
});
