import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/book/roles.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { bookOf, p, section } from '../xhtml/every-node.ts';

function titleAfter(role: Role, title: string): { title: unknown[]; removed: string[] } {
  const page = section(role, role, { title: [{ type: 'text', value: title }] });
  const book = bookOf([page, section('chapter', 'one', { children: [p('It rained.')] })]);
  normalize(book, new VFile());
  return { title: page.title, removed: book.removed.map(({ text }) => text) };
}

describe('the heading of a page that carries none', () => {
  it('is not printed and is listed as taken out', () => {
    expect(titleAfter('dedication', 'Dedication')).toEqual({ title: [], removed: ['Dedication'] });
    expect(titleAfter('epigraph', 'EPIGRAPH').title).toEqual([]);
  });

  it('stays when it says more than what the page is', () => {
    expect(titleAfter('dedication', 'For those who stayed').removed).toEqual([]);
    expect(titleAfter('preface', 'Preface').removed).toEqual([]);
  });
});
