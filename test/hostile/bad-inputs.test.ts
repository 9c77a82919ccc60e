/** Bad inputs and faults, each by its name: what they come to, what is said, and within what time and memory. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENCODING } from './bad-inputs/encoding.ts';
import { FAULT_PROBES, FAULTS } from './bad-inputs/faults.ts';
import { FONT_PROBES, FONTS } from './bad-inputs/fonts.ts';
import { HTML, HTML_PROBES } from './bad-inputs/html.ts';
import { LOSS } from './bad-inputs/loss.ts';
import { MARKDOWN } from './bad-inputs/markdown.ts';
import { NETWORK } from './bad-inputs/network.ts';
import { NOT_APPLICABLE } from './bad-inputs/not-applicable.ts';
import { PATHS } from './bad-inputs/paths.ts';
import { PICTURES } from './bad-inputs/pictures.ts';
import { KINDS, type Probe, type Row } from './bad-inputs/row.ts';
import { SETTINGS } from './bad-inputs/settings.ts';
import { SIZE } from './bad-inputs/size.ts';
import { filesIn, inProject, put, quoin, watch } from './quoin.ts';

const ROWS: readonly Row[] = [
  ...ENCODING,
  ...LOSS,
  ...SIZE,
  ...MARKDOWN,
  ...SETTINGS,
  ...PATHS,
  ...NETWORK,
  ...PICTURES,
  ...FONTS,
  ...HTML,
  ...FAULTS,
];

const PROBES: readonly Probe[] = [...FONT_PROBES, ...HTML_PROBES, ...FAULT_PROBES];

/** Seconds of CPU for an input of a megabyte or less, and megabytes. */
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 512;
const OLD = 'the old book';

/** `build` of the first file, or of the folder it stands in. */
function argumentsFor({ run }: Row, files: Row['files']): readonly string[] {
  const [first = ''] = Object.keys(files);
  return run ?? ['build', first.startsWith('book/') ? 'book' : first, '--format', 'html'];
}

describe.each(ROWS)('$id', row => {
  it(row.what, async () => {
    const files = typeof row.files === 'function' ? await row.files() : row.files;
    await inProject(files, async project => {
      const args = argumentsFor(row, files);
      const old = join(project, 'dist', 'book', 'old.epub');
      put(project, { 'dist/book/old.epub': OLD });
      const undo = row.arrange?.(project);
      const run = await quoin(project, args, row.env).finally(() => undo?.());
      expect(run.err).not.toContain('This is a mistake in Quoin');
      expect(run.err).not.toMatch(/^\s+at .*\.[tj]s:\d+/m);
      for (const words of row.says ?? []) {
        if (typeof words === 'string') expect(run.err).toContain(words);
        else expect(run.err).toMatch(words);
      }
      const codes = row.code === 'made or refused' ? [0, 1] : [row.code];
      expect(codes, run.err).toContain(run.code);
      if (row.code === 0 && !row.says) expect(run.err).not.toMatch(/^(?:warning|error) /m);
      expect(readFileSync(old, 'utf8')).toBe(OLD);
      const made = filesIn(project);
      if (run.code !== 0)
        expect([...made.keys()].filter(path => /^dist\/(?!book\/old)/.test(path))).toEqual([]);
      expect([...made.keys()].filter(path => /(?:^|\/)\.[^/]*\d-[0-9a-f]{8}$/.test(path))).toEqual([]);
      expect(run.sockets).toEqual([]);
      expect(run.foreign).toEqual([]);
      expect(run.seconds).toBeLessThan(MOST_SECONDS);
      expect(run.megabytes).toBeLessThan(MOST_MEGABYTES);
      await row.also?.({ ...run, project, made });
    });
  });
});

describe.each(PROBES)('$id', ({ what, holds }) => {
  it(what, holds);
});

describe('the list of bad inputs', () => {
  it('has every one of them, run or with the reason why not', () => {
    const named = Object.entries(KINDS).flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, i) => `${kind}-${String(i + 1).padStart(2, '0')}`),
    );
    const run = new Set([...ROWS, ...PROBES].map(({ id }): string => id));
    const excused = NOT_APPLICABLE.map(({ id }): string => id);
    expect([...new Set([...run, ...excused])].sort()).toEqual(named.sort());
    expect(excused.filter(id => run.has(id))).toEqual([]);
  });
});

describe('whoever watches', () => {
  it('sees a file outside of the project, and a connection', async () => {
    await inProject({ 'a.md': 'It rained.\n' }, async elsewhere => {
      await inProject({}, async project => {
        const { foreign } = await quoin(project, ['normalize', join(elsewhere, 'a.md')]);
        expect(foreign).toContain(join(elsewhere, 'a.md'));
        const { seen, end } = watch(project);
        const socket = connect(9, '127.0.0.1').on('error', () => {});
        end();
        expect(seen.sockets).toHaveLength(1);
        socket.destroy();
      });
    });
  });
});
