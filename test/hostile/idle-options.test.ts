/** An option that would do nothing beside the others is refused; one that promises more, gives it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, one } from './bad-inputs/row.ts';
import { inProject, quoin } from './quoin.ts';

const FILES = {
  'a.md': one('# One\n\n"It rained," she said.\n\n"It--poured."\n'),
  'raw.txt': 'It rained.\n\nNobody came.\n',
  'manuscripts/my-novel/book.yaml': 'title: Tide\nauthor: Ann Other\n',
  'manuscripts/my-novel/01.md': '# One\n\nIt rained.\n',
  'manuscripts/fog.md': one('# One\n\nIt cleared.\n'),
  ...folder('# One\n\nIt rained.\n'),
};

const IDLE: readonly (readonly [args: string, says: string])[] = [
  [
    'normalize a.md --quotes uk',
    '--quotes goes with --only typography; for all of a book write `quotes: uk`',
  ],
  ['normalize a.md --lang fr', '--lang goes with --only typography; for all of a book write `lang: fr`'],
  ['normalize a.md --dashes spaced-en --diff', '--dashes goes with --only typography'],
  ['normalize a.md --ellipses glyph', '--ellipses goes with --only typography'],
  ['normalize a.md --write', '--write goes with --only typography'],
  ['normalize a.md --diff --to json', '--diff prints what changes, so --to json does nothing'],
  ['normalize a.md --only typography --to text', '--only typography prints the file as it is, so --to text'],
  ['guide covers --format epub', '--format goes with --book'],
  ['guide --out elsewhere', '--out goes with --book'],
  ['guide covers --book', '--book makes one book of all chapters; leave `covers` out'],
  ['build --tag my-novl@1.1', '`my-novl@1.1` names no book here; did you mean `my-novel@1.1`?'],
  ['build book --tag somewhere-else@2.0', '`somewhere-else@2.0` names no book here; there are book'],
];

describe('an option that would do nothing', () => {
  it.each(IDLE)('quoin %s', (args, says) =>
    inProject(FILES, async project => {
      const { code, out, err } = await quoin(project, args.split(' '));
      expect(err).toContain(`quoin: ${says}`);
      expect([code, out]).toEqual([2, '']);
      expect(existsSync(join(project, 'dist'))).toBe(false);
    }),
  );
});

it('a tag of a book beside the one that is named leaves that one without a version', () =>
  inProject(FILES, async project => {
    const args = ['build', 'manuscripts/fog.md', '--format', 'html', '--tag', 'my-novel@1.1'];
    expect((await quoin(project, args)).code).toBe(0);
  }));

it('--verbose shows the notes of normalize, which is why they are counted', () =>
  inProject(FILES, async project => {
    const short = await quoin(project, ['normalize', 'raw.txt']);
    expect(short.err).toMatch(/\d+ notes? on what was done; --verbose shows them/);
    for (const more of [[], ['--diff']]) {
      const { code, err } = await quoin(project, ['normalize', 'raw.txt', '--verbose', ...more]);
      expect(err).toMatch(/^info /m);
      expect(err).not.toContain('--verbose shows them');
      expect(code).toBe(0);
    }
  }));
