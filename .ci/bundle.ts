import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

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

/**
 * Compiles the sources. Hundreds of small files take longer to open than a book to read, so what is loaded together is
 * written together, packages too: a part in `parts/` for each `import()` and for what several of them share.
 * @returns what went into which file
 */
export async function bundle(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [
      { in: 'src/cli.ts', out: 'cli' },
      { in: 'src/index.ts', out: 'index' },
      { in: 'src/commands/worker.ts', out: 'parts/worker' },
    ],
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    outdir,
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
  return metafile;
}
