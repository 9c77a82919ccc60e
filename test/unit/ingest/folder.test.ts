import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blocks, inFolder, ingestAt, ingestBook, outline, words } from './on-disk.ts';

const png = async (colour = '#ff0000') =>
  new Uint8Array(
    await sharp({ create: { width: 8, height: 4, channels: 3, background: colour } })
      .png()
      .toBuffer(),
  );
const book = (chapter: string, more: Record<string, string | Uint8Array> = {}) =>
  ingestBook({ 'book.yaml': 'title: A', '01.md': `# Chapter 1\n\n${chapter}`, ...more });

describe('a folder with book.yaml', () => {
  it('is read in natural order, prologue first and epilogue last', async () => {
    const chapter = (number: number) => `# Chapter ${number}\n\nText.`;
    const ingested = await ingestBook({
      'book.yaml': 'title: A',
      'README.md': '# About these files',
      '_notes.md': 'Not yet.',
      'chapter-10.md': chapter(10),
      'chapter-2.md': chapter(2),
      'epilogue.md': '# Later\n\nText.',
      'dedication.md': 'For Ana.',
      'prologue.md': 'Before.',
      'afterword.txt': 'Thanks.',
    });
    expect(outline(ingested)).toEqual([
      'dedication',
      'prologue',
      'chapter Chapter 2',
      'chapter Chapter 10',
      'epilogue Later',
      'afterword',
    ]);
    expect(ingested.rules).toEqual([]);
  });

  it('takes the name of a file for the title of a chapter without a heading, where it is written as one', async () => {
    const files = {
      'book.yaml': 'title: A',
      '01 The Pan.md': 'A.',
      '02-the-sleeper.md': 'B.',
      '03 Weirs.md': '# Of Weirs\n\nC.',
      '04 Prologue.md': 'D.',
      'The_Gate.md': 'E.',
    };
    const ingested = await ingestBook(files);
    expect(outline(ingested)).toEqual([
      'chapter The Pan',
      'chapter',
      'chapter Of Weirs',
      'prologue',
      'chapter',
    ]);
    expect(ingested.rules).toEqual(['ingest/title-from-file-name']);
    const [query] = ingested.manuscript?.inquiry.asked ?? [];
    const answers = `answers:\n  - {id: ${query?.query.id}, rule: ingest/title-from-file-name, words: The Pan, answer: none}\n`;
    const answered = await ingestBook({ ...files, 'queries.yaml': answers });
    expect(outline(answered)[0]).toBe('chapter');
  });

  it('begins with what was the first page of a site, which is no index', async () => {
    const files = { 'book.yaml': 'title: A', 'a-weir.md': '# One\n\nA.', 'b-gate.md': '# Two\n\nB.' };
    expect(outline(await ingestBook({ ...files, 'index.md': '# Rain\n\nIt rained.' }))).toEqual([
      'chapter Rain',
      'chapter One',
      'chapter Two',
    ]);
    expect(outline(await ingestBook({ ...files, 'index.md': '# Index\n\nrain, 3' }))).toContain(
      'index Index',
    );
  });

  it('keeps parts of their own file above the chapters that follow', async () => {
    const ingested = await ingestBook({
      'book.yaml': 'title: A',
      '10-part-one.md': '# Part One: Ebb',
      '11-rain.md': '# Rain\n\nA.',
      '20-part-two.md': '# Part Two',
      '21-snow.md': '# Snow\n\nB.',
      '30-thanks.md': '# Acknowledgments\n\nC.',
    });
    expect(outline(ingested)).toEqual([
      'part Part One|Ebb',
      '  chapter Rain',
      'part Part Two',
      '  chapter Snow',
      'acknowledgments Acknowledgments',
    ]);
  });

  it('follows the list of chapters, and tells what the list forgets', async () => {
    const ingested = await ingestBook({
      'book.yaml': 'title: A\nchapters:\n  - two.md\n  - one.md\n  - two.md\n  - tree.md\n',
      'one.md': '# Rain\n\nA.',
      'two.md': '# Snow\n\nB.',
      'three.md': '# Hail\n\nC.',
    });
    expect(outline(ingested)).toEqual(['chapter Snow', 'chapter Rain']);
    expect(ingested.told).toMatchObject([
      { rule: 'ingest/chapter-twice', severity: 'warning' },
      { rule: 'ingest/missing-chapter', severity: 'error', line: 6, hint: 'did you mean `three.md`?' },
      { rule: 'ingest/chapter-unlisted', severity: 'warning' },
    ]);
  });

  it('wants its book.yaml', async () => {
    const ingested = await ingestBook({ '01.md': 'Text.' });
    expect(ingested.manuscript).toBeUndefined();
    expect(ingested.rules).toEqual(['config/missing']);
  });

  it('names every file in its positions and keeps its text', async () => {
    const ingested = await ingestBook({ 'book.yaml': 'title: A', 'text/01.md': '# Rain\n\nA.' });
    expect([...(ingested.manuscript?.sources.keys() ?? [])]).toEqual(['text/01.md', 'book.yaml']);
    expect(blocks(ingested)[0]?.position).toMatchObject({
      file: 'text/01.md',
      start: { line: 3, column: 1, offset: 8 },
    });
  });

  it('says what does not exist', async () => {
    const ingested = await inFolder({}, folder => ingestAt(folder, 'nothing.md'));
    expect(ingested.rules).toEqual(['ingest/missing']);
  });
});

describe('pictures', () => {
  it('alone in a paragraph are figures, their title the caption', async () => {
    const ingested = await book(
      '![A red field](images/red.png "The *field* at dusk")\n\nSee ![dot](images/red.png).',
      { 'images/red.png': await png() },
    );
    expect(ingested.rules).toEqual([]);
    expect(words(ingested)).toEqual(['figure The field at dusk', 'See .']);
    const [asset, ...others] = ingested.manuscript?.assets ?? [];
    expect(others).toEqual([]);
    expect(asset?.[0]).toMatch(/^[\da-f]{16}\.png$/);
    expect(asset?.[1]).toMatchObject({
      mediaType: 'image/png',
      width: 8,
      height: 4,
      source: 'images/red.png',
    });
    expect(blocks(ingested)[0]).toMatchObject({ image: { asset: asset?.[0], alt: 'A red field' } });
  });

  it('of the cover are read from the settings', async () => {
    const ingested = await ingestBook({
      'book.yaml': 'title: A\ncover-image: red.png',
      '01.md': 'Text.',
      'red.png': await png(),
    });
    expect(ingested.manuscript?.book.design.cover.image).toBe(
      [...(ingested.manuscript?.assets.keys() ?? [])][0],
    );
  });

  it.each([
    ['../../etc/passwd', 'ingest/outside-root'],
    ['%2e%2e/%2e%2e/etc/passwd', 'ingest/outside-root'],
    ['..\\\\..\\\\secret.png', 'ingest/outside-root'],
    ['/etc/passwd', 'ingest/outside-root'],
    ['file:///etc/passwd', 'ingest/outside-root'],
    ['C:\\x.png', 'ingest/outside-root'],
    ['http://169.254.169.254/a.png', 'ingest/remote-image'],
    ['//x.y/a.png', 'ingest/remote-image'],
    ['data:image/png;base64,AAAA', 'ingest/image'],
    ['data:text/html;base64,AAAA', 'ingest/remote-image'],
    ['data:image/png,rain', 'ingest/remote-image'],
    ['imags/red.png', 'ingest/missing-image'],
    ['images', 'ingest/image'],
    ['01.md', 'ingest/image'],
  ])('at %s are refused', async (path, rule) => {
    const ingested = await book(`One.\n\n![](<${path}> "Kept words")`, { 'images/red.png': await png() });
    expect(ingested.rules).toEqual([rule]);
    expect(ingested.told[0]).toMatchObject({ severity: 'error', line: 5, file: '01.md' });
    expect(ingested.manuscript?.assets.size).toBe(0);
    expect(words(ingested)).toEqual(['One.', 'Kept words']);
  });

  it('may be written in place of their address, as Google Docs has them', async () => {
    const written = `data:image/png;base64,${Buffer.from(await png()).toString('base64')}`;
    const text = `One.\n\n![A gate][image1]\n\n![](${written})\n\n[image1]: <${written}>\n\n[image2]: <${written}>`;
    const ingested = await book(text, {});
    expect(ingested.rules).toEqual([]);
    const [asset, ...others] = ingested.manuscript?.assets.values() ?? [];
    expect(others).toEqual([]);
    expect(asset).toMatchObject({ mediaType: 'image/png', source: written });
    expect(words(ingested)).toEqual(['One.', 'figure', 'figure']);
  });

  it('get a suggestion where the path is nearly right', async () => {
    const ingested = await book('![](images/rde.png)', { 'images/red.png': await png() });
    expect(ingested.told[0]?.hint).toBe('did you mean `red.png`?');
  });

  it('are found when only the letter case or the composition differs', async () => {
    const composed = 'caf\u00e9.png';
    const ingested = await book(
      `![](IMAGES/Red.png)\n\n![](${composed.normalize('NFD')})\n\n![](caf%C3%A9.png)`,
      {
        'images/red.png': await png(),
        [composed]: await png('#00ff00'),
      },
    );
    expect(ingested.manuscript?.assets.size).toBe(2);
    expect(ingested.rules).toEqual(['ingest/letter-case']);
  });

  it('behind links that leave the folder are refused, links inside are followed', async () => {
    const data = await png();
    const ingested = await inFolder(
      { 'out/secret.png': data, 'book/book.yaml': 'title: A', 'book/red.png': data },
      folder => {
        const at = join(folder, 'book');
        mkdirSync(join(at, 'images'));
        symlinkSync(join(folder, 'out/secret.png'), join(at, 'images/out.png'));
        symlinkSync(join(folder, 'out'), join(at, 'linked'));
        symlinkSync('../red.png', join(at, 'images/in.png'));
        symlinkSync('loop.png', join(at, 'images/loop.png'));
        writeFileSync(
          join(at, '01.md'),
          ['out.png', '../linked/secret.png', 'in.png', 'loop.png']
            .map(name => `![](images/${name})`)
            .join('\n\n'),
        );
        return ingestAt(folder, 'book');
      },
    );
    expect(ingested.rules).toEqual(['ingest/outside-root', 'ingest/outside-root', 'ingest/image']);
    expect(ingested.manuscript?.assets.size).toBe(1);
  });
});
