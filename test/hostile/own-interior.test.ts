/** An interior that a stranger sends in with a book. */
import { expect, it } from 'vitest';
import { inProject, quoin } from './quoin.ts';

const bookWith = (page: string) => ({
  'manuscripts/weir/book.yaml': 'title: The Weir\nauthor: Ada Marsh\ntemplate: page.yaml\n',
  'manuscripts/weir/01.md': '# One\n\nIt rained.\n',
  'manuscripts/weir/page.yaml': page,
});

it.each([
  [
    'a face that there is not',
    'like: literary\nbody: { face: comic-sans }\n',
    'no `face` called `comic-sans`',
  ],
  [
    'a face of a thousand letters',
    `like: literary\nbody: { face: ${'x'.repeat(1000)} }\n`,
    'no `face` called `xxx',
  ],
  ['brackets without end', `like: literary\nbody: ${'['.repeat(20_000)}\n`, 'is no YAML'],
  ['keys of keys', `like: literary\nbody: ${'{'.repeat(30)}a${'}'.repeat(30)}\n`, 'as a key'],
  ['brackets behind brackets', `${']'.repeat(40_000)}\n${'['.repeat(40_000)}\n`, 'nests more than 100 deep'],
  ['a path', 'like: ../literary\n', 'no interior to be `like`'],
  ['nothing', '', '`the file`'],
])('with %s is refused by name', async (_, page, says) => {
  await inProject(bookWith(page), async project => {
    const { code, err } = await quoin(project, ['build', '--format', 'pdf']);
    expect(err).toContain('page.yaml');
    expect(err).toContain(says);
    expect(err).not.toContain('mistake in Quoin');
    // Usage or configuration.
    expect(code).toBe(2);
  });
});

it('that is sound sets the book', async () => {
  await inProject(bookWith('like: genre\nbody: { size: 12pt }\n'), async project => {
    const { code, err } = await quoin(project, ['build', '--format', 'pdf']);
    expect(code, err).toBe(0);
  });
});
