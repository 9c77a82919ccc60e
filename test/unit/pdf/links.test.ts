import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { checkPdf } from '../../../src/check/pdf/pdf.ts';
import { pdf } from '../../../src/render/pdf/pdf.ts';
import { book, paragraphs, section, set } from '../paginate/books.ts';
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
