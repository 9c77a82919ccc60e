import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../../../src/commands/preview/state.ts';
import { type News, Workshop } from '../../../../src/commands/preview/workshop.ts';
import { LiveBook } from '../../../../src/pipeline/live-book.ts';
import { newReport } from '../../../../src/pipeline.ts';
import { prose } from '../../paginate/books.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-draft-'));
const file = join(folder, 'tide.md');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chapter = (number: number): string => {
  const text = Array.from({ length: 24 }, (_, index) => prose(20 + index * 3, number * 50 + index));
  text[3] = `"It's the 'gatherly boat," said Tom-- "or 'twas."`;
  return `# Chapter ${number}\n\n${text.join('\n\n')}`;
};
const TEXT = `---\ntitle: The Tide\nauthor: Ada Wren\n---\n\n${[1, 2, 3].map(chapter).join('\n\n')}\n\nA call.[^a]\n\n[^a]: A note.\n`;
/** The paragraph that is worked on, in the second chapter. */
const [PARAGRAPH = ''] = chapter(2).split('\n\n').slice(12);

let workshop: Workshop;
let told: News[];

beforeEach(async () => {
  writeFileSync(file, TEXT);
  workshop = new Workshop(file);
  await workshop.rebuild();
  told = [];
  workshop.listen(news => told.push(news));
});

const isState = (news: News | undefined): news is State => news !== undefined && 'pages' in news;
/** What was told of the book when it was saved so. */
async function saved(text: string): Promise<{ draft: State | undefined; settled: State }> {
  writeFileSync(file, text);
  await workshop.rebuild();
  const [first, second] = told.splice(0);
  const settled = second ?? first;
  if (!isState(settled)) throw new Error('not set');
  return { draft: second && isState(first) ? first : undefined, settled };
}
/** The pages of the book as if it were opened anew. */
async function anew(): Promise<State['pages']> {
  const news = await new Workshop(file).rebuild();
  if (!isState(news)) throw new Error('not set');
  return news.pages;
}

/** A drawing without the lines of the manuscript that it names: those below the change are known when all was read. */
const lettersOf = (drawing = ''): string => drawing.replace(/ data-at="[^"]*"/g, '');

describe('a draft of the book', () => {
  it.each([
    ['a word more', (text: string) => text.replace(PARAGRAPH, `Yesterday ${PARAGRAPH}`)],
    ['marks as they are typed', (text: string) => text.replace(PARAGRAPH, `"Oh--" he said. '${PARAGRAPH}'`)],
    ['another paragraph', (text: string) => text.replace(PARAGRAPH, `${PARAGRAPH}\n\nOne more, at night.`)],
    ['a paragraph less', (text: string) => text.replace(`${PARAGRAPH}\n\n`, '')],
    ['a scene break', (text: string) => text.replace(PARAGRAPH, `***\n\n${PARAGRAPH}`)],
  ])('has %s on its page, before the whole book was read', async (_, edit) => {
    const { draft, settled } = await saved(edit(TEXT));
    expect(draft?.draft).toBe(true);
    expect(draft?.pages).toEqual(settled.pages);
    expect(settled.pages).toEqual(await anew());
    expect(settled.draft).toBeUndefined();
    expect(settled.changed).toBe(draft?.changed);
    const { changed = -1 } = settled;
    expect(lettersOf(draft?.drawn?.[changed])).toBe(lettersOf(await workshop.page(changed)));
    expect(lettersOf(draft?.drawn?.[changed])).toContain('<path');
    expect(settled.words).toBe(draft?.words);
  });

  it.each([
    ['a heading', TEXT.replace('# Chapter 2', '# Chapter Two')],
    ['the settings', TEXT.replace('The Tide', 'The Ebb')],
    ['two chapters at once', TEXT.replaceAll('gatherly', 'gathering')],
    ['a call of a note', TEXT.replace('A call.', 'A loud call.')],
  ])('is not made where %s changed', async (_, text) => {
    const { draft, settled } = await saved(text);
    expect(draft).toBeUndefined();
    expect(settled.pages).toEqual(await anew());
  });

  it('comes after each save, with the book as it is', async () => {
    let text = TEXT;
    for (const word of ['Late', 'Later', 'Latest']) {
      text = text.replace(PARAGRAPH, `${word}, ${PARAGRAPH}`);
      const { draft, settled } = await saved(text);
      expect(draft?.pages).toEqual(settled.pages);
    }
    expect((await saved(TEXT)).settled.pages).toEqual(await anew());
  });

  it('waits for nothing that is wrong elsewhere, and the book that could be set stays', async () => {
    const live = new LiveBook();
    const request = { path: file, base: folder };
    await live.set(request, newReport());
    writeFileSync(file, TEXT.replace('author:', 'autor:').replace(PARAGRAPH, 'Gone.'));
    const report = newReport();
    const drafts: unknown[] = [];
    expect(await live.set(request, report, async draft => void drafts.push(draft))).toBeUndefined();
    expect(report.messages.some(({ fatal }) => fatal)).toBe(true);
    writeFileSync(file, TEXT.replace(PARAGRAPH, `Here, ${PARAGRAPH}`));
    await live.set(request, newReport(), async draft => void drafts.push(draft));
    expect(drafts).toHaveLength(1);
  });
});
