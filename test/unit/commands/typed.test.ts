import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { typed } from '../../../src/commands/typed.ts';

const NAMES = [
  'manuscripts/my-novel',
  'été.md',
  'My File; x.docx',
  "Odd Name; é 'q'",
  'a "b" \'c\'',
  '$HOME `date` \\ !!',
  '~',
  '*.md',
  'a&b',
  '-f.md',
];

describe('the name of a file in a hint', () => {
  it('stands as it is where no shell reads it otherwise', () => {
    expect(NAMES.slice(0, 2).map(typed)).toEqual(NAMES.slice(0, 2));
  });

  it('stands in quotation marks elsewhere', () => {
    expect(typed('My File; x.docx')).toBe('"My File; x.docx"');
    expect(typed("Odd Name; é 'q'")).toBe(`"Odd Name; é 'q'"`);
    expect(typed('cost $5')).toBe("'cost $5'");
  });

  it('shows a control character as a shell reads it back', () => {
    expect(typed('a\x1b[31m\nb')).toBe(String.raw`$'a\x1b[31m\x0ab'`);
    const { stdout } = spawnSync('bash', ['--norc', '-c', `printf %s ${typed("it's \x1b \n \\ new")}`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe("it's \x1b \n \\ new");
  });

  it.skipIf(process.platform === 'win32')('is the same file when it is pasted', () => {
    for (const name of NAMES) {
      const { stdout } = spawnSync('sh', ['-c', `printf %s ${typed(name)}`], { encoding: 'utf8' });
      expect(stdout.replace(/^\.\/(?=-)/, '')).toBe(name);
    }
  });
});
