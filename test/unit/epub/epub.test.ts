import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkEpub } from '../../../src/check/epub.ts';
import { zipEntries } from '../../../src/check/zip-entries.ts';
import { rasterise, toJpeg } from '../../../src/images/images.ts';
import { bookOf, everyNodeBook, p, section } from '../xhtml/every-node.ts';
import { buildEpub, opened } from './build.ts';

const messagesOf = (report: VFile) => report.messages.map(message => `${message.ruleId}: ${message.reason}`);
const drawCover = async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="26"><rect width="9" height="9"/></svg>';
  return toJpeg(await rasterise(svg, 1600, 2560));
};
const { book, assets } = everyNodeBook();
let bytes: Uint8Array;
let read: (path: string) => Promise<string>;

beforeAll(async () => {
  const cover = { path: 'cover.jpg', bytes: await drawCover(), mediaType: 'image/jpeg' };
  bytes = await buildEpub(book, assets, { made: [cover] });
  read = await opened(bytes);
});

describe('the EPUB of a book with every kind of node', () => {
  it('passes the checks of container and content', async () => {
    const report = new VFile();
    await checkEpub(bytes, report, 'every-node.epub');
    expect(messagesOf(report)).toEqual([]);
  });

  it('is the same to the byte when it is made again', async () => {
    const again = everyNodeBook();
    const cover = { path: 'cover.jpg', bytes: await drawCover(), mediaType: 'image/jpeg' };
    const second = await buildEpub(again.book, again.assets, { made: [cover] });
    expect(Buffer.compare(bytes, second)).toBe(0);
  });

  it('carries a file for every section in the order of reading', async () => {
    const opf = await read('OEBPS/content.opf');
    expect([...opf.matchAll(/idref="([^"]+)"/g)].map(match => match[1])).toEqual(
      (
        'cover half-title title-page copyright dedication epigraph contents content-note prologue part-one ' +
        'the-log the-log-2 chapter-3 nested-part chapter-4 story epilogue afterword about-the-author also-by'
      ).split(' '),
    );
  });

  it('names its contributors, its series and its day, and claims no conformance', async () => {
    const opf = await read('OEBPS/content.opf');
    expect(opf).toContain('<dc:identifier id="identifier">urn:isbn:9780306406157</dc:identifier>');
    expect(opf).toContain('scheme="marc:relators">trl<');
    expect(opf).toContain('property="group-position">1<');
    expect(opf).toContain('<meta property="dcterms:modified">2026-11-21T08:00:00Z</meta>');
    expect(opf).toContain('&lt;in one book> &amp; nothing else.');
    expect(opf).not.toContain('conformsTo');
  });

  it('says the version of a release to whoever updates it, and nothing while the book is in the making', async () => {
    const of = async (version: string): Promise<string> => {
      const made = await buildEpub({ ...book, metadata: { ...book.metadata, version } }, assets);
      return (await opened(made))('OEBPS/content.opf');
    };
    expect(await of('1.2')).toContain('<meta property="schema:version">1.2</meta>');
    expect(await of('1.2')).toContain('<meta property="ibooks:version">1.2</meta>');
    expect(await of('1.2.3.4')).not.toContain('ibooks');
    expect(await read('OEBPS/content.opf')).not.toMatch(/schema:version|ibooks/);
  });

  it('has a cover below four million pixels, described, alone on its page', async () => {
    expect(await read('OEBPS/cover.xhtml')).toMatch(
      /<img src="images\/cover.jpg" alt="Cover: Every Node by Ada Wren and Tom Bell" [^>]*width="1500" height="2400"\/>/,
    );
  });

  it('keeps the machine’s contents out of the spine and people’s contents in it', async () => {
    const opf = await read('OEBPS/content.opf');
    expect(opf).toContain('properties="nav"');
    expect(opf).not.toContain('idref="nav"');
    expect(await read('OEBPS/contents.xhtml')).toContain('<a href="the-log.xhtml">');
  });

  it('lists the headings inside chapters as far down as the author says, each at its place', async () => {
    const inside =
      /<a href="the-log.xhtml#morning">Morning<\/a><ol>\s*<li[^>]*><a href="the-log.xhtml#spater">Much later<\/a>/;
    expect(await read('OEBPS/toc.xhtml')).toMatch(inside);
    expect(await read('OEBPS/contents.xhtml')).toMatch(inside);
    const text = await read('OEBPS/the-log.xhtml');
    expect(text).toContain('<h3 id="morning" class="subhead rank-1">Morning</h3>');
    expect(text).toContain('<h4 id="spater" class="subhead rank-3">Much later</h4>');
    // In the contents of EPUB 2 they would stand among the chapters.
    expect(await read('OEBPS/toc.ncx')).not.toContain('the-log.xhtml#');
  });

  it('shows two levels to the readers that know no more', async () => {
    const ncx = await read('OEBPS/toc.ncx');
    let depth = 0;
    let deepest = 0;
    for (const [tag] of ncx.matchAll(/<\/?navPoint/g)) {
      depth += tag === '<navPoint' ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBe(2);
    expect(ncx).toContain('content="urn:isbn:9780306406157"');
    expect(ncx).toContain('chapter-4.xhtml');
  });

  it('stores pictures and dates every file alike', () => {
    const entries = zipEntries(bytes) ?? [];
    expect(entries.filter(entry => entry.name.includes('images/')).map(entry => entry.method)).toEqual([
      0, 0,
    ]);
    expect(entries.some(entry => entry.name.endsWith('/'))).toBe(false);
  });
});

describe('a book with less', () => {
  it('has neither cover page nor empty metadata, and an id of its own that stays', async () => {
    const one = bookOf([section('story', 'story', { children: [p('Once.')] })], {
      description: ' ',
      authors: [],
    });
    const text = await opened(await buildEpub(one, new Map()));
    const opf = await text('OEBPS/content.opf');
    expect(opf).toMatch(/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</);
    expect(opf).not.toMatch(/cover|dc:description|dc:creator|dc:rights/);
    expect(await (await opened(await buildEpub(one, new Map())))('OEBPS/content.opf')).toBe(opf);
  });

  it('that lists one thing shows no page of contents', async () => {
    const one = bookOf([
      section('contents', 'contents', { generated: true }),
      section('story', 'story', { children: [p('Once.')] }),
    ]);
    const report = new VFile();
    const made = await buildEpub(one, new Map());
    await checkEpub(made, report, 'one.epub');
    expect(messagesOf(report)).toEqual([]);
    expect(await (await opened(made))('OEBPS/contents.xhtml')).toBe('');
  });

  it('that hides signs no XML can carry in every field is still valid', async () => {
    const bad = 'a\u0000\u000b<b>&"]]>\ufffe';
    const one = bookOf([section('chapter', bad, { label: bad, children: [p(bad)] })], {
      title: bad,
      authors: [{ name: bad, role: 'aut' }],
      description: bad,
      publisher: bad,
      series: { name: bad, position: bad },
      subjects: [bad],
    });
    const report = new VFile();
    await checkEpub(await buildEpub(one, new Map()), report, 'bad.epub');
    expect(messagesOf(report)).toEqual([]);
  });

  it('whose ISBN is none goes by an id of its own', async () => {
    const one = bookOf([section('chapter', 'x', { children: [p('A')] })], {
      isbn: { epub: '978-0-306-40615-8' },
    });
    expect(await (await opened(await buildEpub(one, new Map())))('OEBPS/content.opf')).toContain('urn:uuid:');
  });

  it('is turned round when its language is', async () => {
    const hebrew = bookOf([section('chapter', 'x', { children: [p('שלום')] })], {
      lang: 'he',
      title: 'שלום',
    });
    const text = await opened(await buildEpub(hebrew, new Map()));
    expect(await text('OEBPS/content.opf')).toContain('page-progression-direction="rtl"');
    expect(await text('OEBPS/x.xhtml')).toContain('dir="rtl"');
  });
});

describe('what the author is told', () => {
  it('is that a picture that stands alone has no description, and accessibility says so too', async () => {
    const [key = '', asset] = [...assets][0] ?? [];
    const figure = {
      type: 'figure' as const,
      image: { type: 'image' as const, asset: key, alt: '' },
      children: [],
    };
    const report = new VFile();
    const one = bookOf([section('chapter', 'x', { children: [figure] })]);
    const made = await buildEpub(one, new Map(asset ? [[key, asset]] : []), { report });
    expect(messagesOf(report)).toEqual([
      'alt-text: `pictures/harbour.png` has no description, so say in a few words what it shows',
    ]);
    const opf = await (await opened(made))('OEBPS/content.opf');
    expect(opf).not.toContain('alternativeText');
    expect(opf).toContain('>textual,visual<');
  });
});
