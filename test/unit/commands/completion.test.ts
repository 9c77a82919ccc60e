import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { completion } from '../../../src/commands/completion.ts';

const program = new Command('quoin');
program
  .command('check')
  .description("look: at the author's book")
  .argument('[book...]', 'a manuscript')
  .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json']))
  .option('--strict', 'fail')
  .addOption(new Option('--only <list>', 'which').choices(['epub', 'pdf', 'print']));
program.command('shells').addArgument(new Argument('<shell>').choices(['bash', 'fish']));

/** What bash offers for the last of these words. */
const offered = (...words: string[]): string[] => offeredBy(completion(program, 'bash'), ...words);
function offeredBy(teaching: string, ...words: string[]): string[] {
  const script = `${teaching}
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
    expect(offered('quoin', 'check', '--')).toEqual(['--format', '--strict', '--only', '--help']);
    expect(offered('quoin', 'check', '--format', '')).toEqual(['pretty', 'json']);
    expect(offered('quoin', 'check', '-f', 'j')).toEqual(['json']);
    expect(offered('quoin', 'shells', '')).toEqual(['bash', 'fish']);
  });

  it('offers files where a manuscript is meant', () => {
    expect(offered('quoin', 'check', 'package.js')).toEqual(['package.json']);
  });
});

describe('completion in bash, of what has more than one part,', () => {
  it('goes on with a list behind its last comma', () => {
    expect(offered('quoin', 'check', '--only', 'ep')).toEqual(['epub']);
    expect(offered('quoin', 'check', '--only', 'epub,p')).toEqual(['epub,pdf', 'epub,print']);
  });

  it('keeps a name with spaces and signs in one piece', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-completion-'));
    try {
      for (const name of ['My Book.md', 'My *.md']) writeFileSync(join(folder, name), '');
      expect(offered('quoin', 'check', `${folder}/My`).sort()).toEqual([
        `${folder}/My *.md`,
        `${folder}/My Book.md`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('completion by the front door', () => {
  it('knows formats, proofing rules and shops', () => {
    const loader = join('node_modules', 'tsx', 'dist', 'loader.mjs');
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', `./${loader}`, 'src/cli.ts', 'completion', 'bash'],
      {
        encoding: 'utf8',
      },
    );
    expect(offeredBy(stdout, 'quoin', 'build', '-f', 'epub,h')).toEqual(['epub,html']);
    expect(offeredBy(stdout, 'quoin', 'ci', '--format', 'on')).toEqual(['onix']);
    expect(offeredBy(stdout, 'quoin', 'check', '--explain', 'doubled-w')).toEqual(['doubled-word']);
    expect(offeredBy(stdout, 'quoin', 'check', '--store', 'k')).toEqual(['kdp', 'kobo']);
    expect(offeredBy(stdout, 'quoin', 'check', '--format', 's')).toEqual(['sarif']);
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
