import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { tell } from '../../../src/book/finding.ts';

const rain = (report: VFile, severity: 'error' | 'info'): void =>
  tell(report, { rule: 'normalize/rain', severity, message: 'it rained' });

it('lists ten thousand findings of a rule and says that there are more', () => {
  const report = new VFile();
  for (let count = 0; count < 10_100; count++) rain(report, 'info');
  tell(report, { rule: 'normalize/sun', severity: 'info', message: 'it shone' });
  expect(report.messages).toHaveLength(10_002);
  expect(report.messages[9_999]?.reason).toBe('it rained');
  expect(report.messages[10_000]?.reason).toContain('are not listed');
  expect(report.messages[10_001]?.reason).toBe('it shone');
});

it('lists every error', () => {
  const report = new VFile();
  for (let count = 0; count < 10_100; count++) rain(report, 'error');
  expect(report.messages).toHaveLength(10_100);
});

it('takes down no trace, and leaves those of mistakes as they were', () => {
  const report = new VFile();
  rain(report, 'info');
  expect(report.messages[0]?.stack ?? '').not.toContain('finding');
  expect(new Error('ours').stack).toContain('finding.test');
});
