import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/book/visit.ts';
import { commented, p, run, styled, text } from '../../../docx.ts';
import { importDocx, importFile, readFolder } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');

describe('comments of the margin', () => {
  const parts = {
    body:
      CHAPTER +
      p(run('It rained for ') + commented(0, run('three days')) + run('.')) +
      text('Then it stopped.'),
    comments: [{ author: 'Jo Marsh', body: text('Not four?') + text('See above.') }],
  };
  it('stand in the chapter behind their passage, with its words', async () => {
    const { chapters, told } = await importDocx(parts);
    expect(chapters).toBe(
      '# Chapter One\n\nIt rained for three days.\n\n<!-- query from Jo Marsh: “three days”: Not four? See above. -->\n\nThen it stopped.\n',
    );
    expect(told).toContainEqual(
      expect.objectContaining({ rule: 'import/comment', severity: 'warning', line: 2, column: 15 }),
    );
  });
  it('are asked by every build and never printed', async () => {
    const { files } = await importDocx(parts);
    const report: string[] = [];
    const folder = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
    const reading = await readFolder(folder, report);
    expect(report).toContain('ingest/query warning Jo Marsh asks: “three days”: Not four? See above.');
    expect(plainText(reading?.book.sections.flatMap(section => section.children) ?? [])).not.toContain(
      'four',
    );
  });
  it('cannot end the comment they are kept in', async () => {
    const comments = [{ author: 'Jo --> Marsh', body: text('Use --> here?') }];
    const { chapters } = await importDocx({ ...parts, comments });
    expect(chapters.match(/-->/g)).toHaveLength(1);
    expect(chapters).toContain('Use -- > here?');
  });
  it('that stand nowhere open the book', async () => {
    const { chapters } = await importDocx({ ...parts, body: CHAPTER + text('Rain.') });
    expect(chapters).toContain('query from Jo Marsh: Not four?');
  });
});

describe('guesses about the text', () => {
  it('go into the chapters as queries, since the marks no longer ask', async () => {
    const { reading, chapters } = await importDocx({
      body:
        CHAPTER +
        text('"Go on," she said.') +
        text(`"They sang 'Over the hills and the boys' went home," he said.`),
      properties: '<dc:title>The Wooer</dc:title>',
    });
    const open = reading?.queries.filter(({ unsure }) => unsure) ?? [];
    expect(open.length).toBeGreaterThan(0);
    expect(chapters.match(/<!-- query: /g)).toHaveLength(open.length);
  });
});

describe('comments in a manuscript of text', () => {
  it('stay comments', async () => {
    const { chapters } = await importFile(
      'a-book.md',
      '# Chapter One\n\nRain.\n\n<!-- weak, mend -->\n\nSun.\n\n# Chapter Two\n\nSnow.\n',
    );
    expect(chapters).toBe(
      '# Chapter One\n\nRain.\n\n<!-- weak, mend -->\n\nSun.\n\n# Chapter Two\n\nSnow.\n',
    );
  });
});

describe('comments that are marked as resolved', () => {
  it('are left out with their answers, and counted', async () => {
    const comment = (id: number, words: string) =>
      `<w:comment w:id="${id}" w:author="Jo"><w:p w14:paraId="A${id}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
    const spaces =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const imported = await importDocx({
      body:
        CHAPTER +
        p(commented(0, run('three')) + commented(1, run(' wet')) + commented(2, run(' days'))) +
        text('Rain.'),
      extra: {
        'word/comments.xml': `<w:comments ${spaces}>${comment(0, 'Not four?')}${comment(1, 'Yes, three.')}${comment(2, 'Years?')}</w:comments>`,
        'word/commentsExtended.xml':
          '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A0" w15:done="1"/><w15:commentEx w15:paraId="A1" w15:paraIdParent="A0" w15:done="0"/><w15:commentEx w15:paraId="A2" w15:done="0"/></w15:commentsEx>',
      },
    });
    expect(imported.chapters).toContain('Years?');
    expect(imported.chapters).not.toMatch(/Not four|Yes, three/);
    expect(imported.told).toContainEqual(
      expect.objectContaining({
        rule: 'import/resolved',
        message: '2 comments are marked as resolved in Word, and left out',
      }),
    );
  });
});
