/** Manuscripts as their authors left them, from the file to the finished book. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import { plainText } from '../../../src/book/visit.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { setTypography } from '../../../src/normalize/typography.ts';
import { outline } from './manuscript.ts';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url).pathname;
const SEEDS = join(CORPUS, 'seeds');

async function read(name: string): Promise<{ book: Book; report: VFile }> {
  const report = new VFile();
  const manuscript = await ingest(join(SEEDS, name), report, { base: SEEDS });
  if (!manuscript) throw new Error(`${name} cannot be read`);
  normalize(manuscript.book, report);
  return { book: manuscript.book, report };
}

describe.skipIf(!existsSync(SEEDS))('the seed manuscripts', () => {
  test('a-line-in-the-sand has a title, a note of two paragraphs, six time jumps and no scene break', async () => {
    const { book, report } = await read('a-line-in-the-sand.txt');
    expect(book.metadata.title).toBe('A Line in the Sand');
    const [note, story, ...more] = book.sections.filter(({ generated }) => !generated);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ role: 'authors-note', matter: 'front' });
    expect(note?.children.map(block => block.position?.start.line)).toEqual([3, 5]);
    const jumps = story?.children.filter(({ type }) => type === 'timeJump');
    expect(jumps?.map(block => block.position?.start.line)).toEqual([160, 238, 352, 416, 571, 776]);
    expect(story?.children.filter(({ type }) => type === 'sceneBreak')).toEqual([]);
    const told = (rule: string) =>
      report.messages.filter(({ ruleId }) => ruleId === rule).map(({ line }) => line);
    expect(told('extra-blank')).toEqual([148, 261, 286, 513, 776, 823]);
    expect(told('nested-quotes')).toEqual([145, 300]);
    expect(told('cut-off')).toEqual([150, 154, 212, 743]);
    expect(told('long-dot-run')).toEqual([202]);
    const text = plainText(story?.children ?? []);
    expect(text).toContain('“I—yes. Yes sir I did.”');
    expect(text).toContain('S’ comfy.');
    expect(text).not.toMatch(/["']/);
  });

  test('crimson-skies has 71 paragraphs and keeps its stammer', async () => {
    const { book } = await read('crimson-skies.txt');
    const story = book.sections.find(({ role }) => role === 'story');
    expect(story?.children.map(({ type }) => type)).toEqual(new Array(71).fill('paragraph'));
    expect(plainText(story?.children ?? [])).toContain('“L-Leo.”');
  });

  test('under-fake-stars, typeset already, comes through as it is', async () => {
    const { book } = await read('under-fake-stars.txt');
    const source = readFileSync(join(SEEDS, 'under-fake-stars.txt'), 'utf8');
    expect(outline(book).slice(1)).toEqual(
      source
        .trimEnd()
        .split('\n')
        .map(line => line.trim()),
    );
    expect(setTypography(source, 'text', {})).toBe(source);
  });
});
