/** Every command in the guide and in the README is run, chapter by chapter, as it stands there. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx, text as paragraph, styled } from '../docx.ts';
import { type Fence, fencesIn, installPrograms, keepFence, quoinFolder, runLine } from '../guide/shell.ts';

const root = new URL('../..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'quoin-guide-'));
const programs = join(scratch, 'bin');
const starter = join(scratch, 'starter');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const chapters = readdirSync(`${root}templates/guide`).filter(name => /^[0-8]\d-.*\.md$/.test(name));
const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Pages enough for any printer. */
const LONG = Array.from(
  { length: 260 },
  (_, day) =>
    `On day ${day + 1} the bus did not come, and Ines walked up the hill past the ${day + 40} steps of the chapel, counting the lamps that were left and the ones that were not, until the road bent and there was nothing more to count.`,
).join('\n\n');

/** What a chapter finds in the folder besides the project that the first one makes. */
const BESIDES: Readonly<Record<string, (folder: string) => Promise<void> | void>> = {
  '04-word.md': async folder => {
    const manuscript = styled('Heading1', 'Chapter One') + paragraph('The weir was open -- and loud.');
    writeFileSync(join(folder, 'The Weir (final).docx'), await docx(manuscript));
  },
  '07-print.md': folder =>
    writeFileSync(
      join(folder, 'manuscripts/my-novel/30-chapter-three.md'),
      `# Chapter Three: Days\n\n${LONG}\n`,
    ),
};

async function run(fences: readonly Fence[], from: string): Promise<void> {
  let cwd = from;
  for (const fence of fences) {
    if (fence.file !== undefined) keepFence(fence, cwd);
    if (fence.kind !== 'sh') continue;
    for (const text of fence.text.trim().split('\n')) {
      const ended = await runLine(text, cwd, programs);
      expect(ended.status, `line ${fence.line}:\n${text}\n${ended.said}`).toBe(0);
      expect(ended.said).not.toContain('mistake in Quoin');
      cwd = ended.cwd;
    }
  }
}

beforeAll(async () => {
  installPrograms(programs);
  quoinFolder(join(starter, 'quoin'));
  const fence = { kind: 'sh', file: undefined, line: 0 };
  const line = 'npm run -s quoin -- init ../my-novel --title "My Novel" --author "Nell Quill"';
  await run([{ ...fence, text: line }], join(starter, 'quoin'));
});

describe('the guide', { timeout: 300_000 }, () => {
  it.each(chapters)('%s: every command does what it is said to', async name => {
    const folder = join(scratch, name);
    const first = name.startsWith('01-');
    if (first) quoinFolder(join(folder, 'quoin'));
    else {
      cpSync(join(starter, 'my-novel'), folder, { recursive: true });
      await BESIDES[name]?.(folder);
    }
    const fences = fencesIn(read(`templates/guide/${name}`));
    expect(fences.length).toBeGreaterThan(0);
    await run(fences, first ? join(folder, 'quoin') : folder);
  });

  it('has a program that runs as a user of the library runs it', async () => {
    const folder = join(scratch, 'library');
    mkdirSync(folder);
    const [fence] = fencesIn(read('templates/guide/10-backends.md')).filter(({ kind }) => kind === 'ts');
    if (!fence) throw new Error('there is no program');
    keepFence({ ...fence, text: fence.text.replace("'quoin'", `'${root}src/index.ts'`) }, folder);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    symlinkSync(`${root}node_modules`, join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'rain.md'), '# Prologue\n\nIt rained.\n\n# Chapter One\n\nIt stopped.\n');
    const line = `'${process.execPath}' --import tsx ${fence.file} rain.md`;
    const ended = await runLine(line, folder, programs);
    expect(ended).toMatchObject({ status: 0, said: 'prologue prologue\nchapter chapter-one\n' });
  });

  it('begins with a README whose commands do what they are said to', async () => {
    const folder = join(scratch, 'readme', 'quoin');
    quoinFolder(folder);
    const keep = (path: string, bytes: string | Uint8Array): void => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    };
    const manuscript = styled('Heading1', 'Chapter One') + paragraph('The weir was open.');
    for (const name of ['book.docx', 'The Weir (final).docx']) keep(name, await docx(manuscript));
    keep('book.txt', 'The weir was open -- and loud.\n');
    const front = '---\ntitle: Rain\nauthor: Wren\nisbn: 979-8-000-00411-1\n---\n\n';
    for (const path of ['path/to/book.md', 'manuscripts/rain.md'])
      keep(path, `${front}# One\n\nIt "rained".\n`);
    const own = ['-c', 'user.name=Wren', '-c', 'user.email=wren@example.org', '-c', 'commit.gpgsign=false'];
    for (const words of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'first'],
      ['tag', 'v1.0'],
    ])
      expect(spawnSync('git', [...own, ...words], { cwd: folder }).status).toBe(0);
    await run(fencesIn(read('README.md')), folder);
  });

  it('shows only programs that a reader has, and blocks that say what they are', () => {
    for (const name of [...chapters.map(chapter => `templates/guide/${chapter}`), 'README.md']) {
      const text = read(name);
      expect(text.match(/^```$/gm)?.length ?? 0, `${name} has a block of no kind`).toBe(
        fencesIn(text).length,
      );
      for (const { kind, text: lines } of fencesIn(text)) {
        if (kind !== 'sh') continue;
        for (const line of lines.trim().split('\n'))
          expect(line, name).toMatch(/^(?:npx quoin|npm (?:ci|install|test|run)|git|cd|source) ?/);
      }
    }
  });
});
