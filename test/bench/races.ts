/**
 * The whole command against a peer on the same novel, in turn, and the ratio of the two. Absolute times say little on a
 * shared machine; the ratio holds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { latexSource } from './lualatex.ts';
import { longNovel, ROOT } from './texts.ts';
import { FACES, typstSource } from './typst.ts';

const ROUNDS = 3;

interface Race {
  name: string;
  ours: string[];
  peer: string;
  theirs: string[];
}

const cli = [join(ROOT, 'lib/cli.js')];

const typstIn = (scratch: string): string[] => [
  'typst',
  'compile',
  '--font-path',
  FACES,
  join(scratch, 'novel.typ'),
  join(scratch, 'typst.pdf'),
];

const racesOn = (novel: string, scratch: string): Race[] => [
  {
    name: 'manuscript to EPUB with cover',
    ours: [process.execPath, ...cli, 'build', novel, '--format', 'epub', '--out', join(scratch, 'dist')],
    peer: 'pandoc',
    theirs: ['pandoc', novel, '-f', 'markdown+smart', '-o', join(scratch, 'peer.epub')],
  },
  {
    name: 'manuscript to PDF',
    ours: [process.execPath, ...cli, 'build', novel, '--format', 'pdf', '--out', join(scratch, 'dist')],
    peer: 'pandoc + lualatex',
    theirs: [
      'pandoc',
      novel,
      '-f',
      'markdown+smart',
      '--pdf-engine=lualatex',
      '-o',
      join(scratch, 'peer.pdf'),
    ],
  },
  {
    name: 'manuscript to PDF for print',
    ours: [process.execPath, ...cli, 'build', novel, '--format', 'print', '--out', join(scratch, 'dist')],
    peer: 'typst',
    theirs: typstIn(scratch),
  },
  {
    name: 'manuscript to PDF for print',
    ours: [process.execPath, ...cli, 'build', novel, '--format', 'print', '--out', join(scratch, 'dist')],
    peer: 'lualatex',
    // One pass; page numbers in a contents page would take it a second one.
    theirs: [
      'lualatex',
      '-interaction=batchmode',
      `-output-directory=${scratch}`,
      join(scratch, 'novel.tex'),
    ],
  },
  {
    name: 'both PDFs, for print and for screens',
    ours: [process.execPath, ...cli, 'build', novel, '--format', 'pdf', '--out', join(scratch, 'dist')],
    peer: 'typst',
    theirs: typstIn(scratch),
  },
  {
    name: 'typography of a manuscript',
    ours: [process.execPath, ...cli, 'normalize', novel, '--only', 'typography'],
    peer: 'pandoc',
    theirs: ['pandoc', novel, '-f', 'markdown+smart', '-t', 'markdown-smart', '-o', join(scratch, 'peer.md')],
  },
  {
    name: 'start-up, against Node itself',
    ours: [process.execPath, ...cli, '--version'],
    peer: 'node',
    // Asked for its version alone, Node ends before it has begun.
    theirs: [process.execPath, '--eval', '0'],
  },
];

function seconds(command: string[]): number {
  const [program, ...args] = command as [string, ...string[]];
  const begin = performance.now();
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    cwd: ROOT,
  });
  if (result.status !== 0)
    throw new Error(`${command.join(' ')} ended with ${result.status}\n${result.stderr}`);
  return (performance.now() - begin) / 1000;
}

const present = (command: string[]): boolean =>
  spawnSync(command[0] as string, ['--version'], { stdio: 'ignore' }).status === 0 &&
  (!command.includes('--pdf-engine=lualatex') ||
    spawnSync('lualatex', ['--version'], { stdio: 'ignore' }).status === 0);

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Prints a ratio for each race whose peer is installed. */
export async function runRaces(say: (line: string) => void): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'quoin-bench-'));
  try {
    const novel = join(scratch, 'novel.md');
    writeFileSync(novel, longNovel());
    writeFileSync(join(scratch, 'novel.typ'), typstSource(longNovel()));
    writeFileSync(join(scratch, 'novel.tex'), latexSource(longNovel()));
    for (const race of racesOn(novel, scratch)) {
      if (!present(race.theirs)) {
        say(`  ${race.name}: ${race.peer} is not installed, left out`);
        continue;
      }
      const pairs = Array.from({ length: ROUNDS }, () => {
        // A book that is up to date is not built again.
        rmSync(join(scratch, 'dist'), { recursive: true, force: true });
        return { ours: seconds(race.ours), theirs: seconds(race.theirs) };
      });
      const ratio = median(pairs.map(pair => pair.ours / pair.theirs));
      const [ours, theirs] = [median(pairs.map(pair => pair.ours)), median(pairs.map(pair => pair.theirs))];
      say(
        `  ${race.name}: ${ratio.toFixed(2)}x ${race.peer} (${ours.toFixed(2)} s against ${theirs.toFixed(2)} s, median of ${ROUNDS})`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
