import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { folder, one, type Row } from './row.ts';

const headed = (yaml: string): Record<string, string> => ({
  'a.md': `---\n${yaml}\n---\n\n# One\n\nIt rained.\n`,
});
const refused = (id: Row['id'], what: string, yaml: string, ...says: (string | RegExp)[]): Row => ({
  id,
  what,
  files: headed(yaml),
  code: 2,
  says,
});
const BOMB = `a: &a [x, x, x, x]\n${'bcdefgh'
  .split('')
  .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
  .join('\n')}`;
const AS_WRITTEN = 'title: 1984\nedition: 0x10\nidentifier: 1e3\nisbn: 0306406152\nauthor: A';

/** The files in an EPUB, as text. */
function inside(epub = ''): string {
  const parts = unzipSync(Buffer.from(epub, 'latin1'));
  return Object.values(parts)
    .map(bytes => Buffer.from(bytes).toString('utf8'))
    .join('\n');
}

export const SETTINGS: readonly Row[] = [
  refused('cfg-01', 'aliases of aliases of aliases', BOMB, 'anchors and aliases are not read'),
  refused('cfg-02', 'an anchor', 'title: &t X', 'a.md:2:11', 'anchors and aliases are not read'),
  refused('cfg-02', 'a tag', 'title: !!js/function "x"', 'a.md:2', /the tag `.*` is not read/),
  {
    id: 'cfg-03',
    what: '`__proto__`',
    files: folder('# One\n\nIt rained.\n', '__proto__:\n  polluted: yes\n'),
    code: 2,
    says: ['book/book.yaml:4:1', '`__proto__` is no setting'],
  },
  refused('cfg-03', '`constructor`', 'constructor: X', '`constructor` is no setting'),
  refused(
    'cfg-04',
    'brackets 2000 deep',
    `title: ${'['.repeat(2000)}${']'.repeat(2000)}`,
    'nest more than 100',
  ),
  refused(
    'cfg-04',
    'keys 500 deep',
    Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    /nest more than 100/,
  ),
  refused('cfg-04', 'keys for keys, 32 deep', `title: a\n${'? '.repeat(32)}a`, 'stand here as a key'),
  refused('cfg-04', 'keys for keys, 1000 deep', `title: a\n${'? '.repeat(1000)}a`, 'nest more than 100'),
  refused(
    'cfg-04',
    'brackets for keys, 30 deep',
    `title: ${'{'.repeat(30)}a${'}'.repeat(30)}`,
    'a.md:2',
    'must stand in quotes',
  ),
  refused(
    'cfg-04',
    'brackets behind brackets that close nothing',
    `title: ${']'.repeat(30_000)}\nsubject: ${'['.repeat(30_000)}`,
    'nest more than 100',
  ),
  refused('cfg-05', 'a key given twice', 'title: X\ntitle: Y', 'a.md:3:1', 'given twice'),
  refused('cfg-05', 'a tab for an indent', 'author:\n\tname: A', 'a.md:3', 'a tab indents this line'),
  refused(
    'cfg-06',
    'a colon in a title',
    'title: Weir: Part Two',
    'a.md:2',
    'write `title: "Weir: Part Two"`',
  ),
  {
    id: 'cfg-07',
    what: 'values that look like numbers',
    files: headed(AS_WRITTEN),
    run: ['build', 'a.md', '--format', 'epub'],
    code: 0,
    also({ made }) {
      const text = inside(made.get('dist/a/a.epub'));
      expect(text).toMatch(/<dc:title[^>]*>1984</);
      expect(text).toContain('9780306406157');
    },
  },
  refused('cfg-08', 'a misspelt key', 'titel: X', 'a.md:2:1', '`titel` is no setting; did you mean `title`?'),
  refused('cfg-09', 'an ISBN with a wrong digit', 'isbn: 9780306406158', 'a.md:2:7', 'check digit'),
  refused('cfg-09', 'a language that is none', 'lang: english please', 'a.md:2:7', 'BCP 47'),
  refused('cfg-09', 'a date that is none', 'date: 2026-02-30', 'a.md:2:7', 'is no date'),
  refused('cfg-10', 'an attribute in a language', `lang: 'en" onload="x'`, 'a.md:2:7', 'BCP 47'),
  {
    id: 'cfg-11',
    what: 'a template in a title',
    files: headed('title: "<%= process.version %> #{7*7} {{7*7}}"\nauthor: A'),
    run: ['build', 'a.md', '--format', 'epub'],
    code: 0,
    says: [],
    also: ({ made }) =>
      expect(inside(made.get('dist/a/a.epub'))).toContain('&lt;%= process.version %> #{7*7} {{7*7}}'),
  },
  {
    id: 'cfg-12',
    what: 'settings that are a program',
    files: {
      'book/book.yaml': 'title: X\nauthor: A\nlang: en\n',
      'book/01.md': one('# One\n\nIt rained.\n').replace(/^---[\s\S]*?---\n\n/, ''),
      'book/book.config.ts': "import { writeFileSync } from 'node:fs'; writeFileSync('ran', '');",
      'book/book.config.js': "require('node:fs').writeFileSync('ran', '');",
    },
    code: 0,
    also: ({ made }) => expect([...made.keys()].filter(path => path.endsWith('ran'))).toEqual([]),
  },
];
