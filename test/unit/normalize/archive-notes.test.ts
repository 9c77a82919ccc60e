import { expect, test } from 'vitest';
import { plainText } from '../../../src/book/visit.ts';
import { archiveNotes } from '../../../src/normalize/archive-notes.ts';
import { manuscript } from './manuscript.ts';

const notesIn = (...blocks: string[]): string[] =>
  archiveNotes(manuscript(blocks.join('\n\n')).sections[0]?.children ?? []).map(note =>
    note.map(block => plainText([block])).join(' / '),
  );
const TALE = Array.from({ length: 10 }, () => 'The boat went down the river.');

test('notes to readers stand under the labels of an archive, before and behind their chapters', () => {
  expect(
    notesIn(
      'Chapter 1: The Lamp',
      'Chapter Summary',
      'In which a boat is lost.',
      'Chapter Notes',
      'For the spring exchange.',
      ...TALE,
      'Chapter End Notes',
      'It is found later on.',
      'Comments are love!',
      'Chapter 2: The Ice',
      ...TALE,
      'End Notes',
      'The title is from a song.',
    ),
  ).toEqual([
    'Chapter Summary / In which a boat is lost.',
    'Chapter Notes / For the spring exchange.',
    'Chapter End Notes / It is found later on. / Comments are love!',
    'End Notes / The title is from a song.',
  ]);
});

test.each([
  ['a heading of an essay', [...TALE, 'Notes', 'The tide is high.', ...TALE]],
  ['a list of notes', [...TALE, 'End Notes', '1. See the map.', '2. See the sea.']],
  ['a label with nothing under it', ['Chapter Notes']],
])('%s is none', (_, blocks) => {
  expect(notesIn(...blocks)).toEqual([]);
});
