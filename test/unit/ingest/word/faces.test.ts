import { describe, expect, it } from 'vitest';
import { footnote, p, run, styled, text } from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');
const style = (id: string, face: string, type = 'character', more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${face}</w:rPr></w:style>`;
const STYLES =
  style('Diary', '<w:i/>', 'paragraph') +
  style('Slant', '<w:i/>') +
  style('High', '<w:vertAlign w:val="superscript"/>') +
  style('Low', '<w:vertAlign w:val="subscript"/>') +
  style('Gone', '<w:strike/>') +
  style('Under', '<w:u w:val="single"/>') +
  style('Hyperlink', '<w:u w:val="single"/>');
const of = (name: string, more = ''): string => `<w:rStyle w:val="${name}"/>${more}`;
const chapterOf = async (body: string): Promise<string> =>
  (await importDocx({ body: CHAPTER + body, styles: STYLES })).chapters.replace('# Chapter One\n\n', '');

describe('styles', () => {
  it('of paragraphs in italics make emphasis of their words, but for those that are not', async () => {
    const body =
      p(run('All day it rained.'), '<w:pStyle w:val="Diary"/>') +
      p(
        run('He wrote ') +
          run('Vesper', '<w:i w:val="0"/>') +
          run(' and ') +
          run('Alba', of('Slant')) +
          run(' there.'),
        '<w:pStyle w:val="Diary"/>',
      );
    expect(await chapterOf(body)).toBe('*All day it rained.*\n\n*He wrote* Vesper *and* Alba *there.*\n');
  });
  it('of paragraphs in italics leave the marks upright that touch upright words', async () => {
    const upright = (words: string) => run(words, '<w:i w:val="0"/>');
    const body = p(
      run('He wrote (“') + upright('Vesper') + run('”), and ') + upright('Alba') + run('.'),
      '<w:pStyle w:val="Diary"/>',
    );
    expect(await chapterOf(body)).toBe('*He wrote* (“Vesper”), *and* Alba.\n');
  });
  it('of headings say how headings look and nothing about words', async () => {
    const styles = style('Mine', '<w:i/>', 'paragraph', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const body = styled('Mine', 'The Weir') + text('Rain.') + styled('Mine', 'The Mill') + text('Sun.');
    const { chapters } = await importDocx({ body, styles });
    expect(chapters).toBe('# The Weir\n\nRain.\n\n# The Mill\n\nSun.\n');
  });
  it('of characters raise, lower, strike out and underline', async () => {
    const body = p(
      run('mc') +
        run('2', of('High')) +
        run(', H') +
        run('2', of('Low')) +
        run('O, ') +
        run('gone', of('Gone')) +
        run(', ') +
        run('so', of('Under')) +
        run(', ') +
        run('there', of('Hyperlink')) +
        run('.'),
    );
    expect(await chapterOf(body)).toBe('mc:sup[2], H:sub[2]O, :struck[gone], *so*, there.\n');
  });
  it.each([
    ['Slant', '<w:i w:val="0"/>'],
    ['Slant', '<w:i w:val="off"/>'],
    ['High', '<w:vertAlign w:val="baseline"/>'],
    ['Gone', '<w:strike w:val="false"/>'],
    ['Under', '<w:u w:val="none"/>'],
  ])('%s can be switched off by %s', async (name, face) => {
    expect(await chapterOf(p(run('plain', of(name, face))))).toBe('plain\n');
  });
  it('do not raise the call of a note', async () => {
    const call = footnote(1).replace('<w:r>', `<w:r><w:rPr>${of('High')}</w:rPr>`);
    const { chapters } = await importDocx({
      body: CHAPTER + p(run('Rain') + call + run('.')),
      footnotes: [text('In May.')],
      styles: STYLES,
    });
    expect(chapters).toContain('Rain[^1].');
  });
});

describe('runs', () => {
  it('struck out twice are struck out', async () => {
    const imported = await importDocx(CHAPTER + p(run('kept', '<w:dstrike/>')));
    expect(imported.chapters).toContain(':struck[kept]');
    expect(rules(imported)).toContain('import/struck-out');
  });
  it.each([
    ['a carriage return', '<w:cr/>', 'one\\\ntwo\n'],
    ['a tab to a margin', '<w:ptab w:relativeTo="margin"/>', 'one two\n'],
    ['a new column', '<w:br w:type="column"/>', 'one two\n'],
  ])('are parted by %s', async (_, sign, expected) => {
    expect(await chapterOf(p(`${run('one')}<w:r>${sign}</w:r>${run('two')}`))).toBe(expected);
  });
  it('keep a sign by its number in a font of signs', async () => {
    const sign = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>';
    const imported = await importDocx(CHAPTER + p(run('The angle ') + sign + run(' was small.')));
    expect(imported.chapters).toContain('The angle α was small.');
    expect(rules(imported)).not.toContain('import/lost-words');
  });
  it('in a font of signs are signs, in the private use area of old documents', async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(await chapterOf(p(run('A smile ') + run('\uf04a', wingdings) + run('.')))).toBe('A smile ☺.\n');
    expect(await chapterOf(p(run('A rune \uf04a.')))).toBe('A rune \uf04a.\n');
  });
});
