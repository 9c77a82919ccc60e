import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

const outlineOf = (text: string) => normalized(manuscript(text)).outline;

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
