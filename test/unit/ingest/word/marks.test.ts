import { describe, expect, it } from 'vitest';
import { markDocument } from '../../../../src/ingest/word/marks.ts';

const marked = (body: string): string =>
  Buffer.from(
    markDocument(new Map([['word/document.xml', Buffer.from(body)]])).get('word/document.xml') ?? [],
  ).toString();

describe('the marks of a document', () => {
  const rule = '<w:pBdr><w:top w:val="single"/></w:pBdr>';
  const former = (properties: string) => `<w:pPrChange w:id="1"><w:pPr>${properties}</w:pPr></w:pPrChange>`;

  it('stand behind the properties they stand for', () => {
    expect(marked(`<w:pPr>${rule}</w:pPr>`)).toContain(
      '</w:pPr><w:bookmarkStart w:id="0" w:name="quoin:rule"/>',
    );
  });

  it('are made of properties as they are, not as they were before a tracked change', () => {
    expect(marked(`<w:pPr>${rule}${former('')}</w:pPr>`)).toContain('quoin:rule');
    expect(marked(`<w:pPr>${former(rule)}</w:pPr>`)).not.toContain('quoin:rule');
  });

  it.each([
    ['properties in properties', '<w:pPr>'],
    ['changes in changes', '<w:pPrChange >'],
    ['wrappers that never end', "<w:dir '"],
    ['shapes that never end', '<v:rect " '],
    ['sizes that never end', '<w:pgSz '],
    ['margins that never end', '<w:pgMar '],
  ])('are made in little time of %s', (_, unit) => {
    const start = process.cpuUsage().user;
    marked(unit.repeat(100_000));
    // Microseconds.
    expect(process.cpuUsage().user - start).toBeLessThan(2e6);
  });
});
