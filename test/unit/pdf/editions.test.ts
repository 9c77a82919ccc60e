import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfObjects, readPdf } from '../../../src/check/pdf/objects.ts';
import type { PdfDictionary, PdfValue } from '../../../src/check/pdf/syntax.ts';
import { print as printAlone } from '../../../src/render/pdf/pdf.ts';
import { backendsFor } from '../../../src/render/registry.ts';
import { book, context, pages, render } from './sample.ts';

let screen: PdfObjects;
let print: PdfObjects;

beforeAll(async () => {
  const made = await render();
  screen = readPdf(made.screen.bytes);
  print = readPdf(made.print.bytes);
});

const catalogOf = (pdf: PdfObjects): PdfDictionary => pdf.dictionary(pdf.trailer.get('Root'));
const kidsOf = (pdf: PdfObjects): readonly PdfValue[] =>
  pdf.list(pdf.dictionary(catalogOf(pdf).get('Pages')).get('Kids'));
const contentOf = (pdf: PdfObjects, page: number): string =>
  pdf.stream(pdf.dictionary(kidsOf(pdf)[page]).get('Contents')).toString('latin1');
const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : '';
/** Text strings of the sample are ASCII or UTF-16. */
const textOf = (value: PdfValue | undefined): string => {
  const text = typeof value === 'string' ? value : '';
  if (!text.startsWith('\xfe\xff')) return text;
  return Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le');
};

/** The structure as nested lists of types; marked content is a dot. */
function outlineOf(value: PdfValue): unknown {
  const element = screen.dictionary(value);
  const kids = screen.list(element.get('K')).map(kid => {
    if (typeof kid === 'number' || nameOf(screen.dictionary(kid).get('Type')) === 'MCR') return '.';
    if (nameOf(screen.dictionary(kid).get('Type')) === 'OBJR') return '@';
    return outlineOf(kid);
  });
  return [nameOf(element.get('S')), ...kids];
}

describe('the PDF backend', () => {
  it('makes a file for readers and one for printers', async () => {
    const made = await render();
    expect([made.screen.path, made.print.path]).toEqual(['keel.pdf', 'keel-print.pdf']);
    expect(made.screen.mediaType).toBe('application/pdf');
    expect([made.screen.edition, made.print.edition]).toEqual(['screen', 'print']);
  });

  it('makes the file for printers alone where nothing else is asked for, and the same', async () => {
    if (printAlone.consumes !== 'pages') throw new Error('it draws pages');
    const [alone, ...others] = await printAlone.render(book, pages, context);
    expect(others).toEqual([]);
    expect(alone?.path).toBe('keel-print.pdf');
    expect(Buffer.compare(alone?.bytes ?? Buffer.alloc(0), (await render()).print.bytes)).toBe(0);
    expect(backendsFor(['print']).map(({ name }) => name)).toEqual(['print']);
    expect(backendsFor(['pdf', 'print']).map(({ name }) => name)).toEqual(['pdf']);
  });

  it('makes the same bytes twice, and another identifier for other pages', async () => {
    const [one, two] = [await render(), await render()];
    expect(Buffer.compare(one.screen.bytes, two.screen.bytes)).toBe(0);
    expect(Buffer.compare(one.print.bytes, two.print.bytes)).toBe(0);
    const fewer = await render({
      ...pages,
      pages: pages.pages.slice(0, 6),
      starts: pages.starts.slice(0, 4),
    });
    expect(readPdf(fewer.print.bytes).trailer.get('ID')).not.toEqual(print.trailer.get('ID'));
  });

  it('refuses pages with a picture that the book does not have', async () => {
    const assets = context.assets as Map<string, never>;
    const kept = [...assets];
    assets.clear();
    await expect(render()).rejects.toThrow('is not among the assets');
    for (const [key, asset] of kept) assets.set(key, asset);
  });
});

describe('the edition for readers', () => {
  it('has a sheet for every page, blank ones too', () => {
    expect(kidsOf(screen)).toHaveLength(pages.pages.length);
  });

  it('tags headings by depth, paragraphs over a page turn as one, notes with their references, and pictures', () => {
    const [root] = screen.list(screen.dictionary(catalogOf(screen).get('StructTreeRoot')).get('K'));
    const entry = ['TOCI', ['Reference', ['Link', '.', '.', '@']]];
    expect(outlineOf(root as PdfValue)).toEqual([
      'Document',
      ['Sect', ['P', '.'], ['P', '.']],
      ['Sect', ['H1', '.'], ['TOC', entry, entry, entry]],
      [
        'Part',
        ['H1', '.'],
        [
          'Sect',
          ['H2', '.'],
          [
            'P',
            '.',
            ['Reference', ['Link', '.', '@']],
            '.',
            ['Link', '.', '@'],
            '.',
            ['Reference', ['Link', '.', '@']],
            '.',
          ],
          ['P', '.', ['Span', '.'], '.'],
          ['P', '.', '.'],
          ['Note', ['Lbl', ['Reference', ['Link', '.', '@']]], ['P', '.']],
          ['BlockQuote', ['P', '.']],
          ['Div', ['Figure', '.'], ['Caption', '.']],
        ],
        ['Sect', ['H2', '.']],
      ],
    ]);
  });

  it('finds the way back from every piece of content and every link to its element', () => {
    const tree = screen.dictionary(
      screen.dictionary(catalogOf(screen).get('StructTreeRoot')).get('ParentTree'),
    );
    const numbers = screen.list(tree.get('Nums'));
    const owners = new Map(
      numbers.flatMap((key, i) => (i % 2 === 0 ? [[key, numbers[i + 1]] as const] : [])),
    );
    for (const [index, kid] of kidsOf(screen).entries()) {
      const page = screen.dictionary(kid);
      const sequences = [...contentOf(screen, index).matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
      expect(sequences).toEqual(sequences.map((_, i) => i));
      expect(screen.list(owners.get(page.get('StructParents') ?? null))).toHaveLength(sequences.length);
      for (const link of screen.list(page.get('Annots'))) {
        const owner = owners.get(screen.dictionary(link).get('StructParent') ?? null);
        expect(nameOf(screen.dictionary(owner).get('S'))).toBe('Link');
      }
    }
  });

  it('says the language of foreign words and the words of a picture', () => {
    const elements = screen.numbers.map(ref => screen.dictionary({ ref }));
    const spans = elements.filter(element => nameOf(element.get('S')) === 'Span');
    expect(spans.map(span => textOf(span.get('Lang')))).toEqual(['fr']);
    const figures = elements.filter(element => nameOf(element.get('S')) === 'Figure');
    expect(figures.map(figure => textOf(figure.get('Alt')))).toEqual(['A keel, seen from below']);
  });

  it('shows the sections in a nested outline that leads to their pages', () => {
    const read = (value: PdfValue | undefined): unknown[] => {
      const entries: unknown[] = [];
      for (let next = value; next; next = screen.dictionary(next).get('Next')) {
        const entry = screen.dictionary(next);
        const [page] = screen.list(entry.get('Dest'));
        const index = kidsOf(screen).findIndex(kid => JSON.stringify(kid) === JSON.stringify(page));
        entries.push([textOf(entry.get('Title')), index, ...read(entry.get('First'))]);
      }
      return entries;
    };
    const outline = screen.dictionary(catalogOf(screen).get('Outlines'));
    expect(read(outline.get('First'))).toEqual([
      ['Title Page', 0],
      ['Contents', 2],
      ['Part One', 3, ['Chapter One: The Office', 4], ['2. Two Ends', 6]],
    ]);
    expect(outline.get('Count')).toBe(5);
  });

  it('can be opened at a section by its fragment', () => {
    const names = screen.dictionary(catalogOf(screen).get('Names'));
    const pairs = screen.list(screen.dictionary(names.get('Dests')).get('Names'));
    expect(pairs.filter((_, i) => i % 2 === 0)).toEqual([
      'chapter-1',
      'chapter-2',
      'contents',
      'part-1',
      'title-page',
    ]);
    const [page] = screen.list(pairs[1]);
    expect(page).toEqual(kidsOf(screen)[4]);
  });

  it('links words to the web, to sections, from a note to its call and back', () => {
    const links = kidsOf(screen).flatMap((kid, from) =>
      screen.list(screen.dictionary(kid).get('Annots')).map(value => {
        const link = screen.dictionary(value);
        const action = screen.dictionary(link.get('A'));
        const [page] = screen.list(link.get('Dest'));
        const to = kidsOf(screen).findIndex(other => JSON.stringify(other) === JSON.stringify(page));
        return [from, textOf(action.get('URI')) || to, textOf(link.get('Contents'))];
      }),
    );
    expect(links).toEqual([
      [2, 3, 'Part One'],
      [2, 4, 'Chapter One: The Office'],
      [2, 6, '2. Two Ends'],
      [4, 4, 'A note & <its> text.'],
      [4, 'https://example.org/a?b=c&d=(e)', 'https://example.org/a?b=c&d=(e)'],
      [4, 6, '2. Two Ends'],
      [4, 4, '2'],
    ]);
  });

  it('marks furniture, ornaments and rules as artifacts', () => {
    expect(contentOf(screen, 5)).toContain(
      '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
    );
    expect(contentOf(screen, 5)).toContain(
      '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
    );
    expect(contentOf(screen, 4)).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\n54 85\.75 60 0\.5 re f\nEMC/);
  });
});

describe('the edition for printers', () => {
  it('has the same text operators as the edition for readers, and no marks', () => {
    const shown = (content: string): number => content.match(/TJ/g)?.length ?? 0;
    for (let page = 0; page < pages.pages.length; page++) {
      expect(contentOf(print, page)).not.toMatch(/BDC|EMC/);
      expect(shown(contentOf(print, page)) > 0).toBe(shown(contentOf(screen, page)) > 0);
    }
  });

  it('shows pictures in opaque gray', () => {
    const images = print.numbers
      .map(ref => ({ ref }))
      .filter(ref => nameOf(print.dictionary(ref).get('Subtype')) === 'Image');
    expect(images).toHaveLength(1);
    const pixels = print.stream(images[0]);
    expect(pixels).toHaveLength(60 * 40);
    // Half-transparent red on white paper.
    expect(pixels[0]).toBeGreaterThan(130);
    expect(pixels[0]).toBeLessThan(210);
  });
});
