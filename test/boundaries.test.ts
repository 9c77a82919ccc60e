import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches, LONGEST_FILE } from './boundaries.ts';

const src = new URL('../src', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'));

describe('the walls of the house', () => {
  it.each(files)('%s', path => {
    expect(breaches(path, readFileSync(join(src, path), 'utf8'))).toEqual([]);
  });

  it('has no drawer without a name', () => {
    expect(
      files.filter(path => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(path)),
    ).toEqual([]);
  });
});

describe('the checker', () => {
  it.each([
    ['a stage that imports a later stage', 'ingest/a.ts', "import { x } from '../normalize/b.ts';"],
    ['a stage that imports its neighbour', 'normalize/a.ts', "import { x } from '../ingest/b.ts';"],
    ['a model that imports anything', 'book/a.ts', "import { VFile } from 'vfile';"],
    ['a backend that imports another', 'render/epub/a.ts', "import { x } from '../pdf/b.ts';"],
    [
      'a backend that goes past the pages',
      'render/pdf/a.ts',
      "import { x } from '../../paginate/break-lines.ts';",
    ],
    ['a re-export across a wall', 'check/a.ts', "export { x } from '../normalize/b.ts';"],
    ['an import at run time', 'paginate/a.ts', "const x = await import('../render/b.ts');"],
    ['a package of another owner', 'normalize/a.ts', "import PDFDocument from 'pdfkit';"],
    ['a disk', 'normalize/a.ts', "import { readFileSync } from 'node:fs';"],
    ['a socket', 'render/html/a.ts', "import http from 'node:http';"],
    ['a clock', 'render/epub/a.ts', 'const now = new Date();'],
    ['chance', 'render/cover/a.ts', 'const x = Math.random();'],
    ['the environment', 'ingest/a.ts', 'const tz = process.env.TZ;'],
    ['a file that is too long', 'book/a.ts', '\n'.repeat(LONGEST_FILE)],
    ['a file in no room', 'drawer/a.ts', ''],
  ])('catches %s', (_, path, source) => {
    expect(breaches(path, source)).not.toEqual([]);
  });

  it.each([
    ['render/pdf/a.ts', "import type { Pages } from '../../paginate/pages.ts';"],
    ['normalize/a.ts', "import { walk } from '../book/visit.ts';"],
    ['book/a.ts', "import type { VFile } from 'vfile';"],
    ['render/epub/a.ts', '// the clock (new Date()) never enters here'],
    ['commands/a.ts', 'const now = new Date();'],
  ])('lets %s be', (path, source) => {
    expect(breaches(path, source)).toEqual([]);
  });
});
