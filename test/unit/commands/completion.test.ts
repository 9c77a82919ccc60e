import { spawnSync } from 'node:child_process';
import { Argument, Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { completion } from '../../../src/commands/completion.ts';

const program = new Command('quoin');
program
  .command('check')
  .description("look: at the author's book")
  .argument('[book...]', 'a manuscript')
  .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json']))
  .option('--strict', 'fail');
program.command('shells').addArgument(new Argument('<shell>').choices(['bash', 'fish']));

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const script = `${completion(program, 'bash')}
COMP_WORDS=(${words.map(word => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
_quoin
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it('offers commands, their flags, and the values of a flag', () => {
    expect(offered('quoin', 'ch')).toEqual(['check']);
    expect(offered('quoin', 'check', '--')).toEqual(['--format', '--strict', '--help']);
    expect(offered('quoin', 'check', '--format', '')).toEqual(['pretty', 'json']);
    expect(offered('quoin', 'check', '-f', 'j')).toEqual(['json']);
    expect(offered('quoin', 'shells', '')).toEqual(['bash', 'fish']);
  });

  it('offers files where a manuscript is meant', () => {
    expect(offered('quoin', 'check', 'package.js')).toEqual(['package.json']);
  });
});

describe('completion in the other shells', () => {
  it('keeps signs that mean something there from meaning it', () => {
    expect(completion(program, 'zsh')).toContain("'check:look\\: at the author'\\''s book'");
    expect(completion(program, 'fish')).toContain("-a check -d 'look: at the author'\\''s book'");
  });

  it('names every command and flag', () => {
    for (const shell of ['zsh', 'fish'] as const) {
      const script = completion(program, shell);
      for (const word of ['check', 'format', 'pretty json', 'strict', 'shells'])
        expect(script).toContain(word);
    }
  });
});
