/**
 * `npm run compile`: makes `lib/` of `src/`, for the package. Hundreds of small files take longer to open than a book to
 * read, so what is loaded together is written together, packages too: `lib/parts/` holds a part for each `import()` and
 * for what several of them share. Types stand beside as TypeScript writes them, as far as the library's lead to them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const LIB = 'lib';

/** Packages that stay what they are: some find files beside their own, the others are needed for one command alone. */
const APART = [
  '@expo-google-fonts/*',
  '@likecoin/epubcheck-ts',
  'chokidar',
  'harfbuzzjs',
  'hyphen',
  'mammoth',
  'parse5',
  'pdfkit',
  'sharp',
];

/**
 * The packager of EPUBs could fetch what a text names, read its HTML and guess at the kinds of its files. It is given
 * texts that are finished and nothing else, and a build opens no socket: what it has for the rest is left out, and its
 * options are not tried at run time, as in what it publishes for browsers. That is three quarters of it.
 */
const withoutContent: Plugin = {
  name: 'without-content',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mime$|\/(?:fetchable|html-parse)$/ }, ({ path, importer }) =>
      importer.includes('epub-gen-memory') ? { path, namespace: 'left-out' } : undefined,
    );
    onResolve({ filter: /\/predicates$/ }, ({ path, importer, resolveDir }) =>
      importer.includes('epub-gen-memory') ? { path: join(resolveDir, `${path}-nop.js`) } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `const leftOut = () => { throw new Error('${path} is left out'); };
module.exports = { default: leftOut, getType: leftOut, fixHTML: (_, html) => (html === '' ? '' : leftOut()) };`,
    }));
  },
};

/** Runs a command; one that fails ends the compilation. @returns what it printed */
function run(program: string, ...args: string[]): string {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return stdout;
  process.stderr.write(stdout);
  process.exit(1);
}

/** The folders of the packages that files came from. */
function packagesOf(files: readonly string[]): string[] {
  const folders = files.map(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter(folder => folder !== undefined))].sort();
}

/** A package's name and the words of its licence, or its name for it where it carries none. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
  return `${name} ${version}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : license}\n`;
}

rmSync(LIB, { recursive: true, force: true });
run('tsc', '-p', 'src/tsconfig.json');
const { metafile } = await build({
  entryPoints: [
    { in: 'src/cli.ts', out: 'cli' },
    { in: 'src/index.ts', out: 'index' },
    { in: 'src/commands/worker.ts', out: 'parts/worker' },
  ],
  outdir: LIB,
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // It takes classes such as \p{L} for too new, and writes a call in place of each literal, made again wherever it runs.
  supported: { 'regexp-unicode-property-escapes': true },
  external: APART,
  plugins: [withoutContent],
  // Packages in CommonJS ask for parts of Node, which a module has no `require` for.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
  // Names and short lines stay, for whoever reads the trace of a mistake.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});

/** Types that somebody who imports the library can come to. */
const reached = new Set<string>();
const reach = (path: string): void => {
  if (reached.has(path)) return;
  reached.add(path);
  for (const [, named = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:from |import\()['"](\.[^'"]+)\.(?:js|ts)['"]/g,
  ))
    reach(join(dirname(path), `${named}.d.ts`));
};
reach(join(LIB, 'index.d.ts'));
for (const name of readdirSync(LIB, { recursive: true, encoding: 'utf8' })) {
  const path = join(LIB, name);
  if (name.endsWith('.d.ts') && !reached.has(path)) rmSync(path);
}

const licences = packagesOf(Object.keys(metafile.inputs)).map(licenceOf);
writeFileSync(join(LIB, 'licences.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
writeFileSync(join(LIB, 'book.schema.json'), run(process.execPath, join(LIB, 'cli.js'), 'schema'));
