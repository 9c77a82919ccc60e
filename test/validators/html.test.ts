import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { sectionsOf } from '../../src/book/visit.ts';
import { pageOf } from '../unit/html/made.ts';
import { bookOf, everyNodeBook, p, section } from '../unit/xhtml/every-node.ts';
import { type BrowserPage, openBrowser, requirePackage } from './reading-room.ts';
import { requireTool, type ToolAnswer } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-html-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the system's Chromium on a file, alone and without the network. */
function chromium(context: Pick<TestContext, 'skip'>, file: string, ...args: string[]): ToolAnswer {
  return requireTool('chromium', context)(
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--user-data-dir=${at('chrome')}`,
    ...args,
    `file://${at(file)}`,
  );
}

/** Six chapters of several pages each behind a part, front matter in front: enough to see both sides of openers. */
const WORDS = 'The light had to be lit at dusk, and dusk, in that month, was a matter of opinion.';
const LENGTHS = [9, 14, 3, 22, 12, 5];
const novel = bookOf(
  [
    section('half-title', 'half-title', { generated: true }),
    section('title-page', 'title-page', { generated: true }),
    section('copyright', 'copyright', { generated: true, children: [p('© 2026 Ada Wren')] }),
    section('contents', 'contents', { generated: true }),
    section('part', 'coal', {
      title: [{ type: 'text', value: 'Coal' }],
      sections: LENGTHS.map((length, i) =>
        section('chapter', `chapter-${i + 1}`, {
          title: [{ type: 'text', value: `The ${i + 1}. Night` }],
          children: Array.from({ length }, () => p(WORDS.repeat(6))),
        }),
      ),
    }),
    section('afterword', 'afterword', { children: [p('It ended.')] }),
  ],
  { title: 'The Keepers' },
);
novel.design.trim = '5x8';

let printed: string[] = [];

beforeAll(async () => {
  const every = everyNodeBook();
  writeFileSync(at('every.html'), (await pageOf(every.book, every.assets)).bytes);
  writeFileSync(at('novel.html'), (await pageOf(novel)).bytes);
});

/** The text of each page of the printed novel, line by line; printed at the first call. */
function pagesOfNovel(context: Pick<TestContext, 'skip'>): string[] {
  const pdftotext = requireTool('pdftotext', context);
  if (printed.length === 0) {
    chromium(context, 'novel.html', '--no-pdf-header-footer', `--print-to-pdf=${at('novel.pdf')}`);
    printed = pdftotext('-layout', at('novel.pdf'), '-').text.split('\f').slice(0, -1);
  }
  return printed;
}

const linesOf = (page: string): string[] =>
  page
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

describe('the web page printed by Chromium', () => {
  it('has the trim of the design on every page', context => {
    pagesOfNovel(context);
    const info = requireTool('pdfinfo', context)('-l', '999', at('novel.pdf')).text;
    const sizes = [...info.matchAll(/^Page\s+\d+ size:\s*([\d.]+) x ([\d.]+) pts/gm)];
    expect(sizes.length).toBeGreaterThan(30);
    for (const [, width, height] of sizes) expect([Number(width), Number(height)]).toEqual([360, 576]);
  });

  it('prints every word of the author', context => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
    const body = pagesOfNovel(context).join('\n');
    const sentences = [...sectionsOf(novel)].reduce((sum, { children }) => sum + children.length, 0);
    expect(sentences).toBe(LENGTHS.reduce((a, b) => a + b, 0) + 2);
    const nights = LENGTHS.reduce((a, b) => a + b, 0) * 6;
    expect(letters(body).split('wasamatterofopinion')).toHaveLength(nights + 1);
  });

  it('opens parts, the first chapter and the back matter on right-hand pages', context => {
    const pages = pagesOfNovel(context);
    const pageWith = (words: RegExp) => pages.findIndex(page => words.test(linesOf(page)[0] ?? '')) + 1;
    for (const opener of [/^The Keepers$/, /^Contents$/, /^Coal$/, /^The 1\. Night$/, /^Afterword$/]) {
      const page = pageWith(opener);
      expect(page, String(opener)).toBeGreaterThan(0);
      expect(page % 2, String(opener)).toBe(1);
    }
  });

  it('leaves blank pages blank', context => {
    const blank = pagesOfNovel(context).flatMap((page, i) => (linesOf(page).length === 0 ? [i + 1] : []));
    expect(blank.length).toBeGreaterThanOrEqual(3);
    for (const page of blank) expect(page % 2).toBe(0);
  });

  it('has the author at the head of versos, the chapter at the head of rectos, and neither over an opening', context => {
    const pages = pagesOfNovel(context).map(linesOf);
    const first = pages.findIndex(lines => lines[0] === 'The 1. Night');
    const end = pages.findIndex(lines => lines[0] === 'Afterword');
    let chapter = 0;
    for (const [i, lines] of pages.entries()) {
      if (i < first || i >= end || lines.length === 0) continue;
      const [head = '', next = ''] = lines;
      expect(lines.at(-1)).toBe(String(i - first + 3));
      expect(next).not.toMatch(/Night$/);
      if (head === `The ${chapter + 1}. Night`) chapter++;
      else expect(head).toBe(i % 2 === 1 ? 'Ada Wren' : `The ${chapter}. Night`);
    }
    expect(chapter).toBe(LENGTHS.length);
  });

  it('numbers front matter in roman numerals and the text from 1', context => {
    const pages = pagesOfNovel(context);
    const contents = pages.find(page => linesOf(page)[0] === 'Contents') ?? '';
    expect(linesOf(contents).at(-1)).toBe('v');
    const opener = pages.find(page => linesOf(page)[0] === 'The 1. Night') ?? '';
    expect(linesOf(opener).at(-1)).toBe('3');
  });
});

it('chapters that run on share pages in the print of Chromium, under the name of the book', async context => {
  const pdftotext = requireTool('pdftotext', context);
  const made = { ...novel, design: { ...novel.design, chapterStart: 'run-on' as const } };
  writeFileSync(at('run-on.html'), (await pageOf(made)).bytes);
  chromium(context, 'run-on.html', '--no-pdf-header-footer', `--print-to-pdf=${at('run-on.pdf')}`);
  const pages = pdftotext('-layout', at('run-on.pdf'), '-').text.split('\f').slice(0, -1).map(linesOf);
  const first = pages.findIndex(lines => lines[0] === 'The 1. Night');
  const end = pages.findIndex(lines => lines[0] === 'Afterword');
  const text = pages.slice(first, end).filter(lines => lines.length > 0);
  const headings = text.flat().filter(line => /^The \d\. Night$/.test(line));
  expect(headings).toEqual(LENGTHS.map((_, i) => `The ${i + 1}. Night`));
  expect(text.length).toBeLessThan(pagesOfNovel(context).length - (pages.length - (end - first)));
  for (const [i, lines] of text.entries()) {
    expect(lines.at(-1)).toBe(String(i + 3));
    if (i > 0) expect(lines[0]).toBe(i % 2 === 1 ? 'Ada Wren' : 'The Keepers');
  }
});

/** The size of a PNG, from its header. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the web page on a screen', () => {
  it('draws itself at the width of a telephone and of a desk, without a word from the browser', context => {
    for (const [width, height] of [
      [500, 900],
      [1200, 900],
    ]) {
      const file = at(`${width}.png`);
      chromium(
        context,
        'every.html',
        '--hide-scrollbars',
        `--screenshot=${file}`,
        `--window-size=${width},${height}`,
      );
      const png = readFileSync(file);
      expect(sizeOf(png)).toEqual([width, height]);
      // One colour alone would take some three kilobytes: there is something to see.
      expect(png.length).toBeGreaterThan(5000);
    }
  });

  it('says what its parts are to those who hear it', context => {
    const dom = chromium(context, 'every.html', '--dump-dom').text;
    expect(dom).toContain('<main id="book">');
    expect(dom.match(/<h1[ >]/g)).toHaveLength(1);
  });
});

/** Opens a page of the folder in a browser of its own, has it used, and closes the browser. */
async function inBrowser<T>(
  context: Pick<TestContext, 'skip'>,
  file: string,
  use: (page: BrowserPage) => Promise<T>,
): Promise<T> {
  const browser = await openBrowser(context);
  try {
    const page = await browser.newPage();
    await page.goto(`file://${at(file)}`);
    return await use(page);
  } finally {
    await browser.close();
  }
}

describe('the web page through Paged.js', () => {
  it('has its trim, its openers on right-hand pages, and true page numbers in the contents', async context => {
    const script = join(requirePackage('pagedjs', context), 'dist/paged.polyfill.min.js');
    const pdftotext = requireTool('pdftotext', context);
    const pdf = await inBrowser(context, 'novel.html', async page => {
      await page.evaluate('window.PagedConfig = { auto: false }; 0');
      // As pagedjs-cli adds it: the page's own policy must let it in.
      await page.evaluate(
        `{ const s = document.createElement('script'); s.textContent = ${JSON.stringify(readFileSync(script, 'utf8'))}; document.head.append(s); }`,
      );
      await page.evaluate('window.PagedPolyfill.preview().then(() => 0)');
      return page.pdf({ preferCSSPageSize: true });
    });
    writeFileSync(at('paged.pdf'), pdf);
    const info = requireTool('pdfinfo', context)('-l', '999', at('paged.pdf')).text;
    const sizes = [...info.matchAll(/^Page\s+\d+ size:\s*([\d.]+) x ([\d.]+) pts/gm)];
    for (const [, width, height] of sizes) expect([Number(width), Number(height)]).toEqual([360, 576]);
    expect(Math.abs(sizes.length - pagesOfNovel(context).length)).toBeLessThanOrEqual(2);

    const pages = pdftotext('-layout', at('paged.pdf'), '-').text.split('\f').slice(0, -1).map(linesOf);
    const pageWith = (words: string) => pages.findIndex(lines => lines[0] === words);
    for (const opener of ['The Keepers', 'Contents', 'Coal', 'The 1. Night', 'Afterword']) {
      expect(pageWith(opener), opener).toBeGreaterThanOrEqual(0);
      expect(pageWith(opener) % 2, opener).toBe(0);
    }
    const contents = pages[pageWith('Contents')] ?? [];
    const body = pages.slice(pageWith('Coal'));
    for (let night = 1; night <= LENGTHS.length; night++) {
      const entry = contents.find(line => line.startsWith(`The ${night}. Night`));
      const opener = body.find(([head]) => head === `The ${night}. Night`);
      expect(entry).toMatch(/ \d+$/);
      expect(entry?.split(/\s+/).at(-1)).toBe(opener?.at(-1));
    }
    // The part and the blank page behind it have no folios; all pages that follow count on.
    for (const [index, lines] of body.entries()) {
      if (index > 1 && lines.length > 0) expect(lines.at(-1)).toBe(String(index + 1));
    }
  });
});

describe('the web page examined', () => {
  it('has nothing that axe objects to, in any colours', async context => {
    const axe = readFileSync(join(requirePackage('axe-core', context), 'axe.min.js'), 'utf8');
    await inBrowser(context, 'every.html', async page => {
      await page.evaluate(`${axe}; 0`);
      for (const colours of ['light', 'sepia', 'dark']) {
        const found = await page.evaluate<{ violations: string[]; passes: number }>(
          `document.getElementById('colours-${colours}').click();
          document.getElementById('settings').showPopover();
          axe.run().then(({ violations, passes }) => ({
            violations: violations.map(({ id, nodes }) => id + ' ' + nodes[0].html),
            passes: passes.length,
          }))`,
        );
        expect(found.violations, colours).toEqual([]);
        expect(found.passes).toBeGreaterThan(30);
      }
    });
  });

  it.for(['every.html', 'novel.html'])('is valid HTML: %s', (file, context) => {
    writeFileSync(at('.htmlvalidate.json'), '{ "root": true, "extends": ["html-validate:standard"] }');
    const command = join(requirePackage('html-validate', context), 'bin/html-validate.mjs');
    const { status, stdout } = spawnSync(process.execPath, [command, at(file)], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
