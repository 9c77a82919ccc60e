/** From saving a chapter of a novel to its new page in the browser of who writes it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserPage } from '../validators/reading-room.ts';
import { longNovel, ROOT } from './texts.ts';

const ROUNDS = 9;

interface Puppeteer {
  launch(options: object): Promise<{ newPage(): Promise<BrowserPage>; close(): Promise<void> }>;
}

/** Undefined where no browser can be driven: QUOIN_READING_ROOM names a folder with puppeteer-core. */
async function findPuppeteer(): Promise<Puppeteer | undefined> {
  const folder = join(process.env['QUOIN_READING_ROOM'] ?? '', 'node_modules/puppeteer-core');
  if (!existsSync(folder)) return undefined;
  const entry = createRequire(join(folder, 'package.json')).resolve('puppeteer-core');
  const { default: puppeteer }: { default: Puppeteer } = await import(pathToFileURL(entry).href);
  return puppeteer;
}

function addressOf(run: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    run.on('exit', () => reject(new Error(`the preview ended\n${said}`)));
    run.stderr?.on('data', text => {
      said += text;
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address && said.includes('watching')) resolve(address);
    });
  });
}

/** The text with a word more in the middle of one of its paragraphs. */
function edited(text: string, share: number): string {
  const paragraph = text.indexOf('\n\n', Math.floor(text.length * share)) + 2;
  const place = text.indexOf(' ', paragraph + 40);
  return `${text.slice(0, place)} carefully${text.slice(place)}`;
}

/** Is fulfilled when another drawing stands on the sheet that changed. */
const SHOWN = `new Promise(resolve => {
  const drawing = () => document.querySelector('.sheet.changed svg');
  const before = drawing();
  const look = () => drawing() && drawing() !== before && resolve(!watcher.disconnect());
  const watcher = new MutationObserver(look);
  watcher.observe(document.getElementById('pages'), { childList: true, subtree: true, attributes: true });
})`;

/** Prints how long an edit takes to be seen, and how long until the whole book has been read again. */
export async function measurePreview(say: (line: string) => void): Promise<void> {
  const puppeteer = await findPuppeteer();
  if (!puppeteer) {
    say('  puppeteer-core is not installed; point QUOIN_READING_ROOM at a folder with it');
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'quoin-bench-'));
  const novel = join(scratch, 'novel.md');
  let text = longNovel();
  writeFileSync(novel, text);
  const run = spawn(process.execPath, [join(ROOT, 'lib/cli.js'), 'preview', novel, '--port', '0'], {
    cwd: scratch,
  });
  const browser = await puppeteer.launch({
    executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(await addressOf(run));
    const settled = `new Promise(resolve => {
      const look = () => document.getElementById('status').textContent === 'as saved' ? resolve(true) : setTimeout(look, 10);
      look();
    })`;
    await page.evaluate(settled);
    const seen: number[] = [];
    const whole: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      text = edited(text, 0.08 + 0.1 * round);
      const shown = page.evaluate(SHOWN);
      // The watcher is in the page before the file is saved.
      await page.evaluate('1');
      const begin = performance.now();
      writeFileSync(novel, text);
      await shown;
      seen.push(performance.now() - begin);
      await page.evaluate(settled);
      whole.push(performance.now() - begin);
    }
    const words = text.split(/\s+/).length.toLocaleString('en-US');
    say(`  a word more in a novel of ${words} words, ${ROUNDS} times`);
    say(`  saved to seen: ${summary(seen)}`);
    say(`  saved to the whole book read again: ${summary(whole)}`);
  } finally {
    await browser.close();
    run.kill();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function summary(all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  return `${[least, middle, most].map(ms => Math.round(ms ?? 0)).join(' / ')} ms (best, median, worst)`;
}
