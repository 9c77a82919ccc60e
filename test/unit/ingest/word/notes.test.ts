import { describe, expect, it } from 'vitest';
import { p, run, styled, text } from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');

describe('notes', () => {
  it('keep the words of a field', async () => {
    const field = `<w:fldSimple w:instr=" NOTEREF _x ">${run('4')}</w:fldSimple>`;
    const { chapters } = await importDocx({
      body: CHAPTER + p(`${run('Rain.')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      footnotes: [p(run('See note ') + field + run(' above.'))],
    });
    expect(chapters).toContain('[^1]: See note 4 above.');
  });
  it.each(['*', 'a'])('with the mark %s of their own are numbered, and that is told', async mark => {
    const call = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>${mark}</w:t></w:r>`;
    const imported = await importDocx({
      body: CHAPTER + p(run('Rain.') + call + run(' Sun.')),
      footnotes: [p(run(mark) + run(' In May.'))],
    });
    expect(imported.chapters).toBe('# Chapter One\n\nRain.[^1] Sun.\n\n[^1]: In May.\n');
    expect(rules(imported)).toContain('import/note-mark');
    const plain = await importDocx({
      body: CHAPTER + p(`${run('Rain.')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      footnotes: [p(run(`${mark} In May.`))],
    });
    expect(plain.chapters).toContain('In May.');
    expect(rules(plain)).not.toContain('import/note-mark');
  });
  it('with such a mark in a run of its own, too', async () => {
    const call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>';
    const of = async (mark: string) =>
      (
        await importDocx({
          body: CHAPTER + p(run('Rain.') + call + run(mark) + run(' Sun.')),
          footnotes: [p(run('† In May.'))],
        })
      ).chapters;
    expect(await of('†')).toBe('# Chapter One\n\nRain.[^1] Sun.\n\n[^1]: In May.\n');
    expect(await of('Wind.')).toBe('# Chapter One\n\nRain.[^1]Wind. Sun.\n\n[^1]: † In May.\n');
  });
  it('that nothing but deleted words call stay out', async () => {
    const call = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const { chapters } = await importDocx({
      body: CHAPTER + p(`${run('Rain.')}<w:del w:id="2">${call}</w:del>`),
      footnotes: [text('In May.')],
    });
    expect(chapters).toBe('# Chapter One\n\nRain.\n');
  });
});
