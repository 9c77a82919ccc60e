/** Title pages in manuscripts whose title and chapters are headings of one rank, as word processors write them. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newReport, read } from '../../../src/pipeline.ts';
import { inFolder, ingestFile, outline } from './on-disk.ts';

const TEXT = 'It was night, and the rain came down on the roof.';

/** Headings of one rank with what stands under each. */
const written = (...sections: readonly (readonly [string, ...string[]])[]): string =>
  sections.map(([heading, ...below]) => [`# ${heading}`, ...below].join('\n\n')).join('\n\n');

const CHAPTERS = [
  ['Chapter One', TEXT],
  ['Chapter Two', TEXT],
] as const;

async function metadataOf(text: string) {
  return inFolder({ 'draft.md': text }, async folder => {
    const reading = await read({ path: join(folder, 'draft.md'), base: folder }, newReport());
    const { title, subtitle, authors, contributors } = reading?.book.metadata ?? {};
    const roles = reading?.book.sections.filter(({ generated }) => !generated).map(({ role }) => role);
    return { title, subtitle, authors, contributors, roles };
  });
}

describe('a heading among chapters of its rank', () => {
  it.each([
    [
      'an author and no more below it',
      written(['The Salt Road', 'by Ann Marr'], ['The Letter', TEXT], ['The Reply', TEXT]),
    ],
    [
      'a subtitle and an author below it',
      written(['The Salt Road', '*A Novella*', '**By Ann Marr**'], ...CHAPTERS),
    ],
    ['nothing below it, above numbered chapters', written(['The Salt Road'], ...CHAPTERS)],
    [
      'nothing below it, above a prologue and a chapter',
      written(['The Salt Road'], ['Prologue', TEXT], ['1', TEXT], ['2', TEXT]),
    ],
  ])('is the title of the book with %s', async (_, text) => {
    const ingested = await ingestFile('a.md', text);
    expect(ingested.manuscript?.book.metadata.title).toBe('The Salt Road');
    expect(outline(ingested).some(line => line.includes('Salt'))).toBe(false);
  });

  it.each([
    ['it has text', written(['The Salt Road', TEXT], ...CHAPTERS)],
    [
      'nothing stands below it and no chapter is called one',
      written(['The Salt Road'], ['The Letter', TEXT], ['The Reply', TEXT]),
    ],
    [
      'another book of the volume has a title page, too',
      written(['The Salt Road', 'by Ann Marr'], ...CHAPTERS, ['The Snow Road', 'by Ann Marr'], ...CHAPTERS),
    ],
    ['it says what it is itself', written(['Prologue'], ...CHAPTERS)],
    [
      'it holds headings of lower rank',
      `# The Salt Road\n\n## The Well\n\n${TEXT}\n\n${written(...CHAPTERS)}`,
    ],
  ])('is none where %s', async (_, text) => {
    const ingested = await ingestFile('a.md', text);
    expect(ingested.manuscript?.book.metadata.title).toBe('');
  });

  it('is left out where the front matter has the same title, and stays where it has another', async () => {
    const text = written(['The Salt Road', 'by Ann Marr'], ...CHAPTERS);
    const same = await ingestFile('a.md', `---\ntitle: The salt road\n---\n\n${text}`);
    expect(same.rules).toContain('ingest/doubled-title');
    const other = await ingestFile('a.md', `---\ntitle: Two Roads\n---\n\n${text}`);
    expect(outline(other)[0]).toContain('The Salt Road');
  });
});

describe('the lines of a title page', () => {
  it('name subtitle and author', async () => {
    const text = written(['The Salt Road', '*A Novella*', '**By Ann Marr**'], ...CHAPTERS);
    expect(await metadataOf(text)).toMatchObject({
      title: 'The Salt Road',
      subtitle: 'A Novella',
      authors: [{ name: 'Ann Marr', role: 'aut' }],
      roles: ['chapter', 'chapter'],
    });
  });

  it('name the editor of an anthology', async () => {
    const text = written(
      ['Night Roads', 'An Anthology', 'Edited by Rosa Vane'],
      ['The Salt Road', 'by Ann Marr', TEXT],
      ['The Snow Road', 'by Tom Reed', TEXT],
    );
    expect(await metadataOf(text)).toMatchObject({
      title: 'Night Roads',
      subtitle: 'An Anthology',
      authors: [],
      contributors: [{ name: 'Rosa Vane', role: 'edt' }],
    });
  });

  const UNDER = ['## Rain', TEXT, '## Sun', TEXT].join('\n\n');
  it.each([
    ['a by-line', 'by Ines Marr', { subtitle: undefined, roles: ['chapter', 'chapter'] }],
    ['a bare name', 'Ines Marr', { subtitle: undefined, roles: ['chapter', 'chapter'] }],
    [
      'a subtitle, a dedication',
      '*Daily readings*\n\nby Ines Marr\n\nFor the sisters of Tarn',
      { subtitle: 'Daily readings', roles: ['dedication', 'chapter', 'chapter'] },
    ],
    [
      'headings of lower rank than the chapters',
      '### A Novel\n\n#### Ines Marr\n\n*For Ruth*',
      { subtitle: 'A Novel', roles: ['dedication', 'chapter', 'chapter'] },
    ],
    [
      'a copyright notice and an epigraph',
      'A Novel of the Pans\n\n**Ines Marr**\n\n© 2026 Ines Marr. All rights reserved.\n\n*For Ruth.*\n\n> Salt is born.\n> — Pythagoras',
      {
        subtitle: 'A Novel of the Pans',
        roles: ['copyright', 'dedication', 'epigraph', 'chapter', 'chapter'],
      },
    ],
  ])('are read above chapters of lower rank: %s', async (_, lines, expected) => {
    expect(await metadataOf(`# The Salt Clock\n\n${lines}\n\n${UNDER}`)).toMatchObject({
      title: 'The Salt Clock',
      authors: [{ name: 'Ines Marr', role: 'aut' }],
      ...expected,
    });
  });

  it('have but a subtitle, or a name on the line after “Written by”', async () => {
    expect(await metadataOf(`# The Salt Clock\n\n*An oral history*\n\n${UNDER}`)).toMatchObject({
      title: 'The Salt Clock',
      subtitle: 'An oral history',
      roles: ['chapter', 'chapter'],
    });
    expect(await metadataOf(`# The Salt Clock\n\nWritten by\n\nINES MARR\n\n${UNDER}`)).toMatchObject({
      title: 'The Salt Clock',
      authors: [{ name: 'INES MARR' }],
      roles: ['chapter', 'chapter'],
    });
  });

  it.each([
    ['a sentence', TEXT],
    ['a place and a year in italics', '*London, 1940*'],
    ['a place', 'London'],
    ['a day', 'Monday Morning'],
    ['a name and a sentence', `Ines Marr\n\n${TEXT}`],
  ])('are not read into the beginning of a chapter with subheads: %s', async (_, lines) => {
    const { authors, roles } = await metadataOf(`# The Salt Clock\n\n${lines}\n\n${UNDER}`);
    expect([authors, roles]).toEqual([[], ['chapter']]);
  });

  it('ask who wrote a book where a name stands there without a word', async () => {
    const report = newReport();
    await inFolder({ 'draft.md': `# The Salt Clock\n\nInes Marr\n\n${UNDER}` }, folder =>
      read({ path: join(folder, 'draft.md'), base: folder }, report),
    );
    const asked = report.messages.filter(({ ruleId }) => ruleId === 'author-found');
    expect(asked.map(({ fatal }) => fatal)).toEqual([false]);
  });

  it('stay where they contradict the front matter', async () => {
    const text = `---\ntitle: The Salt Road\nsubtitle: A Romance\nauthor: Ann Marr\n---\n\nA Novella\n\nBy Ann Marr\n\n${written(...CHAPTERS)}`;
    const { subtitle, roles } = await metadataOf(text);
    expect(subtitle).toBe('A Romance');
    expect(roles).toHaveLength(3);
  });
});

it('a heading in bold type is a heading', async () => {
  const { manuscript } = await ingestFile(
    'a.md',
    `# **The *Salt* Road**\n\n${TEXT}\n\n# Not **all** of it\n\n${TEXT}`,
  );
  const kinds = manuscript?.book.sections.map(({ title }) => title.map(({ type }) => type).join(' '));
  expect(kinds).toEqual(['text emphasis text', 'text strong text']);
});

it('links into the text are a list of chapters', async () => {
  const list = '[**The Letter\t3**](#a)\n\n[**The Reply\t9**](#b)';
  const chapters = written(['The Letter', TEXT], ['The Reply', TEXT]);
  const ingested = await ingestFile('a.md', `---\ntitle: T\n---\n\n${list}\n\n${chapters}`);
  expect(ingested.rules).toContain('ingest/typed-contents');
  expect(outline(ingested)).toEqual(['chapter The Letter', 'chapter The Reply']);
  const choice = written(
    ['The Letter', TEXT, '[The Reply](#b)', '[The End](#c)'],
    ['The Reply', TEXT],
    ['The Mill', TEXT],
    ['The Inn', TEXT],
    ['The Weir', TEXT],
    ['The End', TEXT],
  );
  const game = await ingestFile('a.md', `---\ntitle: T\n---\n\n${choice}`);
  expect(game.rules).not.toContain('ingest/typed-contents');
  const said = await ingestFile('a.md', `---\ntitle: T\n---\n\n[See the reply](#b)\n\n${chapters}`);
  expect(said.rules).not.toContain('ingest/typed-contents');
});
