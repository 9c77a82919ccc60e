import { describe, expect, it } from 'vitest';
import { lostAmong } from '../../../../src/ingest/word/lost-words.ts';
import { p, run, text } from '../../../docx.ts';
import { importDocx } from './importing.ts';

const formula = (words: string) =>
  `<m:oMathPara><m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath></m:oMathPara>`;

describe('words of a document that were not read', () => {
  it.each([
    [
      'inside another paragraph',
      ['Stop it, she said.', 'Stop it', 'Two came in.'],
      'Stop it, she said.\nTwo came in.\n',
    ],
    ['as a paragraph of its own', ['Stop it', 'Stop it', 'Two came in.'], 'Stop it\nTwo came in.\n'],
    ['in paragraphs that ran together', ['Stop it', 'Stop', 'Stop it'], 'Stop Stop it\n'],
  ])('are missed where the same words stand %s', (_, written, read) => {
    expect(lostAmong(written, read)).toEqual(['Stop it']);
  });

  it('are named with what they are part of', () => {
    expect(lostAmong(['Stop it now', 'Stop it', 'it'], 'Stop it\nit\n')).toEqual(['Stop it now']);
  });

  it.each([
    ['in the order of the document', ['A one', 'a two'], 'A one\na two\n'],
    ['in another', ['A note', 'A one'], 'A one\nA note\n'],
    [
      'run together, where the end of a paragraph was deleted',
      ['It rained, ', 'and stopped.'],
      'It rained, and stopped.\n',
    ],
    ['side by side, one the beginning of the other', ['12', '121'], '12121\n'],
    ['in the cells of a table', ['12', '121'], '12\t121\t\n'],
    ['with words that Word makes', ['It rained.'], '1. It rained.\n'],
    ['parted by a tab', ['1\tIt rained.'], '1\tIt rained.\n'],
    ['with nothing in them', ['', '***'], ''],
  ])('are none where all were read %s', (_, written, read) => {
    expect(lostAmong(written, read)).toEqual([]);
  });

  it('are an error of the import', async () => {
    const { told } = await importDocx(
      text('Stop it, she said.') + p(formula('Stop it')) + text('Two came in.') + p(run('Rain.')),
    );
    expect(told.filter(({ rule }) => rule === 'import/lost-words')).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('`Stop it`') }),
    ]);
  });

  it('are found among many in little time', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `It rained ${at} days.`);
    const start = process.cpuUsage().user;
    expect(lostAmong([...many, 'Lost'], many.join('\n'))).toEqual(['Lost']);
    const alike = Array.from({ length: 1400 }, (_, at) => 'a'.repeat(at + 1));
    expect(lostAmong(alike, 'a'.repeat(1_000_000))).toEqual([]);
    // Microseconds.
    expect(process.cpuUsage(undefined).user - start).toBeLessThan(3e6);
  });
});
