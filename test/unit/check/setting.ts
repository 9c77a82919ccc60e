/** A small book and the simplest artefacts that can be made of it, so that a proof-reader has something to find. */
import JSZip from 'jszip';
import type { Book, Note, Section } from '../../../src/book/book.ts';
import type { Block, Text } from '../../../src/book/nodes.ts';
import type { Face } from '../../../src/fonts/face.ts';
import type { Line, LineSource, Page, Pages, Word } from '../../../src/paginate/pages.ts';
import type { Artefact } from '../../../src/render/backend.ts';
import { bookOf, section } from '../xhtml/every-node.ts';

/** A run of the author's words on its way into an artefact. */
export interface Run {
  text: string;
  section: Section;
  flow: LineSource['flow'];
}

const FILE = 'tide.md';

export const textAt = (line: number, value: string): Text => {
  const point = { line, column: 1 };
  return { type: 'text', value, position: { file: FILE, start: point, end: point } };
};
const paragraphAt = (line: number, value: string): Block => ({
  type: 'paragraph',
  children: [textAt(line, value)],
});
const noteAt = (line: number, identifier: string, value: string): Note => ({
  type: 'note',
  identifier,
  children: [paragraphAt(line, value)],
});

/** Two chapters; every wording stands on a line of its own. */
export function tideBook(): Book {
  const first = section('chapter', 'one', {
    title: [textAt(1, 'The Tide')],
    children: [
      paragraphAt(3, 'The tide went out and did not come back that day.'),
      paragraphAt(5, 'Nobody on the quay said anything about it.'),
      paragraphAt(7, 'Ana counted the boats, seven of them, all on their sides.'),
    ],
    notes: [noteAt(9, 'a', 'Low water was at noon.'), noteAt(10, 'b', 'The almanac says eight boats.')],
  });
  const second = section('chapter', 'two', {
    title: [textAt(12, 'The Quay')],
    children: [
      paragraphAt(14, 'In the evening the crabs came.'),
      paragraphAt(16, 'They walked in lines, as if they had read how it is done.'),
    ],
  });
  const ours = section('copyright', 'copyright', {
    generated: true,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'All rights reserved' }] }],
  });
  return bookOf([ours, first, second]);
}

/** What a faithful artefact holds, run by run. */
export function runsOf(book: Book): Run[] {
  const wordsOf = (blocks: readonly Block[]): string[] =>
    blocks.flatMap(block =>
      block.type === 'paragraph'
        ? block.children.flatMap(inline => (inline.type === 'text' ? [inline.value] : []))
        : [],
    );
  return book.sections
    .filter(({ generated }) => !generated)
    .flatMap(part => [
      ...part.title.flatMap(inline =>
        inline.type === 'text' ? [{ text: inline.value, section: part, flow: 'title' as const }] : [],
      ),
      ...wordsOf(part.children).map(text => ({ text, section: part, flow: 'text' as const })),
      ...part.notes.flatMap(note =>
        wordsOf(note.children).map(text => ({ text, section: part, flow: 'note' as const })),
      ),
    ]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (runs: readonly Run[]): string =>
  runs.map(({ text }) => `<p>${escaped(text)}</p>`).join('\n');

export function htmlOf(runs: readonly Run[]): Artefact {
  const html = `<!doctype html><html lang="en"><head><title>Tide</title><style>p{margin:0}</style></head><body>
<header data-generated><h1>Tide</h1></header><main>${paragraphs(runs)}</main></body></html>`;
  return { path: 'tide.html', bytes: new TextEncoder().encode(html), mediaType: 'text/html' };
}

export async function epubOf(runs: readonly Run[]): Promise<Artefact> {
  const zip = new JSZip();
  const sections = [...new Set(runs.map(run => run.section))];
  zip.file(
    'META-INF/container.xml',
    `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
  );
  const items = sections.map(({ id }) => `<item id="${id}" href="text/${id}.xhtml"/>`).join('');
  const spine = sections.map(({ id }) => `<itemref idref="${id}"/>`).join('');
  zip.file(
    'OEBPS/book.opf',
    `<package><manifest><item id="cover" href="cover.xhtml"/>${items}</manifest><spine><itemref idref="cover"/>${spine}</spine></package>`,
  );
  const page = (body: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Tide</title></head>${body}</html>`;
  zip.file('OEBPS/cover.xhtml', page('<body data-generated="cover"><p>Tide by Ana</p></body>'));
  for (const part of sections) {
    const own = paragraphs(runs.filter(run => run.section === part));
    const call = '<a epub:type="noteref" href="#a">1</a>';
    zip.file(
      `OEBPS/text/${part.id}.xhtml`,
      page(`<body>${own}<p data-generated="">${call}</p>${call}</body>`),
    );
  }
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  return { path: 'tide.epub', bytes, mediaType: 'application/epub+zip' };
}

/** Two lines a page, three words a line, hyphens where a long word can be parted, notes on the page they fall on. */
export function pagesOf(runs: readonly Run[]): Pages {
  const word = (text: string, last: boolean): Word => ({
    x: 0,
    rise: 0,
    face: {} as unknown as Face,
    size: 11,
    shaped: { text, glyphs: [], advances: [], xOffsets: [], yOffsets: [], clusters: [], width: 0 },
    expand: 1,
    tracking: 0,
    hyphen: text.endsWith('-'),
    spaceAfter: !last,
  });
  const lines = runs.flatMap(run => {
    const words = run.text.replace('almanac', 'alma- nac').split(' ');
    const rows: Line[] = [];
    for (let i = 0; i < words.length; i += 3) {
      const row = words.slice(i, i + 3);
      rows.push({
        baseline: 0,
        words: row.map((text, at) => word(text, at === row.length - 1)),
        source: { section: run.section, node: run.section, flow: run.flow },
        part: { line: i / 3, of: 1 },
        end: row.at(-1)?.endsWith('-') ? 'hyphen' : i + 3 < words.length ? 'space' : 'paragraph',
      });
    }
    return rows;
  });
  const text = lines.filter(line => line.source?.flow !== 'note');
  const notes = lines.filter(line => line.source?.flow === 'note');
  const pages: Page[] = [];
  for (let index = 0; index * 2 < text.length || index < notes.length; index++) {
    pages.push({
      index,
      side: index % 2 ? 'verso' : 'recto',
      folio: { label: `${index + 1}`, style: 'arabic' },
      kind: 'text',
      section: undefined,
      lines: [...text.slice(index * 2, index * 2 + 2), ...notes.slice(index, index + 1)],
      pictures: [],
      rules: [],
      furniture: [],
    });
  }
  const report = {
    pages: pages.length,
    words: 0,
    lines: lines.length,
    hyphens: 0,
    widows: 0,
    orphans: 0,
    unevenSpreads: 0,
    looseLines: 0,
    tightLines: 0,
    spacing: { mean: 1, deviation: 0, tightest: 1, loosest: 1 },
    compromises: [],
  };
  return { trim: { width: 396, height: 612 }, pages, starts: [], report };
}
