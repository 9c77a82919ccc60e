/**
 * Programs that read or examine e-books, which no writer needs and the project does not install. They are looked for in
 * the folder of packages that QUOIN_READING_ROOM names.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestContext } from 'vitest';

const shelf = process.env['QUOIN_READING_ROOM'] ?? '';

/**
 * The folder of a package of the reading room. A missing one fails the test where `CI` is `true`; elsewhere it skips the
 * test and says which package was missing.
 */
export function requirePackage(name: string, context: Pick<TestContext, 'skip'>): string {
  const folder = join(shelf, 'node_modules', name);
  if (shelf !== '' && existsSync(folder)) return folder;
  if (process.env['CI'] === 'true') throw new Error(`${name} is not installed, and CI asks for it`);
  context.skip(`${name} is not installed; point QUOIN_READING_ROOM at a folder with it`);
  return folder;
}

/** A page of a browser, as far as these tests go. */
export interface BrowserPage {
  goto(address: string): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
  screenshot(): Promise<Uint8Array>;
  pdf(options: { preferCSSPageSize: boolean }): Promise<Uint8Array>;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  setViewport(size: { width: number; height: number }): Promise<void>;
}
interface Browser {
  newPage(): Promise<BrowserPage>;
  close(): Promise<void>;
}
interface Puppeteer {
  launch(options: object): Promise<Browser>;
}

/** The Chromium of the machine, driven by puppeteer. */
export async function openBrowser(context: Pick<TestContext, 'skip'>): Promise<Browser> {
  const folder = requirePackage('puppeteer-core', context);
  const entry = createRequire(join(folder, 'package.json')).resolve('puppeteer-core');
  const { default: puppeteer }: { default: Puppeteer } = await import(pathToFileURL(entry).href);
  return puppeteer.launch({
    executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
}
