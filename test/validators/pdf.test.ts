import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printerNamed } from '../unit/paginate/books.ts';
import { renderCapped } from '../unit/pdf/capped.ts';
import { pages, render } from '../unit/pdf/sample.ts';
import { renderSigns, SIGNS } from '../unit/pdf/signs.ts';
import { widthOf } from '../unit/pdf/typesetting.ts';
import { requirePreflight, requireTool } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-pdf-'));
const screen = join(folder, 'screen.pdf');
const print = join(folder, 'print.pdf');
const EDITIONS = [
  ['readers', screen],
  ['printers', print],
] as const;

beforeAll(async () => {
  const made = await render();
  writeFileSync(screen, made.screen.bytes);
  writeFileSync(print, made.print.bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Preflight knows PDF/A-1b, whose rules on fonts, streams, metadata and actions are those of PDF/X and PDF/UA; what it has
 * of its own are an embedded profile, a list of the glyphs of each subset, and properties of a closed list.
 */
const ASKED_BY_PDFA_ALONE = [
  /^2\.1\.3 .*OutputIntent isn't GTS_PDFA1/,
  /^2\.4\.3 .*(?:without Color Profile|DestOutputProfile is missing)/,
  /^3\.1\.11 .*CIDSet entry is missing/,
  /^7\.1\.1 .*No type defined for .*Trapped/,
];

/** Words as a reader would copy them, with what line breaking divided joined again. */
const wordsIn = (text: string): string[] =>
  text
    .replace(/\u00ad\s*\n/g, '')
    .split(/\s+/)
    .filter(Boolean);

describe.each(EDITIONS)('the PDF for %s', (_, path) => {
  it('has no error of syntax, says qpdf', context => {
    const answer = requireTool('qpdf', context)('--check', path);
    expect(answer.text).toContain('No syntax or stream encoding errors found');
    expect(answer.complaint).toBe('');
    expect(answer.status).toBe(0);
  });

  it('embeds every font as a subset that says its text, says pdffonts', context => {
    const rows = requireTool('pdffonts', context)(path).text.trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+EBGaramond.*Identity-H\s+yes yes yes/);
  });

  it('renders every page without a warning, says mutool', context => {
    const answer = requireTool('mutool', context)(
      'draw',
      '-q',
      '-r',
      '36',
      '-o',
      join(folder, 'page%d.png'),
      path,
    );
    // A mutool that was built without colour management says so of every file.
    expect(answer.complaint.replace('warning: ICC support is not available\n', '')).toBe('');
    expect(answer.status).toBe(0);
  });

  it('is found sound by PDFBox Preflight, but for what PDF/A alone asks', context => {
    const preflight = requirePreflight(context);
    const faults = preflight(path)
      .text.split('\n')
      .filter(line => /^\d/.test(line));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter(fault => !ASKED_BY_PDFA_ALONE.some(known => known.test(fault)))).toEqual([]);
  });

  it('extracts as the words that were written, apart and in order, says pdftotext', context => {
    const words = wordsIn(requireTool('pdftotext', context)('-f', '5', '-l', '6', path, '-').text).join(' ');
    expect(words).toContain('Chapter One The Office The office affluent was an affair');
    expect(words).toContain(
      'fifi “waffles”wright and an office of flying fjords.1 It led to a site and to chapter two.',
    );
    expect(words).toContain('She said mon œuvre and naïve a\u0331b\u0302, “AVATAR” To');
    expect(words).toContain('all of it the same element. Quoted.');
  });

  it('puts every word where the pages have it, within a tenth of a point', context => {
    const pdftotext = requireTool('pdftotext', context);
    const boxes = [
      ...pdftotext('-bbox', path, '-').text.matchAll(/<page|xMin="([\d.]+)".*xMax="([\d.]+)".*>(.*)</g),
    ];
    let page = -1;
    const found = new Map<number, { left: number; right: number }[]>();
    for (const [, left, right] of boxes) {
      if (left === undefined) found.set(++page, []);
      else found.get(page)?.push({ left: Number(left), right: Number(right) });
    }
    for (const { index, lines } of pages.pages) {
      for (const line of lines) {
        for (const [i, word] of line.words.entries()) {
          // The tool joins what no space parts, and cuts what a rise sets apart.
          const alone =
            (i === 0 || line.words[i - 1]?.spaceAfter) && (word.spaceAfter || i === line.words.length - 1);
          if (!alone || word.rise !== 0) continue;
          const near = found
            .get(index)
            ?.some(
              box => Math.abs(box.left - word.x) < 0.1 && Math.abs(box.right - word.x - widthOf(word)) < 0.7,
            );
          expect(near, `“${word.shaped.text}” on page ${index}`).toBe(true);
        }
      }
    }
  });
});

describe('the PDF for readers', () => {
  it('shows its structure in reading order, says pdfinfo', context => {
    const structure = requireTool('pdfinfo', context)('-struct-text', screen).text.replace(/\s+/g, ' ');
    expect(structure).toContain('H2 (block) "Chapter One The Office "');
    expect(structure).toContain(
      '"Past the page turn this paragraph goes on without " "any break in its one paragraph, all of it the same element. "',
    );
    expect(structure).toContain('Note <note-000001> (inline) Lbl (block)');
    expect(structure).toContain('Figure');
    expect(structure).not.toContain('* *');
  });

  it('says its title, its language and that it is tagged, says pdfinfo', context => {
    const facts = requireTool('pdfinfo', context)(screen).text;
    expect(facts).toMatch(/^Title:\s+Keel & <Rib>$/m);
    expect(facts).toMatch(/^Author:\s+Ana “Bo” Čech$/m);
    expect(facts).toMatch(/^Tagged:\s+yes$/m);
    expect(facts).toMatch(/^PDF version:\s+1\.7$/m);
  });

  it('counts its pages as the folios do, says mutool', context => {
    const labels = requireTool('mutool', context)('show', screen, 'trailer/Root/PageLabels').text.replace(
      /\s+/g,
      ' ',
    );
    expect(labels).toContain('/Nums [ 0 << /S /r /St 1 >> 3 << /S /D /St 1 >> ]');
  });

  it('shows the sections in its outline, says mutool', context => {
    const outline = requireTool('mutool', context)('show', screen, 'outline').text;
    expect([...outline.matchAll(/"(.+?)"/g)].map(([, title]) => title)).toEqual([
      'Title Page',
      'Contents',
      'Part One',
      'Chapter One: The Office',
      '2. Two Ends',
    ]);
  });
});

describe('the PDF for printers', () => {
  it.for([
    ['PDF/X-1a:2001', '1.3', 'PDF/X-1:2001'],
    ['PDF/X-1a:2003', '1.4', 'PDF/X-1a:2003'],
    ['PDF/X-4', '1.6', 'PDF/X-4'],
  ] as const)(
    'is %s where the printer asks for it, say pdfinfo and qpdf',
    async ([standard, version, name], context) => {
      const path = join(folder, `${version}.pdf`);
      writeFileSync(path, (await render(undefined, { ...printerNamed('any'), standard })).print.bytes);
      const facts = requireTool('pdfinfo', context)(path).text;
      expect(facts).toMatch(new RegExp(`^PDF version:\\s+${version}$`, 'm'));
      expect(facts).toMatch(new RegExp(`^PDF subtype:\\s+${name}$`, 'm'));
      expect(requireTool('qpdf', context)('--check', path).status).toBe(0);
    },
  );

  it('is black only, say the separations of Ghostscript', context => {
    const answer = requireTool('gs', context)('-q', '-o', '-', '-sDEVICE=inkcov', print);
    const inks = answer.text
      .trim()
      .split('\n')
      .map(line => line.trim().split(/\s+/).slice(0, 4).map(Number));
    expect(inks).toHaveLength(pages.pages.length);
    for (const [cyan, magenta, yellow] of inks) expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
    expect(inks.some(ink => (ink[3] ?? 0) > 0)).toBe(true);
  });

  it('is of exactly the size of the trim, says pdfinfo', context => {
    const facts = requireTool('pdfinfo', context)('-box', print).text;
    for (const box of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox']) {
      expect(facts).toMatch(new RegExp(`^${box}:\\s+0\\.00\\s+0\\.00\\s+396\\.00\\s+612\\.00$`, 'm'));
    }
    expect(facts).toMatch(/^Tagged:\s+no$/m);
  });
});

describe('a drop cap in the PDF for readers', () => {
  const path = join(folder, 'capped.pdf');
  beforeAll(async () => writeFileSync(path, (await renderCapped()).screen));

  it('leaves the word it begins whole, says pdftotext', context => {
    const { text } = requireTool('pdftotext', context)(path, '-');
    const words = wordsIn(text).join(' ');
    expect(words).toContain(' “Quite dry,” he said. ');
    expect(words).toContain(' A lock was open. ');
  });

  it('is read with its paragraph, says the structure', context => {
    const { text } = requireTool('pdfinfo', context)('-struct-text', path);
    expect(text).toContain('"“Quite dry,” he said. ');
    expect(text).toContain('"A lock was open. ');
  });
});

describe('signs and emoji in a PDF', () => {
  const [forReaders, forPrinters] = [join(folder, 'signs.pdf'), join(folder, 'signs-print.pdf')];
  beforeAll(async () => {
    const { screen, print } = await renderSigns();
    writeFileSync(forReaders, screen);
    writeFileSync(forPrinters, print);
  });

  it('are copied as they were written, says pdftotext', context => {
    for (const path of [forReaders, forPrinters]) {
      const { text } = requireTool('pdftotext', context)(path, '-');
      const copied = text.replace(/[\s\u200b]/g, '');
      expect(copied).toContain(`Thewallsaid${SIGNS.replace(/\s/g, '')}andnomore.`);
    }
  });

  it('stand in sound fonts, say qpdf, pdffonts and mutool', context => {
    for (const path of [forReaders, forPrinters]) {
      expect(requireTool('qpdf', context)('--check', path).complaint).toBe('');
      const rows = requireTool('pdffonts', context)(path).text.trim().split('\n').slice(2);
      expect(rows).toHaveLength(6);
      for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.*Identity-H\s+yes yes yes/);
      const drawn = requireTool('mutool', context)('draw', '-o', join(folder, 'signs%d.png'), path);
      expect(drawn.complaint.replace(/^warning: ICC support is not available$/m, '')).not.toMatch(
        /warning|error/,
      );
    }
  });
});
