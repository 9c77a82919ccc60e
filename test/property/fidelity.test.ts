import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { lettersOf, type Wording, wordingsOfBook } from '../../src/book/letters.ts';
import { checkFidelity } from '../../src/check/fidelity/fidelity.ts';
import { shelf } from '../../src/fonts/shelf.ts';
import { openTemplates } from '../../src/ingest/templates.ts';
import { paginate } from '../../src/paginate/paginate.ts';
import type { Backend, RenderContext } from '../../src/render/backend.ts';
import { epub } from '../../src/render/epub/epub.ts';
import { html } from '../../src/render/html/html.ts';
import { printerNamed } from '../unit/paginate/books.ts';
import { BOOK_ASSETS, books } from './books.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What the proof-reader says of a web page that holds these words and no others. */
async function proof(book: Book, wordings: readonly Wording[]) {
  const html = `<!doctype html><title>x</title>${wordings.map(({ text }) => `<p>${escaped(text)}`).join('')}`;
  const report = new VFile();
  const artefact = { path: 'book.html', mediaType: 'text/html', bytes: new TextEncoder().encode(html) };
  await checkFidelity(book, [artefact], undefined, report);
  return report.messages;
}

const joined = (wordings: readonly Wording[]): string =>
  lettersOf(wordings.map(({ text }) => text).join(' '));
const lineOf = (wording: Wording | undefined): number | undefined => wording?.position?.start.line;
/** A book, its wordings and one of them that has letters. */
const bookAndPlace = fc.tuple(books, fc.nat()).map(([book, seed]) => {
  const wordings = [...wordingsOfBook(book)];
  const lettered = wordings.filter(({ text }) => lettersOf(text) !== '');
  return { book, wordings, place: wordings.indexOf(lettered[seed % lettered.length] as Wording) };
});

describe('letters in = letters out', () => {
  it('finds nothing where all words of a book stand in their order', async () => {
    await fc.assert(
      fc.asyncProperty(bookAndPlace, async ({ book, wordings }) => {
        expect(await proof(book, wordings)).toEqual([]);
      }),
    );
  });

  it('sees any wording that is lost and names a line whose loss looks like that', async () => {
    await fc.assert(
      fc.asyncProperty(bookAndPlace, async ({ book, wordings, place }) => {
        const left = wordings.filter((_, i) => i !== place);
        const [message] = await proof(book, left);
        expect(message).toMatchObject({ ruleId: 'lost-letters', fatal: true, file: 'book.md' });
        const alike = wordings.flatMap((wording, i) =>
          joined(wordings.filter((_, j) => j !== i)) === joined(left) ? [lineOf(wording)] : [],
        );
        expect(alike).toContain(message?.line);
      }),
    );
  });

  it('sees any letter that is taken away', async () => {
    await fc.assert(
      fc.asyncProperty(bookAndPlace, fc.nat(), async ({ book, wordings, place }, seed) => {
        const text = wordings[place]?.text ?? '';
        const letters = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
        const at = letters[seed % letters.length];
        fc.pre(at !== undefined);
        const short = text.slice(0, at) + text.slice((at as number) + 1);
        const harmed = wordings.map((wording, i) => (i === place ? { ...wording, text: short } : wording));
        expect(await proof(book, harmed)).toMatchObject([{ fatal: true, file: 'book.md' }]);
      }),
    );
  });

  it('sees any wording that stands twice', async () => {
    await fc.assert(
      fc.asyncProperty(bookAndPlace, async ({ book, wordings, place }) => {
        const twice = wordings.flatMap((wording, i) => (i === place ? [wording, wording] : [wording]));
        const [message] = await proof(book, twice);
        expect(message).toMatchObject({ ruleId: 'added-letters', fatal: true });
      }),
    );
  });
});

const templates = openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));

async function proofOf(book: Book, backend: Backend): Promise<string[]> {
  const report = new VFile();
  const context: RenderContext = {
    slug: 'book',
    assets: BOOK_ASSETS,
    shelf,
    printer: printerNamed('any'),
    date: new Date('2026-03-01T00:00:00Z'),
    report,
    templateText: templates.text,
    made: [],
  };
  if (backend.consumes !== 'book') throw new Error('not a backend that takes a book');
  const artefacts = await backend.render(book, context);
  await checkFidelity(book, artefacts, undefined, report);
  return report.messages.filter(message => message.source === 'check').map(message => message.reason);
}

describe('any book', () => {
  it.each([epub, html])('keeps its words as $name', async backend => {
    await fc.assert(
      fc.asyncProperty(books, async book => {
        expect(await proofOf(book, backend)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps its words on paper', async () => {
    const interior = templates.interior('literary', '5.5x8.5');
    if ('problem' in interior) throw new Error(interior.problem);
    await fc.assert(
      fc.asyncProperty(books, async book => {
        const report = new VFile();
        const pages = paginate(book, interior, shelf, BOOK_ASSETS, new VFile());
        await checkFidelity(book, [], pages, report);
        expect(report.messages.map(message => message.reason)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
