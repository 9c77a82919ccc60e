import { pdf } from '../../../src/render/pdf/pdf.ts';
import { book, interiorNamed, paragraph, prose, section, set } from '../paginate/books.ts';
import { context } from './sample.ts';

/** Signs of every family that holds them, and emoji spelt with several characters. */
export const SIGNS = '『Quest』 ↳ ★ ✗ ┻━┻ 😀😀 👍🏽 🇫🇷 👩‍🚀 1️⃣ ❤️';

export async function renderSigns(): Promise<{ screen: Uint8Array; print: Uint8Array }> {
  if (pdf.consumes !== 'pages') throw new Error('the PDF is made of pages');
  const signs = book([
    section({ children: [paragraph(`The wall said ${SIGNS} and no more.`), paragraph(prose(60))] }),
  ]);
  const [screen, print] = await pdf.render(signs, set(signs, interiorNamed('literary')), context);
  if (!screen || !print) throw new Error('two editions are expected');
  return { screen: screen.bytes, print: print.bytes };
}
