import { describe, expect, it } from 'vitest';
import { entry, p, run, styled, text } from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const chapterOf = async (body: string, parts: object = {}): Promise<string> =>
  (await importDocx({ body: CHAPTER + body, ...parts })).chapters.replace('# Chapter One\n\n', '');
const by = 'w:id="1" w:author="Ed" w:date="2025-01-01T00:00:00Z"';

describe('items of lists', () => {
  it('that were deleted do not count', async () => {
    const deleted = p(
      `<w:del ${by}><w:r><w:delText>salt</w:delText></w:r></w:del>`,
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:del ${by}/></w:rPr>`,
    );
    const body = entry('bread', 'number') + deleted + entry('oil', 'number') + entry('rope', 'number');
    expect(await chapterOf(body)).toBe('1. bread\n2. oil\n3. rope\n');
  });
  it('whose properties were changed do', async () => {
    const changed = entry('oil', 'number').replace(
      '</w:pPr>',
      `<w:pPrChange ${by}><w:pPr><w:pStyle w:val="Quote"/></w:pPr></w:pPrChange></w:pPr>`,
    );
    const body = entry('bread', 'number') + changed + entry('rope', 'number');
    expect(await chapterOf(body)).toBe('1. bread\n2. oil\n3. rope\n');
  });
  it('in rows of tables that were deleted do not count', async () => {
    const gone = `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${entry('salt', 'number')}</w:tc></w:tr><w:tr><w:tc>${text('a')}</w:tc><w:tc>${text('b')}</w:tc></w:tr></w:tbl>`;
    const body = gone + entry('bread', 'number') + entry('oil', 'number');
    expect(await chapterOf(body)).toContain('1. bread\n2. oil\n');
  });
  it('by their style count on behind other words', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Step"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Step2"><w:name w:val="Step 2"/><w:basedOn w:val="Step"/></w:style>';
    const body =
      styled('Step', 'bread') +
      styled('Step2', 'salt') +
      text('Then:') +
      styled('Step', 'oil') +
      styled('Step', 'rope');
    expect(await chapterOf(body, { styles })).toBe('1. bread\n2. salt\n\nThen:\n\n3. oil\n4. rope\n');
  });
  it('by their style are none where the number was taken away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Step"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked = level('decimal', '%1.', '<w:pStyle w:val="Step"/>');
    const extra = { 'word/numbering.xml': numbering(linked, name(1)) };
    const bare = p(run('Rain.'), '<w:pStyle w:val="Step"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = styled('Step', 'bread') + styled('Step', 'oil') + bare;
    expect(await chapterOf(body, { styles, extra })).toBe('1. bread\n2. oil\n\nRain.\n');
  });
  const level = (format: string, words: string, more = '') =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${words}"/></w:lvl>`;
  const numbering = (levels: string, names: string) =>
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${names}</w:numbering>`;
  const name = (id: number, inside = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${inside}</w:num>`;
  it('of a list that counts in a way of its own are counted so', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level('lowerLetter', '%1)')}</w:lvlOverride>`;
    const extra = { 'word/numbering.xml': numbering(level('decimal', '%1.'), name(1) + name(2, own)) };
    const body = entry('bread') + entry('salt') + entry('oil', 'number') + entry('rope', 'number');
    expect(await chapterOf(body, { extra })).toBe('1. bread\n2. salt\n\na) oil\nb) rope\n');
  });
  it.each([
    ['(%1)', 'lowerLetter', ['(a)', '(b)', '(c)', '(d)']],
    ['%1.', 'lowerLetter', ['a.', 'b.', 'c.', 'd.']],
    ['%1.', 'upperRoman', ['I.', 'II.', 'III.', 'IV.']],
  ])(
    'in letters %s go on behind other words, their numbers as words',
    async (words, format, [a, b, c, d]) => {
      const extra = { 'word/numbering.xml': numbering(level(format, words), name(1)) };
      const imported = await importDocx({
        body:
          CHAPTER +
          entry('oil') +
          entry('rope') +
          text('Then:') +
          entry('tar') +
          entry('pitch') +
          text('Rain.'),
        extra,
      });
      expect(imported.chapters).toBe(
        `# Chapter One\n\n${a} oil\n${b} rope\n\nThen:\n\n${c} tar\n\n${d} pitch\n\nRain.\n`,
      );
      const parted = await importDocx({
        body: CHAPTER + entry('oil') + text('Then:') + entry('rope') + entry('tar') + text('Rain.'),
        extra,
      });
      expect(parted.chapters).toContain(`${a} oil\n\nThen:\n\n${b} rope\n\n${c} tar\n`);
      expect(rules(parted)).not.toContain('import/not-the-same');
    },
  );
});

describe('the language', () => {
  const language = (tag: string) => `<w:lang w:val="${tag}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${language('en-US')}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>${language('en-GB')}</w:rPr></w:style>`;
  const words = 'The harbour was grey and the colour of it was grey. ';
  it.each([
    ['the defaults where nothing else is said', defaults, p(run(words)), 'en-US'],
    ['the style that all text has', defaults + normal, p(run(words)), 'en-GB'],
    [
      'most words',
      defaults + normal,
      p(run(words)) +
        p(run('Der Hafen war grau. ', language('de-DE')) + run(words.repeat(3), language('en-AU'))),
      'en-AU',
    ],
  ])('is that of %s', async (_, styles, body, expected) => {
    const { files } = await importDocx({ body: CHAPTER + body, styles });
    expect(files['book.yaml']).toContain(`lang: ${expected}\n`);
  });
});
