import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { checkPdf } from '../../../src/check/pdf/pdf.ts';
import { pdf } from '../../../src/render/pdf/pdf.ts';
import { book, paragraph, paragraphs, section, set, subhead, text } from '../paginate/books.ts';
import { context } from './sample.ts';

it('an entry of the contents without words of its own is named after the book or its number', async () => {
  const of = book([
    section({ role: 'contents', matter: 'front', generated: true }),
    section({ role: 'story', children: paragraphs(2) }),
    section({ role: 'chapter', ordinal: 2, children: paragraphs(2) }),
    section({ role: 'chapter', id: 'nameless', children: paragraphs(2) }),
  ]);
  if (pdf.consumes !== 'pages') throw new Error('the PDF backend is made of pages');
  const [screen] = await pdf.render(of, set(of), context);
  if (!screen) throw new Error('two editions are expected');
  const report = new VFile();
  checkPdf(screen, 'screen', context.printer.standard, report);
  expect(report.messages.map(message => message.ruleId)).toEqual([]);
  const written = Buffer.from(screen.bytes).toString('latin1');
  for (const words of ['The Salt Road', 'Chapter 2']) expect(written).toContain(`/Contents (${words})`);
});

it('a chapter that runs on is opened where its heading stands, not at the head of the page', async () => {
  const chapters: Section[] = ['one', 'two'].map(id => section({ id, label: id, children: paragraphs(1) }));
  const made = book(chapters);
  const of = { ...made, design: { ...made.design, chapterStart: 'run-on' as const } };
  if (pdf.consumes !== 'pages') throw new Error('the PDF backend is made of pages');
  const pages = set(of);
  const [screen] = await pdf.render(of, pages, context);
  if (!screen) throw new Error('two editions are expected');
  const heading = pages.pages[0]?.lines.find(({ source }) => source?.section === chapters[1]);
  if (!heading) throw new Error('a heading is expected');
  const written = Buffer.from(screen.bytes).toString('latin1');
  const tops = [...written.matchAll(/\/Dest \[\d+ 0 R \/XYZ 0 ([\d.]+) 0\]/g)].map(([, top]) => Number(top));
  const [first = 0, second = 0] = tops;
  expect(first).toBeCloseTo(pages.trim.height, 1);
  const over = second - (pages.trim.height - heading.baseline);
  expect(over).toBeGreaterThan(0);
  expect(over).toBeLessThan(40);
});

it('headings inside a chapter are in the outline and the contents as far down as they are listed, and links lead to them', async () => {
  const there = { type: 'link' as const, url: '#rain', children: text('there') };
  const made = book([
    section({ role: 'contents', matter: 'front', generated: true }),
    section({
      id: 'one',
      label: 'One',
      children: [
        paragraph([there]),
        subhead('Rain', 1, 'rain'),
        ...paragraphs(1),
        subhead('Sleet', 2, 'sleet'),
      ],
    }),
    section({ id: 'two', label: 'Two', children: paragraphs(1) }),
  ]);
  const of = { ...made, design: { ...made.design, tocDepth: 2 } };
  if (pdf.consumes !== 'pages') throw new Error('the PDF backend is made of pages');
  const pages = set(of);
  const [screen] = await pdf.render(of, pages, context);
  if (!screen) throw new Error('two editions are expected');
  const report = new VFile();
  checkPdf(screen, 'screen', context.printer.standard, report);
  expect(report.messages.map(message => message.ruleId)).toEqual([]);
  const written = Buffer.from(screen.bytes).toString('latin1');
  expect([...written.matchAll(/\/Title \((\w+)\)/g)].map(([, title]) => title).sort()).toEqual(
    expect.arrayContaining(['Contents', 'One', 'Rain', 'Two']),
  );
  expect(written).not.toContain('/Title (Sleet)');
  const heading = pages.pages
    .flatMap(({ lines }) => lines)
    .find(({ source }) => source?.flow === 'text' && source.node.type === 'subhead');
  const below = /\/XYZ 0 ([\d.]+) 0\]/g;
  const tops = [...written.matchAll(below)].map(([, top]) => Number(top));
  const over = (top: number): number => top - (pages.trim.height - (heading?.baseline ?? 0));
  // From the outline, the contents, the text, and by its name.
  expect(tops.filter(top => over(top) > 0 && over(top) < 40)).toHaveLength(4);
});
