import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkFidelity } from '../../../src/check/fidelity/fidelity.ts';
import type { Artefact } from '../../../src/render/backend.ts';
import { epubOf, htmlOf, pagesOf, type Run, runsOf, tideBook } from './setting.ts';

const book = tideBook();

/** What the proof-reader says of an artefact made of these runs. */
async function proof(kind: string, runs: readonly Run[]) {
  const report = new VFile();
  const artefacts: Artefact[] =
    kind === 'html' ? [htmlOf(runs)] : kind === 'epub' ? [await epubOf(runs)] : [];
  const pages = kind === 'pages' ? pagesOf(runs) : undefined;
  await checkFidelity(book, artefacts, pages, report);
  return report.messages.map(({ ruleId, file, line, fatal, reason }) => ({
    ruleId,
    file,
    line,
    fatal,
    reason,
  }));
}

/** The runs with the one that holds `words` rewritten. */
const rewritten = (words: string, rewrite: (text: string) => string): Run[] =>
  runsOf(book).map(run => (run.text.includes(words) ? { ...run, text: rewrite(run.text) } : run));
const without = (words: string): Run[] => runsOf(book).filter(run => !run.text.includes(words));
const swapped = (a: string, b: string): Run[] => {
  const runs = runsOf(book);
  const [i, j] = [runs.findIndex(run => run.text.includes(a)), runs.findIndex(run => run.text.includes(b))];
  return runs.map((run, at) => (at === i ? (runs[j] as Run) : at === j ? (runs[i] as Run) : run));
};

describe.each(['html', 'epub', 'pages'])('the proof-reader of %s', kind => {
  it('finds nothing in a faithful artefact', async () => {
    expect(await proof(kind, runsOf(book))).toEqual([]);
  });

  const harm: [string, Run[], string, number, RegExp][] = [
    [
      'a letter lost',
      rewritten('crabs', t => t.replace('crabs', 'cabs')),
      'lost-letters',
      14,
      /has `cabs` after `In the evening the` where the manuscript has `crabs`/,
    ],
    [
      'a letter changed',
      rewritten('crabs', t => t.replace('crabs', 'crebs')),
      'lost-letters',
      14,
      /has `crebs` after `In the evening the` where the manuscript has `crabs`/,
    ],
    [
      'a comma lost',
      rewritten('seven of', t => t.replace('boats,', 'boats')),
      'lost-marks',
      7,
      /has `boats` after `Ana counted the` where the manuscript has `boats,`/,
    ],
    [
      'a mark added',
      rewritten('crabs', t => t.replace('evening', '“evening')),
      'added-marks',
      14,
      /`“`|“evening/,
    ],
    ['a word doubled', rewritten('did not', t => t.replace('not', 'not not')), 'added-letters', 3, /`not`/],
    [
      'a word doubled at the end of a paragraph',
      rewritten('that day', t => t.replace('day', 'day day')),
      'added-letters',
      3,
      /`day`/,
    ],
    [
      'a paragraph lost',
      without('Nobody'),
      'lost-letters',
      5,
      /lacks `Nobody on the quay said anything about it\.`/,
    ],
    ['two paragraphs swapped', swapped('Nobody', 'Ana'), 'lost-letters', 5, /`Nobody.*in another place/],
    ['a title lost', without('The Quay'), 'lost-letters', 12, /lacks `The Quay`/],
    ['the last paragraph lost', without('They walked'), 'lost-letters', 16, /lacks `They walked/],
    ['everything lost', [], 'lost-letters', 1, /lacks `The Tide/],
    ['a note lost', without('Low water'), 'lost-letters', 9, /lacks `Low water was at noon\.`/],
    ['the last note lost', without('almanac'), 'lost-letters', 10, /lacks `The almanac says eight boats\.`/],
    ['two notes swapped', swapped('Low water', 'almanac'), 'lost-letters', 9, /Low water/],
    [
      'words nobody wrote',
      [...runsOf(book), { ...(runsOf(book).at(-1) as Run), text: 'The cat did it' }],
      'added-letters',
      16,
      /`The cat did it`/,
    ],
  ];
  it.each(harm)('sees %s and names the line', async (_, runs, rule, line, words) => {
    const [first] = await proof(kind, runs);
    expect(first).toMatchObject({ ruleId: rule, file: 'tide.md', line, fatal: true });
    expect(first?.reason).toMatch(words);
  });
});

describe('the proof-reader', () => {
  it('says which document of the e-book and which page differ', async () => {
    expect((await proof('epub', without('In the evening')))[0]?.reason).toContain('(OEBPS/text/two.xhtml)');
    expect((await proof('pages', without('that day')))[0]?.reason).toContain('(page 1)');
  });

  it('fails the build on a file that it cannot read back', async () => {
    const report = new VFile();
    const broken = { path: 'tide.epub', mediaType: 'application/epub+zip', bytes: new Uint8Array([1, 2, 3]) };
    await checkFidelity(book, [broken], undefined, report);
    expect(report.messages).toMatchObject([{ ruleId: 'unreadable', fatal: true }]);
  });

  it('is not misled by accents that are composed differently or stand in another run', async () => {
    const accented = tideBook();
    const report = new VFile();
    const runs = runsOf(accented).map(run => ({ ...run, text: run.text.normalize('NFD') }));
    const title = accented.sections[1]?.title[0];
    if (title?.type === 'text') title.value = 'Thé Tide';
    const [first, ...rest] = runs as [Run, ...Run[]];
    await checkFidelity(
      accented,
      [htmlOf([{ ...first, text: 'The\u0301 Tide' }, ...rest])],
      undefined,
      report,
    );
    const split = [{ ...first, text: 'The' }, { ...first, text: '\u0301 Tide' }, ...rest];
    await checkFidelity(accented, [htmlOf(split)], undefined, report);
    expect(report.messages).toEqual([]);
  });
});
