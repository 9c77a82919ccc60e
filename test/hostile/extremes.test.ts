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
  ['a call of one note after another on one line', `[^a]: Rain.\n\n${again('x[^a] ').slice(0, 250_000)}`],
  [
    'notes, and a paragraph for each',
    each(
      i => `It rained again.[^${i}]\n\n[^${i}]: So says the note of number ${i}, and so say they all.\n\n`,
    ),
  ],
  ['a table of figures', each(i => `${i},name ${i},${(i * 7) % 13},12.5\n`)],
  ['quotations without a paragraph between', again('> It rained all day\n\n')],
  [
    'calls of notes by themselves',
    each(i => `[^${i}]: See [^${i}] and whatever is said there of the rain.\n\n`),
  ],
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
  ['a call of one note after another', `[^a]: Rain.\n\n${again('x[^a] ')}`, 'it is data, not a manuscript'],
  [
    'letters of a word',
    again(':::letter\nDear Ann,\n\nrain\n\nBen\n:::\n\n'),
    'it is data, not a manuscript',
  ],
  ['tags of a letter', again('<p>a</p>\n'), 'it is data, not a manuscript'],
  ['pictures alone', each(i => `![a](a${i}.png)\n\n`), 'it is a list, not a manuscript'],
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

const BUILT: readonly [what: string, text: string][] = [
  ['words that stand twice, a hundred thousand times', again('rain fell fell ')],
  ['articles before the wrong sound', again('a apple ')],
  [
    'paragraphs that begin alike',
    each(i => `The rain came down on the long field, and then it was the hour ${i}.\n\n`),
  ],
];

it.each(BUILT)('proofreads %s', async (_, text) => {
  await inProject({ 'a.md': one(`# One\n\n${text.slice(0, MEGABYTE / 2)}\n`) }, async project => {
    const { code, err, seconds, megabytes } = await quoin(project, ['build', 'a.md', '--format', 'html']);
    expect(code, err.slice(-1000)).toBe(0);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

it('refuses a title that fills the settings', async () => {
  const long = `---\ntitle: ${'rain '.repeat(11_000)}\nauthor: Ann Other\n---\n\nIt rained.\n`;
  await inProject({ 'a.md': long }, async project => {
    const { code, err, seconds } = await quoin(project, ['build', 'a.md', '--format', 'cover']);
    expect(code).toBeGreaterThan(0);
    expect(code).toBeLessThan(3);
    expect(err).toContain('is longer than 500 characters');
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });
});
