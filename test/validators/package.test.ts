/** What `npm install quoin` would bring: the right files, and a tool that works from them alone. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'quoin-package-'));
const unpacked = join(home, 'package');
const { version, dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

let listed: { path: string; size: number; mode: number }[] = [];
let packedSize = 0;

/** Runs a command and returns what it printed; a failure fails the test with its complaint. */
function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  expect(status, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

beforeAll(() => {
  run(project, 'npm', 'run', 'compile');
  const said = run(
    project,
    'npm',
    'pack',
    '--json',
    '--ignore-scripts',
    '--offline',
    '--pack-destination',
    home,
  );
  const [packed] = JSON.parse(said) as { filename: string; size: number; files: typeof listed }[];
  if (!packed) throw new Error('npm packed nothing');
  listed = packed.files;
  packedSize = packed.size;
  run(home, 'tar', '-xzf', packed.filename);
  // Only what `dependencies` names: a package the tool needs but does not declare is missed here as it would be there.
  for (const name of Object.keys(dependencies)) {
    const link = join(home, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(project, 'node_modules', name), link, 'dir');
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the package', () => {
  it('holds the compiled tool, its templates and its papers, and nothing else', () => {
    const places = new Set(listed.map(({ path }) => (path.includes('/') ? `${path.split('/')[0]}/` : path)));
    expect([...places].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'lib/',
      'package.json',
      'templates/',
    ]);
    const odd = listed.filter(({ path }) => path.startsWith('lib/') && !/\.(?:js|d\.ts)$/.test(path));
    // What editors read while an author writes `book.yaml`, and the licences of the packages that are compiled in.
    expect(odd.map(({ path }) => path).sort()).toEqual(['lib/book.schema.json', 'lib/licences.txt']);
  });

  it('holds every template, and every type that the library leads to', () => {
    const paths = new Set(listed.map(({ path }) => path));
    const templates = readdirSync(join(project, 'templates'), { recursive: true, encoding: 'utf8' });
    for (const name of templates.filter(each => statSync(join(project, 'templates', each)).isFile()))
      expect(paths).toContain(`templates/${name}`);
    const types = [...paths].filter(path => path.endsWith('.d.ts'));
    expect(types).toContain('lib/index.d.ts');
    expect(types.length).toBeGreaterThan(10);
    for (const path of types) {
      const code = readFileSync(join(unpacked, path), 'utf8');
      for (const [, named = ''] of code.matchAll(/(?:from |import\()['"](\.[^'"]+)\.(?:js|ts)['"]/g))
        expect(types, `${path} leads to ${named}`).toContain(join(dirname(path), `${named}.d.ts`));
    }
  });

  it('holds every part that another imports, and declares every package', () => {
    const scripts = listed.flatMap(({ path }) =>
      path.endsWith('.js') && path.startsWith('lib/') ? [path] : [],
    );
    const imported = scripts.flatMap(path => {
      const code = readFileSync(join(unpacked, path), 'utf8');
      const names = [
        ...code.matchAll(
          /(?:^|;)(?:import\b[^'"();]*|export\s*(?:\*|\{[^}]*\})\s*from\s*)["']((?:node:)?[\w@./-]+)["']|\bimport\(["']((?:node:)?[\w@./-]+)["']\)/gm,
        ),
      ];
      return names.map(([, still, later]) => ({ path, name: still ?? later ?? '' }));
    });
    const packages = new Set<string>();
    for (const { path, name } of imported) {
      if (name.startsWith('.'))
        expect(scripts, `${path} imports ${name}`).toContain(join(dirname(path), name));
      else if (!builtinModules.includes(name.replace(/^node:/, ''))) packages.add(name);
    }
    expect([...packages].filter(name => dependencies[name] === undefined)).toEqual([]);
    expect(packages).toContain('sharp');
  });

  it('names every package that is compiled in, with its licence', () => {
    const licences = readFileSync(join(unpacked, 'lib/licences.txt'), 'utf8');
    for (const name of ['zod', 'yaml', 'unified', 'epub-gen-memory', 'commander'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(licences).toContain('Permission is hereby granted, free of charge');
  });

  it('is small: what takes room is installed beside it', () => {
    expect(packedSize).toBeLessThan(1_000_000);
  });

  it('points only at files it holds', () => {
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
      exports: { '.': { types: string; default: string } };
    };
    const targets = [...Object.values(manifest.bin), ...Object.values(manifest.exports['.'])];
    for (const target of targets) expect(existsSync(join(unpacked, target)), target).toBe(true);
    expect(readFileSync(join(unpacked, 'lib/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('the unpacked tool', () => {
  it('says its version', () => {
    expect(run(unpacked, process.execPath, 'lib/cli.js', '--version')).toBe(`${version}\n`);
  });

  it('builds a book in every format', () => {
    writeFileSync(
      join(unpacked, 'book.md'),
      '---\ntitle: Rain\nauthor: Ann Other\n---\n\n# One\n\nIt "rained".\n',
    );
    run(unpacked, process.execPath, 'lib/cli.js', 'build', 'book.md');
    const made = readdirSync(join(unpacked, 'dist/book'));
    for (const name of ['book.epub', 'book.pdf', 'book-print.pdf', 'book.html', 'cover.jpg', 'build.json']) {
      expect(made).toContain(name);
    }
    expect(readFileSync(join(unpacked, 'dist/book/book.html'), 'utf8')).toContain('It “rained”.');
  });

  it('is a library too, whose types a strict TypeScript accepts', () => {
    const user = join(home, 'user');
    mkdirSync(user);
    symlinkSync(unpacked, join(home, 'node_modules/quoin'), 'dir');
    writeFileSync(join(user, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(user, 'use.ts'),
      [
        "import { build, FORMATS, hasErrors, newReport, type Built } from 'quoin';",
        'const report = newReport();',
        "const built: Built | undefined = await build({ path: process.argv[2] ?? '', base: process.cwd() }, FORMATS, report);",
        'console.log(built?.book.metadata.title, built?.artefacts.length, hasErrors(report));',
        '',
      ].join('\n'),
    );
    run(
      user,
      process.execPath,
      join(project, 'node_modules/typescript/bin/tsc'),
      '--strict',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--types',
      'node',
      '--typeRoots',
      join(project, 'node_modules/@types'),
      'use.ts',
    );
    expect(run(user, process.execPath, 'use.js', join(unpacked, 'book.md'))).toMatch(/^Rain [6-9] false\n$/);
  });
});
