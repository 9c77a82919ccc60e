import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { blocksOf, bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

describe('American manuscripts', () => {
  test.each([
    [`"Don't," she said. "It's late."`, '“Don’t,” she said. “It’s late.”'],
    [`He said, "Call it 'home,' if you like."`, 'He said, “Call it ‘home,’ if you like.”'],
    [`"'Tis the '90s," he said, "rock 'n' roll."`, '“’Tis the ’90s,” he said, “rock ’n’ roll.”'],
    [`"Get 'em! 'Bout time, goin' an' comin'."`, '“Get ’em! ’Bout time, goin’ an’ comin’.”'],
    [`"Wait--" "No."`, '“Wait—” “No.”'],
    [`"It'll be our"--she leaned in--"secret."`, '“It’ll be our”—she leaned in—“secret.”'],
    [`The boys' boats and the boss's boat.`, 'The boys’ boats and the boss’s boat.'],
    [`He was 6'2" tall.`, 'He was 6′2″ tall.'],
    [`("Quiet," he said.)`, '(“Quiet,” he said.)'],
    [`She said "yes"; he said "no".`, 'She said “yes”; he said “no”.'],
    [`"...and then," he said.`, '“…and then,” he said.'],
    [`"He said, 'She said, "Run."'"`, '“He said, ‘She said, “Run.”’”'],
    [`"Just sleep here. S' comfy."`, '“Just sleep here. S’ comfy.”'],
    [
      `The 'trend' was plain, and the 'clever people' knew it.`,
      'The ‘trend’ was plain, and the ‘clever people’ knew it.',
    ],
    [
      `"That's what 'e said, an' 'a was right. 'Ow'd 'e know?"`,
      '“That’s what ’e said, an’ ’a was right. ’Ow’d ’e know?”',
    ],
    [`It was the summer of '69, the '60s' last.`, 'It was the summer of ’69, the ’60s’ last.'],
    [`"Is it--'ere?"`, '“Is it—’ere?”'],
    [`He read "The 'Nautilus'".`, 'He read “The ‘Nautilus’”.'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('speech over several paragraphs opens each and closes the last', () => {
    expect(blocksOf(`"It began at sea.\n\n"We saw no land.\n\n"Then the rain came."\n\nHe stopped.`)).toEqual(
      ['“It began at sea.', '“We saw no land.', '“Then the rain came.”', 'He stopped.'],
    );
  });

  test('a quotation inside another of its kind takes the other marks, and the author is told', () => {
    const { blocks, rules } = normalized(manuscript(`"She said, "The work is lost." Then she left."`));
    expect(blocks).toEqual(['“She said, ‘The work is lost.’ Then she left.”']);
    expect(rules).toEqual(['normalize/nested-quotes']);
  });
});

describe('marks made of others', () => {
  test.each([
    ["``It's late,'' she said---and it was. ``Go.''", '“It’s late,” she said—and it was. “Go.”'],
    ["``He told me `never' and went,'' she said.", '“He told me ‘never’ and went,” she said.'],
    ["''Stay,'' she said. ''It's late.''", '“Stay,” she said. “It’s late.”'],
    ['I don`t know, and you don´t.', 'I don’t know, and you don’t.'],
    ["It was `home' to him.", 'It was ‘home’ to him.'],
    ["'It was the dogs'' he said.", '‘It was the dogs’’ he said.'],
    ['He drew a ` and a ´ on the wall.', 'He drew a ` and a ´ on the wall.'],
    // What word processors turn the wrong way.
    [
      '“‘Tis late,” she said. “Get ‘em. It‘s done.” The ‘90s went.',
      '“’Tis late,” she said. “Get ’em. It’s done.” The ’90s went.',
    ],
    ['“He said ‘cause and effect’ twice,” she said.', '“He said ‘cause and effect’ twice,” she said.'],
    ['‘Cause and effect,’ he said. ‘Don‘t.’', '‘Cause and effect,’ he said. ‘Don’t.’'],
    ['They sailed to O‘ahu.', 'They sailed to O‘ahu.'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('open each paragraph of a long speech', () => {
    expect(blocksOf("``It began at sea.\n\n``Then the rain came.''")).toEqual([
      '“It began at sea.',
      '“Then the rain came.”',
    ]);
  });

  test('are set as the language has it', () => {
    const { blocks } = normalized(manuscript("``Geh,'' sagte er.", { lang: 'de' }));
    expect(blocks).toEqual(['„Geh,“ sagte er.']);
  });

  test.each([
    [
      'de',
      ",,Geh'', sagte er. ,,Ja\", sagte sie. ,Nein, war's nicht', rief er.",
      '„Geh“, sagte er. „Ja“, sagte sie. ‚Nein, war’s nicht‘, rief er.',
    ],
    ['de', ",,Er sagte >>ja<<'', sagte sie ,und ging.", '„Er sagte »ja«“, sagte sie ,und ging.'],
    ['de', ">>Geh<<, sagte er. >>Er sagte 'ja'<<", '»Geh«, sagte er. »Er sagte ›ja‹«'],
    ['pl', ",,Dom'', powiedział. ,,Idź\" rzekła.", '„Dom”, powiedział. „Idź” rzekła.'],
    [
      'fr',
      '<<Bonjour>>, dit-il. << Non ! >> "Oui", dit-elle.',
      '«\u202fBonjour\u202f», dit-il. «\u202fNon\u202f!\u202f» «\u202fOui\u202f», dit-elle.',
    ],
    ['fr', 'Si a << b, alors.', 'Si a << b, alors.'],
    [
      'ru',
      ',,Да\'\', сказал он. „Нет", сказала она. "Да", <<да>>.',
      '„Да“, сказал он. „Нет“, сказала она. «Да», «да».',
    ],
    ['sv', '>>Nej>>, sa hon.', '»Nej», sa hon.'],
    ['da', '>>Ja<<, sagde han.', '»Ja«, sagde han.'],
    ['en', '<<Go>>, said the voice, ,,and so.', '<<Go>>, said the voice, ,,and so.'],
  ])('in %s: %s', (lang, typed, set) => {
    const spaces = (text: string | undefined) => text?.replaceAll('\u00a0', '\u202f');
    expect(spaces(normalized(manuscript(typed, { lang })).blocks[0])).toBe(spaces(set));
  });

  test('leave doubts about other marks where the author typed them', () => {
    const typed = "``Go,'' he said. ``Stay.'' It was 5'10\". 6\" nails.";
    const { blocks, report } = normalized(manuscript(typed));
    expect(blocks).toEqual(['“Go,” he said. “Stay.” It was 5′10″. 6″ nails.']);
    expect(report.messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([
      ['uncertain-quote', typed.indexOf('" nails') + 1],
    ]);
  });
});

describe('British manuscripts', () => {
  test.each([
    [`'I said "go",' he told her. 'And 'twas late.'`, '‘I said “go”,’ he told her. ‘And ’twas late.’'],
    [`'The boys' boats are out,' she said.`, '‘The boys’ boats are out,’ she said.'],
    [`'We're off,' he said, 'to see 'em.'`, '‘We’re off,’ he said, ‘to see ’em.’'],
    [`'Five!' cried she. 'Come, that's better.'`, '‘Five!’ cried she. ‘Come, that’s better.’'],
    [`''Tis 'ard on 'er,' he said.`, '‘’Tis ’ard on ’er,’ he said.'],
    [
      `'The goin's easy an' the dogs' bowls are full,' he said.`,
      '‘The goin’s easy an’ the dogs’ bowls are full,’ he said.',
    ],
    [`'Have you read "The Tide"?' she asked.`, '‘Have you read “The Tide”?’ she asked.'],
  ])('%s', (typed, set) => {
    expect(blocksOf(typed)).toEqual([set]);
  });

  test('the style the author asks for is set, whatever was typed', () => {
    const book = manuscript(`"Call it 'home,'" she said. "I don't."`);
    book.style.quotes = 'uk';
    expect(normalized(book).blocks).toEqual(['‘Call it “home,”’ she said. ‘I don’t.’']);
    expect(normalized(book).blocks).toEqual(['‘Call it “home,”’ she said. ‘I don’t.’']);
  });
});

test('a mark that nothing closes does not say in which style a text is', () => {
  const book = manuscript(`"qu'›\n\n‘`);
  book.style.quotes = 'uk';
  const [once, twice] = [normalized(book).blocks, normalized(book).blocks];
  expect(twice).toEqual(once);
});

test('British speech over several paragraphs opens each and closes the last', () => {
  expect(
    blocksOf(
      `'It began at sea.\n\n'I saw no land.\n\n'All was still, and then the rain came.'\n\nHe stopped.`,
    ),
  ).toEqual([
    '‘It began at sea.',
    '‘I saw no land.',
    '‘All was still, and then the rain came.’',
    'He stopped.',
  ]);
});

describe('marks beside markup', () => {
  const text = (value: string): Inline => ({ type: 'text', value });
  const emphasis = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });
  const set = (...children: Inline[]) => {
    const { book } = normalized(bookOf([sectionOf([{ type: 'paragraph', children }])]));
    const story = book.sections.find(section => section.role === 'story');
    return plainText(story?.children ?? []);
  };

  test.each<[string, Inline[], string]>([
    [
      'emphasis at the end of speech',
      [text('"I '), emphasis('know'), text('," he said.')],
      '“I know,” he said.',
    ],
    ['all speech emphasized', [emphasis('"Run!"'), text(' he said.')], '“Run!” he said.'],
    ['a possessive behind emphasis', [emphasis('Nautilus'), text("'s crew")], 'Nautilus’s crew'],
    [
      'a link',
      [text('"'), { type: 'link', url: 'x', children: [text('Bob')] }, text(`'s here."`)],
      '“Bob’s here.”',
    ],
    [
      'a footnote reference',
      [text('He said, "Go."'), { type: 'noteReference', note: '1' }, text(' "Now."')],
      'He said, “Go.” “Now.”',
    ],
    [
      'code stays as typed',
      [text('"See '), { type: 'code', value: '"x" -- y' }, text('."')],
      '“See "x" -- y.”',
    ],
    ['a dash over two nodes', [text('He ran-'), emphasis('-fast'), text('.')], 'He ran—fast.'],
  ])('%s', (_, inlines, expected) => {
    expect(set(...inlines)).toBe(expected);
  });

  test('a quotation that runs through lines of verse', () => {
    const line = (value: string) => ({ type: 'verseLine' as const, indent: 0, children: [text(value)] });
    const { book } = normalized(
      bookOf([
        sectionOf([
          { type: 'paragraph', children: [text('She sang:')] },
          {
            type: 'verse',
            children: [
              { type: 'stanza', children: [line(`"The tide is gone,`), line(`The lamps are dark."`)] },
            ],
          },
        ]),
      ]),
    );
    const story = book.sections.find(section => section.role === 'story');
    expect(plainText(story?.children ?? [])).toBe('She sang:“The tide is gone,The lamps are dark.”');
  });
});

test('what is typeset already passes unchanged', () => {
  const typed = '“Don’t,” she said—“not ’90s music…” The boys’ ‘work’ was done.';
  const { blocks, rules } = normalized(manuscript(typed));
  expect(blocks).toEqual([typed]);
  expect(rules).toEqual([]);
});

test('a mark that could be two things is told with its place and how sure the reading is', () => {
  const { report } = normalized(manuscript(`He said so.\n\n"I saw the 'long boats' crew."`));
  const [message] = report.messages.filter(({ ruleId }) => ruleId === 'uncertain-quote');
  expect(message).toMatchObject({ file: 'tide.txt', line: 3 });
  expect(message?.confidence).toBeGreaterThan(0.5);
  expect(message?.confidence).toBeLessThan(0.9);
});

describe('speech in dialect that no list knows', () => {
  const filler = Array.from(
    { length: 6 },
    (_, day) => `On day ${day} the ferry was late, and nobody minded.`,
  );
  const among = (...lines: string[]) => blocksOf([...lines, ...filler].join('\n\n')).slice(0, lines.length);

  test('a word that stands where nothing could close a quotation teaches the places where something could', () => {
    expect(
      among(
        `"He come 'gatherly down the lane," said the ferryman.`,
        `"We was 'gatherly glad," said the ferryman.`,
        `"They 'gatherly left us, an' the dogs' bowls was empty," said the ferryman.`,
      ),
    ).toEqual([
      '“He come ’gatherly down the lane,” said the ferryman.',
      '“We was ’gatherly glad,” said the ferryman.',
      '“They ’gatherly left us, an’ the dogs’ bowls was empty,” said the ferryman.',
    ]);
  });

  test('a word that lost its end where no quotation is open teaches the places where one is', () => {
    expect(
      among(
        `"The brea' was stale," she said.`,
        `"No brea' today," she said.`,
        `"Gran told me, 'There's brea' on the shelf,' an' went," she said.`,
      ),
    ).toEqual([
      '“The brea’ was stale,” she said.',
      '“No brea’ today,” she said.',
      '“Gran told me, ‘There’s brea’ on the shelf,’ an’ went,” she said.',
    ]);
  });

  test('an author who clips words everywhere and quotes nothing is not read as quoting', () => {
    const clipped = ['tater', 'baccer', 'smornin', 'livered', 'gotten'].map(
      word => `"I had th' ol' 'un 'n' a bit o' '${word} wi' me at th' gate," said Tib.`,
    );
    for (const block of among(...clipped)) expect(block).not.toContain('‘');
  });

  test('and yet a word between two marks is a quotation', () => {
    expect(
      among(
        `"I wen' t' th' mill an' saw th' ol' man 'bout it," said Tib.`,
        `"They call 'em 'customers' at th' mill," said Tib.`,
      )[1],
    ).toBe('“They call ’em ‘customers’ at th’ mill,” said Tib.');
  });

  test.each([
    [
      `'That's so,' th' ol' ferryman answered, 'and I'll say it twice.'`,
      '‘That’s so,’ th’ ol’ ferryman answered, ‘and I’ll say it twice.’',
    ],
    [`'I saw Mr. 'Obday go by wi' a cart,' he said.`, '‘I saw Mr. ’Obday go by wi’ a cart,’ he said.'],
  ])('British: %s', (typed, set) => {
    expect(among(typed)).toEqual([set]);
  });

  test('British speech that begins with an everyday word opens, though the word is also one without its h', () => {
    const lines = [
      'And so we went.',
      'Is it far?',
      'As you like.',
      'At last he came, and is gone as fast as he came.',
    ];
    const plain = 'And it is as far as it was, and as late at night as it is at dawn, at least at sea.';
    const typed = [
      plain,
      plain,
      ...lines.map(line => `'${line}'`),
      `'Give us yer 'and, an' 'old 'ard,' he said.`,
    ];
    expect(among(...typed).slice(2)).toEqual([
      ...lines.map(line => `‘${line}’`),
      '‘Give us yer ’and, an’ ’old ’ard,’ he said.',
    ]);
  });
});

describe('speech and phrases', () => {
  const filler = Array.from({ length: 6 }, (_, day) => `'On day ${day} the ferry was late,' he said.`);
  const told = (...lines: string[]) => {
    const { blocks, rules } = normalized(manuscript([...lines, ...filler].join('\n\n')));
    return { set: blocks.slice(0, lines.length), rules };
  };

  test.each([
    [
      'behind an aside in brackets',
      `'He is the ferryman really' (here she laughed at Tom's face), 'and no miller; for millers stay ashore.'`,
      '‘He is the ferryman really’ (here she laughed at Tom’s face), ‘and no miller; for millers stay ashore.’',
    ],
    [
      'behind an aside between dashes',
      `'That's the wonderful thing'--here he lowered his voice--'as I never saw the man; an' 'twas late.'`,
      '‘That’s the wonderful thing’—here he lowered his voice—‘as I never saw the man; an’ ’twas late.’',
    ],
    [
      'and does not end with a clipped word before a comma',
      `'My lan', how you've grown, Tib! 'Clare to goodness, I wouldn't a-known you!'`,
      '‘My lan’, how you’ve grown, Tib! ’Clare to goodness, I wouldn’t a-known you!’',
    ],
    [
      'with a clipped word, though the next paragraph is speech',
      `'They was all 'sembled at th' mill when I got there an' told 'em.'`,
      '‘They was all ’sembled at th’ mill when I got there an’ told ’em.’',
    ],
    [
      'with a clipped word that has a mark of its own',
      `''Deed I don't know,' said Tib.`,
      '‘’Deed I don’t know,’ said Tib.',
    ],
  ])('British speech goes on %s, and nothing is asked', (_, typed, set) => {
    expect(told(typed)).toEqual({ set: [set], rules: [] });
  });

  test('British speech begins with a date', () => {
    const typed = [`'17 September. The ferry was late.`, `'18 September. It was late again.'`];
    expect(told(...typed)).toEqual({
      set: ['‘17 September. The ferry was late.', '‘18 September. It was late again.’'],
      rules: [],
    });
  });

  test('a phrase in the middle of a clause ends without a stop', () => {
    expect(told(`They called it 'the long weir' and left it at that.`).set).toEqual([
      'They called it ‘the long weir’ and left it at that.',
    ]);
  });
});

describe('words cut short', () => {
  test('at both ends, among other clipped words', () => {
    expect(
      blocksOf(`"I lef' th' boat 'twix' th' mill an' th' weir, an' it's 'mos' day," said Tib.\n\n"Yes."`)[0],
    ).toBe('“I lef’ th’ boat ’twix’ th’ mill an’ th’ weir, an’ it’s ’mos’ day,” said Tib.');
  });

  test('and not among words that are whole', () => {
    expect(blocksOf(`"She says 'thou' and 'thee' to me," he said.`)).toEqual([
      '“She says ‘thou’ and ‘thee’ to me,” he said.',
    ]);
  });
});
