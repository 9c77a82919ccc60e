import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type Built, build, type Format, newReport } from '../../../src/pipeline.ts';
import { inFolder } from '../ingest/on-disk.ts';

const CHAPTER = `# Chapter 1: The Weir

The gate was up. See [the sequel](https://www.kobo.com/sequel) and [who wrote it](#about-the-author).
`;
const ALSO_BY =
  '# Also By\n\n[The Lock](https://www.amazon.co.uk/dp/lock) and [more](https://oda.example/books)\n';

interface Made {
  built: Built | undefined;
  /** `error check/store-link 01.md:3: message` */
  told: string[];
}

const make = (editions: string, files: Record<string, string> = {}, formats: Format[] = ['epub']) =>
  inFolder(
    {
      'weir/book.yaml': `title: The Weir\nauthor: Oda Brennick\ndescription: Gates and bees.\nisbn: { epub: 979-8-000-00411-1 }\n${editions}`,
      'weir/01.md': CHAPTER,
      'weir/02-about-the-author.md': '# About the Author\n\nOda keeps bees.\n',
      'weir/03-also-by.md': ALSO_BY,
      ...files,
    },
    async (folder): Promise<Made> => {
      const report = newReport();
      const built = await build({ path: `${folder}/weir`, base: folder }, formats, report);
      const told = report.messages.map(({ fatal, source, ruleId, file, line, reason }) => {
        const weight = fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
        return `${weight} ${source}/${ruleId} ${file?.replace('weir/', '') ?? ''}:${line ?? ''}: ${reason}`;
      });
      return { built, told };
    },
  );

async function entries({ built }: Made, path: string): Promise<Map<string, string>> {
  const bytes = built?.artefacts.find(artefact => artefact.path === path)?.bytes;
  if (!bytes) throw new Error(`${path} was not made`);
  const zip = await JSZip.loadAsync(bytes);
  const texts = Object.keys(zip.files).filter(name => /\.(?:xhtml|opf)$/.test(name));
  return new Map(
    await Promise.all(
      texts.map(
        async name => [name.replace('OEBPS/', ''), (await zip.file(name)?.async('string')) ?? ''] as const,
      ),
    ),
  );
}

const paths = ({ built }: Made): string[] => (built?.artefacts ?? []).map(({ path }) => path);
const identifierIn = (opf = ''): string | undefined => /<dc:identifier[^>]*>([^<]*)/.exec(opf)?.[1];

describe('an edition', () => {
  it('is an EPUB of its own name beside the plain one', async () => {
    const made = await make('editions:\n  kdp: { store: kdp }\n  direct: { edition: Signed }\n');
    expect(made.told.filter(line => !line.startsWith('info'))).toEqual([]);
    expect(paths(made)).toEqual(['weir.epub', 'weir-kdp.epub', 'weir-direct.epub']);
  });

  it('has its own ISBN, or an identifier made from the name of the book: one ISBN names one product', async () => {
    const made = await make('editions:\n  kdp: { store: kdp }\n  kobo: { isbn: 978-3-16-148410-0 }\n');
    const of = async (path: string) => identifierIn((await entries(made, path)).get('content.opf'));
    expect(await of('weir.epub')).toBe('urn:isbn:9798000004111');
    expect(await of('weir-kobo.epub')).toBe('urn:isbn:9783161484100');
    expect(await of('weir-kdp.epub')).toMatch(/^urn:uuid:/);
    const colophon = (await entries(made, 'weir-kobo.epub')).get('copyright.xhtml');
    expect(colophon).toContain('978-3-16-148410-0');
    expect(colophon).not.toContain('979-8-000-00411-1');
  });

  it('opens with the cover or not, as its shop wants it', async () => {
    const made = await make('editions:\n  kdp: { store: kdp }\n  kept: { store: kdp, cover-page: true }\n');
    const has = async (path: string) => (await entries(made, path)).has('cover.xhtml');
    expect([await has('weir.epub'), await has('weir-kdp.epub'), await has('weir-kept.epub')]).toEqual([
      true,
      false,
      true,
    ]);
    expect((await entries(made, 'weir-kdp.epub')).get('content.opf')).toContain('properties="cover-image"');
  });

  it('makes words of links to other shops, and keeps those to its own and to the author', async () => {
    const made = await make('editions:\n  kobo: { store: kobo, links: plain }\n');
    const kobo = await entries(made, 'weir-kobo.epub');
    expect(kobo.get('also-by.xhtml')).not.toContain('amazon');
    expect(kobo.get('also-by.xhtml')).toContain('The Lock');
    expect(kobo.get('also-by.xhtml')).toContain('https://oda.example/books');
    expect(kobo.get('chapter-1-the-weir.xhtml')).toContain('https://www.kobo.com/sequel');
    expect((await entries(made, 'weir.epub')).get('also-by.xhtml')).toContain('amazon');
  });

  it('does without what it omits, says so, and links nowhere', async () => {
    const made = await make('editions:\n  lean: { omit: about-the-author }\n');
    const lean = await entries(made, 'weir-lean.epub');
    expect(lean.has('about-the-author.xhtml')).toBe(false);
    expect([...lean.values()].some(text => text.includes('about-the-author'))).toBe(false);
    expect(lean.get('chapter-1-the-weir.xhtml')).toContain('who wrote it');
    expect(made.told.filter(line => line.includes('edition/'))).toEqual([
      'info edition/omitted 02-about-the-author.md:1: `weir-lean.epub` does without `About the Author` and its 6 words, as `omit` says',
      'info edition/link 01.md:3: `who wrote it` leads to what is left out and is words in `weir-lean.epub`',
    ]);
  });

  it('has pages of its own in the place of those it omits; no other file has them', async () => {
    const own = '---\neditions: kobo\n---\n# Also By\n\n[Only here](https://www.kobo.com/lock)\n';
    const made = await make(
      'editions:\n  kobo: { store: kobo, omit: also-by }\n',
      { 'weir/04-kobo.md': own },
      ['epub', 'html'],
    );
    const holders = async (words: string) => {
      const found: string[] = [];
      for (const path of ['weir.epub', 'weir-kobo.epub'])
        if ([...(await entries(made, path)).values()].some(text => text.includes(words))) found.push(path);
      return found;
    };
    expect(await holders('Only here')).toEqual(['weir-kobo.epub']);
    expect(await holders('The Lock')).toEqual(['weir.epub']);
    const page = made.built?.artefacts.find(({ path }) => path === 'weir.html');
    expect(new TextDecoder().decode(page?.bytes)).not.toContain('Only here');
    expect(made.told.filter(line => line.includes('edition/only'))).toEqual([
      'info edition/only 04-kobo.md:4: `Also By` and its 4 words stand only in the edition `kobo`',
    ]);
    expect(made.told.filter(line => line.startsWith('error'))).toEqual([]);
  });

  it.each([
    [
      'a page for an edition that is not there',
      '',
      { 'weir/04.md': '---\neditions: kbo\n---\n# Two\n\nText.\n' },
      'error config/edition 04.md:4: `Two` is for the edition `kbo`, and the book has no editions',
    ],
    [
      'a section that is not there',
      'editions: { kdp: { omit: glossary } }\n',
      {},
      'error config/edition book.yaml:5: `glossary` is no section of the book',
    ],
    [
      'a shop that is not there',
      'editions: { kdp: { store: kpd } }\n',
      {},
      'error config/store book.yaml:5: unknown store `kpd`; did you mean `kdp`?',
    ],
    [
      'a shop of the book that is not there',
      'stores: [koba]\n',
      {},
      'error config/store book.yaml:5: unknown store `koba`; did you mean `kobo`?',
    ],
    [
      'a name that is none of a file',
      'editions: { "../kdp": { store: kdp } }\n',
      {},
      'error config/value book.yaml:5: `../kdp` is no name of an edition',
    ],
    [
      'a bad ISBN',
      'editions: { kdp: { isbn: 978-3-16-148410-1 } }\n',
      {},
      'error config/value book.yaml:5: `978-3-16-148410-1`',
    ],
    [
      'an unknown key',
      'editions: { kdp: { omits: contents } }\n',
      {},
      'error config/unknown-key book.yaml:5: `omits` is no setting; did you mean `omit`?',
    ],
    [
      'everything left out',
      'editions: { kdp: { omit: [chapter, about-the-author, also-by] } }\n',
      {},
      'error config/edition book.yaml:5: the edition `kdp` leaves out all of the book',
    ],
  ])('with %s is refused at its line, and nothing is made', async (_, editions, files, says) => {
    const made = await make(editions, files);
    expect(made.told.filter(line => line.startsWith('error'))).toEqual([expect.stringContaining(says)]);
    expect(paths(made)).toEqual([]);
  });
});

describe('a book on its way to a shop', () => {
  it('fails where it leads to another shop, at the link, with what to write', async () => {
    const made = await make('stores: [apple]\n');
    const errors = made.told.filter(line => line.startsWith('error'));
    expect(errors.map(line => line.split(': ')[0])).toEqual([
      'error check/store-link 01.md:3',
      'error check/store-link 03-also-by.md:3',
    ]);
    expect(errors[0]).toContain('`the sequel` in `weir.epub` leads to `www.kobo.com`, and Apple Books');
    expect(paths(made)).toEqual([]);
  });

  it('passes when it has an edition for the shop', async () => {
    const made = await make(
      'publisher: Wedge\nstores: [apple]\neditions:\n  apple: { store: apple, links: plain }\n',
    );
    expect(made.told.filter(line => !line.startsWith('info'))).toEqual([]);
    expect(paths(made)).toEqual(['weir.epub', 'weir-apple.epub']);
  });
});
