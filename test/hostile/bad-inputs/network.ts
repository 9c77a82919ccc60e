/** A build opens no socket: every row is held to that; these would have one opened. */
import JSZip from 'jszip';
import { expect } from 'vitest';
import { docx, text } from '../../docx.ts';
import { folder, one, type Row } from './row.ts';

const remote = (id: Row['id'], what: string, url: string): Row => ({
  id,
  what,
  files: folder(`# One\n\n![A weir](${url})\n`),
  code: 1,
  says: ['book/01.md:3', 'save the file beside the manuscript'],
});

async function manyParts(): Promise<Uint8Array> {
  const zip = new JSZip();
  for (let i = 0; i < 10_001; i++) zip.file(`word/${i}.xml`, '');
  return zip.generateAsync({ type: 'uint8array' });
}

/** A zip whose only part has another name than it was made with; both are as long. */
async function climbing(): Promise<Uint8Array> {
  const bytes = await docx({ body: text('Rain.'), extra: { 'word/ab/cd.xml': 'x' } });
  return Buffer.from(
    Buffer.from(bytes).toString('latin1').replaceAll('word/ab/cd.xml', '../../../c.xml'),
    'latin1',
  );
}

const BOMB_SIZE = 201 * 1024 * 1024;
let made: Promise<Uint8Array> | undefined;
/** A document that unpacks to more than 200 MB. */
const bomb = (): Promise<Uint8Array> => {
  made ??= docx({ body: text('Rain.'), extra: { 'word/a.bin': new Uint8Array(BOMB_SIZE) } });
  return made;
};

/** The same, which says that its parts are small. */
async function lying(): Promise<Uint8Array> {
  const bytes = Buffer.from(await bomb());
  const size = Buffer.alloc(4);
  size.writeUInt32LE(BOMB_SIZE);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) bytes.writeUInt32LE(100, at);
  return bytes;
}

const imported = (what: string, bytes: () => Promise<Uint8Array>, ...says: string[]): Row => ({
  id: 'net-06',
  what,
  files: async () => ({ 'a.docx': await bytes() }),
  run: ['import', 'a.docx'],
  code: 1,
  says: ['`a.docx` cannot be imported', ...says],
  also: ({ made }) => expect([...made.keys()].sort()).toEqual(['a.docx', 'dist/book/old.epub']),
});

export const NETWORK: readonly Row[] = [
  remote('net-01', 'a picture on this machine', 'http://127.0.0.1:9/a.png'),
  remote(
    'net-01',
    'a picture at the address of a cloud’s secrets',
    'http://169.254.169.254/latest/meta-data/',
  ),
  remote('net-01', 'a picture without a scheme', '//example.com/a.png'),
  remote('net-02', 'a picture that would redirect', 'https://a.example/redirect?to=http://10.0.0.1/a.png'),
  remote('net-03', 'a server that would never answer', 'http://10.255.255.1/a.png'),
  remote('net-04', 'a picture that would never end', 'http://a.example/bomb.gz'),
  {
    id: 'net-04',
    what: 'a picture that is all in its address, and none',
    files: { 'a.md': one(`# One\n\n![A weir](data:image/png;base64,${'A'.repeat(100_000)})\n`) },
    run: ['build', 'a.md', '--format', 'epub'],
    code: 1,
    says: ['`data:image/png;base64,AAAAAAAAA', 'is not a picture that can be read', /^ +at a\.md:\d+:1$/m],
  },
  {
    id: 'net-05',
    what: 'style sheets, fonts and scripts from elsewhere',
    files: {
      'a.md': one(
        '# One\n\nIt rained.\n\n<link rel="stylesheet" href="http://a.example/a.css">\n\n<style>@import url(http://a.example/b.css);</style>\n\nIt poured.\n',
      ),
    },
    run: ['build', 'a.md', '--format', 'html'],
    code: 0,
    says: [/HTML/],
    also({ made }) {
      const html = made.get('dist/a/a.html') ?? '';
      expect(html).not.toMatch(/<link[^>]+a\.example|<style>@import url\(http/);
      expect(html).toMatch(/It rained[\s\S]*It poured/);
    },
  },
  {
    id: 'net-05',
    what: 'a font from elsewhere',
    files: folder('# One\n\nIt rained.\n', 'fonts:\n  text:\n    regular: https://a.example/a.ttf\n'),
    code: 2,
    says: ['save the file beside the manuscript'],
  },
  imported('a part that climbs out of a document', climbing, 'outside'),
  imported('a document that unpacks to more than 200 MB', bomb, '200 MB'),
  imported('a document that lies about its size', lying, '200 MB'),
  imported('a document of 10,001 parts', manyParts, 'more than 10000 parts'),
];
