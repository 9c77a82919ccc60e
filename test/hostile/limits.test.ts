/** A book that stands still, or fills the memory, is given up by name; the others are made. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn, inProject, put, root } from './quoin.ts';

const text = (words: string): string =>
  `---\ntitle: The Long Field\nauthor: Ann Other\n---\n\n# One\n\n${words}\n`;

const stuck = new URL('stuck.mjs', import.meta.url).href;
const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
/** Arguments of node for a Quoin where some words of a manuscript are poison. */
const poisoned = (args: readonly string[]): string[] => [
  '--import',
  loader,
  '--import',
  stuck,
  join(root, 'src/cli.ts'),
  ...args,
];

/** Where these processes keep what is temporary: other tests count what is left in the machine's own folder. */
const temporary = mkdtempSync(join(tmpdir(), 'limits-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Quoin as a process of its own. */
function quoin(project: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, poisoned(args), {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
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

describe('every command that reads a book', () => {
  const OTHERS = [
    ['normalize', 'manuscripts/still/02.md', '--only', 'typography'],
    ['import', 'manuscripts/still/02.md', '--out', 'imported'],
    ['queries', 'manuscripts/still'],
  ];

  it.each(OTHERS)('gives it up: %s %s', async (...args) => {
    await inProject(BOOKS, async project => {
      const { status, stderr } = quoin(project, ...args, '--deadline', '3');
      expect(stderr).toMatch(/`(?:still|02\.md)` was given up after 3 s, at the stage `reading/);
      expect(status).toBe(1);
      expect([...filesIn(project).keys()].sort()).toEqual(Object.keys(BOOKS).sort());
    });
  });

  it.each([
    ['pages', 'still', '3'],
    ['pages', 'wide.md', '60'],
    ['cover', 'still', '8', '--sheet'],
    ['queries', 'still', '3'],
  ])('and goes on with the next: %s, %s', async (command, stuckBook, deadline, ...more) => {
    await inProject(BOOKS, async project => {
      const books = [`manuscripts/${stuckBook}`, 'manuscripts/weir.md'];
      const limits = ['--deadline', deadline, '--memory', '500'];
      const { status, stdout, stderr, made } = quoin(project, command, ...books, ...limits, ...more);
      expect(stderr).toContain(`\`${stuckBook}\` was given up`);
      if (command === 'pages') expect(stdout).toContain('The Long Field: ');
      if (command === 'queries') expect(stdout).toContain('open');
      if (command === 'cover') expect(made).toEqual(['dist/weir/cover-sheet.png']);
      expect(status).toBe(1);
    });
  });

  it('and compares the next with an older version', async () => {
    await inProject(BOOKS, async project => {
      const git = (...words: string[]) => spawnSync('git', words, { cwd: project });
      git('init', '-q');
      git('add', '-A');
      git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', 'commit', '-qm', 'One');
      put(project, { 'manuscripts/weir.md': text('It poured down.') });
      const books = ['manuscripts/still', 'manuscripts/weir.md'];
      const { status, stdout, stderr } = quoin(project, 'diff', 'HEAD', ...books, '--deadline', '3');
      expect(stderr).toContain('`still` was given up');
      expect(stdout).toContain('poured');
      expect(status).toBe(1);
    });
  });

  it('can be told how much it may take', () => {
    const front = readFileSync(join(root, 'src/cli.ts'), 'utf8').split('.command(').slice(1);
    const unbounded = front.filter(
      command => command.includes('encoding)') && !command.includes('deadline)'),
    );
    expect(front.length).toBeGreaterThan(10);
    expect(unbounded).toEqual([]);
  });

  it('says what Node allows, where that is less', async () => {
    await inProject(BOOKS, async project => {
      const args = ['--max-old-space-size=800', ...poisoned(['build', 'manuscripts/wide.md', '-f', 'html'])];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
      expect(stderr).toMatch(/`wide\.md` was given up at \d{3} MB of memory, at the stage `reading`/);
      expect(stderr).toMatch(/NODE_OPTIONS=--max-old-space-size=\d+/);
      expect(status).toBe(1);
    });
  });
});

describe('a process that stays', () => {
  /** Runs a command that never ends; `upTo` resolves when it has said something, and throws when it ended before. */
  async function staying(
    args: readonly string[],
    cwd: string,
    use: (upTo: (words: string) => Promise<string>) => Promise<void>,
  ): Promise<void> {
    const child = spawn(process.execPath, poisoned(args), { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text;
    });
    const upTo = async (words: string): Promise<string> => {
      for (let left = 400; !said.includes(words); left--) {
        if (child.exitCode !== null || left === 0) throw new Error(`no \`${words}\`: ${said}`);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      const end = said.indexOf(words) + words.length;
      const before = said.slice(0, end);
      said = said.slice(end);
      return before;
    };
    try {
      await use(upTo);
    } finally {
      child.kill('SIGKILL');
    }
  }
  const file = 'manuscripts/field.md';

  it.each(['STANDS STILL', 'FILLS THE MEMORY'])(
    'serves on when a preview %s',
    async words => {
      await inProject({ [file]: text('It rained.') }, async project => {
        const limits = words === 'STANDS STILL' ? ['--deadline', '6'] : ['--memory', '700'];
        await staying(['preview', '--port', '0', ...limits], project, async upTo => {
          const [address = ''] = /http:\/\/localhost:\d+\//.exec(await upTo('3 words')) ?? [];
          await upTo('watching');
          put(project, { [file]: text(`It ${words}.`) });
          await upTo('not set: `field.md` was given up');
          const state = (await (await fetch(`${address}state.json`)).json()) as { trouble?: unknown[] };
          expect(state.trouble).toHaveLength(1);
          expect((await fetch(`${address}pages/0.svg`)).status).toBe(200);
          put(project, { [file]: text('It poured and poured.') });
          await upTo('5 words');
          const now = (await (await fetch(`${address}state.json`)).json()) as { words?: number };
          expect(now.words).toBe(5);
        });
      });
    },
    60_000,
  );

  it('builds again when the book is mended', async () => {
    await inProject({ [file]: text('It STANDS STILL.') }, async project => {
      const args = ['build', file, '-f', 'html', '--watch', '--deadline', '3'];
      await staying(args, project, async upTo => {
        await upTo('not built field.md');
        await upTo('watching');
        put(project, { [file]: text('It rained.') });
        await upTo('dist/field/');
        expect([...filesIn(project).keys()]).toContain('dist/field/field.html');
      });
    });
  }, 60_000);
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
