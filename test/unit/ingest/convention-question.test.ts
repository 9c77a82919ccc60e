import { describe, expect, it } from 'vitest';
import { inFolder, ingestAt, words } from './on-disk.ts';

const RULE = 'ingest/paragraphs';

/** Reads a file, with an answer to how its paragraphs are parted where one is given. */
const readWith = (name: string, text: string, answer?: string, edited = text) =>
  inFolder({ [name]: text }, async folder => {
    const before = await ingestAt(folder, name);
    const asked = before.manuscript?.inquiry.asked.filter(({ query }) => query.rule === RULE) ?? [];
    const id = asked[0]?.query.id ?? '';
    const after = await inFolder(
      {
        [name]: edited,
        ...(answer && {
          [name.replace(/\.\w+$/, '.queries.yaml')]:
            `answers:\n  - { id: ${id}, rule: ${RULE}, words: w, answer: ${answer} }\n`,
        }),
      },
      again => ingestAt(again, name),
    );
    return { asked, before, after };
  });

const LINES = ['The tide went out.', 'It came in again.', 'Nobody on the quay saw it.', 'Nobody spoke.'];
const POEM = 'Low water\nand the stairs of stone\n\nhigh water\nand no stairs at all';
const INDENTED = `  The tide went out, as it did at\nthis hour.\n  It came in again.`;

describe('how paragraphs are parted', () => {
  it.each([
    ['a.txt', LINES.join('\n'), 'line', 'blank', [LINES.join('\n')]],
    ['a.txt', POEM, 'blank', 'line', POEM.split(/\n+/)],
    ['a.txt', INDENTED, 'line', 'indented', INDENTED.split(/\n(?= )/).map(text => text.trim())],
    ['a.md', LINES.join('\n'), 'line', 'blank', [LINES.join('\n')]],
  ])('in %s: %j is asked about, and the answer goes before what was read', async (...one) => {
    const [name, text, done, answer, paragraphs] = one;
    const { asked, before, after } = await readWith(name, text, answer);
    expect(asked.map(({ query }) => query.done)).toEqual([done]);
    expect(words(before)).not.toEqual(paragraphs);
    expect(words(after)).toEqual(paragraphs);
    expect(after.told.map(({ rule }) => rule)).not.toContain(RULE);
  });

  it('keeps its id whatever is edited in the file', async () => {
    const { after } = await readWith('a.txt', LINES.join('\n'), 'blank', `A new start.\n${LINES.join('\n')}`);
    expect(words(after)).toHaveLength(1);
  });

  it('is an open query where Markdown would join lines that end as paragraphs do', async () => {
    const text = `${LINES.join('\n')}\n\n${LINES.join('\n')}\n\n${LINES.join('\n')}\n`;
    const { asked, before, after } = await readWith('a.md', text, 'line');
    expect(asked.map(({ unsure }) => unsure)).toEqual([true]);
    expect(words(before)).toHaveLength(3);
    expect(words(after)).toHaveLength(12);
  });

  it('is no question of a Markdown file with blank lines between its paragraphs', async () => {
    expect((await readWith('a.md', LINES.join('\n\n'))).asked).toEqual([]);
  });
});
