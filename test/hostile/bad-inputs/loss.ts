import { expect } from 'vitest';
import { book, folder, one, type Row } from './row.ts';

const normalize = ['normalize', 'a.md', '--to', 'text'];
const reads =
  (...lines: string[]): NonNullable<Row['also']> =>
  ({ out }) => {
    for (const line of lines) expect(out.split('\n')).toContain(line);
  };

export const LOSS: readonly Row[] = [
  {
    id: 'loss-01',
    what: 'a word in angle brackets',
    files: { 'a.md': one('# One\n\nShe typed <sigh> and left.\n') },
    run: normalize,
    code: 0,
    says: ['`<sigh>` looks like HTML and is kept as text', 'a.md:9:11'],
    also: reads('She typed <sigh> and left.'),
  },
  {
    id: 'loss-02',
    what: 'a paragraph that begins with a year',
    files: { 'a.md': one('# One\n\n1986. A great year.\n\nIt rained.\n') },
    run: normalize,
    code: 0,
    says: ['1986.'],
    also: reads('1986. A great year.'),
  },
  ...['    ', '\t'].map(
    (indent): Row => ({
      id: 'loss-03',
      what: `paragraphs indented with ${JSON.stringify(indent)}`,
      files: { 'a.md': one(`# One\n\n${indent}It rained.\n\n${indent}It *poured*.\n`) },
      run: ['normalize', 'a.md'],
      code: 0,
      also: reads('It rained.', 'It *poured*.'),
    }),
  ),
  {
    id: 'loss-04',
    what: 'a paragraph to each line',
    files: {
      'a.md': one(`# One\n${'It rained all day on the weir.\nNobody came, and nobody left.\n'.repeat(6)}`),
    },
    run: ['normalize', 'a.md'],
    code: 0,
    also: ({ out }) => expect(out.match(/\n\nNobody came, and nobody left\.\n/g)).toHaveLength(6),
  },
  {
    id: 'loss-05',
    what: 'marks of Markdown inside words',
    files: { 'a.md': one('# One\n\nIt is 2*3*4, or snake_case_name, or a\\b.\n') },
    run: normalize,
    code: 0,
    says: ['`2*3*4,` keeps its asterisks'],
    also: reads('It is 2*3*4, or snake_case_name, or a\\b.'),
  },
  {
    id: 'loss-06',
    what: 'the tag of a page’s body in the middle of the text',
    files: { 'a.md': one('# One\n\nIt rained.\n\n<body>\n\nIt poured.\n') },
    run: ['build', 'a.md', '--format', 'html,epub'],
    code: 0,
    says: [/HTML/],
    also: ({ made }) => expect(made.get('dist/a/a.html')).toMatch(/It rained[\s\S]*It poured/),
  },
  {
    id: 'loss-07',
    what: 'chapters in files of one name',
    files: {
      'book/book.yaml': book('chapters:\n  - east/01.md\n  - west/01.md\n'),
      'book/east/01.md': '# East\n\nIt rained in the east.\n',
      'book/west/01.md': '# West\n\nIt rained in the west.\n',
    },
    run: ['build', 'book', '--format', 'epub,html'],
    code: 0,
    also: ({ made }) => expect(made.get('dist/book/book.html')).toMatch(/in the east[\s\S]*in the west/),
  },
  {
    id: 'loss-08',
    what: 'a letter no face has',
    files: { 'a.md': one('# One\n\nŁódź, 汉 and ok.\n') },
    run: ['build', 'a.md', '--format', 'pdf'],
    code: 1,
    says: ['汉', 'U+6C49'],
  },
  {
    id: 'loss-09',
    what: 'a comment that never ends',
    files: { 'a.md': one('# One\n\nIt rained.\n\n<!-- mend this\n\nIt poured.\n') },
    code: 1,
    says: ['a.md:11', /never (?:closed|ends)|not closed/],
  },
  {
    id: 'loss-09',
    what: 'a fence that never ends',
    files: { 'a.md': one('# One\n\nIt rained.\n\n```\n\nIt poured.\n') },
    code: 1,
    says: ['a.md:11', 'never closed'],
  },
  {
    id: 'loss-10',
    what: 'a call of a note that is not there',
    files: { 'a.md': one('# One\n\nIt rained.[^weir]\n') },
    run: normalize,
    code: 0,
    says: ['a.md:9', '`[^weir]` calls a note that does not exist and is kept as text'],
    also: reads('It rained.[^weir]'),
  },
  {
    id: 'loss-10',
    what: 'a note that nothing calls',
    files: { 'a.md': one('# One\n\nIt rained.\n\n[^weir]: Heavily.\n') },
    run: ['build', 'a.md', '--format', 'html'],
    code: 0,
    says: ['a.md:11', 'weir'],
    also: ({ made }) => expect(made.get('dist/a/a.html')).toContain('Heavily'),
  },
  {
    id: 'loss-11',
    what: 'a chapter listed twice and one not listed',
    files: {
      ...folder('# One\n\nIt rained.\n', 'chapters:\n  - 01.md\n  - 01.md\n'),
      'book/02.md': '# Two\n\nIt poured.\n',
    },
    code: 0,
    says: ['`01.md` is listed twice', '02.md` is not listed'],
  },
];
