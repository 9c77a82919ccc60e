import { describe, expect, it } from 'vitest';
import { WINDOWS_1252 } from '../../../src/ingest/windows-1252.ts';
import { ingestFile, words } from './on-disk.ts';

/** Text as a program shows it that reads its UTF-8 as Windows-1252. */
const misread = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map(byte => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte)))
    .join('');

const read = async (text: string) => {
  const ingested = await ingestFile('a.txt', text);
  return { words: words(ingested), told: ingested.told.filter(({ rule }) => rule === 'ingest/mojibake') };
};

describe('text that was once read in the wrong encoding', () => {
  it.each([
    ['English', '“It doesn’t,” she said — café… “No!”'],
    ['French', '« Où est la forêt ? » demanda l’élève à son père, à cœur ouvert.'],
    ['German', '„Grüße aus Köln“, sagte er. Spaß!'],
    ['Polish', 'Zażółć gęślą jaźń – „tak”.'],
    ['Russian', 'Привет, мир — как дела?'],
    ['pictures', 'She smiled 😊 and drew ★ → ✓.'],
  ])('is read again: %s', async (_, text) => {
    expect((await read(misread(text))).words).toEqual([text]);
    expect((await read(misread(misread(text)))).words).toEqual([text]);
  });

  it('tells each kind of repair once, with its number and place', async () => {
    const { told } = await read(`${misread('Café.')}\n\n${misread('Élan, café, “no”.')}`);
    expect(told.map(({ message }) => message.split(':')[0])).toEqual([
      '`Ã©` is read as `é`, 2 times',
      '`Ã‰` is read as `É`',
      '`â€œ` is read as `“`',
      '`â€U+009D` is read as `”`',
    ]);
    expect(told.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [1, 4, 'info'],
      [3, 1, 'info'],
      [3, 15, 'info'],
      [3, 20, 'info'],
    ]);
  });

  it('sums up the kinds beyond a dozen', async () => {
    const { told } = await read(misread('абвгдежзиклмнопрст уфхцч'));
    expect(told).toHaveLength(13);
    expect(told.at(-1)?.message).toContain('other kinds');
  });

  it('knows the byte that programs drop, and the no-break space that they make a common one', async () => {
    const { words: found } = await read('â€œNo,â€ he said. VoilÃ  Paris, Ã©tÃ©.Â  Oui, Ã  demain.');
    expect(found.map(text => text.replace(/ +/g, ' '))).toEqual([
      '“No,” he said. Voilà Paris, été. Oui, à demain.',
    ]);
  });

  it('repairs a broken word beside sound text', async () => {
    expect((await read('“Yes” — the cafÃ© in Łódź.')).words).toEqual(['“Yes” — the café in Łódź.']);
  });

  it.each([
    '„Das macht Spaß“, sagte er.',
    'A MANHÃ… “IRMÃ” e MAÇÃ – não.',
    '« Le café”…»',
    'Ä… ich weiß nicht. „JÄ“',
    'Âge, château, Ãnima, ÎLE «Ô»',
    'Naïve café, façade; 20 °C, £5 «Â»',
    'Ein Maß–Einheit, Gruß…',
  ])('leaves alone what a writer may have typed: %s', async text => {
    const { words: found, told } = await read(text);
    expect(found).toEqual([text]);
    expect(told).toEqual([]);
  });
});
