/** What makes parsers of Markdown hang (cmark, test/pathological_tests.py). */
import { expect } from 'vitest';
import { one, type Row } from './row.ts';

interface Shape {
  id: Row['id'];
  what: string;
  text: string;
  code: Row['code'];
  says?: Row['says'];
  /** Must be in the text that comes out. */
  keeps?: string;
}

const TOO_DEEP = ['more than 100 quotations or lists in one another', /a\.md:\d+:1/];
const deep = (id: Row['id'], what: string, text: string): Shape => ({
  id,
  what,
  text,
  code: 1,
  says: TOO_DEEP,
});
/** Read, or refused as more than anybody means: it depends on the marks alone, and either is an answer. */
const ended = (id: Row['id'], what: string, text: string): Shape => ({
  id,
  what,
  text,
  code: 'made or refused',
});
const indented = (depth: number): string =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- a\n`).join('');
const ladder = Array.from({ length: 500 }, (_, i) => `e${'`'.repeat(i)}`).join('');
const thousands = (mark: string, count = 10_000): string => mark.repeat(count);

const SHAPES: readonly Shape[] = [
  ...[1500, 10_000, 100_000].map(n => deep('md-01', `${n} marks of quotation`, `${'>'.repeat(n)} a\n`)),
  ...[1000, 10_000].map(n => deep('md-02', `${n} marks of lists`, `${'- '.repeat(n)}a\n`)),
  deep('md-03', 'a list 500 deep by its indent', indented(500)),
  ...[1000, 10_000].map(n =>
    ended('md-04', `${n} asterisks on both sides`, `${'*'.repeat(n)}a${'*'.repeat(n)}\n`),
  ),
  ...[1000, 10_000].map(n => ended('md-05', `emphasis opened ${n} times`, `${'*a **a '.repeat(n)}\n`)),
  ...[10_000, 100_000].map(n => ended('md-06', `${n} brackets opened`, `${'['.repeat(n)}a\n`)),
  ended('md-07', 'links in one another', `${'[a'.repeat(5000)}${'](b)'.repeat(5000)}\n`),
  ...['a <?', '<!A ', '<![CDATA[', 'a <!-- b '].map(mark =>
    ended('md-08', `\`${mark.trim()}\` 10,000 times`, `${thousands(mark)}\n`),
  ),
  ended('md-09', 'tildes inside words', `${thousands('a~~b')}\n`),
  { ...ended('md-10', 'a ladder of back-ticks', `${ladder}\n`) },
  ...['&', '\\', '<a ', 'a@b.example ', '🙂', 'e\u0301'].map(
    (mark): Shape => ({
      id: 'md-10',
      what: `\`${mark.trim()}\` 10,000 times`,
      text: `${thousands(mark)}\n`,
      code: 0,
      // So many marks in one paragraph are kept as they are written.
      ...(/[&\\]/.test(mark) && { says: ['ingest/nesting'] }),
    }),
  ),
  ended('md-10', '4,000 links that are their own words', `${thousands('<http://a.example> ', 4000)}\n`),
  {
    id: 'md-11',
    what: '10,000 definitions of links',
    text: `${Array.from({ length: 10_000 }, (_, i) => `[l${i}]: https://a.example/${i}\n`).join('')}\nSee [l7].\n`,
    code: 'made or refused',
  },
  {
    id: 'md-12',
    what: 'one note called 10,000 times',
    text: `${thousands('a[^1] ')}\n\n[^1]: Note.\n`,
    code: 'made or refused',
    keeps: 'Note.',
  },
  ended('md-13', 'blocks in one another', `${':::: letter\n'.repeat(300)}a\n${'::::\n'.repeat(300)}`),
  ended('md-13', '`:a[` 10,000 times', `${thousands(':a[')}\n`),
  ended('md-13', '`:a{` 10,000 times', `${thousands(':a{')}\n`),
  ended('md-14', 'brackets around nothing', `${'['.repeat(2000)}${']'.repeat(2000)}\n`),
];

export const MARKDOWN: readonly Row[] = SHAPES.map(
  ({ id, what, text, code, says, keeps }): Row => ({
    id,
    what,
    files: () => ({ 'a.md': one(`# One\n\n${text}`) }),
    run: ['normalize', 'a.md'],
    code,
    ...(says && { says }),
    also({ out, code: ended, err }) {
      if (ended === 0 && keeps) expect(out).toContain(keeps);
      if (ended === 1) expect(err).toMatch(/^error .* ingest\/[a-z-]+$/m);
    },
  }),
);
