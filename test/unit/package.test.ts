/** What is published, and what comes with it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  dev?: boolean;
  optional?: boolean;
  license?: string;
  hasInstallScript?: boolean;
}
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const others = Object.entries(packages).filter(([path]) => path !== '');
const shipped = others.filter(([, { dev }]) => !dev);

/** Licences under which a package may be used and passed on beside Quoin's own. */
const ALLOWED = new Set([
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Fonts: free to embed in books.
  'MIT AND OFL-1.1',
  // libvips, in a file of its own that may be exchanged for another.
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'LGPL-3.0-or-later',
]);
/** Packages that name no licence or a vague one, by the words of the licence that lies in them. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/png-js': 'MIT License',
  'node_modules/duck': 'Redistribution and use in source and binary forms, with or without\nmodification',
};

describe('the package', () => {
  it('holds what runs, its templates, and what explains it', () => {
    const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ files }] = JSON.parse(json) as [{ files: { path: string }[] }];
    const tops = new Set(files.map(({ path }) => path.split('/')[0]));
    // Without its scripts `lib` is whatever was last compiled, or nothing.
    tops.delete('lib');
    expect([...tops].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'templates']);
    const starter = 'templates/starter/';
    const others = files.filter(({ path }) => !path.startsWith(starter) && !path.startsWith('lib/'));
    expect(
      others.filter(({ path }) => /\.(?:ts|js|epub|pdf|docx|txt)$/.test(path)).map(({ path }) => path),
    ).toEqual(['templates/html/reader.js', 'templates/preview/preview.js']);
    expect(files.filter(({ path }) => /(?:^|\/)(?:test|shared|dist|\.ci)\//.test(path))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(scripts[name]).toBeUndefined();
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    // To work on Quoin, esbuild fetches nothing: it checks the binary that came with it.
    expect(others.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
      'node_modules/esbuild',
    ]);
  });

  it.each(shipped)('may pass on %s', (path, { license = '' }) => {
    const byHand = READ_BY_HAND[path];
    if (!byHand) {
      expect(ALLOWED).toContain(license);
      return;
    }
    expect(read(join(path, 'LICENSE'))).toContain(byHand);
  });

  it('says the licences that its packages say', () => {
    const told = shipped.filter(
      ([path, { license }]) => license && existsSync(join(root, path, 'package.json')),
    );
    expect(told.length).toBeGreaterThan(100);
    for (const [path, { license }] of told) {
      const own = JSON.parse(read(join(path, 'package.json'))) as { license?: string };
      expect(own.license, path).toBe(license);
    }
  });
});
