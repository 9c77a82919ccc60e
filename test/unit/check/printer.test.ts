import { readdirSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Printer } from '../../../src/book/printer.ts';
import { openSubject } from '../../../src/check/pdf/subject.ts';
import { checkForPrinter } from '../../../src/check/printer.ts';
import { readPrinter } from '../../../src/ingest/printers.ts';
import type { Pages } from '../../../src/paginate/pages.ts';
import { book, interiorNamed, paragraphs, printerNamed, section, set } from '../paginate/books.ts';
import { render } from '../pdf/sample.ts';

const story = (count: number) => book([section({ title: [], children: paragraphs(count) })]);
const sample = await render();
const read = openSubject(sample.print.bytes);

/** What the printer says of these pages. The bytes are of another book: margins, trim and count come from the pages. */
function told(pages: Pages, printer: Printer, paper?: string): string[] {
  return everythingTold(pages, printer, paper).filter(line => !line.includes('printer-picture'));
}
function everythingTold(pages: Pages, printer: Printer, paper?: string): string[] {
  const report = new VFile();
  checkForPrinter({ read, path: 'a.pdf', pages, printer, paper, report });
  return report.messages.map(
    ({ ruleId, reason, fatal }) => `${fatal ? 'error' : 'warning'} ${ruleId}: ${reason}`,
  );
}
/** So many pages, made by saying the same ones again. */
function pagesOf(count: number, trim = '5.5x8.5'): Pages {
  const pages = set(story(60), interiorNamed('literary', trim));
  const many = Array.from({ length: count }, (_, index) => {
    const page = pages.pages[index % 4];
    if (!page) throw new Error('four pages are expected');
    return { ...page, index };
  });
  return { ...pages, pages: many };
}

const PRINTERS = readdirSync('templates/printers').map(file => file.replace('.yaml', ''));

describe('a printer', () => {
  it.each(PRINTERS)('%s says when it was checked, and against what', name => {
    const printer = printerNamed(name);
    expect(printer.checked <= '2026-11-21').toBe(true);
    expect(printer.sources.every(source => source.startsWith('https://'))).toBe(true);
  });

  it.each(PRINTERS)('%s prints a novel of the literary interior at its own trim', name => {
    expect(told(pagesOf(120), printerNamed(name))).toEqual([]);
  });

  it('is refused with the place where its file is wrong', () => {
    expect(readPrinter('mine', 'name: Mine')).toMatchObject({
      problem: expect.stringContaining('printer `mine`: `checked`'),
    });
    expect(readPrinter('mine', '{')).toMatchObject({ problem: expect.stringContaining('no YAML') });
  });
});

describe('the check for a printer', () => {
  it('names the printer, the limit and the remedy where a book is too short', () => {
    expect(told(pagesOf(20), printerNamed('kdp'))).toEqual([
      'error printer-pages: `a.pdf` has 20 pages, and KDP prints 24 to 828 on white, 24 to 776 on cream, 24 to 812 on groundwood, 24 to 828 on premium-color at 5.5x8.5 in; choose a smaller trim or larger type',
    ]);
  });

  it('warns where only another paper would do, and refuses the paper that was named', () => {
    const pages = pagesOf(800, '6x9');
    const counts = (paper?: string) =>
      told(pages, printerNamed('kdp'), paper).filter(line => /pages:/.test(line));
    expect(counts()).toEqual([
      expect.stringMatching(/^warning .* 24 to 776 on cream .*; choose another paper$/),
    ]);
    expect(counts('cream')).toEqual([
      expect.stringMatching(/^error .*; choose a larger trim or smaller type/),
    ]);
    expect(counts('white')).toEqual([]);
  });

  it('knows the papers of a printer', () => {
    expect(told(pagesOf(100), printerNamed('kdp'), 'vellum')).toEqual([
      'error printer-paper: KDP has no paper `vellum`; choose from `white`, `cream`, `groundwood`, `premium-color`',
    ]);
  });

  it('offers the nearest trims for one that is not printed', () => {
    expect(told(pagesOf(100, '5.3x8.2'), printerNamed('bn'))).toEqual([
      expect.stringMatching(
        /^error printer-trim: .* is 5\.3x8\.2 in, and B&N Press does not print that; the nearest it prints are 5(\.5)?x8/,
      ),
    ]);
  });

  it('asks for a wider gutter the thicker the book is', () => {
    const margins = (count: number) =>
      told(pagesOf(count), printerNamed('lulu')).filter(line => /margin/.test(line));
    expect(margins(150)).toEqual([]);
    expect(margins(300)).toEqual([
      expect.stringMatching(
        /^warning printer-margin: .* has text 0\.7\d+ in from the spine on \d+ of 300 pages, and Lulu advises 1 in for a book of 300 pages; widen `margins\.inside` in the template$/,
      ),
    ]);
  });

  it('refuses text in the margins where the printer does', () => {
    const wide = { ...printerNamed('kdp'), inside: [{ upTo: 828, least: 72 }] };
    expect(told(pagesOf(100), wide)).toEqual([
      expect.stringMatching(/^error printer-margin: .*, and KDP asks for 1 in for a book of 100 pages/),
    ]);
  });

  it('refuses type and files that the printer refuses, and warns of pictures that print badly', () => {
    const strict = { ...printerNamed('any'), name: 'Strict' };
    const pages = pagesOf(20);
    expect(told(pages, { ...strict, smallestType: 8 })).toEqual([
      expect.stringMatching(/^error printer-type: .* has type under 8 pt on page 5, and Strict refuses that/),
    ]);
    expect(told(pages, { ...strict, largestFile: 1000 })).toEqual([
      expect.stringMatching(
        /^error printer-size: .* is 1 MB, and Strict takes 1 MB; save the pictures smaller$/,
      ),
    ]);
    expect(everythingTold(pages, { ...strict, resolution: { least: 9000, most: 9000 } })).toEqual([
      expect.stringMatching(
        /^warning printer-picture: .* has a picture on page 6 that prints at \d+ pixels to the inch/,
      ),
    ]);
  });
});
