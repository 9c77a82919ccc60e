import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { shelf } from '../../src/fonts/shelf.ts';
import { build, newReport } from '../../src/pipeline.ts';
import { buildEpub } from '../unit/epub/build.ts';
import { bookOf, everyNodeBook, p, section } from '../unit/xhtml/every-node.ts';
import { epubCheck } from './epub-check.ts';
import { everyNodeEpub } from './every-node-epub.ts';
import { requireTool } from './tool.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const manuscripts = join(project, 'manuscripts');
const folder = mkdtempSync(join(tmpdir(), 'quoin-epub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What EPUBCheck finds in a book that is not on disk. */
function complaintsOf(bytes: Uint8Array, context: TestContext): string[] {
  const path = join(folder, 'book.epub');
  writeFileSync(path, bytes);
  return epubCheck(path, context);
}

describe('a book with every kind of node', () => {
  const { book, assets } = everyNodeBook();
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await everyNodeEpub();
  });

  it('passes EPUBCheck without a word', context => {
    expect(complaintsOf(bytes, context)).toEqual([]);
  });

  it('passes without a cover', async context => {
    expect(complaintsOf(await buildEpub(book, assets), context)).toEqual([]);
  });

  it('is drawn by MuPDF, every file of the spine', context => {
    const mutool = requireTool('mutool', context);
    const path = join(folder, 'drawn.epub');
    writeFileSync(path, bytes);
    const { status, text, complaint } = mutool('draw', '-F', 'text', path);
    expect([status, complaint.split('\n').filter(line => /error/i.test(line))]).toEqual([0, []]);
    for (const words of [
      'Ada Wren',
      'Dear Ned',
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
      expect(Buffer.compare(bytes, await everyNodeEpub())).toBe(0);
    });
  });
});

describe('EPUBCheck finds nothing in', () => {
  it.for([false, true])('a book that carries its fonts, obfuscated: %s', async (obfuscated, context) => {
    const { book, assets } = everyNodeBook();
    const face = (italic: boolean) => shelf.face({ family: 'eb-garamond', weight: 400, italic });
    const faces = [false, true].map(italic => ({ face: face(italic), weight: 400 as const, italic }));
    const bytes = await buildEpub(book, assets, { carried: { faces, obfuscated } });
    expect(complaintsOf(bytes, context)).toEqual([]);
  });

  it('a story of one section', async context => {
    const book = bookOf([
      section('title-page', 'title-page', { generated: true }),
      section('contents', 'contents', { generated: true }),
      section('story', 'story', { children: [p('Once.')] }),
    ]);
    expect(complaintsOf(await buildEpub(book, new Map()), context)).toEqual([]);
  });

  it('a release that says its version', async context => {
    const book = bookOf([section('chapter', 'one', { children: [p('Once.')] })], { version: '1.2' });
    expect(complaintsOf(await buildEpub(book, new Map()), context)).toEqual([]);
  });

  it('a book that is read from right to left', async context => {
    const book = bookOf([section('chapter', 'פרק', { children: [p('שלום')] })], {
      lang: 'he',
      title: 'שלום',
    });
    expect(complaintsOf(await buildEpub(book, new Map()), context)).toEqual([]);
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
    expect(complaintsOf(await buildEpub(book, new Map()), context)).toEqual([]);
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
      expect(complaintsOf(artefact?.bytes ?? new Uint8Array(), context)).toEqual([]);
    },
  );
});
