/** Lists of chapters that authors typed: every one of them is left out whole, with nothing of the story. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ingested, inFolder, ingestAt, ingestBook, ingestFile, outline, words } from './on-disk.ts';

const A = 'It was night, and the rain came down on the roof.';
const B = 'It went on and on, and nobody spoke of it.';
const RULE = 'ingest/typed-contents';

const toldOf = ({ told }: Ingested, rule = RULE) => told.filter(each => each.rule === rule);
const removed = ({ manuscript }: Ingested) => manuscript?.book.removed.map(({ text }) => text);

/** Each as the name of a file and its text; the story is `A` and `B` under two headings. */
const LISTS: Readonly<Record<string, [string, string]>> = {
  'links under a heading': [
    'a.md',
    `# Contents\n\n- [The Boat](#the-boat)\n- [The Net](#the-net)\n\n# The Boat\n\n${A}\n\n# The Net\n\n${B}`,
  ],
  'a numbered list': [
    'a.md',
    `## Contents\n\n1. The Boat\n2. The Net\n\n## The Boat\n\n${A}\n\n## The Net\n\n${B}`,
  ],
  'paragraphs with leaders under bold words': [
    'a.md',
    `**Table of Contents**\n\nThe Boat ........ 1\n\nThe Net ....... 25\n\n# The Boat\n\n${A}\n\n# The Net\n\n${B}`,
  ],
  'a table': [
    'a.md',
    `# Contents\n\n| Chapter | Page |\n|---|---|\n| The Boat | 1 |\n| The Net | 25 |\n\n# The Boat\n\n${A}\n\n# The Net\n\n${B}`,
  ],
  'a list at the end, as the French have it': [
    'a.md',
    `# The Boat\n\n${A}\n\n# The Net\n\n${B}\n\n# Table des matières\n\nThe Boat, 1\n\nThe Net, 25`,
  ],
  'an entry for a page without a heading': [
    'a.md',
    `# Contents\n\nDedication\n\nThe Boat\n\nThe Net\n\n# The Boat\n\n${A}\n\n# The Net\n\n${B}`,
  ],
  'lines of a text': [
    'a.txt',
    `CONTENTS\n\n  The Boat   1\n  The Net   25\n\nThe Boat\n\n${A}\n\nThe Net\n\n${B}`,
  ],
  'the word on the first line of the list': [
    'a.txt',
    `Contents:\nThe Boat\nThe Net\n\nThe Boat\n\n${A}\n\nThe Net\n\n${B}`,
  ],
};

describe('a typed list of chapters', () => {
  it.each(Object.entries(LISTS))('is left out: %s', async (_, [name, text]) => {
    const ingested = await ingestFile(name, text);
    expect(outline(ingested)).toEqual(['chapter The Boat', 'chapter The Net']);
    expect(words(ingested)).toEqual([A, B]);
    expect(toldOf(ingested)).toMatchObject([{ severity: 'info' }]);
    expect(removed(ingested)?.join(' ')).toMatch(/The Boat[^A-Z]*The Net/);
  });

  it('stays with the story in a text whose chapters are numbered', async () => {
    const list = 'Contents\n\nChapter 1\n\nChapter 2';
    const ingested = await ingestFile('a.txt', `${list}\n\nChapter 1\n\n${A}\n\nChapter 2\n\n${B}`);
    expect(words(ingested)).toEqual(['Chapter 1', A, 'Chapter 2', B]);
    expect(toldOf(ingested, 'ingest/listed-heading')).toEqual([]);
  });

  it('need not be headed when three of its lines name chapters', async () => {
    const story = ['1', '2', '3'].map(number => `# Chapter ${number}\n\n${A}`).join('\n\n');
    const list = 'Chapter 1\\\nChapter 2\\\nChapter 3';
    expect(words(await ingestFile('a.md', `${list}\n\n${story}`))).toEqual([A, A, A]);
  });

  it('may be a file of its own', async () => {
    const ingested = await ingestBook({
      'book.yaml': 'title: A',
      '00-contents.md': '- One\n- Two\n',
      '01.md': `# One\n\n${A}`,
      '02.md': `# Two\n\n${B}`,
    });
    expect(outline(ingested)).toEqual(['chapter One', 'chapter Two']);
  });

  it('leaves the heading over it to be the title of the book', async () => {
    const list = '**Contents**\n\nOne\n\nTwo';
    const ingested = await ingestFile('a.md', `# The Tide\n\n${list}\n\n## One\n\n${A}\n\n## Two\n\n${B}`);
    expect(ingested.manuscript?.book.metadata.title).toBe('The Tide');
  });

  it('is a warning where it says what no heading does', async () => {
    const list = 'Contents\n\nChapter 1. The Boat\n\nChapter 2. The Net';
    const ingested = await ingestFile('a.md', `${list}\n\n# Chapter 1\n\n${A}\n\n# Chapter 2\n\n${B}`);
    const [told] = toldOf(ingested);
    expect(told?.severity).toBe('warning');
    expect(told?.message).toContain('no heading says `Chapter 1. The Boat`, `Chapter 2. The Net`');
  });

  it('says which lines of a text without other headings begin chapters', async () => {
    const list = 'Contents\n\nThe Boat\n\nThe Net';
    const ingested = await ingestFile('a.txt', `${list}\n\nThe Boat\n\n${A}\n\nThe Net\n\n${B}`);
    expect(outline(ingested)).toEqual(['chapter The Boat', 'chapter The Net']);
    expect(toldOf(ingested, 'ingest/listed-heading')).toHaveLength(2);
  });

  it('stays where the author says so', async () => {
    const text = `# Contents\n\n- One\n- Two\n\n# One\n\n${A}\n\n# Two\n\n${B}`;
    await inFolder({ 'a.md': text }, async folder => {
      const [asked] = (await ingestAt(folder, 'a.md')).manuscript?.inquiry.asked ?? [];
      const { id } = asked?.query ?? {};
      const answer = `answers:\n  - { id: ${id}, rule: ${RULE}, words: One, answer: keep }\n`;
      writeFileSync(join(folder, 'a.queries.yaml'), answer);
      const kept = await ingestAt(folder, 'a.md');
      expect(outline(kept)).toEqual(['contents Contents', 'chapter One', 'chapter Two']);
      expect(removed(kept)).toEqual([]);
    });
  });

  it.each([
    [
      'what a box holds',
      `The box was open. Contents:\n\nA knife\n\nA spoon\n\n${A}\n\nContents\n\nA knife\n\nA spoon\n\n${B}`,
    ],
    [
      'entries of which one is a chapter',
      `# Contents\n\nOne\n\nA knife\n\nA spoon\n\n# One\n\n${A}\n\n# Two\n\n${B}`,
    ],
    ['a song that is sung again', `O boat\\\nO net\\\nO tide\n\n${A}\n\nO boat\\\nO net\\\nO tide\n\n${B}`],
    [
      'a list that calls a note',
      `# Contents\n\nOne[^1]\n\nTwo\n\n# One\n\n${A}\n\n# Two\n\n${B}\n\n[^1]: So.`,
    ],
  ])('is not what is not one: %s', async (_, text) => {
    const ingested = await ingestFile('a.md', text);
    expect(removed(ingested)).toEqual([]);
  });
});
