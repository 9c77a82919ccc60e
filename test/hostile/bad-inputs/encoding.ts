import { expect } from 'vitest';
import { one, type Row } from './row.ts';

const TEXT = one('# One\n\n“Rain,” she said. “Déjà vu.”\n');
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const readsAs =
  (text: string): NonNullable<Row['also']> =>
  ({ out }) =>
    expect(out).toContain(text);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const normalize = ['normalize', 'a.md'];

export const ENCODING: readonly Row[] = [
  {
    id: 'enc-01',
    what: 'a byte order mark',
    files: { 'a.md': `\ufeff${TEXT}` },
    run: normalize,
    code: 0,
    also: ({ out }) => expect(out).not.toContain('\ufeff'),
  },
  ...[false, true].map(
    (big): Row => ({
      id: 'enc-02',
      what: big ? 'UTF-16BE' : 'UTF-16LE',
      files: { 'a.md': utf16(TEXT, big) },
      run: ['build', 'a.md', '--format', 'html', '--verbose'],
      code: 0,
      says: [big ? 'UTF-16BE' : 'UTF-16LE'],
      also: ({ made }) =>
        expect(Buffer.from(made.get('dist/a/a.html') ?? '', 'latin1').toString()).toContain('Déjà vu'),
    }),
  ),
  {
    id: 'enc-03',
    what: 'Windows-1252',
    files: { 'a.md': Buffer.from('She said \x93yes\x94.\n', 'latin1') },
    code: 1,
    says: ['a.md:1:10', 'offset 9', '--encoding windows-1252'],
  },
  {
    id: 'enc-03',
    what: 'Windows-1252, said to be',
    files: { 'a.md': Buffer.from(`${one('# One\n\nShe said \x93yes\x94.\n')}`, 'latin1') },
    run: [...normalize, '--encoding', 'windows-1252'],
    code: 0,
    also: readsAs('She said “yes”.'),
  },
  {
    id: 'enc-04',
    what: 'a character cut off at the end of the file',
    files: { 'a.md': Buffer.from('Rain.\n\nDéj\xc3', 'latin1') },
    code: 1,
    says: ['a.md:3:2', 'not UTF-8'],
  },
  {
    id: 'enc-05',
    what: 'NUL',
    files: { 'a.md': one(`# One\n\n${'It rained on the weir and on the fields. '.repeat(9)}Ra\0in.\n`) },
    run: normalize,
    code: 0,
    says: ['removed `U+0000`', 'a.md:9:'],
    also: readsAs('Rain.'),
  },
  {
    id: 'enc-06',
    what: 'control characters',
    files: { 'a.md': one('# On\x01e\n\nRa\x08in\x0bfell\x0con.\n') },
    run: normalize,
    code: 0,
    says: ['`U+0001`', '`U+0008`', '`U+000B`'],
    also: readsAs('Rain fell on.'),
  },
  {
    id: 'enc-06',
    what: 'control characters that YAML spells out',
    files: { 'a.md': '---\ntitle: "Ill\\x01ness"\nauthor: A\n---\n\n# One\n\nRain.\n' },
    run: ['build', 'a.md', '--format', 'epub'],
    code: 0,
    says: [/U\+0001/],
    also: ({ made }) => expect(made.get('dist/a/a.epub')).toBeDefined(),
  },
  {
    id: 'enc-07',
    what: 'non-characters',
    files: { 'a.md': one('# One\n\nRa\ufffein\uffff fe\u{1ffff}ll\ufdd0.\n') },
    run: normalize,
    code: 0,
    says: ['`U+FFFE`', '`U+FFFF`', '`U+1FFFF`'],
    also: readsAs('Rain fell.'),
  },
  {
    id: 'enc-08',
    what: 'half a surrogate pair that YAML spells out',
    files: { 'a.md': '---\ntitle: "Rain \\ud800 fell"\nauthor: A\n---\n\n# One\n\nRain.\n' },
    run: ['build', 'a.md', '--format', 'epub'],
    code: 0,
    says: [/U\+FFFD|U\+D800/],
  },
  {
    id: 'enc-08',
    what: 'half a surrogate pair in UTF-16',
    files: { 'a.md': Buffer.from('\ufeffRain \ud800 fell.\n', 'utf16le') },
    code: 1,
    says: ['a.md', 'utf-16le throughout'],
  },
  {
    id: 'enc-09',
    what: 'characters that turn the direction of the text',
    files: { 'a.md': one('# One\n\nRain \u202efell\u202c.\n') },
    run: normalize,
    code: 0,
    says: ['`U+202E`', 'bidi-control'],
    also: readsAs('\u202efell\u202c'),
  },
  ...['\r', '\r\n'].map(
    (end): Row => ({
      id: 'enc-10',
      what: `lines that end with ${JSON.stringify(end)}, and one that does not`,
      files: { 'a.md': `${one('# One\n\nRain.\n\nWind.').replaceAll('\n', end)}\n\nSnow.\n` },
      run: normalize,
      code: 0,
      also: readsAs('# One\n\nRain.\n\nWind.\n\nSnow.\n'),
    }),
  ),
  {
    id: 'enc-11',
    what: 'line ends of other worlds',
    files: { 'a.md': one('# One\u0085\u0085Rain.\u2029\u2029Wind.\u2028\u2028Sn\u000cow.\n') },
    run: normalize,
    code: 0,
    says: ['`U+000C`'],
    also: readsAs('# One\n\nRain.\n\nWind.\n\nSn ow.\n'),
  },
  ...(
    [
      ['a picture', PNG, 'PNG'],
      ['a zip archive', Buffer.from('PK\x03\x04..........'), 'zip archive'],
      ['bytes', Buffer.alloc(1_000_000), 'binary'],
    ] as const
  ).map(
    ([what, bytes, says]): Row => ({
      id: 'enc-12',
      what: `${what} under the name of a text`,
      files: { 'a.md': bytes },
      code: 1,
      says: ['not a text file', says],
    }),
  ),
  ...['', ' \n\t\n\u00a0\n', '---\ntitle: X\n---\n'].map(
    (text): Row => ({
      id: 'enc-13',
      what: `no text: ${JSON.stringify(text)}`,
      files: { 'a.md': text },
      code: 1,
      says: [/holds no text/],
    }),
  ),
  {
    id: 'enc-13',
    what: 'one chapter of two without text',
    files: {
      'book/book.yaml': 'title: X\nauthor: A\n',
      'book/01.md': '# One\n\nRain.\n',
      'book/02.md': ' \n',
    },
    code: 0,
    says: ['02.md', 'empty-chapter'],
  },
  {
    id: 'enc-15',
    what: 'text read in the wrong encoding once',
    files: { 'a.md': one('# One\n\nâ€œRain,â€\u009d she said. It wasnâ€™t. DÃ©jÃ  vu, cafÃ©.\n') },
    run: ['build', 'a.md', '--format', 'html', '--verbose'],
    code: 0,
    says: [/mojibake/],
  },
];
