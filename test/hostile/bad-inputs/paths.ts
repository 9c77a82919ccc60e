import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { PNG } from './pictures.ts';
import { book, folder, one, type Row } from './row.ts';

const picture = (path: string): Record<string, string> => folder(`# One\n\n![A weir](${path})\n`);
const refused = (id: Row['id'], what: string, path: string, ...says: (string | RegExp)[]): Row => ({
  id,
  what,
  files: picture(path),
  code: 1,
  says: ['book/01.md:3', ...says],
});
const OUTSIDE = /leaves the book's folder/;
/** Two chapters whose names a file system may hold and a book must not be troubled by. */
const ODD = [
  'it’s "two".md',
  '-rf.md',
  'été 🌧.md',
  `${'n'.repeat(240)}.md`,
  'new\nline.md',
  '第一章.md',
  '第二章.md',
];

export const PATHS: readonly Row[] = [
  {
    id: 'enc-14',
    what: 'a name composed here and taken apart there',
    files: { ...picture('e\u0301te\u0301.png'), 'book/été.png': PNG },
    code: 0,
  },
  {
    id: 'enc-14',
    what: 'a name that is two names',
    files: { ...picture('ETE\u0301.png'), 'book/eté.png': PNG, 'book/ete\u0301.png': PNG },
    code: 1,
    says: ['could be'],
  },
  refused('path-01', 'a path that climbs', '../../../../etc/passwd', OUTSIDE),
  refused('path-01', 'a path from the root', '/etc/passwd', OUTSIDE),
  {
    id: 'path-01',
    what: 'chapters and a cover that climb',
    files: {
      'book/book.yaml': book('chapters:\n  - 01.md\n  - ../../etc/passwd\ncover-image: ../../etc/hosts\n'),
      'book/01.md': '# One\n\nIt rained.\n',
    },
    code: 1,
    says: ['`../../etc/passwd` leaves', '`../../etc/hosts` leaves'],
  },
  refused('path-02', 'an address of this machine', 'file:///etc/passwd', OUTSIDE),
  {
    id: 'path-03',
    what: 'a link to a file outside',
    files: picture('cover.png'),
    arrange(project) {
      symlinkSync('/etc/passwd', join(project, 'book/cover.png'));
      return undefined;
    },
    code: 1,
    says: ['book/01.md:3', OUTSIDE],
  },
  {
    id: 'path-03',
    what: 'a chapter and a folder that are links to outside',
    files: { ...folder('# One\n\nIt rained.\n', 'chapters:\n  - 01.md\n  - 02.md\n  - etc/hosts\n') },
    arrange(project) {
      symlinkSync('/etc/passwd', join(project, 'book/02.md'));
      symlinkSync('/etc', join(project, 'book/etc'));
      return undefined;
    },
    code: 1,
    says: ['`02.md` leaves', '`etc/hosts` leaves'],
  },
  {
    id: 'path-03',
    what: 'a manuscript that is a link to something else',
    files: { 'beside.md': 'It rained.\n' },
    arrange(project) {
      symlinkSync('/etc/passwd', join(project, 'story.md'));
      return undefined;
    },
    run: ['build', 'story.md', '-f', 'html'],
    code: 1,
    says: ['`story.md` is a link to a file that is no manuscript'],
  },
  {
    id: 'path-03',
    what: 'answers that are a link to outside',
    files: folder('# One\n\nIt rained.\n'),
    arrange(project) {
      symlinkSync('/etc/passwd', join(project, 'book/queries.yaml'));
      return undefined;
    },
    code: 0,
  },
  {
    id: 'path-04',
    what: 'links that lead to each other',
    files: picture('a.png'),
    arrange(project) {
      symlinkSync('b.png', join(project, 'book/a.png'));
      symlinkSync('a.png', join(project, 'book/b.png'));
      return undefined;
    },
    code: 1,
    says: ['is a link that leads nowhere'],
  },
  {
    id: 'path-04',
    what: 'a folder that links to itself, and a link inside',
    files: { ...picture('again/again/a.png'), 'book/real.png': PNG },
    arrange(project) {
      symlinkSync('.', join(project, 'book/again'));
      symlinkSync('real.png', join(project, 'book/a.png'));
      return undefined;
    },
    code: 0,
  },
  refused('path-05', 'escaped dots', '%2e%2e/%2e%2e/etc/passwd', OUTSIDE),
  refused('path-05', 'an escaped NUL', 'a%00.png', OUTSIDE),
  refused('path-05', 'backslashes', '..\\..\\secret.png', /leaves|does not exist/),
  refused('path-05', 'a drive of Windows', 'C:\\secret.png', OUTSIDE),
  refused('path-05', 'a device of Windows', 'NUL.png', 'does not exist'),
  {
    id: 'path-06',
    what: 'chapters with odd names',
    files: {
      'book/book.yaml': book(),
      ...Object.fromEntries(
        ODD.map((name, i) => [`book/${name}`, `# Chapter ${i + 1}\n\nIt rained on ${i}.\n`]),
      ),
    },
    run: ['build', 'book', '--format', 'epub'],
    code: 0,
    says: [],
    also({ made }) {
      const names = Object.keys(unzipSync(Buffer.from(made.get('dist/book/book.epub') ?? '', 'latin1')));
      expect(names.filter(name => name.endsWith('.xhtml')).length).toBeGreaterThan(ODD.length);
      expect(names.filter(name => !/^[\w./-]+$/.test(name))).toEqual([]);
    },
  },
  {
    id: 'path-06',
    what: 'a picture whose name is too long for any disk',
    files: picture(`${'n'.repeat(5000)}.png`),
    code: 1,
    says: ['does not exist'],
  },
  {
    id: 'path-06',
    what: 'a book whose name begins like an option',
    files: { '-f.md': one('# One\n\nIt rained.\n') },
    run: ['build', '--format', 'html', '--', '-f.md'],
    code: 0,
  },
  {
    id: 'path-07',
    what: 'a name in other letters than on the disk',
    files: { ...picture('Cover.PNG'), 'book/cover.png': PNG },
    code: 0,
    says: ['`Cover.PNG` is called `cover.png` on disk'],
  },
  {
    id: 'path-08',
    what: 'chapters whose names have no letters of ours',
    files: {
      'book/book.yaml': book(),
      'book/第一章.md': '# 第一章\n\nIt rained.\n',
      'book/第二章.md': '# 第二章\n\nIt poured.\n',
    },
    run: ['build', 'book', '--format', 'epub'],
    code: 0,
  },
  {
    id: 'path-09',
    what: 'a pipe, a device and a folder for a picture',
    files: folder('# One\n\n![A](pipe.png)\n\n![B](zero.png)\n\n![C](folder.png)\n'),
    arrange(project) {
      spawnSync('mkfifo', [join(project, 'book/pipe.png')]);
      symlinkSync('/dev/zero', join(project, 'book/zero.png'));
      mkdirSync(join(project, 'book/folder.png'));
      return undefined;
    },
    code: 1,
    says: ['`pipe.png` is not a file', '`zero.png` leaves', '`folder.png` is not a file'],
  },
  {
    id: 'path-09',
    what: 'a pipe for a chapter, and for the settings',
    files: folder('# One\n\nIt rained.\n'),
    arrange(project) {
      spawnSync('mkfifo', [join(project, 'book/02.md'), join(project, 'book/queries.yaml')]);
      return undefined;
    },
    code: 0,
  },
];
