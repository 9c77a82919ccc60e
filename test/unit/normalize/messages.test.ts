import { expect, test } from 'vitest';
import { manuscript, normalized } from './manuscript.ts';

const outlineOf = (text: string) => normalized(manuscript(text)).outline;
const rulesOf = (text: string) => normalized(manuscript(text)).rules;

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

test('text messages are known by two senders and their haste; a play is not', () => {
  expect(outlineOf('DAD: where are you\nME: omw\nDAD: k')).toEqual([
    '[story]',
    'messages(DAD left: where are you / ME right: omw / DAD left: k)',
  ]);
  expect(outlineOf('ANNA: Where is he?\n\nTOM: He left.\n\nANNA: Then we go.')[1]).toBe('ANNA: Where is he?');
});
