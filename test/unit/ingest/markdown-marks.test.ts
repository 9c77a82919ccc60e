import { describe, expect, it } from 'vitest';
import { tableParts } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { blocks, type Ingested, ingestFile, inlines, outline, words } from './on-disk.ts';

const md = (text: string) => ingestFile('a.md', text);
/** Each word that is explained, and all that is said of it. */
const explained = (ingested: Ingested): [string, string[]][] =>
  blocks(ingested).flatMap(block =>
    block.type === 'definitionList'
      ? block.children.map(({ children }): [string, string[]] => {
          const [term, ...meanings] = children;
          return [plainText(term ? [term] : []), meanings.map(meaning => plainText([meaning]))];
        })
      : [],
  );
const read = async (text: string): Promise<string> => inlines(await md(text));

describe('letters above and below the line', () => {
  it('are read from tags, directives and Pandoc’s marks', async () => {
    expect(await read('mc<sup>2</sup>, M:sup[me], the 2^nd^')).toBe(
      'mc|superscript 2|, M|superscript me|, the 2|superscript nd',
    );
    expect(await read('^12^ And he said. (^13^ So.) “^14^ No”')).toBe(
      'superscript 12| And he said. (|superscript 13| So.) “|superscript 14| No”',
    );
    expect(await read('H<sub>2</sub>O, H:sub[2]O, H~2~O')).toBe(
      'H|subscript 2|O, H|subscript 2|O, H|subscript 2|O',
    );
  });

  it('are not found in faces, about-signs and powers without an end', async () => {
    for (const text of [
      '^_^ and ^^',
      'in ~5 or ~10~ minutes',
      '^no^ and ^1234^',
      'a^b and 3^4',
      '2\\^nd^ and H\\~2~O',
    ])
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

describe('what Obsidian writes', () => {
  it('links to pages of a vault by their words, and marks what shines', async () => {
    const ingested = await md('See [[Ann Marsh|Anna]] at [[The *Weir*]], ==there==. A == b, [[ and ]].');
    expect(words(ingested)).toEqual(['See Anna at The Weir, there. A == b, [[ and ]].']);
    expect(ingested.rules).toEqual(['ingest/html']);
  });

  it('embeds pictures, with a size or without', async () => {
    for (const picture of ['![[a boat.png|300]]', '![[boat.jpg]]'])
      expect((await md(picture)).rules).toEqual(['ingest/missing-image']);
    expect(words(await md('![[A Page]]'))).toEqual(['![[A Page]]']);
  });

  it('comments between two per cent signs, in a line or over several', async () => {
    const ingested = await md('One %%not this%% two, 100%% sure.\n\n%%\nnor\n\nthis\n%%\n\nThree `%%so%%`.');
    expect(words(ingested).map(text => text.replace(/ +/g, ' '))).toEqual([
      'One two, 100%% sure.',
      'Three %%so%%.',
    ]);
    expect(ingested.rules).toEqual(['ingest/comment', 'ingest/comment']);
    expect(words(await md('One.%%never closed'))).toEqual(['One.%%never closed']);
  });

  it('end with their line where they begin one and are not closed in their paragraph', async () => {
    const ingested = await md(
      '%% Lena has brown eyes\n\nOne, 100%% sure.\n\n%% And Tom\n\nTwo.\n\n%% begins here\nand ends here %%\n\nThree.',
    );
    expect(words(ingested)).toEqual(['One, 100%% sure.', 'Two.', 'Three.']);
    const left = ingested.told.filter(({ rule }) => rule === 'ingest/comment').map(({ message }) => message);
    expect(left.map(message => /`(.*)`/.exec(message)?.[1])).toEqual([
      'Lena has brown eyes',
      'And Tom',
      'begins here and ends here',
    ]);
  });

  it('boxes of the screen are boxes, with their title, and quotations quotations', async () => {
    const ingested = await md(
      'One.\n\n> [!note] The *first* day\n> It rained.\n>\n> And rained.\n\n> [!tip]-\n> Take a coat.\n\n> [!quote] Of Anna\n> Go.\n\n> [!] No box.',
    );
    expect(ingested.rules).toEqual([]);
    expect(words(ingested)).toEqual([
      'One.',
      'box The first dayIt rained.And rained.',
      'box Take a coat.',
      'blockquote Of AnnaGo.',
      'blockquote [!] No box.',
    ]);
  });

  it('names of blocks are left out', async () => {
    const ingested = await md(
      'It rained. ^a1b2c3\n\nIt stopped. ^the-end\n\nIt ^lifted it ^2 x^abc and ^12345',
    );
    expect(words(ingested)).toEqual(['It rained.', 'It stopped.', 'It ^lifted it ^2 x^abc and ^12345']);
    expect(ingested.told.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['ingest/block-name', 1, 12],
      ['ingest/block-name', 3, 13],
    ]);
    expect(words(await md('So \\^this'))).toEqual(['So ^this']);
  });
});

describe('what CriticMarkup writes', () => {
  it('remarks are left out, changes are told and stay', async () => {
    const ingested = await md('One{>>why?<<} two {++three++} {--four--}.');
    expect(words(ingested).map(text => text.replace(/ +/g, ' '))).toEqual([
      'One two {++three++} {--four--}.',
    ]);
    expect(ingested.rules).toEqual(['ingest/comment', 'ingest/unsettled-change', 'ingest/unsettled-change']);
  });
});

describe('what Pandoc writes', () => {
  it('meanings stand below their words, with or without a blank line', async () => {
    const ingested = await md(
      'Rain *here*\n:   Water that falls,\n    and falls.\n\n    For days.\n\nSun\n\n:   No rain.\n:\tLight.\n\nText.',
    );
    expect(ingested.rules).toEqual([]);
    expect(words(ingested).map(text => text.replace(/ +/g, ' '))).toEqual([
      'definitionList Rain hereWater that falls,\n and falls.For days.SunNo rain.Light.',
      'Text.',
    ]);
  });

  it('meanings behind one space are meant where there are two', async () => {
    const ingested = await md('Rain\n: Water.\nSun\n: None.\n\n**Hail**\n: Ice.\n: Grain.\n\nText.');
    expect(explained(ingested)).toEqual([
      ['Rain', ['Water.']],
      ['Sun', ['None.']],
      ['Hail', ['Ice.', 'Grain.']],
    ]);
    expect(words(await md('Il dit\n: Oui.'))).toEqual(['Il dit\n: Oui.']);
    expect(words(await md('Il rit, et\nil dit\n: Oui.\n\nElle\n: Non.'))).toHaveLength(2);
  });

  it('what is set in under a meaning belongs to it, and two words may have one', async () => {
    const ingested = await md('Rain\nHail\n:   Water:\n\n    - one\n    - two\n\n    Both fall.\n\nText.');
    const [list] = blocks(ingested);
    const [entry] = list?.type === 'definitionList' ? list.children : [];
    const shape = entry?.children.map(part =>
      part.type === 'term' ? 'term' : part.children.map(({ type }) => type),
    );
    expect(shape).toEqual(['term', 'term', ['paragraph', 'list', 'paragraph']]);
  });

  it('a colon that begins a line means nothing by itself', async () => {
    expect(words(await md('Il dit\n: Oui.\n\n:   Alone.'))).toEqual(['Il dit\n: Oui.', ':   Alone.']);
    expect(words(await md(':   Alone.'))).toEqual([':   Alone.']);
  });

  const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |';
  it.each([
    [`${TABLE}\n: Salt, by *year*. {#tbl-salt}`, 'Salt, by year.'],
    [`${TABLE}\n\nTable: Salt,\nby *year*.`, 'Salt,\nby year.'],
    [`${TABLE}\n: Salt {of} the sea.`, 'Salt {of} the sea.'],
    [`Table: Salt, by *year*.\n\n${TABLE}`, 'Salt, by year.'],
    [`Table: Salt,\nby *year*. {#tbl-salt}\n${TABLE}`, 'Salt,\nby year.'],
  ])('a table has its caption above its rows, wherever it is written: %j', async (written, caption) => {
    const ingested = await md(`${written}\n\nText.`);
    expect(ingested.rules).toEqual([]);
    expect(words(ingested)).toEqual([`table ${caption}ab12`, 'Text.']);
    const [table] = blocks(ingested);
    expect(table?.type === 'table' && tableParts(table).caption?.children.length).toBeGreaterThan(0);
  });

  it('what begins as the caption of a table and stands above none is text', async () => {
    expect(words(await md('Table: for two.\n\nText.'))).toEqual(['Table: for two.', 'Text.']);
    expect(words(await md(`${TABLE}\n\nText.\n\n: Salt`)).slice(1)).toEqual(['Text.', ': Salt']);
  });
});

describe('formulas of TeX', () => {
  const told = async (text: string) =>
    (await md(text)).told.filter(({ rule }) => rule === 'ingest/formula').map(({ message }) => message);

  it.each([
    ['The pressure is $p = \\rho g h$, and $x^2$.', '`$p = \\rho g h$` and 1 more'],
    ['$$\nF = \\int_0^h y\n$$', '`$$ F = \\int_0^h y $$`'],
    ['So $a_1$ it is.', '`$a_1$`'],
  ])('are told once: %j', async (text, shown) => {
    const [message, ...more] = await told(text);
    expect(message).toContain(`${shown}: formulas are not set`);
    expect(more).toEqual([]);
    expect(words(await md(text)).join(' ')).toContain('$');
  });

  it.each(['$5 for one and $7 for two', 'a $100_000 b', '$$$', 'US$5 x^2 US$7', '`$x^2$`', '\\$x^2$'])(
    'are not found in %j',
    async text => {
      expect(await told(text)).toEqual([]);
    },
  );
});
