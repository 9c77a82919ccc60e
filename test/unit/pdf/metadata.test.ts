import { describe, expect, it } from 'vitest';
import { printInfo, screenInfo } from '../../../src/render/pdf-file/metadata.ts';
import { screenXmp } from '../../../src/render/pdf-file/xmp.ts';
import { book } from './sample.ts';

const date = new Date(Date.UTC(2024, 1, 29, 12));

describe('metadata of a PDF', () => {
  it('escapes what XML would read as markup', () => {
    const xmp = screenXmp(book.metadata, date);
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Keel &amp; &lt;Rib&gt;</rdf:li>');
    expect(xmp).not.toContain('<Rib>');
  });

  it('leaves out characters that XML cannot hold', () => {
    expect(screenXmp({ ...book.metadata, title: 'A\u0000\u001bB' }, date)).toContain('>AB<');
  });

  it('names each author and claims PDF/UA-1', () => {
    const authors = [
      { name: 'Ana', role: 'aut' },
      { name: 'Bo', role: 'aut' },
    ];
    const xmp = screenXmp({ ...book.metadata, authors }, date);
    expect(xmp).toContain('<rdf:Seq><rdf:li>Ana</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('gives printers the title and the dates and nothing about the author', () => {
    expect(Object.keys(printInfo(book.metadata, date))).toEqual([
      'Title',
      'Creator',
      'Producer',
      'CreationDate',
      'ModDate',
    ]);
    expect(screenInfo(book.metadata, date)).toMatchObject({ Author: 'Ana “Bo” Čech' });
  });
});
