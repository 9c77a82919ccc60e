import { describe, expect, it } from 'vitest';
import { p, run, styled, text } from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

const centred = (words: string): string => p(run(words), '<w:jc w:val="center"/>');
const prose = text('It rained all day, and the weir was loud.') + text('She did not mind.');

describe('a line under the heading of a chapter', () => {
  it.each([
    ['in the style of subtitles', styled('Subtitle', 'The Ferry'), '# Chapter One: The Ferry\n'],
    ['centred', centred('The Ferry'), '# Chapter One: The Ferry\n'],
    ['centred, behind an empty one', p() + centred('The Ferry'), '# Chapter One: The Ferry\n'],
    ['on the left', text('The Ferry'), '# Chapter One\n\nThe Ferry\n'],
    ['centred, a date', centred('Rye, 4 May 1921'), '# Chapter One\n\n::time[Rye, 4 May 1921]\n'],
    ['centred, a sentence', centred('The ferry was late.'), '# Chapter One\n\nThe ferry was late.\n'],
  ])('%s', async (_, line, expected) => {
    const imported = await importDocx(centred('Chapter One') + line + prose + centred('Chapter Two') + prose);
    expect(imported.files['01-chapter-one-the-ferry.md'] ?? imported.files['01-chapter-one.md']).toContain(
      expected,
    );
    expect(rules(imported).includes('import/chapter-name')).toBe(expected.includes(': '));
  });
  it('with a name of its own is its subtitle', async () => {
    const { reading } = await importDocx(
      styled('Title', 'The Book') +
        styled('Heading1', 'The Weir') +
        styled('Subtitle', 'A Wet Spring') +
        prose +
        styled('Heading1', 'The Mill') +
        prose,
    );
    const own = reading?.book.sections.find(({ id }) => id === 'the-weir');
    expect(own?.subtitle).toEqual([expect.objectContaining({ value: 'A Wet Spring' })]);
  });
});
