import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, ingestAt, ingestBook } from './on-disk.ts';

const page = 'like: literary\nbody: { size: 12pt }\n';
const book = (template: string, more: Record<string, string> = {}) =>
  ingestBook({ 'book.yaml': `title: A\ntemplate: ${template}\n`, '01.md': '# One\n\nIt rained.', ...more });

describe('an interior of the author’s', () => {
  it('is read from the folder of the book, and is one of the files it is made from', async () => {
    const { manuscript, rules } = await book('looks/page.yaml', { 'looks/page.yaml': page });
    expect(manuscript?.book.design).toMatchObject({ template: 'looks/page.yaml', ownInterior: page });
    expect([...(manuscript?.inputs.keys() ?? [])].some(name => name.endsWith('looks/page.yaml'))).toBe(true);
    expect(rules).toEqual([]);
  });

  it('is none where one of ours is named', async () => {
    const { manuscript } = await book('genre', { 'genre.yaml': page });
    expect(manuscript?.book.design.ownInterior).toBeUndefined();
  });

  it.each([
    ['../page.yaml', 'ingest/outside-root'],
    ['/etc/hosts.yaml', 'ingest/outside-root'],
    ['looks/pages.yaml', 'config/template'],
    ['https://example.org/page.yaml', 'config/template'],
  ])('is an error with its line: %s', async (written, rule) => {
    const { told } = await book(written, { 'looks/page.yaml': page });
    expect(told.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule, line: 2 }]);
  });

  it('is an error where it is a link that leads elsewhere', async () => {
    await inFolder({ 'page.yaml': page, 'book/01.md': '# One\n\nIt rained.' }, async folder => {
      writeFileSync(join(folder, 'book/book.yaml'), 'title: A\ntemplate: page.yaml\n');
      symlinkSync(join(folder, 'page.yaml'), join(folder, 'book/page.yaml'));
      expect((await ingestAt(folder, 'book')).rules).toEqual(['ingest/outside-root']);
    });
  });

  it('is an error where it is larger than any', async () => {
    const { told } = await book('page.yaml', { 'page.yaml': `${page}# ${'rain '.repeat(30_000)}\n` });
    expect(told).toMatchObject([{ rule: 'config/template', severity: 'error' }]);
  });
});
