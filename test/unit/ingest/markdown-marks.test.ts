import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/book/visit.ts';
import { ingestFile, inlines, outline, words } from './on-disk.ts';

const md = (text: string) => ingestFile('a.md', text);
const read = async (text: string): Promise<string> => inlines(await md(text));

describe('letters above and below the line', () => {
  it('are read from tags, directives and Pandoc’s marks', async () => {
    expect(await read('mc<sup>2</sup>, M:sup[me], the 2^nd^')).toBe(
      'mc|superscript 2|, M|superscript me|, the 2|superscript nd',
    );
    expect(await read('H<sub>2</sub>O, H:sub[2]O, H~2~O')).toBe(
      'H|subscript 2|O, H|subscript 2|O, H|subscript 2|O',
    );
  });

  it('are not found in faces, about-signs and powers without an end', async () => {
    for (const text of ['^_^ and ^^', 'in ~5 or ~10~ minutes', 'a^b and 3^4', '2\\^nd^ and H\\~2~O'])
      expect(words(await md(text))).toEqual([text.replaceAll('\\', '')]);
  });
});

describe('words that are struck out', () => {
  it('stand between two tildes, or in tags', async () => {
    expect(await read('I ~~hate~~ love you, “~~truly~~”, <s>once</s> <del>twice</del>, ~~*ever*~~.')).toBe(
      'I |struck hate| love you, “|struck truly|”, |struck once| |struck twice|, |struck ever|.',
    );
  });

  it('are not found where tildes draw out a word', async () => {
    for (const text of ['Hi~~ how are you~~', '~~ la la ~~', 'Bye~~!', '\\~~so~~'])
      expect(words(await md(text))).toEqual([text.replaceAll('\\', '')]);
  });
});

describe('words in brackets with braces behind them', () => {
  it('look as the braces say', async () => {
    expect(await read('[sic *transit*]{.smallcaps} a [mot]{lang=fr}, [under]{.underline}')).toBe(
      'smallCaps sic transit| a |foreign:fr mot|, |emphasis under',
    );
    expect(await read('[*both*]{.smallcaps lang=la}')).toBe('foreign:la both');
  });

  it('stand as they are where the braces ask for nothing known, and that is told', async () => {
    const told = await md('A [thing]{.shiny} here.');
    expect(words(told)).toEqual(['A thing here.']);
    expect(told.told).toMatchObject([{ rule: 'ingest/span', severity: 'warning', line: 1 }]);
  });

  it('stay text where the braces are none of attributes', async () => {
    for (const text of ['she said[, no]{} yes', 'a [b] {c}', '\\[x]{.sc}', '`[a]{.b}`'])
      expect(words(await md(text))).toEqual([text.replaceAll(/[\\`]/g, '')]);
  });

  it('belong to pictures and links without a trace', async () => {
    expect(await read('[here](https://a.b/c){.external target=new} and on')).toBe('link here| and on');
  });
});

describe('notes that stand where they are called', () => {
  it('become notes of the section', async () => {
    const { manuscript } = await md('# One\n\nIt rained.^[It did, *twice* [sic].] On.^[Again.]');
    const [section] = manuscript?.book.sections ?? [];
    expect(section?.notes.map(({ identifier, children }) => [identifier, plainText(children)])).toEqual([
      ['note', 'It did, twice [sic].'],
      ['note-2', 'Again.'],
    ]);
  });

  it('stay text without their bracket, and where they are empty', async () => {
    for (const text of ['so^[and on', 'so^[] on', '\\^[no]'])
      expect(words(await md(text))).toEqual([text.replaceAll('\\', '')]);
  });
});

describe('braces behind a heading', () => {
  it('may say that it has no number, in two ways', async () => {
    for (const braces of ['{-}', '{.unnumbered}', '{.unlisted .unnumbered}', '{- #one}']) {
      const read = await md(`# One ${braces}\n\nRain.\n\n# Two\n\nSun.`);
      expect(read.rules).toEqual([]);
      expect(outline(read)).toEqual(['chapter One', 'chapter Two']);
    }
  });
});
