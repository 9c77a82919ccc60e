import { describe, expect, it } from 'vitest';
import { ingestFile, words } from './on-disk.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\ufeff${text}`].forEach((character, index) => {
    view.setUint16(2 * index, character.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
};

describe('bytes as text', () => {
  it('strips the mark of UTF-8', async () => {
    const ingested = await ingestFile('a.txt', '\ufeffThe rain fell.');
    expect(words(ingested)).toEqual(['The rain fell.']);
    expect(ingested.rules).toEqual([]);
  });

  it.each([true, false])('reads UTF-16 with its mark, little-endian %s', async littleEndian => {
    const ingested = await ingestFile('a.txt', utf16('Café “Noir”', littleEndian));
    expect(words(ingested)).toEqual(['Café “Noir”']);
    expect(ingested.told.map(told => told.severity)).toEqual(['info']);
  });

  it('refuses Windows-1252, says where, and offers to read it', async () => {
    const content = bytes(...utf8('One.\nShe said '), 0x93, ...utf8('No'), 0x94);
    const ingested = await ingestFile('a.txt', content);
    expect(ingested.manuscript).toBeUndefined();
    const [told] = ingested.told;
    expect(told).toMatchObject({ rule: 'ingest/encoding', severity: 'error', line: 2, column: 10 });
    expect(told?.message).toContain('`0x93` at offset 14');
    expect(told?.hint).toBe('--encoding windows-1252');
    expect(words(await ingestFile('a.txt', content, 'windows-1252'))).toEqual(['One.', 'She said “No”']);
  });

  it('finds a sequence that the end of the file cuts off', async () => {
    const ingested = await ingestFile('a.txt', bytes(...utf8('One.\nCaf'), 0xc3));
    expect(ingested.told[0]).toMatchObject({ rule: 'ingest/encoding', line: 2, column: 4 });
  });

  it('names an encoding that does not exist', async () => {
    const ingested = await ingestFile('a.txt', 'One.', 'windows-9999');
    expect(ingested.told[0]?.message).toContain('`windows-9999`');
  });

  it.each([
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'PNG'],
    ['a Word document', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'Word'],
    ['NUL bytes', bytes(0x41, 0, 0x42, 0, 0x43, 0), 'binary'],
  ])('refuses %s', async (_, content, said) => {
    const ingested = await ingestFile('a.md', content);
    expect(ingested.rules).toEqual(['ingest/not-text']);
    expect(ingested.told[0]?.message).toContain(said);
  });

  it.each(['\r\n', '\r', '\u0085', '\u2028', '\u2029'])('takes %j for the end of a line', async end => {
    const ingested = await ingestFile('a.txt', ['One.', '', 'Two.', '', 'Three.'].join(end));
    expect(words(ingested)).toEqual(['One.', 'Two.', 'Three.']);
    const last = ingested.manuscript?.book.sections[0]?.children[2];
    expect(last?.position?.start).toMatchObject({ line: 5, column: 1 });
  });

  it('removes controls and non-characters, and says so once for each', async () => {
    const ingested = await ingestFile(
      'a.txt',
      `One\u0001 two\u0001.\n\nThr\ufffeee\u000bfour.\n\n${'More. '.repeat(50)}`,
    );
    expect(words(ingested).slice(0, 2)).toEqual(['One two.', 'Three four.']);
    expect(ingested.told.filter(told => told.severity === 'warning').map(told => told.message)).toEqual([
      expect.stringContaining('`U+0001`, 2 times'),
      expect.stringContaining('`U+FFFE`'),
      expect.stringContaining('`U+000B`'),
    ]);
  });

  it('warns of characters that turn the direction of the text', async () => {
    expect((await ingestFile('a.txt', 'One \u202etwo\u202c.')).rules).toEqual(['ingest/bidi-control']);
  });

  it.each(['', '  \n\n ', '---\ntitle: Nothing\n---\n'])('has no book to make of %j', async content => {
    const ingested = await ingestFile('a.md', content);
    expect(ingested.manuscript).toBeUndefined();
    expect(ingested.rules).toEqual(['ingest/empty-chapter', 'ingest/empty']);
  });
});
