import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../src/book/metadata.ts';
import { imprintLines } from '../../../src/normalize/imprint.ts';

const told: Metadata = {
  title: 'The Weir',
  authors: [{ name: 'Nell Quill', role: 'aut' }],
  contributors: [],
  lang: 'en',
  subjects: [],
  isbn: {},
  identifier: 'the-weir',
  edition: 'Second edition',
};

describe('the copyright page of a release', () => {
  it('says its version behind the edition, and nothing else more', () => {
    const before = imprintLines(told);
    const after = imprintLines({ ...told, version: '1.2' });
    expect(after).toEqual([
      'The Weir',
      'Copyright © Nell Quill',
      'All rights reserved.',
      'Second edition',
      'Version 1.2',
    ]);
    expect(after.filter(line => line !== 'Version 1.2')).toEqual(before);
  });

  it('says it in the language of the book', () => {
    expect(imprintLines({ ...told, lang: 'pt-BR', version: '2.0' })).toContain('Versão 2.0');
  });
});
