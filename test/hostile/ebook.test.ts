/** What is bad, odd or too much in the metadata and the structure of an e-book: it is handled, or refused by its line. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { rasterise, toJpeg } from '../../src/images/images.ts';
import { build, newReport } from '../../src/pipeline.ts';
import { inFolder } from '../unit/ingest/on-disk.ts';

type Files = Record<string, string | Uint8Array>;
interface Made {
  /** `error config/value book.yaml:3: message` */
  told: string[];
  /** Texts of the EPUB by path; undefined when none was made. */
  texts: Map<string, string> | undefined;
  /** Pictures of the text. */
  pictures: Buffer[];
}

const make = (settings: string, files: Files = { '01.md': '# One\n\nIt rained.\n' }): Promise<Made> =>
  inFolder(
    Object.fromEntries(
      Object.entries({ 'book.yaml': `author: Oda Brennick\n${settings}`, ...files }).map(
        ([name, content]) => [`book/${name}`, content] as const,
      ),
    ),
    async folder => {
      const report = newReport();
      const built = await build({ path: `${folder}/book`, base: folder }, ['epub'], report);
      const told = report.messages
        .filter(({ fatal }) => fatal !== undefined && fatal !== null)
        .map(
          ({ fatal, source, ruleId, file, line, reason }) =>
            `${fatal ? 'error' : 'warning'} ${source}/${ruleId} ${file?.replace('book/', '') ?? ''}:${line ?? ''}: ${reason}`,
        );
      const bytes = built?.artefacts[0]?.bytes;
      return { told, texts: bytes && (await textsOf(bytes)), pictures: bytes ? await picturesOf(bytes) : [] };
    },
  );

async function textsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter(name => /\.(?:xhtml|opf|ncx)$/.test(name));
  return new Map(
    await Promise.all(
      names.map(
        async name => [name.replace('OEBPS/', ''), (await zip.file(name)?.async('string')) ?? ''] as const,
      ),
    ),
  );
}

async function picturesOf(bytes: Uint8Array): Promise<Buffer[]> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter(
    name => /\/images\/(?!cover)/.test(name) && !name.endsWith('/'),
  );
  return Promise.all(names.map(async name => (await zip.file(name)?.async('nodebuffer')) ?? Buffer.of()));
}

const LONG_NAME = `${'lantern-'.repeat(31)}.md`;
const jpeg = await toJpeg(
  await rasterise(
    '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="6"><circle r="4"/></svg>',
    60,
    60,
  ),
);

const svgWith = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}<circle r="4"/></svg>`;
const picture = (name: string, content: string | Uint8Array): Files => ({
  '01.md': `# One\n\n![A lamp](${name})\n`,
  [name]: content,
});

describe('an e-book is made, and EPUBCheck has nothing to say, of', () => {
  it('metadata with markup, quotation marks and ampersands in it', async () => {
    const { told, texts } = await make(
      `title: 'Oda''s "Lamps" & <em>Lights</em> ]]>'\ndescription: '<script>alert(1)</script> & more'\npublisher: 'A "Press" <x>'\nrights: '"All" & <none>'\nkeywords: ['<b>', 'a&b']\nseries: { name: '"S" & <T>', position: '1' }\n`,
    );
    expect(told).toEqual([]);
    const opf = texts?.get('content.opf') ?? '';
    expect(opf).toContain('&amp; &lt;em>Lights&lt;/em> ]]&gt;');
    expect(opf).toContain('&lt;script>alert(1)&lt;/script> &amp; more');
    expect([...(texts?.values() ?? [])].some(text => /<script|<em>Lights/.test(text))).toBe(false);
  });

  it('two chapters with one name: each has its file, and its line in the contents', async () => {
    const { told, texts } = await make('title: Lamps\n', {
      '01.md': '# The Lamp\n\nNorth.\n',
      '02.md': '# The Lamp\n\nSouth.\n',
      '03.md': '# The Lamp!\n\nWest.\n',
    });
    expect(told.filter(line => line.startsWith('error'))).toEqual([]);
    const files = [...(texts ?? [])].filter(([, text]) => /<p[^>]*>(?:North|South|West)\.<\/p>/.test(text));
    expect(files).toHaveLength(3);
    const listed = texts?.get('toc.xhtml') ?? '';
    for (const [path] of files) expect(listed).toContain(`href="${path}"`);
  });

  it('titles of emoji and of other scripts: names are plain letters, the words stay', async () => {
    const { told, texts } = await make('title: 灯笼 🏮\n', {
      '01.md': '# 🏮\n\nOne.\n',
      '02.md': '# 灯笼\n\nTwo.\n',
      '03.md': '# הפנס\n\nThree.\n',
      '04.md': '# 👩‍🚀🏳️‍🌈\n\nFour.\n',
    });
    expect(told.filter(line => line.startsWith('error'))).toEqual([]);
    for (const path of texts?.keys() ?? []) expect(path).toMatch(/^[\w./-]+$/);
    for (const words of ['🏮', '灯笼', 'הפנס', '👩‍🚀🏳️‍🌈']) expect(texts?.get('toc.xhtml')).toContain(words);
    expect(texts?.get('content.opf')).toContain('<dc:title id="title">灯笼 🏮</dc:title>');
  });

  it('names of files with quotation marks, and as long as a disk takes', async () => {
    const { told, texts } = await make('title: Lamps\n', {
      [`01 "it's" & <so>.md`]: 'North.\n',
      [LONG_NAME]: 'South.\n',
      [`03.md`]: `# ${'A very long name indeed '.repeat(40)}\n\nWest.\n`,
    });
    expect(told.filter(line => line.startsWith('error'))).toEqual([]);
    expect(Buffer.byteLength(LONG_NAME)).toBeLessThanOrEqual(255);
    for (const path of texts?.keys() ?? []) {
      expect(path).toMatch(/^[\w./-]+$/);
      expect(Buffer.byteLength(path)).toBeLessThanOrEqual(120);
    }
  });

  it('a picture whose name lies about its kind: what it is counts, and that is what it is called', async () => {
    const { told, texts } = await make('title: Lamps\n', {
      '01.md': '# One\n\n![A disc](disc.png)\n',
      'disc.png': jpeg,
    });
    expect(told.filter(line => line.startsWith('error'))).toEqual([]);
    expect(texts?.get('content.opf')).toMatch(/href="images\/[0-9a-f]+\.jpg" media-type="image\/jpeg"/);
  });

  it.each(['lamp.svg', 'lamp.png'])(
    'an SVG with scripts, by the name of %s: its picture, and nothing else of it',
    async name => {
      const { told, texts, pictures } = await make(
        'title: Lamps\n',
        picture(name, svgWith('<script>fetch("https://a.example")</script>')),
      );
      expect(told.filter(line => line.startsWith('error'))).toEqual([]);
      expect(pictures.map(bytes => bytes.subarray(1, 4).toString())).toEqual(['PNG']);
      expect([...(texts?.values() ?? [])].some(text => /<script|a\.example/.test(text))).toBe(false);
    },
  );

  it('an SVG that would show another file of the machine: the file is not read', async () => {
    const shown = async (href: string) =>
      (
        await make(
          'title: Lamps\n',
          picture('lamp.svg', svgWith(`<image width="9" height="9" href="${href}"/>`)),
        )
      ).pictures;
    const here = new URL('../../.github/pictures/covers.png', import.meta.url);
    const [read, missing] = [await shown(here.href), await shown('file:///nowhere.png')];
    expect(read).toHaveLength(1);
    expect(read).toEqual(missing);
  });

  it('a thousand chapters', { timeout: 120_000 }, async () => {
    const text = Array.from({ length: 1000 }, (_, index) => `# Chapter ${index + 1}\n\nDay ${index + 1}.\n`);
    const { told, texts } = await make('title: Days\n', { '01.md': text.join('\n') });
    expect(told.filter(line => line.startsWith('error'))).toEqual([]);
    expect([...(texts?.keys() ?? [])].filter(path => path.startsWith('chapter-'))).toHaveLength(1000);
    expect(texts?.get('chapter-1000.xhtml')).toContain('Day 1000.');
  });
});

describe('no e-book is made of, and the line is named for', () => {
  it.each<[string, string, Files | undefined, string]>([
    [
      'an ISBN with a wrong digit',
      'title: L\nisbn: 978-3-16-148410-1\n',
      undefined,
      'error config/value book.yaml:3: `978-3-16-148410-1`',
    ],
    [
      'an ISBN of another length',
      'title: L\nisbn: { epub: "12345" }\n',
      undefined,
      'error config/value book.yaml:3: `12345`',
    ],
    [
      'a language that is none',
      'title: L\nlang: english\n',
      undefined,
      'error config/value book.yaml:3: `english`',
    ],
    [
      'a language with an underscore',
      'title: L\nlang: en_US\n',
      undefined,
      'error config/value book.yaml:3: `en_US`',
    ],
    [
      'the language of a chapter that is none',
      'title: L\n',
      { '01.md': '---\nlang: "fr fr"\n---\n# One\n\nText.\n' },
      'error config/value 01.md:2: `fr fr`',
    ],
    [
      'a role that nobody has',
      'title: L\ncontributor: { name: Bo, role: wizard }\n',
      undefined,
      'error config/value book.yaml:3: `wizard` is no role of a person',
    ],
    [
      'a date that is none',
      'title: L\ndate: 2026-13-45\n',
      undefined,
      'error config/value book.yaml:3: `2026-13-45`',
    ],
    [
      'a web page that says it is a picture',
      'title: L\n',
      picture('lamp.jpg', '<!DOCTYPE html><p>Hi</p>'),
      'error ingest/',
    ],
    ['half a picture', 'title: L\n', picture('lamp.jpg', jpeg.subarray(0, jpeg.length / 2)), 'error ingest/'],
    [
      'a picture on the web',
      'title: L\n',
      { '01.md': '# One\n\n![A lamp](https://a.example/lamp.png)\n' },
      'error ingest/',
    ],
    ['a cover outside the book', 'title: L\ncover-image: ../../etc/passwd\n', undefined, 'book.yaml:3: '],
    ['a cover on the web', 'title: L\ncover-image: https://a.example/c.jpg\n', undefined, 'book.yaml:3: '],
  ])('%s', async (_, settings, files, says) => {
    const { told, texts } = await make(settings, files);
    expect(texts).toBeUndefined();
    expect(told.filter(line => line.startsWith('error'))).toEqual([expect.stringContaining(says)]);
  });
});
