import { describe, expect, it } from 'vitest';
import { type Block, tableParts } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { blocks, ingestFile, inlines, words } from './on-disk.ts';

const md = (text: string) => ingestFile('a.md', text);

/** A block and what is in it, as nested kinds and words. */
function shape(block: Block): unknown {
  const inside = 'children' in block ? (block.children as Block[]) : [];
  const part = 'part' in block ? `:${(block as { part: string }).part}` : '';
  const holdsWords =
    inside.length === 0 || inside.some(child => ['text', 'emphasis', 'link'].includes(child.type));
  return holdsWords
    ? `${block.type}${part} ${plainText([block])}`.trim()
    : [block.type, ...inside.map(shape)];
}

const shapes = async (text: string) => blocks(await md(text)).map(shape);

describe('blocks of Markdown', () => {
  it('reads a quotation and the line that says whose it is', async () => {
    expect(await shapes('> We are such stuff\n> as dreams are made on.\n>\n> — *The Tempest*')).toEqual([
      ['blockquote', 'paragraph We are such stuff\n  as dreams are made on.', 'attribution The Tempest'],
    ]);
    expect(await shapes('> Go.\n> -- Anna')).toEqual([['blockquote', 'paragraph Go.', 'attribution Anna']]);
  });

  it.each([
    [':::tip Put the *kettle* on', 'tip', 'Put the kettle on'],
    [':::panel **Level 2**', 'panel', 'Level 2'],
    [':::warning[Mind the dog]', 'warning', 'Mind the dog'],
    ['::: {.callout-note title="Before you go"}', 'note', 'Before you go'],
    [':::admonition So', 'box', 'So'],
  ])('reads a box that opens with %j', async (opening, kind, title) => {
    const [box] = blocks(await md(`${opening}\nIt rained.\n:::`));
    expect(box?.type === 'box' && box.kind).toBe(kind);
    expect(await shapes(`${opening}\nIt rained.\n:::`)).toEqual([
      ['box', `boxTitle ${title}`, 'paragraph It rained.'],
    ]);
  });

  it('reads boxes without a title, of their title alone, and none where nothing stands', async () => {
    for (const name of ['box', ' info', ' {.callout-tip}'])
      expect(await shapes(`:::${name}\nIt rained.\n:::`)).toEqual([['box', 'paragraph It rained.']]);
    expect(await shapes(':::panel Level 2\n:::')).toEqual([['box', 'boxTitle Level 2']]);
    expect(await shapes('It rained.\n\n:::box\n:::')).toEqual(['paragraph It rained.']);
    const { manuscript } = await md('It rained[^a].\n\n:::box\n[^a]: Twice.\n:::');
    expect(manuscript?.book.sections[0]?.notes[0]?.position?.start.line).toBe(4);
  });

  it('reads blocks and notes in boxes, and boxes in boxes', async () => {
    const inner = '# Oil\n\n- a\n- b\n\n:::note In\nWet[^1].\n:::\n\n[^1]: Very.';
    expect(await shapes(`::::tip Out\n${inner}\n::::`)).toEqual([
      [
        'box',
        'boxTitle Out',
        'subhead Oil',
        ['list', ['listItem', 'paragraph a'], ['listItem', 'paragraph b']],
        ['box', 'boxTitle In', 'paragraph Wet.'],
      ],
    ]);
    const { manuscript } = await md(`# One\n\n::::tip Out\n${inner}\n::::`);
    expect(manuscript?.book.sections[0]?.notes.map(({ identifier }) => identifier)).toEqual(['1']);
  });

  it('keeps the title of any other block', async () => {
    expect(await shapes(':::epigraph {title="From the log"}\nIt rained.\n:::')).toEqual([
      ['blockquote', ['paragraph', 'strong From the log'], 'paragraph It rained.'],
    ]);
    const [title, verse] = blocks(await md(':::verse {title="The Ferry"}\nIt rained\nand rained\n:::'));
    expect(title && plainText([title])).toBe('The Ferry');
    expect(verse?.type).toBe('verse');
  });

  it('reads what is to be ticked off, and leaves what only looks like it', async () => {
    const text = '- [ ] Coal\n- [x] Tar\n- [y] Rope\n- [ ]\n- [x](https://example.org/) Oil';
    const [list] = blocks(await md(text));
    const items = list?.type === 'list' ? list.children : [];
    expect(items.map(({ checked }) => checked)).toEqual([false, true, undefined, undefined, undefined]);
    expect(items.map(item => plainText([item]).trim())).toEqual(['Coal', 'Tar', '[y] Rope', '[ ]', 'x Oil']);
  });

  const item = (words: string, ...inside: unknown[]) => ['listItem', `paragraph ${words}`, ...inside];
  it.each([
    ['- a\n  - b', [['list', item('a', ['list', item('b')])]]],
    ['- a\n\t- b\n\t\t- c\n- d', [['list', item('a', ['list', item('b', ['list', item('c')])]), item('d')]]],
    ['* a\n    * b\n* c', [['list', item('a', ['list', item('b')]), item('c')]]],
    ['- a\n  1. b\n  2. c', [['list', item('a', ['list', item('b'), item('c')])]]],
    ['1. a\n   - b', [['list', item('a', ['list', item('b')])]]],
    ['- a\n\n  - b\n\n  - c\n\n- d', [['list', item('a', ['list', item('b'), item('c')]), item('d')]]],
    ['- a\n\n  b\n\n- c', [['list', item('a', 'paragraph b'), item('c')]]],
    ['- a\n\n- b', ['paragraph - a', 'paragraph - b']],
    ['- a', ['paragraph - a']],
  ])('one marker under the words of an item is a list in it: %j', async (text, expected) => {
    expect(await shapes(text)).toEqual(expected);
  });

  it('reads lists that count from 1, and nested ones', async () => {
    expect(await shapes('1. One\n2. Two\n   - a\n   - b\n\n1986. A year.')).toEqual([
      [
        'list',
        ['listItem', 'paragraph One'],
        ['listItem', 'paragraph Two', ['list', ['listItem', 'paragraph a'], ['listItem', 'paragraph b']]],
      ],
      'paragraph 1986. A year.',
    ]);
  });

  it('reads a letter by its directives', async () => {
    expect(
      await shapes(
        ':::letter\n::dateline[London, May]\n\n::salutation[Dear Ned,]\n\nI am *well*,\n\n::valediction[Ever,]\n::signature[Lucy]\n::postscript[P.S. Write.]\n:::',
      ),
    ).toEqual([
      [
        'letter',
        'letterLine:dateline London, May',
        'letterLine:salutation Dear Ned,',
        'paragraph I am well,',
        'letterLine:valediction Ever,',
        'letterLine:signature Lucy',
        'letterLine:postscript P.S. Write.',
      ],
    ]);
  });

  it('finds the parts of a letter by their places', async () => {
    expect(
      await shapes(
        ':::letter\nLondon\n\nDear Ned,\n\nI am well, and it rains, and rains.\n\nYours ever,\nLucy\n:::',
      ),
    ).toEqual([
      [
        'letter',
        'letterLine:dateline London',
        'letterLine:salutation Dear Ned,',
        'paragraph I am well, and it rains, and rains.',
        'letterLine:valediction Yours ever,',
        'letterLine:signature Lucy',
      ],
    ]);
  });

  it.each([
    [
      'an address over the greeting',
      'The Mill House,\nRye, Sussex\n3 May 1912\n\nDear Ned,\n\nI am here.',
      ['dateline The Mill House,', 'dateline Rye, Sussex', 'dateline 3 May 1912', 'salutation Dear Ned,'],
    ],
    [
      'an address over a line that is said to be the dateline',
      'The Mill House,\nRye.\n::dateline[3 May 1912]\n\nDear Ned,\n\nI am here.',
      ['dateline The Mill House,', 'dateline Rye.', 'dateline 3 May 1912', 'salutation Dear Ned,'],
    ],
    [
      'an address over a greeting that is said to be one',
      '14, Weir Lane,\nRye\n\n::salutation[To the one who knows]\n\nI am here.',
      ['dateline 14, Weir Lane,', 'dateline Rye', 'salutation To the one who knows'],
    ],
    [
      'an address over a name',
      '14, Weir Lane,\nRye,\n3 May 1912,\n\nLucie,\n\nI am here.',
      ['dateline 14, Weir Lane,', 'dateline Rye,', 'dateline 3 May 1912,', 'salutation Lucie,'],
    ],
    ['a greeting that the text touches', 'Ned,\nI am here.', ['salutation Ned,']],
  ])('finds %s', async (_, letter, head) => {
    expect(await shapes(`:::letter\n${letter}\n:::`)).toEqual([
      ['letter', ...head.map(line => `letterLine:${line}`), 'paragraph I am here.'],
    ]);
  });

  it('takes no text for an address because a dateline stands below it', async () => {
    const [letter] = await shapes(':::letter\nDear Ned,\n\nI am here.\n\n::dateline[London]\n:::');
    expect(letter).toEqual([
      'letter',
      'letterLine:salutation Dear Ned,',
      'paragraph I am here.',
      'letterLine:dateline London',
    ]);
  });

  it('reads verse with stanzas and indents', async () => {
    const [verse] = blocks(await md(':::verse\nThe moon\n  is *down*,\n    cold.\n\nStars.\n:::'));
    expect(
      verse?.type === 'verse' &&
        verse.children.map(stanza => stanza.children.map(line => [line.indent, plainText(line.children)])),
    ).toEqual([
      [
        [0, 'The moon'],
        [1, 'is down,'],
        [2, 'cold.'],
      ],
      [[0, 'Stars.']],
    ]);
  });

  it('reads lines behind bars as verse, and rows of a table as a table', async () => {
    const typed =
      '| The tide came in\n|   on *little* feet\n|\n| and went.\n\n| a | b |\n|---|---|\n| c | d |';
    const [verse, table] = blocks(await md(typed));
    expect(
      verse?.type === 'verse' &&
        verse.children.map(stanza => stanza.children.map(line => [line.indent, plainText(line.children)])),
    ).toEqual([
      [
        [0, 'The tide came in'],
        [1, 'on little feet'],
      ],
      [[0, 'and went.']],
    ]);
    expect(table?.type).toBe('table');
  });

  it('reads a blank line between lines behind bars as the end of a stanza, not of the poem', async () => {
    const typed = '| The tide came in\n| on little feet\n\n| and went.\n\n\n| Lamps\n| went out\n\nHe sang.';
    const read = blocks(await md(typed));
    expect(
      read.map(block =>
        block.type === 'verse' ? block.children.map(stanza => plainText([stanza])) : block.type,
      ),
    ).toEqual([['The tide came inon little feet', 'and went.'], ['Lampswent out'], 'paragraph']);
  });

  it('leaves one line behind a bar, and lines with other bars, as they are', async () => {
    const read = blocks(await md('| alone\n\n| a | b |\n| c | d |'));
    expect(read.map(block => [block.type, plainText([block])])).toEqual([
      ['paragraph', '| alone'],
      ['paragraph', '| a | b |\n| c | d |'],
    ]);
  });

  it('reads messages with senders, times and sides', async () => {
    const [messages] = blocks(
      await md(':::messages{me="Ana"}\nAna: where are you\nBob (10:42): here:\nso\n:::'),
    );
    expect(messages).toMatchObject({
      type: 'messages',
      children: [
        { sender: 'Ana', side: 'right' },
        { sender: 'Bob', time: '10:42', side: 'left' },
      ],
    });
    expect(messages && plainText([messages])).toBe('where are youhere:\nso');
  });

  it('reads blocks in the way that Pandoc writes them', async () => {
    expect(
      await shapes(
        '::: {.epigraph}\nGo.\n\n--- Anna\n:::\n\n::: {.poem}\n| The fog comes\n|   on.\n:::\n\n\\newpage\n\nAfter.',
      ),
    ).toEqual([
      ['blockquote', 'paragraph Go.', 'attribution Anna'],
      ['verse', ['stanza', 'verseLine The fog comes', 'verseLine on.']],
      'paragraph After.',
    ]);
    const told = await md('::: {.wide}\nWords.\n:::');
    expect(told.told.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['ingest/directive', 'warning'],
    ]);
    expect(words(told)).toEqual(['Words.']);
  });

  it('reads small capitals, languages and time jumps', async () => {
    expect(inlines(await md('In :sc[anno] he said :lang[*mot*]{fr}, :lang[olá]{lang=pt-BR}.'))).toBe(
      'In |smallCaps anno| he said |foreign:fr mot|, |foreign:pt-BR olá|.',
    );
    expect(await shapes('One.\n\n::time[Five weeks later]\n\nTwo.')).toEqual([
      'paragraph One.',
      'timeJump Five weeks later',
      'paragraph Two.',
    ]);
  });

  it('names a language that is missing, and a block that is misspelt', async () => {
    const ingested = await md('A :lang[mot].\n\n:::leter\nDear Ned,\n:::');
    expect(ingested.rules).toEqual(['ingest/language', 'ingest/directive']);
    expect(ingested.told[1]?.hint).toBe('did you mean `:::letter`?');
    expect(words(ingested)).toContain('Dear Ned,');
  });

  it('keeps every space between fences', async () => {
    expect(blocks(await md('```\n  a   *b*\n\n\tc <d>\n```'))).toMatchObject([
      { type: 'preformatted', value: '  a   *b*\n\n\tc <d>' },
    ]);
  });

  it('reads tables', async () => {
    const [table] = blocks(await md('| A | B |\n|:--|--:|\n| 1 | x\\|y |\n| 2 |'));
    expect(table).toMatchObject({ type: 'table', align: ['left', 'right'] });
    expect(
      table?.type === 'table' &&
        tableParts(table).rows.map(row => [
          row.header,
          ...row.children.map(cell => plainText(cell.children)),
        ]),
    ).toEqual([
      [true, 'A', 'B'],
      [false, '1', 'x|y'],
      [false, '2', ''],
    ]);
  });

  it('breaks lines at a backslash and at two spaces', async () => {
    expect(inlines(await md('Go,\\\nman.  \nGo.'))).toBe('Go,|lineBreak|man.|lineBreak|Go.');
  });

  it('decodes character references and keeps their letters accounted for', async () => {
    const ingested = await md('caf&eacute; &amp; &#x201C;bar&#8221; &unknown;');
    expect(words(ingested)).toEqual(['café & “bar” &unknown;']);
    expect(ingested.rules).toEqual([]);
  });
});

describe('notes', () => {
  it('go to the section that calls them', async () => {
    const ingested = await md(
      '# Chapter 1\n\nOne.[^1]\n\n# Chapter 2\n\nTwo.[^b]\n\n[^1]: First\n    note.\n\n    More.\n\n[^b]: Second.',
    );
    const notes = ingested.manuscript?.book.sections.map(section =>
      section.notes.map(note => [note.identifier, plainText(note.children)]),
    );
    expect(notes).toEqual([[['1', 'First\n    note.More.']], [['b', 'Second.']]]);
  });

  it('may begin their numbers anew in every chapter', async () => {
    const ingested = await md('# Chapter 1\n\nA.[^1]\n\n[^1]: One.\n\n# Chapter 2\n\nB.[^1]\n\n[^1]: Two.');
    const notes = ingested.manuscript?.book.sections.map(section =>
      plainText(section.notes[0]?.children ?? []),
    );
    expect(notes).toEqual(['One.', 'Two.']);
  });

  it('that nothing calls, and calls without a note, stay in the text with a warning', async () => {
    const ingested = await md('One.[^x]\n\n[^y]: Lonely.\n\nTwo.');
    expect(words(ingested)).toEqual(['One.[^x]', 'Lonely.', 'Two.']);
    expect(ingested.rules).toEqual(['ingest/note-missing', 'ingest/note-uncalled']);
  });

  it.each([
    ['One.\n\n[^a]: Rain, see [^a].', ['One.', 'Rain, see [^a].'], []],
    ['One.\n\n[^a]: Rain.[^b]\n\n[^b]: Snow, see [^a].', ['One.', 'Rain.'], ['Snow, see [^a].']],
  ])('that only themselves call stand once: %j', async (text, paragraphs, noted) => {
    const ingested = await md(text);
    expect(words(ingested)).toEqual(paragraphs);
    const notes = ingested.manuscript?.book.sections[0]?.notes ?? [];
    expect(notes.map(note => plainText(note.children))).toEqual(noted);
    expect(ingested.rules).toEqual(['ingest/note-calls-itself', 'ingest/note-uncalled']);
  });

  it('may call themselves where the text calls them', async () => {
    const ingested = await md('One.[^a]\n\n[^a]: Rain, see [^a].');
    expect(ingested.manuscript?.book.sections[0]?.notes).toHaveLength(1);
    expect(ingested.rules).toEqual([]);
  });

  it('may call other notes', async () => {
    const ingested = await md('One.[^a]\n\n[^a]: See.[^b]\n\n[^b]: There.');
    expect(ingested.manuscript?.book.sections[0]?.notes.map(note => note.identifier)).toEqual(['a', 'b']);
    expect(ingested.rules).toEqual([]);
  });
});
