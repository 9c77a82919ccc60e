import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../../src/commands/watch.ts';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'quoin-watch-')));
const file = join(scratch, 'one.md');
const folder = join(scratch, 'two');
const neighbour = join(scratch, 'two-more.md');
const hidden = join(scratch, '.writing', 'three.md');

/** Long enough for the watcher to see a change and for an editor's next step to be awaited. */
const SETTLED = 600;
const PATIENCE = { timeout: 10_000 };

const runs: string[][] = [];
/** What books are made from besides. */
const picture = join(scratch, 'pictures', 'gate.svg');
const included = join(scratch, 'three');
const made = new Map([[file, [file, picture]]]);
let finish: (() => void) | undefined;
let slow = false;

const put = (path: string, text: string): void => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const path of [file, neighbour, hidden, join(folder, 'book.yaml'), join(folder, '01.md')])
    put(path, 'a');
  mkdirSync(join(picture, '..'));
  const run = async (changed: string[]) => {
    runs.push(changed);
    if (slow)
      await new Promise<void>(done => {
        finish = done;
      });
  };
  void watch([file, folder, neighbour, hidden], run, book => made.get(book) ?? []);
  await sleep(SETTLED);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(scratch, { recursive: true, force: true });
});
beforeEach(async () => {
  await sleep(SETTLED);
  slow = false;
  runs.length = 0;
});

/** Waits until nothing has been built for a while. */
async function settled(): Promise<string[][]> {
  await sleep(SETTLED);
  return runs;
}

describe.sequential('watching', () => {
  it('builds nothing by itself', async () => {
    expect(await settled()).toEqual([]);
  });

  it('builds the one book whose file changed, once', async () => {
    put(file, 'b');
    expect(await settled()).toEqual([[file]]);
  });

  // A machine that stalls while a folder and its file are made sees two changes.
  it(
    'builds a folder for any file in it, old or new, and not the neighbour whose name begins alike',
    { retry: 4 },
    async () => {
      put(join(folder, 'pictures/map.png'), 'b');
      expect(await settled()).toEqual([[folder]]);
      put(neighbour, 'b');
      expect(await settled()).toEqual([[folder], [neighbour]]);
    },
  );

  // A machine that stalls between two steps of the editor makes them two changes: then the test is run again.
  it('waits until an editor has finished, and takes what changed together as one', { retry: 4 }, async () => {
    for (const text of ['c', 'd', 'e']) {
      put(file, text);
      put(join(folder, '01.md'), text);
      await sleep(20);
    }
    expect(await settled()).toEqual([[file, folder]]);
  });

  it('does not mind the hidden files of editors', async () => {
    put(join(folder, '.01.md.swp'), 'b');
    expect(await settled()).toEqual([]);
  });

  it('builds all the books that share a page when it is written', async () => {
    put(join(scratch, '_shared', 'also-by.md'), 'a');
    await vi.waitFor(() => expect(runs).toEqual([[file, folder, neighbour]]), PATIENCE);
  });

  it('builds a book when a picture beside it comes, or a file of a book that it has come to include', async () => {
    put(picture, 'a');
    await vi.waitFor(() => expect(runs).toEqual([[file]]), PATIENCE);
    put(join(included, '01.md'), 'a');
    expect(await settled()).toEqual([[file]]);
    made.set(file, [file, picture, `${included}/`]);
    put(file, 'g');
    expect(await settled()).toEqual([[file], [file]]);
    put(join(included, '01.md'), 'b');
    await vi.waitFor(() => expect(runs).toEqual([[file], [file], [file]]), PATIENCE);
  });

  it('keeps what changes during a build for the next one, and never runs two', async () => {
    slow = true;
    put(file, 'f');
    await vi.waitFor(() => expect(runs).toEqual([[file]]), PATIENCE);
    put(neighbour, 'f');
    expect(await settled()).toEqual([[file]]);
    slow = false;
    finish?.();
    await vi.waitFor(() => expect(runs).toEqual([[file], [neighbour]]), PATIENCE);
  });

  it('sees a book that lies inside a hidden folder', async () => {
    put(hidden, 'b');
    expect(await settled()).toEqual([[hidden]]);
  });
});

describe('quoin build --watch in the folder of a book', () => {
  it('is not set off by the files it writes itself', { timeout: 60_000 }, async () => {
    const book = join(scratch, 'rain');
    put(join(book, 'book.yaml'), 'title: Rain\nauthor: Ann Other\n');
    put(join(book, '01.md'), '# One\n\nIt rained.\n');
    const project = fileURLToPath(new URL('../../..', import.meta.url));
    const tool = [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'src/cli.ts')];
    const watching = spawn(process.execPath, [...tool, 'build', '.', '--watch', '-f', 'html'], { cwd: book });
    try {
      let said = '';
      watching.stderr.on('data', text => {
        said += text;
      });
      const builds = (): number => said.match(/^Rain /gm)?.length ?? 0;
      await vi.waitFor(() => expect(said).toContain('watching'), { timeout: 40_000 });
      await sleep(SETTLED);
      put(join(book, '01.md'), '# One\n\nIt snowed.\n');
      await vi.waitFor(() => expect(builds()).toBeGreaterThan(1), { timeout: 15_000 });
      await sleep(3 * SETTLED);
      expect(builds()).toBe(2);
    } finally {
      const ended = once(watching, 'exit');
      watching.kill();
      await ended;
    }
  });

  it('is set off by a picture that was missing beside a manuscript', { timeout: 60_000 }, async () => {
    put(
      join(scratch, 'fog/fog.md'),
      '---\ntitle: Fog\nauthor: Ann Other\n---\n\n# One\n\nIt came.\n\n![A gate.](gate.svg)\n',
    );
    const project = fileURLToPath(new URL('../../..', import.meta.url));
    const tool = [join(project, 'node_modules/tsx/dist/cli.mjs'), join(project, 'src/cli.ts')];
    const watching = spawn(process.execPath, [...tool, 'build', 'fog.md', '--watch', '-f', 'html'], {
      cwd: join(scratch, 'fog'),
    });
    try {
      let said = '';
      watching.stderr.on('data', text => {
        said += text;
      });
      await vi.waitFor(() => expect(said).toContain('watching'), { timeout: 40_000 });
      expect(said).toContain('not built');
      await sleep(SETTLED);
      put(join(scratch, 'fog/gate.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      await vi.waitFor(() => expect(said).toMatch(/^Fog /m), { timeout: 15_000 });
    } finally {
      const ended = once(watching, 'exit');
      watching.kill();
      await ended;
    }
  });
});
