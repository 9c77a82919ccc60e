import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../src/book/book.ts';
import type { SettingPlaces } from '../../../src/book/edition.ts';
import { leadsTo, type Store } from '../../../src/book/store.ts';
import type { Carried } from '../../../src/check/stores/carried.ts';
import { checkForStore } from '../../../src/check/stores/stores.ts';
import type { Submission } from '../../../src/check/stores/submission.ts';
import { readStore } from '../../../src/ingest/stores.ts';
import { openTemplates } from '../../../src/ingest/templates.ts';
import { book, paragraph, section, text } from '../paginate/books.ts';

const templates = openTemplates('templates');
function storeNamed(name: string): Store {
  const store = templates.store(name);
  if ('problem' in store) throw new Error(store.problem);
  return store;
}
const STORES = templates.stores.map(storeNamed);

const metadata = {
  description: 'A road and what it carried.',
  publisher: 'Wedge & Forme',
  isbn: { epub: '979-8-000-00411-1' },
};
const story = section({ children: [paragraph('The gate was up.')] });
const carried: Carried = {
  path: 'road.epub',
  bytes: 300_000,
  items: [{ path: 'one.xhtml', mediaType: 'application/xhtml+xml', bytes: 20_000 }],
  levels: 2,
  opensWithCover: true,
};
const place = (line: number) => ({
  start: { line, column: 1, offset: 0 },
  end: { line, column: 2, offset: 1 },
  file: 'book.yaml',
});
const settingsAt: SettingPlaces = new Map(
  ['stores', 'title', 'description', 'keywords', 'cover-image'].map((key, index) => [key, place(index + 1)]),
);

/** `error store-size 1: message`, with the line of `book.yaml` or of the text. */
function told(name: string, given: Partial<Submission> = {}): string[] {
  const report = new VFile();
  const store = storeNamed(name);
  checkForStore({
    store,
    competitors: () => STORES.flatMap(({ id, domains }) => (id === name ? [] : domains)),
    book: book([story], metadata),
    carried: { ...carried, opensWithCover: name !== 'kdp' },
    cover: { path: 'cover.jpg', width: 1600, height: 2560, bytes: 400_000, format: 'jpeg' },
    assets: new Map(),
    settingsAt,
    report,
    ...given,
  });
  return report.messages.map(
    ({ fatal, ruleId, line, reason }) => `${fatal ? 'error' : 'warning'} ${ruleId} ${line ?? ''}: ${reason}`,
  );
}
const cover = (width: number, height: number, more: Partial<Submission['cover']> = {}) => ({
  cover: { path: 'cover.jpg', width, height, bytes: 400_000, format: 'jpeg', ...more },
});
const linking = (url: string) =>
  book(
    [
      section({
        role: 'also-by',
        matter: 'back',
        children: [paragraph([{ type: 'link', url, children: text('The Lock'), position: place(7) }])],
      }),
    ],
    metadata,
  );

describe('a shop', () => {
  it.each(STORES)(
    '$id says when it was checked, against what, and where it sells',
    ({ checked, sources, domains }) => {
      expect(checked <= '2026-11-21').toBe(true);
      expect(sources.every(source => source.startsWith('https://'))).toBe(true);
      expect(domains).not.toEqual([]);
    },
  );

  it.each(STORES)('$id takes the book that Quoin makes of itself', ({ id }) => {
    expect(told(id)).toEqual([]);
  });

  it('is refused with the place where its file is wrong', () => {
    const sound = 'name: Mine\nchecked: 2026-11-21\nsources: [a]\ndomains: []\nadvises: {}\nrequires: ';
    const problemOf = (rules: string) => {
      const store = readStore('mine', sound + rules);
      return 'problem' in store ? store.problem : 'sound';
    };
    expect(problemOf('{ file: 2 GB }')).toBe('sound');
    expect(problemOf('{ file: 2GB }')).toBe('store `mine`: `requires.file` must be a size, such as `650 MB`');
    expect(problemOf('{ cover: { least: 1600 } }')).toContain('`requires.cover.least` ');
    expect(problemOf('{ prices: 1 }')).toContain('`requires`');
    expect(problemOf('{')).toContain('no YAML');
  });
});

describe('the address of a shop', () => {
  it.each([
    ['https://www.amazon.co.uk/dp/B01', 'www.amazon.co.uk'],
    ['https://amazon.de', 'amazon.de'],
    ['http://smile.amazon.com.au/x', 'smile.amazon.com.au'],
    ['HTTPS://Store.KOBO.com/x', 'store.kobo.com'],
    ['https://notkobo.com/x', undefined],
    ['https://amazon.example.org/blog', undefined],
    ['https://oda.example/amazon.com', undefined],
    ['mailto:oda@kobo.com', undefined],
    ['https://[', undefined],
    ['#kobo.com', undefined],
  ])('%s is known by its host', (url, host) => {
    expect(leadsTo(url, ['amazon.*', 'kobo.com'])).toBe(host);
  });
});

describe('what a shop refuses is told with what to do', () => {
  it('a link to another shop, at the link', () => {
    expect(told('apple', { book: linking('https://www.amazon.com/dp/1') })).toEqual([
      'error store-link 7: `The Lock` in `road.epub` leads to `www.amazon.com`, and Apple Books does not want links to other shops; make an edition for it in which they are words',
    ]);
    expect(told('apple', { book: linking('https://books.apple.com/id1') })).toEqual([]);
    expect(told('kobo', { book: linking('https://a.co/1') })).toEqual([
      expect.stringMatching(/^warning store-link 7/),
    ]);
    expect(told('google', { book: linking('https://a.co/1') })).toEqual([]);
  });

  it('a cover that is too small, too large, too heavy or of another kind, at the setting', () => {
    expect(told('kdp', cover(600, 960))).toEqual([
      'error store-cover 5: `cover.jpg` is 600 by 960 pixels, and KDP asks for 625 by 1000; supply the picture larger',
      'warning store-cover 5: `cover.jpg` is 600 by 960 pixels, and KDP asks for 1600 by 2560; supply the picture larger',
    ]);
    expect(told('apple', cover(1399, 2200))).toEqual([
      'warning store-cover 5: `cover.jpg` is 1399 by 2200 pixels, and Apple Books asks for 1400 on the shorter side; supply the picture larger',
    ]);
    expect(told('google', cover(1600, 7201))).toEqual([
      'error store-cover 5: `cover.jpg` is 1600 by 7201 pixels, and Google Play Books asks for 7200 at most on a side; supply the picture smaller',
    ]);
    expect(told('kobo', cover(1600, 2560, { bytes: 3_000_001 }))).toEqual([
      'warning store-cover 5: `cover.jpg` is 3.1 MB, and Kobo takes 3 MB; supply a picture with less in it',
    ]);
    expect(told('kdp', cover(1600, 2560, { format: 'png' }))).toEqual([
      'error store-cover 5: `cover.jpg` is png, and KDP takes jpeg, tiff',
    ]);
  });

  it('an EPUB, a chapter or contents beyond its limits, where the shop is named', () => {
    expect(told('ingram', { carried: { ...carried, bytes: 100_000_001 } })).toEqual([
      'error store-size 1: `road.epub` is 100.1 MB, and IngramSpark takes 100 MB; save the pictures smaller',
    ]);
    const items = [{ path: 'one.xhtml', mediaType: 'application/xhtml+xml', bytes: 10_000_001 }];
    expect(told('kobo', { carried: { ...carried, items } })).toEqual([
      'warning store-size 1: `one.xhtml` in `road.epub` is 10.1 MB, and Kobo takes 10 MB; divide the chapter',
    ]);
    expect(told('kdp', { carried: { ...carried, levels: 3, opensWithCover: false } })).toEqual([
      'warning store-contents 1: the contents of `road.epub` have 3 levels, and KDP shows 2; put the chapters of a part side by side',
    ]);
  });

  it('a picture with too many pixels, at the picture', () => {
    const asset: Asset = {
      bytes: new Uint8Array(1),
      mediaType: 'image/png',
      width: 3000,
      height: 2000,
      source: 'map.png',
    };
    const figure = { type: 'image' as const, asset: 'ab.png', alt: 'a map', position: place(9) };
    const items = [{ path: 'images/ab.png', mediaType: 'image/png', bytes: 5_000_001 }];
    const given = {
      assets: new Map([['ab.png', asset]]),
      carried: { ...carried, items },
      book: book([section({ children: [paragraph([figure])] })], metadata),
    };
    expect(told('apple', given)).toEqual([
      'error store-picture 9: `map.png` has 6.0 megapixels, and Apple Books takes 4; save it no more than 2449 pixels wide',
    ]);
    expect(told('kobo', given)).toEqual([
      'warning store-picture 9: `map.png` is 5.1 MB, and Kobo takes 5 MB; save it smaller',
    ]);
  });

  it('a cover where it puts its own, or none where it wants one', () => {
    expect(told('kdp', { carried })).toEqual([
      expect.stringMatching(/^warning store-cover-page 1: `road\.epub` opens/),
    ]);
    expect(told('draft2digital', { carried: { ...carried, opensWithCover: false } })).toEqual([
      'error store-cover-page 1: `road.epub` does not open with its cover, and Draft2Digital wants it there',
    ]);
  });

  it('facts that are missing or too long, at the setting', () => {
    expect(told('ingram', { book: book([story], { ...metadata, isbn: {} }) })).toEqual([
      'error store-metadata 1: the book has no `isbn`, and IngramSpark asks for it',
    ]);
    const long = {
      ...metadata,
      title: 'x'.repeat(150),
      subtitle: 'y'.repeat(49),
      description: 'z'.repeat(4001),
    };
    expect(told('kdp', { book: book([story], long) })).toEqual([
      'error store-metadata 2: the title with its subtitle has 201 signs, and KDP takes 200; shorten it',
      'error store-metadata 3: the description has 4001 signs, and KDP takes 4000; shorten it',
    ]);
    const linked = { ...metadata, description: 'Read on at www.oda.example/list now' };
    expect(told('kdp', { book: book([story], linked) })).toEqual([
      'error store-metadata 3: `www.oda.example/list` stands in the description, and KDP takes no addresses there; leave it out',
    ]);
    const keywords = ['k'.repeat(51), ...'abcdefg'];
    const trade = { bisac: [], thema: [], keywords, prices: {} };
    expect(told('kdp', { book: book([story], { ...metadata, trade }) })).toEqual([
      expect.stringMatching(/^error store-metadata 4: `k{51}` has 51 signs, and KDP takes 50; shorten it$/),
      'error store-metadata 4: the book has 8 keywords, and KDP takes 7; leave out the weakest',
    ]);
  });

  it('page numbers in contents of the author’s own, and not a chapter’s number', () => {
    const contents = (line: string) =>
      book([section({ role: 'contents', matter: 'front', children: [paragraph(line)] }), story], metadata);
    expect(told('kdp', { book: contents('The Gate . . . . 12') })).toEqual([
      expect.stringMatching(/^error store-page-numbers : `The Gate \. \. \. \. 12` names a page/),
    ]);
    expect(told('kdp', { book: contents('The Gate\txii') })).toHaveLength(1);
    expect(told('kdp', { book: contents('Chapter 12') })).toEqual([]);
  });
});
