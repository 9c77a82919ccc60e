import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { tell } from '../../../src/book/finding.ts';
import { asData, exitCodeOf, github, pretty } from '../../../src/commands/messages.ts';

function reportOf(...severities: ('error' | 'warning' | 'info')[]): VFile {
  const report = new VFile();
  for (const [i, severity] of severities.entries()) {
    tell(report, {
      rule: `normalize/rule-${i}`,
      severity,
      message: `message ${i}`,
      hint: `hint ${i}`,
      position: { file: 'book.md', start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
    });
  }
  return report;
}

describe('findings', () => {
  it('name rule, place, line and what to do', () => {
    const text = pretty(reportOf('warning'), new Map([['book.md', 'first\nsecond']]));
    expect(text).toBe(
      [
        'warning message 0 normalize/rule-0',
        '  at book.md:2:3',
        '    1 | first',
        '  > 2 | second',
        '      |   ^',
        '  hint: hint 0',
        '',
        '',
      ].join('\n'),
    );
  });

  it('put errors first and only count notes', () => {
    const text = pretty(reportOf('info', 'warning', 'error'), new Map());
    expect(text.indexOf('message 2')).toBeLessThan(text.indexOf('message 1'));
    expect(text).not.toContain('message 0');
    expect(text).toContain('1 note on what was done');
  });

  it('show a rule that fires often three times and count the rest', () => {
    const report = new VFile();
    for (let i = 0; i < 10; i++)
      tell(report, { rule: 'normalize/often', severity: 'warning', message: `no ${i}` });
    const text = pretty(report, new Map());
    expect(text.match(/warning no/g)).toHaveLength(3);
    expect(text).toContain('7 more of normalize/often');
  });

  it('keep everything as data', () => {
    expect(asData(reportOf('warning'))).toEqual([
      {
        rule: 'normalize/rule-0',
        severity: 'warning',
        message: 'message 0',
        hint: 'hint 0',
        file: 'book.md',
        line: 2,
        column: 3,
      },
    ]);
  });

  it('annotate a pull request with their special characters escaped', () => {
    const report = new VFile();
    tell(report, {
      rule: 'check/x',
      severity: 'error',
      message: '100% wrong\nreally',
      at: { file: 'a,b:c.md', point: { line: 1, column: 2 } },
    });
    expect(github(report)).toBe(
      '::error file=a%2Cb%3Ac.md,line=1,col=2,title=check/x::100%25 wrong%0Areally\n',
    );
  });
});

describe('the exit code', () => {
  it.each([
    ['0 when nothing is wrong', [], false, 0],
    ['0 for warnings', ['warning', 'info'], false, 0],
    ['1 for warnings when strict', ['warning'], true, 1],
    ['1 for an error in the book', ['error'], false, 1],
  ] as const)('is %s', (_, severities, strict, code) => {
    expect(exitCodeOf([reportOf(...severities)], strict)).toBe(code);
  });

  it('is 2 for a mistake in the configuration', () => {
    const report = new VFile();
    tell(report, { rule: 'config/unknown-key', severity: 'error', message: 'no such key' });
    expect(exitCodeOf([report], false)).toBe(2);
  });
});
