import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/render/registry.ts';

/** What `--help` says is made when nobody says `--format`. */
const usualOf = (command: string): string[] => {
  const help = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const [, list = ''] = /separated by\s+commas;\s+without\s+it\s+([\w,]+)/.exec(help) ?? [];
  return list.split(',').sort();
};

describe('a command that names no format', () => {
  it.each(['build', 'ci'])('of %s makes every usual one', command => {
    expect(usualOf(command)).toEqual([...FORMATS].sort());
  });

  it('makes the same as the action', () => {
    const [, list = ''] = /default: (\w+(?:,\w+)+)$/m.exec(readFileSync('action.yml', 'utf8')) ?? [];
    expect(list.split(',').sort()).toEqual([...FORMATS].sort());
  });
});
