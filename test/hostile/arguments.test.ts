/** Whatever is typed after `quoin`: it ends, and says what is wrong. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folder, one } from './bad-inputs/row.ts';
import { inProject, quoin } from './quoin.ts';

const FILES = {
  'a.md': one('# One\n\n"It rained," she said.\n'),
  'b.txt': 'It poured.\n',
  'c.docx': 'no document',
  'empty/book.yaml': '',
  'dist/a/build.json': '{',
  ...folder('# One\n\nIt rained.\n'),
};
const COMMANDS = [
  'normalize',
  'queries',
  'import',
  'pages',
  'diff',
  'release',
  'init',
  'build',
  'schema',
  'completion',
];
const PATHS = [
  'a.md',
  'b.txt',
  'c.docx',
  'book',
  'empty',
  'nowhere.md',
  '.',
  '..',
  '',
  '-',
  '/dev/null',
  'a.md/b',
  'HEAD..HEAD',
];
const OPTIONS = [
  ...['html', 'json', 'markdown', 'onix,', ',', 'mobi', ''].map(format => ['--format', format]),
  ...['out', 'a.md', 'a.md/b', '/dev/null', ''].map(out => ['--out', out]),
  ...['text', 'json', 'pdf'].map(to => ['--to', to]),
  ...['utf-9', 'windows-1252', 'utf-16le', ''].map(encoding => ['--encoding', encoding]),
  ...['fr', 'x y', ''].map(lang => ['--lang', lang]),
  ...['a=b', 'ab', '='].map(answer => ['--answer', answer]),
  ...['v1', 'a@1.0.0', '../v1', ''].map(tag => ['--tag', tag]),
  ...['dist', 'nowhere', 'a.md'].map(from => ['--from', from]),
  ...['', 'A\nB', '<b>'].map(title => ['--title', title]),
  ...[
    '--diff',
    '--write',
    '--verbose',
    '--all',
    '--prune',
    '--accept-all',
    '--strict',
    '--json',
    '--force',
  ].map(word => [word]),
  ...['--help', '--version', '--nonsense', '--', '-f', '--no-pages'].map(word => [word]),
  ['--only', 'typography'],
];

it('never ends with a mistake of ours', async () => {
  const argv = fc.tuple(
    fc.constantFrom(...COMMANDS),
    fc.array(fc.constantFrom(...PATHS), { maxLength: 2 }),
    fc.array(fc.constantFrom(...OPTIONS), { maxLength: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(argv, ([command, paths, options]) =>
      inProject(FILES, async project => {
        const { code, err } = await quoin(project, [command, ...paths, ...options.flat()]);
        expect(err).not.toContain('This is a mistake in Quoin');
        expect([0, 1, 2]).toContain(code);
        if (code !== 0) expect(err).not.toBe('');
      }),
    ),
    { numRuns: 60, seed: 61 },
  );
});
