import { describe, expect, it } from 'vitest';
import { markDocument } from '../../../../src/ingest/word/mark-document.ts';
import { settle } from '../../../../src/ingest/word/settle.ts';
import { readStyles } from '../../../../src/ingest/word/styles.ts';

const documentOf = (body: string): Map<string, Uint8Array> =>
  new Map([['word/document.xml', Buffer.from(`<w:body>${body}</w:body>`)]]);
const marked = (body: string): string =>
  Buffer.from(
    markDocument(settle(documentOf(body)).parts, readStyles(undefined)).get('word/document.xml') ?? [],
  ).toString();

describe('the marks of a document', () => {
  const rule = '<w:pBdr><w:top w:val="single"/></w:pBdr>';
  const former = (properties: string) => `<w:pPrChange w:id="1"><w:pPr>${properties}</w:pPr></w:pPrChange>`;

  it('stand behind the properties they stand for', () => {
    expect(marked(`<w:p><w:pPr>${rule}</w:pPr></w:p>`)).toContain(
      '</w:pPr><w:bookmarkStart w:id="0" w:name="quoin:rule"/>',
    );
  });
  it('are made of properties as they are, not as they were before a tracked change', () => {
    expect(marked(`<w:p><w:pPr>${rule}${former('')}</w:pPr></w:p>`)).toContain('quoin:rule');
    expect(marked(`<w:p><w:pPr>${former(rule)}</w:pPr></w:p>`)).not.toContain('quoin:rule');
  });
  it('leave all else as it is', () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve" w:x="&quot;&#10;&amp;"> a &lt; b &amp; c ]]&gt; </w:t></w:r></w:p>';
    expect(marked(body)).toContain(`<w:body>${body}</w:body>`);
  });

  const often = (unit: string, times: number) => unit.repeat(times);
  const nested = (name: string, times: number) => often(`<${name}>`, times) + often(`</${name}>`, times);
  it.each([
    ['properties in properties', nested('w:pPr', 100_000)],
    ['properties that never end', often('<w:pPr>', 100_000)],
    ['changes in changes', nested('w:pPrChange', 100_000)],
    ['tags that never end', often("<w:dir '", 100_000)],
    ['comments full of tags', `<!--${often('<w:pPr "', 100_000)}-->`],
    ['boxes in boxes', nested('w:txbxContent', 1000)],
    ['alternatives in alternatives', nested('mc:AlternateContent', 1000)],
    ['paragraphs with borders', often(`<w:p><w:pPr>${rule}</w:pPr></w:p>`, 10_000)],
    ['marks of places between them', often(`<w:bookmarkStart/>`, 100_000)],
    ['paragraphs that run on', often('<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr></w:p>', 10_000)],
    ['sections', often('<w:p><w:pPr><w:sectPr/></w:pPr></w:p>', 10_000)],
  ])('are made or refused in little time of %s', (_, body) => {
    const start = process.cpuUsage().user;
    try {
      marked(body);
    } catch (error) {
      // What is not well-formed or too deep: the document is told to be damaged.
      expect(error).toBeInstanceOf(Error);
    }
    // Microseconds.
    expect(process.cpuUsage().user - start).toBeLessThan(2e6);
  });
});
