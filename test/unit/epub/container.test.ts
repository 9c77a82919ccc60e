import JSZip from 'jszip';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkContainer } from '../../../src/check/container.ts';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>' +
  '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const opf = (...hrefs: string[]) =>
  `<package><manifest>${hrefs.map(href => `<item href="${href}"/>`).join('')}</manifest></package>`;

type File = [path: string, content: string, stored?: boolean];
const MIMETYPE: File = ['mimetype', 'application/epub+zip', true];
const REST: File[] = [
  ['META-INF/container.xml', CONTAINER],
  ['OEBPS/content.opf', opf('a.xhtml')],
  ['OEBPS/a.xhtml', '<html/>'],
];

async function zipOf(...files: File[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, content, stored] of files) {
    const compression = stored ? 'STORE' : 'DEFLATE';
    zip.file(path, content, { createFolders: false, compression, dir: path.endsWith('/') });
  }
  return zip.generateAsync({ type: 'uint8array' });
}

async function complaints(bytes: Uint8Array): Promise<string[]> {
  const report = new VFile();
  checkContainer(bytes, report, 'book.epub');
  expect(report.messages.every(message => message.fatal && message.ruleId === 'container')).toBe(true);
  return report.messages.map(message => message.reason.replace('`book.epub`: ', ''));
}

describe('a container', () => {
  it('that is right is passed', async () => {
    expect(await complaints(await zipOf(MIMETYPE, ...REST))).toEqual([]);
  });

  it.each<[string, File[], string]>([
    ['mimetype is not first', [...REST, MIMETYPE], '`mimetype` is not the first file'],
    ['mimetype is missing', REST, '`mimetype` is not the first file'],
    ['mimetype is compressed', [['mimetype', 'application/epub+zip'], ...REST], '`mimetype` is compressed'],
    ['mimetype says something else', [['mimetype', 'application/zip', true], ...REST], '`mimetype` says'],
    ['there is a folder', [MIMETYPE, ['OEBPS/', ''], ...REST], '`OEBPS/` is a folder'],
    [
      'a name has a space',
      [MIMETYPE, REST[0] as File, ['OEBPS/content.opf', opf('a%20b.xhtml')], ['OEBPS/a b.xhtml', '']],
      '`OEBPS/a b.xhtml` holds a sign',
    ],
    [
      'two names differ by case alone',
      [
        MIMETYPE,
        REST[0] as File,
        ['OEBPS/content.opf', opf('a.xhtml', 'A.xhtml')],
        ['OEBPS/a.xhtml', ''],
        ['OEBPS/A.xhtml', ''],
      ],
      'are one name on some machines',
    ],
    ['a file is not listed', [MIMETYPE, ...REST, ['OEBPS/b.css', '']], '`OEBPS/b.css` is in the zip and not'],
    [
      'a listed file is missing',
      [MIMETYPE, ...REST.slice(0, 2)],
      '`OEBPS/a.xhtml` stands in the manifest and is not',
    ],
    [
      'a file is listed twice',
      [MIMETYPE, REST[0] as File, ['OEBPS/content.opf', opf('a.xhtml', './a.xhtml')], REST[2] as File],
      'stands twice in the manifest',
    ],
    [
      'a file lies on the network',
      [
        MIMETYPE,
        REST[0] as File,
        ['OEBPS/content.opf', opf('https://example.org/a.xhtml', 'a.xhtml')],
        REST[2] as File,
      ],
      'lies outside of the book',
    ],
    ['nothing says where it begins', [MIMETYPE, ...REST.slice(1)], '`META-INF/container.xml` is missing'],
    [
      'the package is not well-formed',
      [MIMETYPE, REST[0] as File, ['OEBPS/content.opf', '<package>']],
      'the package cannot be read',
    ],
  ])('is refused when %s', async (_, files, complaint) => {
    expect((await complaints(await zipOf(...files))).join('\n')).toContain(complaint);
  });

  it('is refused when mimetype has an extra field, which no library shows', async () => {
    const right = Buffer.from(await zipOf(MIMETYPE, ...REST));
    right.writeUInt16LE(4, 28);
    expect((await complaints(new Uint8Array(right)))[0]).toContain('`mimetype` has an extra field');
  });

  it.each([
    ['empty', new Uint8Array()],
    ['text', new TextEncoder().encode('no zip at all, but longer than the end of a directory')],
    ['cut short', new Uint8Array(40).fill(0x50)],
  ])('is refused when it is %s', async (_, bytes) => {
    expect(await complaints(bytes)).toEqual(['it is no zip that can be read']);
  });
});
