/** A book that stands still, or fills the memory, is given up by name; the others are made. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, inProject, root } from './quoin.ts';

const text = (words: string): string =>
  `---\ntitle: The Long Field\nauthor: Ann Other\n---\n\n# One\n\n${words}\n`;

/** Quoin as a process of its own, where some words of a manuscript are poison. */
function quoin(project: string, ...args: string[]) {
  const stuck = new URL('stuck.mjs', import.meta.url).href;
  const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const command = ['--import', loader, '--import', stuck, join(root, 'src/cli.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: 'utf8',
  });
  return {
    status,
    stdout,
    stderr,
    made: [...filesIn(project).keys()].filter(path => path.startsWith('dist/')),
  };
}

const BOOKS = {
  'manuscripts/field.md': text('It rained.'),
  'manuscripts/still/book.yaml': 'title: Still\nauthor: Ann Other\n',
  'manuscripts/still/01.md': '# One\n\nIt rained.\n',
  'manuscripts/still/02.md': '# Two\n\nIt STANDS STILL.\n',
  'manuscripts/weir.md': text('It poured.'),
  'manuscripts/wide.md': text('It FILLS THE MEMORY.'),
};

describe('a book out of measure', () => {
  it('is given up after the deadline, with its name and its chapter', async () => {
    await inProject(BOOKS, async project => {
      const { status, stderr, made } = quoin(
        project,
        'build',
        'manuscripts/still',
        '-f',
        'html',
        '--deadline',
        '3',
      );
      expect(stderr).toContain('`still` was given up after 3 s, at the stage `reading still/02.md`');
      expect(stderr).toContain('not built still');
      expect(status).toBe(1);
      expect(made).toEqual([]);
    });
  });

  it('is given up at the cap of memory', async () => {
    await inProject(BOOKS, async project => {
      const { status, stderr, made } = quoin(
        project,
        'build',
        'manuscripts/wide.md',
        '-f',
        'html',
        '--memory',
        '500',
      );
      expect(stderr).toContain('`wide.md` was given up at 500 MB of memory, at the stage `reading`');
      expect(status).toBe(1);
      expect(made).toEqual([]);
    });
  });

  it.each(['1', '2'])(
    'leaves the other books alone, %s at a time',
    async jobs => {
      await inProject(BOOKS, async project => {
        const limits = ['--deadline', '12', '--memory', '500', '--jobs', jobs];
        const { status, stderr, made } = quoin(project, 'build', '-f', 'html', ...limits);
        expect(stderr).toContain('`still` was given up after 12 s');
        expect(stderr).toContain('`wide.md` was given up at 500 MB');
        expect(status).toBe(1);
        expect(made.filter(path => path.endsWith('.html'))).toEqual([
          'dist/field/field.html',
          'dist/weir/weir.html',
        ]);
      });
    },
    120_000,
  );

  it('is a finding like others for whoever reads data', async () => {
    await inProject(BOOKS, async project => {
      const { status, stdout } = quoin(
        project,
        'check',
        'manuscripts/still',
        'manuscripts/still/02.md',
        '--format',
        'json',
        '--deadline',
        '4',
      );
      const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
      expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
        'error build/deadline',
        'error build/deadline',
      ]);
      expect(status).toBe(1);
    });
  });
});

describe('a mistake of ours', () => {
  it('costs one book of several, and says that it is ours', async () => {
    const books = { 'manuscripts/field.md': text('It rained.'), 'manuscripts/odd.md': text('It THROWS.') };
    await inProject(books, async project => {
      const built = quoin(project, 'build', '-f', 'html', '--jobs', '1');
      expect(built.stderr).toContain('This is a mistake in Quoin, not in your book');
      expect(built.stderr).toContain('not built odd.md');
      expect(built.status).toBe(3);
      expect(built.made.filter(path => path.endsWith('.html'))).toEqual(['dist/field/field.html']);
      const checked = quoin(project, 'check', '--format', 'json');
      expect(checked.stderr).toContain('not checked odd.md');
      expect(checked.status).toBe(3);
    });
  });

  it('is no mistake of ours when the disk will not take the book', async () => {
    const books = { 'manuscripts/field.md': text('It rained.'), 'manuscripts/weir.md': text('It poured.') };
    await inProject({ ...books, 'dist/field': 'a file in the way' }, async project => {
      const { status, stderr, made } = quoin(project, 'build', '-f', 'html');
      expect(stderr).not.toContain('mistake in Quoin');
      expect(stderr).toContain('not built field.md');
      expect(status).toBe(1);
      expect(made).toContain('dist/weir/weir.html');
    });
  });
});
