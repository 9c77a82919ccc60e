/** The e-books opened in the reading systems that can be driven without a person, screen by screen. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, newReport, type Pass } from '../../src/pipeline.ts';
import { everyNodeEpub } from './every-node-epub.ts';
import { type BrowserPage, openBrowser, requirePackage } from './reading-room.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const WIDTH = 480;
const HEIGHT = 720;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.json': 'application/json',
};
const books = new Map<string, Uint8Array>();
const roots = new Map<string, string>();
let server: Server;
let origin = '';

/** A frame for each reading system: `window.screens()` tells what is shown and turns the page. */
const FRAMES: Record<string, string> = {
  'foliate-js': `<!doctype html><style>body{margin:0}foliate-view{display:block;width:${WIDTH}px;height:${HEIGHT}px}</style>
<script type="module">
import '/foliate-js/view.js';
const view = document.createElement('foliate-view');
document.body.append(view);
const response = await fetch('/book.epub');
await view.open(new File([await response.blob()], 'book.epub', { type: 'application/epub+zip' }));
view.renderer.setAttribute('flow', 'paginated');
view.renderer.setAttribute('max-column-count', '1');
window.reader = {
  pages: (view.book.pageList ?? []).map(({ label }) => label),
  sections: view.book.sections.length,
  fonts: async () => {
    const [{ doc }] = view.renderer.getContents();
    await doc.fonts.ready;
    return [...doc.fonts].filter(font => font.status === 'loaded').map(font => font.style);
  },
  choose: async face => {
    view.renderer.setStyles('body { font-family: ' + face + ' !important; }');
    const [{ doc }] = view.renderer.getContents();
    return [...doc.querySelectorAll('h1, p, em')].map(element => getComputedStyle(element).fontFamily);
  },
  open: async index => { await view.goTo(index); return view.renderer.getContents().map(({ doc }) => doc.body.textContent).join(' '); },
};
document.title = 'ready';
</script>`,
  epubjs: `<!doctype html><style>body{margin:0}</style><div id="area"></div>
<script src="/jszip/dist/jszip.min.js"></script><script src="/epubjs/dist/epub.js"></script>
<script>
(async () => {
  const response = await fetch('/book.epub');
  const book = ePub(await response.arrayBuffer());
  const rendition = book.renderTo('area', { width: ${WIDTH}, height: ${HEIGHT}, flow: 'paginated', spread: 'none' });
  await book.ready;
  const items = book.spine.spineItems;
  await book.loaded.pageList;
  window.reader = {
    pages: book.pageList.pages.map(String),
    sections: items.length,
    open: async index => { await rendition.display(items[index].href); return rendition.getContents().map(({ document }) => document.body.textContent).join(' '); },
  };
  document.title = 'ready';
})();
</script>`,
};

beforeAll(async () => {
  books.set('every-node', await everyNodeEpub());
  const sample = join(project, 'manuscripts/the-low-house');
  const built = await build({ path: sample, base: project }, ['epub', 'pdf'], newReport());
  books.set(
    'the-low-house',
    built?.artefacts.find(({ path }) => path.endsWith('.epub'))?.bytes ?? new Uint8Array(),
  );
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [, first = ''] = pathname.split('/');
    const root = roots.get(first);
    if (pathname === '/frame') {
      current = searchParams.get('book') ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(FRAMES[searchParams.get('reader') ?? '']);
    } else if (pathname === '/book.epub') response.end(books.get(current));
    else if (root) {
      const path = normalize(join(root, pathname.slice(first.length + 2)));
      if (!path.startsWith(root + sep)) return void response.writeHead(404).end();
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      try {
        response.end(readFileSync(path));
      } catch {
        response.writeHead(404).end();
      }
    } else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
let current = '';
afterAll(() => new Promise(resolve => server.close(resolve)));

/** The share of a screen that is not its background, and of the ring of two pixels around it. */
async function inkOf(png: Uint8Array): Promise<{ all: number; edge: number }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ground = data[Math.floor(info.width / 2) + 4 * info.width] ?? 255;
  let all = 0;
  let edge = 0;
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (Math.abs((data[y * info.width + x] ?? 0) - ground) < 60) continue;
      all++;
      if (x < 2 || x >= info.width - 2) edge++;
    }
  }
  return { all: all / (info.width * info.height), edge: edge / (4 * info.height) };
}

async function ready(page: BrowserPage): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if ((await page.evaluate<string>('document.title')) === 'ready') return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('the reading system did not open the book');
}

describe.each(['foliate-js', 'epubjs'])('%s', reader => {
  it.for(['every-node', 'the-low-house'])('shows every part of %s', async (name, context) => {
    roots.set(reader, requirePackage(reader, context));
    if (reader === 'epubjs')
      roots.set('jszip', dirname(fileURLToPath(import.meta.resolve('jszip/package.json'))));
    const browser = await openBrowser(context);
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      await page.setViewport({ width: WIDTH, height: HEIGHT });
      await page.goto(`${origin}/frame?reader=${reader}&book=${name}`);
      await ready(page);
      expect(await page.evaluate<string[]>('reader.pages')).toContain('1');
      const sections = await page.evaluate<number>('reader.sections');
      expect(sections).toBeGreaterThan(8);
      for (let index = 0; index < sections; index++) {
        const text = await page.evaluate<string>(`reader.open(${index})`);
        await new Promise(resolve => setTimeout(resolve, 150));
        const ink = await inkOf(await page.screenshot());
        const where = `part ${index}: ${text.trim().slice(0, 40)}`;
        expect(ink.all, `${where} is blank`).toBeGreaterThan(0.0005);
        if (index > 0) expect(ink.edge, `${where} leaks over the edge`).toBeLessThan(0.02);
      }
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('fonts that a book carries', () => {
  it.for(['embed', 'obfuscate'] as const)(
    'are shown by foliate-js until the reader chooses another: %s',
    async (wish, context) => {
      roots.set('foliate-js', requirePackage('foliate-js', context));
      const path = join(project, 'test/golden/carried-fonts/in');
      const carrying: Pass = {
        name: 'carrying',
        run(book) {
          book.design.epubFonts = wish;
        },
      };
      const built = await build({ path, base: path }, ['epub'], newReport(), { passes: [carrying] });
      books.set('carried', built?.artefacts[0]?.bytes ?? new Uint8Array());
      const browser = await openBrowser(context);
      try {
        const page = await browser.newPage();
        await page.goto(`${origin}/frame?reader=foliate-js&book=carried`);
        await ready(page);
        const last = (await page.evaluate<number>('reader.sections')) - 1;
        await page.evaluate(`reader.open(${last})`);
        expect(await page.evaluate<string[]>('reader.fonts()')).toEqual(['normal', 'italic', 'normal']);
        const chosen = await page.evaluate<string[]>("reader.choose('Georgia')");
        expect([...new Set(chosen)]).toEqual(['Georgia']);
      } finally {
        await browser.close();
      }
    },
  );
});
