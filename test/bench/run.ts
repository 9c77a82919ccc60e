/**
 * `npm run bench`: the whole command against a peer on the same novel, in turn, and the ratio of the two. A peer that
 * is not installed is named and left out. Absolute times say little on a shared machine; the ratio holds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 5;
const root = new URL('../..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'quoin-bench-'));
const novel = join(scratch, 'novel.md');
writeFileSync(novel, longNovel());

interface Race {
  name: string;
  ours: string[];
  peer: string;
  theirs: string[];
}

const cli = [join(root, 'lib/cli.js')];
const races: Race[] = [
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
    name: 'typography of a manuscript',
    ours: [process.execPath, ...cli, 'normalize', novel, '--only', 'typography'],
    peer: 'pandoc',
    theirs: ['pandoc', novel, '-f', 'markdown+smart', '-t', 'markdown-smart', '-o', join(scratch, 'peer.md')],
  },
  {
    name: 'start-up, against Node itself',
    ours: [process.execPath, ...cli, '--version'],
    peer: 'node',
    theirs: [process.execPath, '--version'],
  },
];

function longNovel(): string {
  const corpus = join(root, '../shared/corpus/novels/the-age-of-innocence.md');
  if (existsSync(corpus)) return readFileSync(corpus, 'utf8');
  const [head = '', ...chapters] = readFileSync(
    join(root, 'manuscripts/the-order-of-names.md'),
    'utf8',
  ).split(/^(?=## )/m);
  return head + Array.from({ length: 14 }, () => chapters.join('')).join('');
}

function seconds(command: string[]): number {
  const [program, ...args] = command as [string, ...string[]];
  const begin = performance.now();
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    cwd: root,
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

spawnSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'inherit' });
for (const race of races) {
  if (!present(race.theirs)) {
    process.stdout.write(`${race.name}: ${race.peer} is not installed, left out\n`);
    continue;
  }
  const pairs = Array.from({ length: ROUNDS }, () => ({
    ours: seconds(race.ours),
    theirs: seconds(race.theirs),
  }));
  const ratio = median(pairs.map(pair => pair.ours / pair.theirs));
  const [ours, theirs] = [median(pairs.map(pair => pair.ours)), median(pairs.map(pair => pair.theirs))];
  process.stdout.write(
    `${race.name}: ${ratio.toFixed(2)}x ${race.peer} (${ours.toFixed(2)} s against ${theirs.toFixed(2)} s, median of ${ROUNDS})\n`,
  );
}
rmSync(scratch, { recursive: true });
