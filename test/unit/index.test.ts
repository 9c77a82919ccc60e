/** The library's face: what another program may import, and what that import costs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
/** Packages that take longest to load; a caller who only reads manuscripts never needs them. */
const HEAVY = ['sharp', 'pdfkit', 'harfbuzzjs', 'jszip', 'unified', '@likecoin/epubcheck-ts'];

/** Imports a file of `src` in a process of its own and lists every script the engine parsed. */
function load(path: string): { said: string; complaint: string; scripts: string[] } {
  const program = `
    import { writeSync } from 'node:fs';
    import { Session } from 'node:inspector';
    const scripts = [];
    const session = new Session();
    session.connect();
    session.on('Debugger.scriptParsed', ({ params }) => scripts.push(params.url));
    session.post('Debugger.enable');
    await import(${JSON.stringify(pathToFileURL(`${root}src/${path}`).href)});
    session.disconnect();
    writeSync(3, JSON.stringify(scripts));`;
  const run = spawnSync(process.execPath, ['--import', TSX, '--input-type=module', '--eval', program], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const listed = run.output[3];
  return {
    said: run.stdout,
    complaint: run.stderr,
    scripts: listed ? (JSON.parse(listed) as string[]) : [],
  };
}

const heavyOf = (scripts: string[]): string[] =>
  HEAVY.filter(name => scripts.some(url => url.includes(`/node_modules/${name}/`)));

describe('the library', () => {
  it('exports these names and no others', async () => {
    const library = await import('../../src/index.ts');
    expect(Object.keys(library).sort()).toEqual([
      'FORMATS',
      'answered',
      'build',
      'hasErrors',
      'newReport',
      'read',
      'typeset',
    ]);
    expect(library.FORMATS).toEqual(['cover', 'epub', 'pdf', 'wrap', 'html']);
  });

  it('is silent and light when imported: no heavy package before it is needed', () => {
    const { said, complaint, scripts } = load('index.ts');
    expect([said, complaint]).toEqual(['', '']);
    expect(scripts.some(url => url.includes('/src/pipeline.ts'))).toBe(true);
    expect(heavyOf(scripts)).toEqual([]);
  });

  it('runs the example of CONTRIBUTING.md: a backend and a pass from outside', () => {
    const guide = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');
    const example = /```ts\n(import .*?)```/s.exec(guide)?.[1] ?? '';
    expect(example).toContain("from 'quoin'");
    const folder = mkdtempSync(join(tmpdir(), 'quoin-library-'));
    const face = pathToFileURL(`${root}src/index.ts`).href;
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'example.ts'), example.replace("'quoin'", JSON.stringify(face)));
    writeFileSync(join(folder, 'rain.md'), '# One\n\nIt rained.\n');
    const run = spawnSync(process.execPath, ['--import', TSX, 'example.ts', join(folder, 'rain.md')], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('rain.html true\nrain-sections.json true\nWedge & Forme false\n');
  });

  it('names the pass from outside that loses a letter', async () => {
    const { read, newReport } = await import('../../src/index.ts');
    const folder = mkdtempSync(join(tmpdir(), 'quoin-library-'));
    const path = join(folder, 'rain.md');
    writeFileSync(path, '# One\n\nIt rained.\n');
    const careless = {
      name: 'careless',
      run: ({ sections }: Book) => {
        for (const section of sections) section.children = [];
      },
    };
    const reading = read({ path, base: folder }, newReport(), { passes: [careless] });
    await expect(reading).rejects.toThrow(/careless/);
    rmSync(folder, { recursive: true });
  });

  it('would be caught if it loaded one', () => {
    expect(heavyOf(load('images/images.ts').scripts)).toEqual(['sharp']);
  });
});
