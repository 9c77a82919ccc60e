import { describe, expect, test } from 'vitest';
import { isWholeDedication } from '../../../src/book/dedication-line.ts';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { isBookOfPoems } from '../../../src/normalize/book-of-poems.ts';
import { isOrnament } from '../../../src/normalize/ornaments.ts';
import { isTimeJump } from '../../../src/normalize/time-jump-phrases.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

const outlineOf = (text: string) => normalized(manuscript(text)).outline;
const rulesOf = (text: string) => normalized(manuscript(text)).rules;

describe('a book of poems', () => {
  const base = {
    title: 'A',
    authors: [],
    contributors: [],
    lang: 'en',
    subjects: [],
    isbn: {},
    identifier: 'a',
  };
  const trade = { bisac: [], thema: [], keywords: [], prices: {} };

  test.each([
    [{ genre: 'poetry' }, true],
    [{ genre: 'Poems and songs' }, true],
    [{ subtitle: 'New and Selected Poems' }, true],
    [{ subtitle: 'Ein Gedicht' }, true],
    [{ subjects: ['Haiku'] }, true],
    [{ trade: { ...trade, bisac: ['POE005010'] } }, true],
    [{ trade: { ...trade, thema: ['DCF'] } }, true],
    [{ genre: 'literary' }, false],
    [{ title: 'The Poem' }, false],
    [{ subtitle: 'The Universe and I' }, false],
    [{ trade: { ...trade, bisac: ['FIC028000'], thema: ['FL'] } }, false],
  ])('is told by %j: %s', (said, is) => {
    expect(isBookOfPoems({ ...base, ...said })).toBe(is);
  });

  test('is told by the line under its title, which stands there', () => {
    const { book, outline } = normalized(
      manuscript('Low Water\n\nNew Poems by Ines Marr\n\nONE\n\nthe tide\nis in\n\nTWO\n\nthe tide\nis out', {
        title: '',
        authors: [],
      }),
    );
    expect(book.metadata).toMatchObject({ title: 'Low Water', subtitle: 'New Poems' });
    expect(book.metadata.authors).toEqual([{ name: 'Ines Marr', role: 'aut' }]);
    expect(outline.filter(line => line.startsWith('['))).toHaveLength(2);
  });
});

describe('headings', () => {
  test('in words, digits, roman numerals and bare numbers cut the text into chapters', () => {
    const text = 'CHAPTER ONE\n\nA.\n\nChapter 2: The Cave\n\nB.\n\nIII.\n\nC.\n\n4\n\nD.\n\nEpilogue\n\nE.';
    expect(outlineOf(text)).toEqual([
      '[chapter CHAPTER ONE]',
      'A.',
      '[chapter Chapter 2 | The Cave]',
      'B.',
      '[chapter III]',
      'C.',
      '[chapter 4]',
      'D.',
      '[epilogue Epilogue]',
      'E.',
    ]);
  });

  test('may stand on two lines or in two paragraphs', () => {
    const text =
      'Chapter Seven\nThe Cold House\n\nIt was late.\n\nChapter Eight\n\nThe Longer Day\n\nIt was early.';
    expect(outlineOf(text)).toEqual([
      '[chapter Chapter Seven | The Cold House]',
      'It was late.',
      '[chapter Chapter Eight | The Longer Day]',
      'It was early.',
    ]);
  });

  test('parts hold their chapters, which may be counted anew', () => {
    const { book, outline } = normalized(
      manuscript('Part One\n\nChapter 1\n\nA.\n\nPart Two\n\nChapter 1\n\nB.\n\nEpilogue\n\nC.'),
    );
    const body = book.sections.filter(section => section.matter === 'body');
    expect(body.map(({ id, sections }) => [id, ...sections.map(inner => inner.id)])).toEqual([
      ['part-one', 'chapter-1'],
      ['part-two', 'chapter-1-2'],
      ['epilogue'],
    ]);
    expect(outline).toContain('[part Part Two]');
  });

  test.each([
    'I know who ate it.\n\n"Who?"\n\nI.\n\nAnd I am sorry.',
    'Chapter houses stood beside the lake, and he knew them all by name.\n\nHe left.',
    '1974. That was the year we moved.\n\n2. he said, was the answer.',
    'One.\n\nShe counted.\n\nTwo.\n\nThree.',
    'He said the number aloud.\n\n7\n\nNobody heard.',
  ])('are not found in %j', text => {
    expect(outlineOf(text)[0]).toBe('[story]');
    expect(outlineOf(text).filter(line => line.startsWith('['))).toHaveLength(1);
  });

  test('dedication and epigraph before the first chapter have pages of their own', () => {
    const text =
      'For Anna\n\n"The sea is old."\n—Ada Marsh, The Tide\n\nChapter 1\n\nIt began.\n\nChapter 2\n\nIt ended.';
    expect(outlineOf(text)).toEqual([
      '[dedication]',
      'For Anna',
      '[epigraph]',
      '“The sea is old.”',
      'attribution(Ada Marsh, The Tide)',
      '[chapter Chapter 1]',
      'It began.',
      '[chapter Chapter 2]',
      'It ended.',
    ]);
  });
});

describe('the title', () => {
  test('is the first line when it looks like one', () => {
    const { book, outline, rules } = normalized(
      manuscript('The Cold House\n\nby Ada Marsh\n\nIt was late.', { title: '', authors: [] }),
    );
    expect(book.metadata).toMatchObject({ title: 'The Cold House', authors: [{ name: 'Ada Marsh' }] });
    expect(outline).toEqual(['[story]', 'It was late.']);
    expect(rules).toEqual(['normalize/title-inferred', 'normalize/author-found']);
  });

  test('and its subtitle may be the first two lines, which is asked', () => {
    const { book, outline, rules } = normalized(
      manuscript('The Weir Book\nThe Diary of Thomas Marr, Keeper\n\nIt rained.', { title: '', authors: [] }),
    );
    expect(book.metadata).toMatchObject({
      title: 'The Weir Book',
      subtitle: 'The Diary of Thomas Marr, Keeper',
    });
    expect(outline).toEqual(['[story]', 'It rained.']);
    expect(rules).toContain('normalize/title-inferred');
    const lines = normalized(manuscript('The weir is high\nThe keeper is dry\n\nIt rained.', { title: '' }));
    expect(lines.book.metadata.title).not.toBe('The weir is high');
  });

  test('is made from the name of the file when the text has none, and the author is told', () => {
    const { book, rules } = normalized(
      manuscript('It was late.\n\nIt rained.', { title: '', authors: [], identifier: 'a-line-in-the-sand' }),
    );
    expect(book.metadata.title).toBe('A Line in the Sand');
    expect(rules).toEqual(['normalize/title-from-file-name', 'normalize/no-author']);
  });

  test('is left out of the text where the front matter has it already', () => {
    const { outline, rules, book } = normalized(manuscript('THE TIDE\n\nIt was late.\n\nIt rained.'));
    expect(outline).toEqual(['[story]', 'It was late.', 'It rained.']);
    expect(rules).toEqual(['normalize/doubled-title']);
    expect(book.removed).toMatchObject([{ text: 'THE TIDE', position: { file: 'tide.txt' } }]);
  });
});

describe("an author's note", () => {
  test('with a label is set apart, before and after the story', () => {
    const text =
      "A/N: Thanks for reading!\n\nThe rain fell.\n\nTo be continued...\n\nAuthor's Note: Next part on Friday. Please review!";
    expect(outlineOf(text)).toEqual([
      '[authors-note]',
      'Thanks for reading!',
      '[story]',
      'The rain fell.',
      'endMark(To be continued…)',
      '[authors-note Author’s Note]',
      'Next part on Friday. Please review!',
    ]);
  });

  test('without a label is inferred from several signs, and the author is asked', () => {
    const text =
      "I haven't posted lately, but I wrote this story over the weekend.\n\nIt is my first piece here, so thanks to all of you folks for reading. Enjoy!\n\nThe rain fell on the roof.\n\nNobody moved.";
    const { outline, rules } = normalized(manuscript(text));
    expect(outline.slice(0, 4)).toEqual([
      '[authors-note]',
      'I haven’t posted lately, but I wrote this story over the weekend.',
      'It is my first piece here, so thanks to all of you folks for reading. Enjoy!',
      '[story]',
    ]);
    expect(rules).toContain('normalize/note-inferred');
  });

  test('is not seen in a narrator who writes', () => {
    const text =
      'I write this by the light of one candle, and my hand shakes.\n\nI have read what I wrote last night, and I enjoy none of it.\n\nThe rain fell.';
    expect(outlineOf(text)[0]).toBe('[story]');
  });
});

test('a line in capitals under a number is its name, and no poem of its own', () => {
  const book = manuscript('CHAPTER SEVEN\n\nMETHOD\n\nIt rained all night.', { genre: 'poetry' });
  expect(normalized(book).blocks).toEqual(['It rained all night.']);
});

describe('scene breaks', () => {
  test.each([
    '***',
    '* * *',
    '#',
    '# # #',
    '~',
    '---',
    '⁂',
    '◇',
    '<<<>>>',
    '-oOo-',
    '• • •',
    '\\* \\* \\*',
    '\\#',
    '~*~*~',
    'o0o',
    'x X x',
    'xXxXx',
    'oOoOo',
    '======',
    '§',
    '[scene break]',
    '{Line Break}',
    '* SCENE BREAK *',
  ])('%s is an ornament', drawn => {
    const { blocks } = normalized(manuscript(`One fell.\n\n${drawn}\n\nTwo rose.`));
    expect(blocks).toEqual(['One fell.', '<ornament>', 'Two rose.']);
  });
  test('letters of an end that stand apart are closed up', () => {
    expect(normalized(manuscript('One fell.\n\nTwo rose.\n\nT H E   E N D')).blocks.at(-1)).toBe(
      'endMark(THE END)',
    );
  });
  test.each([
    '...',
    '…',
    'Oo',
    'oh',
    'XXX',
    'Xxx',
    'A.',
    '?',
    '!',
    '5',
    '',
    'xx',
    'oooo',
    'Break',
    'Line break.',
  ])('%j is none', line => {
    expect(isOrnament(line)).toBe(false);
  });

  test('at the edges of a chapter part nothing and are left out', () => {
    const text = 'Chapter 1\n\n***\n\nOne.\n\n***\n\nChapter 2\n\nTwo.';
    expect(outlineOf(text)).toEqual(['[chapter Chapter 1]', 'One.', '[chapter Chapter 2]', 'Two.']);
    expect(rulesOf(text).filter(rule => rule === 'normalize/break-at-edge')).toHaveLength(2);
  });

  test('an extra blank line between narrative is one', () => {
    expect(outlineOf('The door closed.\n\n\nMorning came grey.')).toEqual([
      '[story]',
      'The door closed.',
      '<space>',
      'Morning came grey.',
    ]);
  });

  test.each([
    ['beside speech', '"Go," he said.\n\n\n"I will."\n\nShe left.'],
    ['between two beats', 'Sonia flared her nostrils.\n\n\nConrad simply nodded.\n\nThey left.'],
    ['before a time jump', 'They left the house.\n\n\nFive weeks later\n\nThe house stood empty.'],
  ])('an extra blank line %s is none, and told', (_, text) => {
    const { blocks, rules } = normalized(manuscript(text));
    expect(blocks).not.toContain('<space>');
    expect(rules).toContain('normalize/extra-blank');
  });

  test('extra blank lines that mostly stand in conversations mean nothing anywhere', () => {
    const text = '"Go."\n\n\n"No."\n\nHe waited.\n\n\n"Why?"\n\nThe road was long.\n\n\nThe river was wide.';
    expect(normalized(manuscript(text)).blocks).not.toContain('<space>');
  });

  test('a manuscript of double blank lines has no breaks', () => {
    expect(
      normalized(manuscript('One fell.\n\n\nTwo rose.\n\n\nThree sat.\n\n\nFour ran.')).blocks,
    ).toHaveLength(4);
  });
});

describe('time jumps', () => {
  test.each([
    '5 weeks later',
    'Five Weeks Later',
    '12 Years Later',
    'Several Days Later',
    'Three years earlier',
    'The next morning',
    'That night',
    'Later that evening',
    'A few hours before',
    'An hour and... later'.replace(' and...', ''),
    'June 12, 1942',
    '12 June 1942',
    'Summer 1943',
    'Monday, 3 June',
    'Mon. 3 June 1912',
    'Weds. 5 June',
    'Thurs., June 6th',
    'Berlin, June 1948',
    '10:42 p.m.',
    'Day Three',
    'Meanwhile',
    '[Two days later]',
    'Ten minutes later...',
  ])('%s', line => {
    expect(isTimeJump(line, 'en')).toBe(true);
  });
  test.each([
    'There.',
    'Connor nodded.',
    'Five weeks later, he came back.',
    'Later he left',
    'The next morning she rose early and left the house',
    'May',
    'The day I met her',
    'Sun.',
    'Sat down in June',
    'One week',
    'Twelve',
  ])('%s is narrative', line => {
    expect(isTimeJump(line, 'en')).toBe(false);
  });

  test('are set apart and told; uneven capitals are told once', () => {
    const text =
      'He left.\n\n5 weeks later\n\nHe came.\n\n3 Months Later\n\nHe left.\n\n6 Months Later\n\nHe came.';
    const { blocks, rules } = normalized(manuscript(text));
    expect(blocks.filter(block => block.startsWith('timeJump'))).toHaveLength(3);
    expect(rules.filter(rule => rule === 'normalize/inconsistent-case')).toHaveLength(1);
  });
});

test('a time jump does not keep the emphasis around all of it', () => {
  const text = (value: string): Inline => ({ type: 'text', value });
  const children: Block[] = [
    { type: 'paragraph', children: [text('He left.')] },
    { type: 'paragraph', children: [{ type: 'strong', children: [text('Spring 1847')] }] },
    { type: 'paragraph', children: [text('He came.')] },
    {
      type: 'paragraph',
      children: [{ type: 'emphasis', children: [{ type: 'strong', children: [text('Terminal B, 05:40')] }] }],
    },
    { type: 'paragraph', children: [text('He left.')] },
  ];
  const { book } = normalized(bookOf([sectionOf(children)]));
  const jumps = book.sections.flatMap(section => section.children).filter(({ type }) => type === 'timeJump');
  expect(jumps).toMatchObject([
    { children: [{ type: 'text', value: 'Spring 1847' }] },
    { children: [{ type: 'text', value: 'Terminal B, 05:40' }] },
  ]);
});

test('a letter is known by its salutation and its close', () => {
  expect(
    outlineOf(
      'He read:\n\nLondon, 3 June 1921\n\nDear Ned,\n\nI am here.\n\nYours ever,\nLucy\n\nP.S. Write.\n\nHe folded it.',
    ),
  ).toEqual([
    '[story]',
    'He read:',
    'letter(dateline: London, 3 June 1921 / salutation: Dear Ned, / I am here. / valediction: Yours ever, / signature: Lucy / postscript: P.S. Write.)',
    'He folded it.',
  ]);
});

test('a salutation without a close is narrative', () => {
  expect(outlineOf('Dear Ned,\n\nI am here.\n\nHe folded it.')).toEqual([
    '[story]',
    'Dear Ned,',
    'I am here.',
    'He folded it.',
  ]);
});

test('verse keeps its lines, and prose broken at a width does not', () => {
  expect(
    outlineOf('She sang:\n\nThe tide is gone,\nThe lamps are dark,\nAnd I am wet.\n\nNobody moved.'),
  ).toEqual([
    '[story]',
    'She sang:',
    'verse(The tide is gone, / The lamps are dark, / And I am wet.)',
    'Nobody moved.',
  ]);
  const prose =
    'It was a cold and starry night; the frost stood on\nThe nets, save where the children had run, and the\nHarbour was as quiet as a barn.';
  expect(outlineOf(prose)).toEqual(['[story]', prose.replaceAll('\n', ' ')]);
});

describe('lines that each end in a mark', () => {
  const marked = (text: string): string[] =>
    normalized(bookOf([sectionOf(text.split('\n\n').map(withMarks))])).outline.slice(1, -1);
  const withMarks = (lines: string): Block => ({
    type: 'paragraph',
    children: lines
      .split('\n')
      .flatMap((value, index): Inline[] => [
        ...(index > 0 ? [{ type: 'lineBreak' } as const] : []),
        { type: 'text', value },
      ]),
  });

  test('are a song that asks more than it tells, and a couplet opens it', () => {
    const song =
      'Oh, the tide is at the door,\nAnd it wants a penny more.\n\nOh, salt, what do you say?\nOh, salt, what do you pay?\nWill you have me while I wait\nOr shall I close the gate\nOn the bay?';
    expect(marked(`The fiddles began.\n\n${song}\n\nNobody moved.`)).toEqual([
      'The fiddles began.',
      'verse(Oh, the tide is at the door, / And it wants a penny more. // Oh, salt, what do you say? / Oh, salt, what do you pay? / Will you have me while I wait / Or shall I close the gate / On the bay?)',
    ]);
  });

  test.each([
    [
      'that somebody quotes',
      'He knew the rest.',
      '“Salt at the door,\nPenny on the floor.”',
      'Nobody moved.',
    ],
    [
      'that a dash leads to',
      'She knew the old ballad of the gate—',
      'Who goes home? The tide.\nWho stays? I do.',
      'Nobody moved.',
    ],
    [
      'that the sentence goes on behind',
      'It began',
      'Salt at the door,\nPenny on the floor',
      'and never ended.',
    ],
    [
      'that are long, and led to',
      'He read:',
      'Who can find a gate that is shut in the morning and open at night?\nThe keeper of it riseth while it is dark and setteth the lamps upon it.',
      'Nobody moved.',
    ],
  ])('are verse %s', (_, before, lines, after) => {
    expect(marked(`${before}\n\n${lines}\n\n${after}\n\nThe end of it.`)).toEqual([
      before,
      `verse(${lines.replace('\n', ' / ')})`,
      after,
    ]);
  });

  test.each([
    ['sentences', 'He waited.', 'He opened the door.\nThe room was empty.\nA lamp burned.'],
    ['sentences under a label', 'Monday', 'He opened the door.\nThe room was empty.'],
    ['sentences after talk that is cut off', '“But I—”', 'He opened the door.\nThe room was empty.'],
  ])('are prose where they are %s', (_, before, lines) => {
    expect(marked(`${before}\n\n${lines}\n\nNobody moved.`).join(' ')).not.toContain('verse(');
  });

  test('are talk where quotation marks stand around each', () => {
    const [talk] = marked('“Where were you?”\n“At the gate,” he said\n“Alone?”\n“Never.”\n\nNobody moved.');
    expect(talk).not.toContain('verse(');
  });

  test('are no song where two of them stand alone', () => {
    const [lines] = marked('Pell and Rooke\nSince the year of the flood\n\nNobody moved.');
    expect(lines).not.toContain('verse(');
  });
});

describe('a dedication', () => {
  test.each([
    'For my sister, who kept the lamp',
    'À ma sœur',
    'Für meine Schwester',
    'A mi madre, que esperó',
    'Alla mia sorella',
    'À minha irmã',
    'Voor mijn zus',
    'Till min syster',
  ])('is known: %s', line => {
    expect(isWholeDedication(line)).toBe(true);
  });

  test.each([
    'A mill stood there',
    'Per Hansson came home',
    'For years they said nothing',
    'À mon avis : non',
    'To sea!',
  ])('is none: %s', line => {
    expect(isWholeDedication(line)).toBe(false);
  });
});

describe('a copyright page that was typed', () => {
  test('stands before the first chapter in place of ours, with what belongs to it', () => {
    const { outline } = normalized(
      manuscript(
        '© 2026 Ada Marsh\n\nAll rights reserved.\n\nFor Anna\n\nChapter One\n\nIt rained.\n\nChapter Two\n\nIt rained again.',
      ),
    );
    expect(outline.slice(0, 5)).toEqual([
      '[copyright]',
      '© 2026 Ada Marsh',
      'All rights reserved.',
      '[dedication]',
      'For Anna',
    ]);
  });

  test('is a story where it is a sentence of one', () => {
    const { outline } = normalized(
      manuscript(
        'Copyright was all he ever thought of.\n\nChapter One\n\nIt rained.\n\nChapter Two\n\nIt rained again.',
      ),
    );
    expect(outline).not.toContain('[copyright]');
  });
});

describe('lines that end on purpose', () => {
  const long = (nth: number): string =>
    `Paragraph ${nth} of a text whose author never ends a line before the paragraph is over, however long it becomes in the end.`;
  const typed = (text: string): string[] =>
    normalized(
      manuscript(
        [1, 2, 3]
          .map(long)
          .join('\n\n')
          .concat(`\n\n${text}\n\n${long(4)}`),
      ),
    ).outline.slice(4, -1);
  const kept = (text: string): string[] => outlineOf(text).slice(1);

  test.each([
    ['of labels', 'Name: Kael\nClass: Rogue\nLevel: 3'],
    ['of the head of a message', 'From: Ana Hart\nTo: the harbour master\nSubject: Re: the lamps'],
  ])('%s stay, whatever the other lines do', (_, lines) => {
    expect(kept(`He read it.\n\n${lines}\n\nHe folded it.`)[1]).toBe(lines);
  });

  test('stay below the name of who speaks, and a speech that was broken is joined', () => {
    const play =
      'RUTH\nWhere were you when the bells began to ring\nover the harbour and the nets?\n\nTOM (sitting down)\nHere.';
    expect(kept(play)).toEqual([
      'RUTH\nWhere were you when the bells began to ring over the harbour and the nets?',
      'TOM (sitting down)\nHere.',
    ]);
  });

  test('stay where no line of the text was broken by an editor', () => {
    expect(typed('Knock knock.\nWho is there?\nThe tide.')).toEqual([
      'Knock knock.\nWho is there?\nThe tide.',
    ]);
  });

  test('are verse there when they look like it', () => {
    expect(typed('On the wall she wrote,\n\nSalt at the door,\nPenny on the floor.')).toEqual([
      'On the wall she wrote,',
      'verse(Salt at the door, / Penny on the floor.)',
    ]);
  });

  test('are joined where an editor broke the lines', () => {
    const broken =
      'He went down to the quay, where the nets hung,\nand looked at the water for so long that the\nlamps were lit.';
    expect(kept(`${broken}\n\nShe knew.\nShe did not say.`)[1]).toBe('She knew. She did not say.');
  });

  test('are joined where each sentence has a line of its own', () => {
    const sentences = (nth: number): string =>
      `Sentence ${nth} is about the harbour and the nets that hang there.\nThe next is about the water.\nThe last of them is about the lamp that nobody lit.`;
    const text = [1, 2, 3, 4]
      .map(sentences)
      .join('\n\n')
      .concat(`\n\n${long(1)}`);
    expect(kept(text)[0]).toBe(sentences(1).replaceAll('\n', ' '));
  });

  test('of talk are paragraphs where the others of the text stand on one line', () => {
    expect(typed('“Gone?”\n“Gone,” he said.\n“When?”')).toEqual(['“Gone?”', '“Gone,” he said.', '“When?”']);
    expect(typed('—¿Sí?\n—No.')).toEqual(['—¿Sí?', '—No.']);
  });

  test('may be a whole letter', () => {
    expect(typed('Dear Ruth,\nI am late. Do not wait.\nLove,\nTom')).toEqual([
      'letter(salutation: Dear Ruth, / I am late. Do not wait. / valediction: Love, / signature: Tom)',
    ]);
  });

  test('of titles by the same author are a paragraph each', () => {
    const { outline } = normalized(
      manuscript('It rained.\n\nAlso by Ada Marsh\n\nThe Salt Road\nNine Bells\nThe Weir'),
    );
    expect(outline.slice(2)).toEqual([
      '[also-by Also by Ada Marsh]',
      'The Salt Road',
      'Nine Bells',
      'The Weir',
    ]);
  });

  test('of messages in a quotation are messages', () => {
    const [first] = manuscript('Mum: where are you\nMe: on the bus\nMum: ok').sections[0]?.children ?? [];
    const { outline } = normalized(
      bookOf([sectionOf([{ type: 'blockquote', children: first ? [first] : [] }])]),
    );
    expect(outline).toEqual([
      '[story]',
      'messages(Mum left: where are you / Me right: on the bus / Mum left: ok)',
    ]);
  });
});

test.each([
  [
    'with the hour behind the name, one to a paragraph',
    'Mia, 10:32 PM: u up?\n\nMia, 10:33 PM: ok u are not up\n\nDev, 10:41 PM: I was asleep',
    'messages(Mia left: u up? / Mia left: ok u are not up / Dev left: I was asleep)',
  ],
  [
    'under the name of who sends them',
    'Priya\ndid anyone ask\n\nBeth\nI thought u did\n\nPriya\nnope',
    'messages(Priya left: did anyone ask / Beth left: I thought u did / Priya left: nope)',
  ],
  [
    'under the name and the hour',
    'Priya 10:32\ndid anyone ask\nor not\n\nBeth 10:33\nI thought u did',
    'messages(Priya left: did anyone ask\nor not / Beth left: I thought u did)',
  ],
  [
    'of two who write in haste, one to a paragraph',
    'Mum: Happy new year darling\n\nMia: thanks mum\n\nMum: did you eat',
    'messages(Mum left: Happy new year darling / Mia left: thanks mum / Mum left: did you eat)',
  ],
  ['of handles', '@mia: anyone here\n@dev: no', 'messages(@mia left: anyone here / @dev left: no)'],
  ['in brackets', '<Mia> hi\n<Dev> hi yourself', 'messages(Mia left: hi / Dev left: hi yourself)'],
  [
    'in forms that change where the hour is always said',
    'Mia, 10:32: u up?\n\n[10:33] Dev: no\n\n[10:34] Mia: liar',
    'messages(Mia left: u up? / Dev left: no / Mia left: liar)',
  ],
])('text messages %s', (_, text, messages) => {
  expect(outlineOf(`She looked.\n\n${text}\n\nShe slept.`)).toEqual([
    '[story]',
    'She looked.',
    messages,
    'She slept.',
  ]);
});

test.each([
  ['a play', 'Anna\nWhere is he?\n\nTom\nHe left.\n\nAnna\nThen we go.'],
  ['talk with full stops', 'Mum: Did you eat?\n\nMia: Yes.\n\nMum: Good.'],
  [
    'a list',
    'Lamp\na thing that burns\n\nOar\na thing that pulls\n\nBell\na thing that rings\n\nRope\na thing that holds',
  ],
  ['the head of a mail', 'From: Ruth\nTo: Tom\n\nFrom: Tom\nTo: Ruth'],
])('no text messages are %s', (_, text) => {
  expect(outlineOf(`She looked.\n\n${text}\n\nShe slept.`).join(' ')).not.toContain('messages(');
  expect(rulesOf(`She looked.\n\n${text}\n\nShe slept.`)).not.toContain('normalize/messages');
});

test('two messages of one sender may be a chat, which only the author knows', () => {
  const { blocks, rules } = normalized(
    manuscript('She looked.\n\nMia, 10:32 PM: u up?\n\nMia, 10:33 PM: ok\n\nShe slept.'),
  );
  expect(blocks).toEqual(['She looked.', 'Mia, 10:32 PM: u up?', 'Mia, 10:33 PM: ok', 'She slept.']);
  expect(rules).toContain('normalize/messages');
});

test('a poem may begin each stanza with a word alone', () => {
  const stanzas = 'Morning\nin the yard\n\nEvening\non the wall\n\nMorning\nonce again';
  const { blocks } = normalized(manuscript(stanzas, { genre: 'poetry' }));
  expect(blocks.join(' ')).not.toContain('messages(');
});

test('text messages are known by two senders and their haste; a play is not', () => {
  expect(outlineOf('DAD: where are you\nME: omw\nDAD: k')).toEqual([
    '[story]',
    'messages(DAD left: where are you / ME right: omw / DAD left: k)',
  ]);
  expect(outlineOf('ANNA: Where is he?\n\nTOM: He left.\n\nANNA: Then we go.')[1]).toBe('ANNA: Where is he?');
});
