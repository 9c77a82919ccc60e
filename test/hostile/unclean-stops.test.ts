/** What cannot be written, read or asked to its end: one sentence, and an exit code that a script can go by. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { atTerminal } from '../../src/commands/converse.ts';
import { docx, styled, text } from '../docx.ts';
import { one } from './bad-inputs/row.ts';
import { inProject, quoin, root } from './quoin.ts';

const FILES = { 'a.md': one('# One\n\nIt rained.\n'), distfile: 'a file' };
const html = ['build', 'a.md', '--format', 'html'];
const onLinux = process.platform === 'linux';

describe('a place that cannot be written to', () => {
  it.each([
    ['a book', [...html, '--out', 'distfile/x']],
    ['a project', ['init', 'distfile/x']],
  ])('is no fault of %s', (_, args) =>
    inProject(FILES, async project => {
      const { code, err } = await quoin(project, args);
      expect(err).toMatch(
        /^quoin: `distfile\/x\/.* cannot be written: a file stands where its folder should be/m,
      );
      expect(code).toBe(1);
    }),
  );

  it.runIf(onLinux)('is left at the first refusal, also where nothing is ever there', () =>
    inProject(FILES, async project => {
      for (const args of [
        [...html, '--out', '/proc/quoin'],
        ['init', '/proc/quoin/deep/deeper'],
      ]) {
        const { code, err } = await quoin(project, args);
        expect(err).toContain('cannot be written: no folder can be made there; name another');
        expect(code).toBe(1);
      }
    }),
  );

  it.runIf(onLinux)('is named when it is where the answer goes', () => {
    const program = `'${process.execPath}' --import '${root}node_modules/tsx/dist/loader.mjs' '${root}src/cli.ts'`;
    const { status, stderr } = spawnSync('sh', ['-c', `${program} schema >/dev/full`], { encoding: 'utf8' });
    expect(stderr).toBe('quoin: what it prints cannot be written: the disk is full\n');
    expect(status).toBe(2);
  });

  it('is named when it is where temporary files go', () =>
    inProject(FILES, async project => {
      const nowhere = { TMPDIR: join(project, 'nowhere'), TMP: join(project, 'nowhere') };
      const { code, err } = await quoin(project, ['import', 'a.md', '--out', 'made'], nowhere);
      expect(err).toMatch(/^quoin: no temporary folder can be made in `.*nowhere`/m);
      expect(code).toBe(1);
      expect(readdirSync(project).sort()).toEqual(['a.md', 'distfile']);
    }));
});

it.each(['build', 'check', 'normalize', 'queries', 'import'])(
  '%s knows an encoding that is none for a slip on the command line',
  command =>
    inProject(FILES, async project => {
      const { code, err } = await quoin(project, [command, 'a.md', '--encoding', 'nonsense']);
      expect(err).toContain('write utf-8, utf-16le or windows-1252');
      expect(code).toBe(2);
    }),
);

it('a folder may be called as the document it is made of', async () => {
  const bytes = await docx(styled('Heading1', 'Chapter One') + text('Rain fell on the weir.'));
  await inProject({ 'y.docx': bytes }, async project => {
    expect((await quoin(project, ['import', 'y.docx', '--out', 'sub.docx'])).code).toBe(0);
    const { code, out } = await quoin(project, ['normalize', 'sub.docx']);
    expect(out).toContain('Rain fell on the weir.');
    expect(code).toBe(0);
  });
});

it('Ctrl-C at a question ends the command, not the answers', async () => {
  const interrupted = vi.fn();
  const others = process.rawListeners('SIGINT') as NodeJS.SignalsListener[];
  process.removeAllListeners('SIGINT').once('SIGINT', interrupted);
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const person = atTerminal(input, output);
  let ended = false;
  const typed = person.ask('open or close > ').then(() => {
    ended = true;
  });
  input.write('\x03');
  await vi.waitFor(() => expect(interrupted).toHaveBeenCalledOnce());
  expect(ended).toBe(false);
  for (const other of others) process.on('SIGINT', other);
  person.close();
  await typed;
});
