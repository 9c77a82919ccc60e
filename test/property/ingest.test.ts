import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { lettersOf, wordingsOfBook } from '../../src/book/letters.ts';
import { sectionsOf, walk } from '../../src/book/visit.ts';
import { cleanCharacters } from '../../src/ingest/characters.ts';
import { decode } from '../../src/ingest/decode.ts';
import { type Ingested, ingestFile } from '../unit/ingest/on-disk.ts';
import { wildManuscript } from './manuscripts.ts';

const NAMES = fc.constantFrom('a.md', 'a.txt');
const RUNS = { numRuns: 300 };

const clean = (text: string) => cleanCharacters(text, 'a', new VFile());

/** Every node of the book that says where it stands. */
function* positionsIn({ manuscript }: Ingested) {
  for (const section of sectionsOf(manuscript?.book.sections ?? [])) {
    if (section.position) yield { node: section, position: section.position };
    for (const top of [...section.title, ...section.subtitle, ...section.children, ...section.notes]) {
      for (const node of walk(top)) if (node.position) yield { node, position: node.position };
    }
  }
}

describe('whatever an author types', () => {
  it('never throws, and never needs to be told that text was lost', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, NAMES, async (text, name) => {
        const ingested = await ingestFile(name, text);
        expect(ingested.rules).not.toContain('ingest/lost-text');
      }),
      RUNS,
    );
  });

  it('keeps every letter of a plain text that holds no tags', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, async text => {
        const bare = text.replace(/^---|[<[\]#]/g, '');
        const { manuscript } = await ingestFile('a.txt', bare);
        const out = [...wordingsOfBook(manuscript?.book.sections ?? [])]
          .map(wording => wording.text)
          .join('');
        expect(lettersOf(out)).toBe(lettersOf(clean(bare)));
      }),
      RUNS,
    );
  });

  it('stands at positions inside its file, text exactly where its position says', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, NAMES, async (text, name) => {
        const ingested = await ingestFile(name, text);
        const source = ingested.manuscript?.sources.get(name) ?? '';
        const lines = source.split('\n');
        for (const { node, position } of positionsIn(ingested)) {
          for (const point of [position.start, position.end]) {
            expect(point.line).toBeGreaterThan(0);
            expect(point.column).toBeLessThanOrEqual((lines[point.line - 1]?.length ?? -1) + 1);
            const before = lines.slice(0, point.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
            expect(point.offset).toBe(before + point.column - 1);
          }
          expect(position.end.offset).toBeGreaterThanOrEqual(position.start.offset ?? 0);
          const written = source.slice(position.start.offset, position.end.offset);
          if (node.type === 'text' && /[<>!&]/.test(written) === false && !/\n[ \t]*>|\n {2}/.test(written)) {
            expect(lettersOf(written)).toContain(lettersOf(node.value));
          }
        }
      }),
      RUNS,
    );
  });

  it('gives every section an id of its own, and every call of a note its note', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, async text => {
        const { manuscript } = await ingestFile('a.md', text);
        const sections = [...sectionsOf(manuscript?.book.sections ?? [])];
        expect(new Set(sections.map(section => section.id)).size).toBe(sections.length);
        for (const section of sections) {
          const notes = new Set(section.notes.map(note => note.identifier));
          expect(notes.size).toBe(section.notes.length);
          for (const top of [...section.title, ...section.children, ...section.notes]) {
            for (const node of walk(top))
              if (node.type === 'noteReference') expect(notes).toContain(node.note);
          }
        }
      }),
      RUNS,
    );
  });

  it('is read the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(wildManuscript, NAMES, async (text, name) => {
        const [one, two] = [await ingestFile(name, text), await ingestFile(name, text)];
        expect(JSON.stringify(two.manuscript?.book)).toBe(JSON.stringify(one.manuscript?.book));
        expect(two.told).toEqual(one.told);
      }),
      { numRuns: 50 },
    );
  });
});

describe('whatever bytes a file holds', () => {
  it('are text without controls, or an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const report = new VFile();
        const text = decode(bytes, 'a.md', report);
        if (text === undefined) expect(report.messages[0]?.fatal).toBe(true);
        else expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufdd0-\ufdef\ufffe\uffff]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read as they are when they are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), string => {
        const text = decode(new TextEncoder().encode(`a${string}`), 'a.md', new VFile());
        expect(text === undefined ? '' : lettersOf(text)).toBe(
          text === undefined ? '' : lettersOf(clean(`a${string}`)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
