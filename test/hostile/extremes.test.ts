/** Texts of a megabyte that are the worst of their kind: read within the time and the memory of a book, or refused by name. */
import { expect, it } from 'vitest';
import { one } from './bad-inputs/row.ts';
import { inProject, quoin } from './quoin.ts';

const MEGABYTE = 1_000_000;
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 512;

const again = (unit: string): string => unit.repeat(Math.floor((MEGABYTE - 300) / unit.length));
const each = (unit: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < MEGABYTE - 300; index++) text += unit(index);
  return text;
};

const READ: readonly [what: string, text: string][] = [
  ['a web page on many lines', each(i => `<p>Word ${i} of <b>it</b> <i>all</i></p>\n`)],
  ['a call of one note after another on one line', `[^a]: Rain.\n\n${again('x[^a] ')}`],
  ['notes, and a paragraph for each', each(i => `It rained.[^${i}]\n\n[^${i}]: Note ${i}.\n\n`)],
  ['a table of figures', each(i => `${i},name ${i},${(i * 7) % 13},12.5\n`)],
  ['quotations without a paragraph between', again('> It rained\n\n')],
];

it.each(READ)('reads %s', async (_, text) => {
  await inProject({ 'a.md': one(`# One\n\n${text}\n`) }, async project => {
    const { code, err, seconds, megabytes } = await quoin(project, ['normalize', 'a.md', '--to', 'text']);
    expect(code, err).toBe(0);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

const REFUSED: readonly [what: string, text: string, says: string][] = [
  ['lines of one letter', again('a\n'), 'it is data, not a manuscript'],
  ['lists of one letter', again('- a\n'), 'it is data, not a manuscript'],
  ['rows of one letter', `| a | b |\n|---|---|\n${again('| r | w |\n')}`, 'it is data, not a manuscript'],
  ['a quotation mark for each letter', again("'a "), 'it is data, not a manuscript'],
  ['chapters of one word', each(i => `# Chapter ${i + 1}\n\nRain.\n\n`), 'it is a list, not chapters'],
];

it.each(REFUSED)('refuses %s by name and line', async (_, text, says) => {
  await inProject({ 'a.md': one(`# One\n\n${text}\n`) }, async project => {
    const { code, err, seconds, megabytes } = await quoin(project, ['build', 'a.md', '--format', 'epub']);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).toMatch(/^ +at a\.md:\d+:\d+$/m);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
