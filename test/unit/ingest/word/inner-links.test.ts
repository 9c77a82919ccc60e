import { describe, expect, it } from 'vitest';
import { p, run, styled, text } from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');
const link = (anchor: string, words: string): string =>
  `<w:hyperlink w:anchor="${anchor}">${run(words)}</w:hyperlink>`;
const mark = (name: string): string => `<w:bookmarkStart w:id="9" w:name="${name}"/>`;
const instruction = (words: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${words} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const field = (words: string, result: string): string =>
  `${instruction(words)}${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const heading = (level: number, words: string, name: string): string =>
  p(mark(name) + run(words), `<w:pStyle w:val="Heading${level}"/>`);

describe('links inside a document', () => {
  it('lead to the heading that their bookmark stands in', async () => {
    const body =
      CHAPTER +
      p(
        link('two', 'the second') +
          run(', ') +
          field('HYPERLINK \\l "later"', 'later') +
          run(', ') +
          link('before', 'the third') +
          run(', ') +
          link('inside', 'a word') +
          run(', ') +
          link('nowhere', 'nowhere'),
      ) +
      heading(1, 'Chapter Two: The Weir', 'two') +
      text('Rain.') +
      heading(2, 'Later That Day', 'later') +
      p(mark('inside') + run('Sun.')) +
      mark('before') +
      styled('Heading1', 'Chapter Three') +
      text('Snow.');
    const { chapters, reading } = await importDocx(body);
    expect(chapters).toContain(
      '[the second](#chapter-two-the-weir), [later](#later-that-day), [the third](#chapter-three), a word, nowhere\n',
    );
    expect(reading).toBeDefined();
  });
  it('lead to one of two headings that say the same', async () => {
    const body =
      CHAPTER +
      p(link('second', 'there')) +
      heading(2, 'Notes', 'first') +
      text('Rain.') +
      styled('Heading1', 'Chapter Two') +
      text('Sun.') +
      heading(2, 'Notes', 'second') +
      text('Snow.');
    const imported = await importDocx(body);
    expect(imported.chapters).toContain('[there](#chapter-two-notes)');
    expect(imported.chapters).toContain('# Chapter Two\n\nSun.\n\n## Notes {#chapter-two-notes}');
    expect(rules(imported)).not.toContain('normalize/lost-link');
  });
});

describe('numbers of pages', () => {
  it('in the words are told with their place', async () => {
    const simple = `<w:fldSimple w:instr=" PAGEREF two ">${run('14')}</w:fldSimple>`;
    const body =
      CHAPTER + p(run('As told, see page ') + field('PAGEREF two \\h', '12') + run(' or ') + simple);
    const { told, chapters } = await importDocx(body);
    expect(chapters).toContain('As told, see page 12 or 14');
    const pages = told.filter(({ rule }) => rule === 'import/page-number');
    expect(pages).toEqual([
      expect.objectContaining({ severity: 'warning', line: 2, column: 19 }),
      expect.objectContaining({ message: expect.stringMatching(/page 12 or 14`/) }),
    ]);
  });
  it('in the contents that Word made are none of the book', async () => {
    const line = p(run('Chapter One ') + field('PAGEREF one', '3'), '<w:pStyle w:val="TOC1"/>');
    expect(rules(await importDocx(line + CHAPTER + text('Rain.')))).not.toContain('import/page-number');
  });
});
