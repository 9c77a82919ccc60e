import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/commands/code-frame.ts';

describe('a code frame', () => {
  it('shows the line between its neighbours with a mark under the column', () => {
    expect(codeFrame('one\ntwo\nthree', 2, 2)).toEqual(['  1 | one', '> 2 | two', '    |  ^', '  3 | three']);
  });

  it('stands at the first and the last line of a file', () => {
    expect(codeFrame('only', 1, 1)).toEqual(['> 1 | only', '    | ^']);
  });

  it('cuts a paragraph of one long line around the place', () => {
    const line = `${'a'.repeat(400)}X${'b'.repeat(400)}`;
    const [shown, mark] = codeFrame(line, 1, 401, 60) as [string, string];
    expect(shown.length).toBeLessThan(80);
    expect(shown[mark.indexOf('^')]).toBe('X');
  });

  it('is empty for a place outside the text', () => {
    expect(codeFrame('one', 9, 1)).toEqual([]);
  });

  it('counts lines whatever ends them', () => {
    expect(codeFrame('one\r\ntwo\rthree', 3, 1)[1]).toBe('> 3 | three');
  });
});
