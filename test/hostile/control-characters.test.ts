/** Names of files with control characters in them: they are seen on a terminal, and have no effect there. */
import { expect, it } from 'vitest';
import { one } from './bad-inputs/row.ts';
import { inProject, quoin } from './quoin.ts';

const ODD = 'a\x1b[31mb\x07.md';
const FOLDER = 'bo\x1b[2Jok\nerror made up';
const FILES = {
  [`manuscripts/${ODD}`]: one('# One\n\nThe the "rain."\n'),
  [`${FOLDER}/book.yaml`]: 'titel: \x1b[31m\n',
  [`${FOLDER}/0\x1b[31m1.md`]: `# One\n\n![x](no\x1b[31m.png) "They sang 'Over the hills and the boys' went home," he said.\n`,
};

const RUNS: readonly (readonly string[])[] = [
  ['build', '--format', 'html'],
  ['build', '--format', 'html', '--out', 'o\x1b[31mut'],
  ['check', FOLDER],
  ['build', FOLDER],
  ['build', 'no\x1b[31m\nne.md'],
  ['build', '--format', 'm\x1b[31mobi'],
  ['queries', FOLDER, '--format', 'pretty'],
  ['queries', FOLDER, '--answer', '\x1b[31m=a'],
  ['normalize', `manuscripts/${ODD}`, '--quotes', '\x1b[31m'],
  ['import', `manuscripts/${ODD}`, '--out', 'im\x1b[31mport'],
  ['init', 'in\x1b[31mit', '--title', 'Rain'],
  ['doctor'],
  ['\x1b[31m'],
];

it.each(RUNS.map(args => [args]))('%j', args =>
  inProject(FILES, async project => {
    const { out, err } = await quoin(project, args);
    expect(out + err).not.toBe('');
    // Neither a sign that moves or colours, nor a line that a name began.
    expect(JSON.stringify([out, err].join('\n').match(/[^\P{Cc}\n]/u))).toBe('null');
    expect(`${out}\n${err}`).not.toMatch(/^error made up/m);
  }),
);
