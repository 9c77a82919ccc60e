/** The preview in a real browser: a chapter is saved, and the page shows it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, type TestContext } from 'vitest';
import { type BrowserPage, openBrowser, requirePackage } from './reading-room.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'quoin-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const chapter = (words: string): string =>
  `# The Tide\n\nThe boats came in before dawn, and ${words}.\n\n1948\n\nThere was a old coat.\n`;

/** Waits until a script in the page gives what is wanted; on a busy machine a page is late, not wrong. */
async function until<T>(look: () => Promise<T>, isIt: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const value = await look();
    if (isIt(value)) return value;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return look();
}

interface Preview {
  page: BrowserPage;
  /** What went wrong in the page. */
  broken: string[];
  close(): Promise<void>;
}

/** The preview of a manuscript in a browser of its own. */
async function openPreview(manuscript: string, context: TestContext): Promise<Preview> {
  const browser = await openBrowser(context);
  const tool = [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'src/cli.ts')];
  const run = spawn(process.execPath, [...tool, 'preview', manuscript, '--port', '0'], { cwd: folder });
  const close = async (): Promise<void> => {
    run.kill('SIGINT');
    await browser.close();
  };
  let said = '';
  run.stderr.on('data', text => {
    said += text;
  });
  await until(
    async () => said,
    text => text.includes('watching'),
  );
  const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
  if (address === undefined) {
    await close();
    throw new Error(`no preview\n${said}`);
  }
  const page = await browser.newPage();
  const broken: string[] = [];
  page.on('pageerror', error => broken.push(error.message));
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(address);
  return { page, broken, close };
}

it('shows a saved chapter, what was found in it, and the book in each view', async context => {
  const manuscript = join(folder, 'tide.md');
  writeFileSync(manuscript, chapter('nobody spoke'));
  const { page, broken, close } = await openPreview(manuscript, context);
  try {
    const read =
      <T>(script: string) =>
      (): Promise<T> =>
        page.evaluate<T>(script);
    const glyphs = read<number>(
      "[...document.querySelectorAll('#pages svg path')].reduce((sum, path) => sum + path.getAttribute('d').split('m').length - 1, 0)",
    );
    const before = await until(glyphs, count => count > 80);
    expect(before).toBeGreaterThan(80);
    expect(
      await until(read<number>("document.querySelectorAll('.mark').length"), count => count > 1),
    ).toBeGreaterThan(1);
    expect(await read<string>("document.querySelector('aside').innerText")()).toContain('a old');

    writeFileSync(manuscript, chapter('the lamps were lit in every window above the market'));
    expect(await until(glyphs, count => count > before + 20)).toBeGreaterThan(before + 20);

    await page.evaluate("document.querySelector('[data-view=reader]').click()");
    const shown = read<string>(
      "document.querySelector('#reader iframe').contentDocument?.body?.innerText ?? ''",
    );
    expect(await until(shown, text => text.includes('every window'))).toContain('every window');
    await page.evaluate("document.querySelector('[data-view=ebook]').click()");
    const chapters = read<string[]>(
      "[...document.getElementById('chapter').options].map(({ text }) => text)",
    );
    const names = await until(chapters, all => all.length > 1);
    await page.evaluate(
      `(list => { list.selectedIndex = ${names.indexOf('The Tide', 2)}; list.dispatchEvent(new Event('change')); })(document.getElementById('chapter'))`,
    );
    const inside = read<string>(
      "document.querySelector('#ebook iframe').contentDocument?.body?.innerText ?? ''",
    );
    expect(await until(inside, text => text.includes('every window'))).toContain('every window');
    await page.evaluate("document.querySelector('[data-view=wrap]').click()");
    expect(await read<string>("document.querySelector('#wrap .note').textContent")()).toContain('printer');

    await page.evaluate("document.querySelector('[data-view=cover]').click()");
    const width = read<number>("document.querySelector('#cover img').naturalWidth");
    expect(await until(width, pixels => pixels > 0)).toBe(1600);
    expect(broken).toEqual([]);
  } finally {
    await close();
  }
});

it('has nothing that axe objects to in any view', async context => {
  const axe = readFileSync(join(requirePackage('axe-core', context), 'axe.min.js'), 'utf8');
  const manuscript = join(folder, 'low.md');
  writeFileSync(manuscript, `---\ntitle: Low\nprinter: kdp\n---\n\n${chapter('nobody spoke')}`);
  const { page, close } = await openPreview(manuscript, context);
  try {
    const read = <T>(script: string) => page.evaluate<T>(script);
    await until(
      () => read<number>("document.querySelectorAll('.mark').length"),
      count => count > 0,
    );
    await read(`${axe}; 0`);
    const shown: Record<string, string> = {
      pages: "document.querySelector('#pages svg')",
      ebook: "document.querySelector('#ebook iframe').contentDocument?.body",
      reader: "document.querySelector('#reader iframe').contentDocument?.body",
      cover: "document.querySelector('#cover img').naturalWidth > 0",
      wrap: "document.querySelector('#wrap img').naturalWidth > 0",
    };
    for (const [view, there] of Object.entries(shown)) {
      await read(`document.querySelector('[data-view=${view}]').click()`);
      expect(await until(() => read<boolean>(`Boolean(${there})`), Boolean), view).toBe(true);
      const { violations, passes } = await read<{ violations: string[]; passes: number }>(
        `axe.run(document, { iframes: false }).then(({ violations, passes }) => ({
          violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target)),
          passes: passes.length,
        }))`,
      );
      expect(violations, view).toEqual([]);
      expect(passes).toBeGreaterThan(10);
    }
  } finally {
    await close();
  }
});
