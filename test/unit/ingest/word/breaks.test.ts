import { describe, expect, it } from 'vitest';
import { p, run, styled, text } from '../../../docx.ts';
import { importDocx } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');
const chapterOf = async (body: string): Promise<string> =>
  (await importDocx(CHAPTER + body)).chapters.replace('# Chapter One\n\n', '');
const section = (type = ''): string =>
  `<w:sectPr>${type ? `<w:type w:val="${type}"/>` : ''}<w:pgSz w:w="12240" w:h="15840"/></w:sectPr>`;
const under = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>';
const over = '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>';

describe('a break', () => {
  it.each([
    ['of a section', section(), '&nbsp;'],
    ['of a rule under it', under, '***'],
  ])('%s stands behind the paragraph that has it', async (_, property, drawn) => {
    const body = text('Rain fell.') + p(run('It stopped.'), property) + text('Sun shone.');
    expect(await chapterOf(body)).toBe(`Rain fell.\n\nIt stopped.\n\n${drawn}\n\nSun shone.\n`);
    const ending = p(run('Rain fell.'), property) + styled('Heading1', 'Chapter Two') + text('Sun shone.');
    expect(await chapterOf(ending)).toBe('Rain fell.\n\n# Chapter Two\n\nSun shone.\n');
  });
  it('of a section is none where the next one runs on on the page', async () => {
    const [first, second] = [p(run('Rain fell.'), section('nextPage')), text('Sun shone.')];
    expect(await chapterOf(first + second + section('continuous'))).toBe('Rain fell.\n\nSun shone.\n');
    const runsOn = p(run('Rain fell.'), section('continuous'));
    expect(await chapterOf(runsOn + second + section())).toBe('Rain fell.\n\n&nbsp;\n\nSun shone.\n');
  });
  it('of a rule that paragraphs share stands behind the last of them', async () => {
    const body = p(run('Rain fell.'), under) + p(run('It stopped.'), under) + text('Sun shone.');
    expect(await chapterOf(body)).toBe('Rain fell.\n\nIt stopped.\n\n***\n\nSun shone.\n');
    const above = text('Rain fell.') + p(run('It stopped.'), over) + p(run('Sun shone.'), over);
    expect(await chapterOf(above)).toBe('Rain fell.\n\n***\n\nIt stopped.\n\nSun shone.\n');
  });
});

const by = 'w:id="1" w:author="Ed" w:date="2025-01-01T00:00:00Z"';
describe('tracked changes', () => {
  it('of the properties of a paragraph do not hide what they are now', async () => {
    const changed = `<w:pageBreakBefore/><w:pPrChange ${by}><w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr></w:pPr></w:pPrChange>`;
    expect(await chapterOf(text('Rain fell.') + p(run('Sun shone.'), changed))).toBe(
      'Rain fell.\n\n&nbsp;\n\nSun shone.\n',
    );
  });
  it('leave nothing where a paragraph was moved away', async () => {
    const from = p(
      `<w:moveFrom ${by}>${run('It hailed.')}</w:moveFrom>`,
      `<w:rPr><w:moveFrom ${by}/></w:rPr>`,
    );
    const to = p(`<w:moveTo ${by}>${run('It hailed.')}</w:moveTo>`);
    const prose = Array.from({ length: 6 }, (_, at) => text(`The boats went out on day ${at + 1}.`)).join('');
    const { reading } = await importDocx(CHAPTER + prose + from + prose + to);
    const types = reading?.book.sections
      .filter(({ generated }) => !generated)
      .flatMap(({ children }) => children.map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(['paragraph']));
    expect(types).toHaveLength(13);
  });
});

describe('a letter set large', () => {
  it('joins the paragraph it begins', async () => {
    const drop = p(run('T', '<w:sz w:val="116"/>'), '<w:framePr w:dropCap="drop" w:lines="3"/>');
    expect(await chapterOf(drop + text('he ferry was late.'))).toBe('The ferry was late.\n');
    const framed = p(run('Tolls.'), '<w:framePr w:w="2000"/>');
    expect(await chapterOf(framed + text('The ferry was late.'))).toBe('Tolls.\n\nThe ferry was late.\n');
  });
});
