import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkPdfText } from '../../../src/check/fidelity/pdf-text.ts';
import { openSubject } from '../../../src/check/pdf/subject.ts';
import type { Line, Pages } from '../../../src/paginate/pages.ts';
import { pages, render } from './sample.ts';

const { screen, print } = await render();
const told = (artefact: typeof screen, from: Pages): string[] => {
  const report = new VFile();
  checkPdfText(artefact, openSubject(artefact.bytes), from, report);
  return report.messages.map(({ ruleId }) => ruleId ?? '');
};
/** The pages with their lines made otherwise, page by page. */
const changed = (change: (lines: readonly Line[]) => Line[]): Pages => ({
  ...pages,
  pages: pages.pages.map(page => ({ ...page, lines: change(page.lines) })),
});

describe.each([
  ['screen', screen],
  ['print', print],
])('the words of a finished PDF, %s edition', (_, artefact) => {
  it('are those of its pages', () => {
    expect(told(artefact, pages)).toEqual([]);
  });

  it('are missed where the file lacks a line', () => {
    expect(
      told(
        artefact,
        changed(lines => lines.flatMap(line => [line, line])),
      ),
    ).toEqual(['lost-letters']);
  });

  it('are found where no page has them', () => {
    expect(
      told(
        artefact,
        changed(lines => lines.slice(1)),
      ),
    ).toEqual(['added-letters']);
  });

  it('stand in their order', () => {
    expect(
      told(
        artefact,
        changed(lines => lines.toReversed()),
      ),
    ).toHaveLength(1);
  });
});

describe('a font whose glyphs say other letters', () => {
  it('is found by the words they make', () => {
    const bytes = Buffer.from(print.bytes);
    const report = new VFile();
    const subject = openSubject(bytes);
    // Glyph codes one further: each says what its neighbour should.
    const moved = {
      ...subject,
      pages: subject.pages.map(page => ({
        ...page,
        content: {
          ...page.content,
          shown: page.content.shown.map(({ font, codes }) => ({
            font,
            codes: [...codes].map(code => String.fromCharCode(Math.max(1, code.charCodeAt(0) - 1))).join(''),
          })),
        },
      })),
    };
    checkPdfText(print, moved, pages, report);
    expect(report.messages).toHaveLength(1);
  });
});
