import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { tell } from '../../../src/book/finding.ts';
import { sarif } from '../../../src/commands/sarif.ts';
import { proofingRules } from '../../../src/pipeline.ts';

const reported = (): VFile => {
  const report = new VFile();
  const start = { line: 2, column: 3 };
  const position = { file: 'the tide#1.md', start, end: { line: 2, column: 10 } };
  tell(report, { rule: 'ingest/empty', severity: 'error', message: 'no text' });
  tell(report, { rule: 'proof/doubled-word', severity: 'warning', message: 'twice', position });
  tell(report, {
    rule: 'proof/straight-quote',
    severity: 'info',
    message: 'left',
    hint: 'turn it',
    at: { file: 'a.md', point: start },
  });
  return report;
};

const logOf = async () =>
  JSON.parse(
    sarif([{ report: reported(), shown: file => `books/${file}` }], await proofingRules(), '1.2.3'),
  ) as {
    $schema: string;
    version: string;
    runs: {
      tool: { driver: { name: string; version: string; rules: Record<string, unknown>[] } };
      columnKind: string;
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations?: unknown[];
      }[];
    }[];
  };

describe('a SARIF log', () => {
  it('has what the schema of 2.1.0 requires', async () => {
    const log = await logOf();
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.tool.driver).toMatchObject({ name: 'Quoin', version: '1.2.3' });
    expect(run?.columnKind).toBe('utf16CodeUnits');
    for (const result of run?.results ?? []) {
      expect(result.message.text).not.toBe('');
      expect(['none', 'note', 'warning', 'error']).toContain(result.level);
      expect(run?.tool.driver.rules[result.ruleIndex]?.['id']).toBe(result.ruleId);
    }
    const ids = run?.tool.driver.rules.map(rule => rule['id']) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('places findings where they stand, in files named as URIs', async () => {
    const [error, warning, note] = (await logOf()).runs[0]?.results ?? [];
    expect(error).toMatchObject({ ruleId: 'ingest/empty', level: 'error' });
    expect(error).not.toHaveProperty('locations');
    expect(warning).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'books/the%20tide%231.md' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
          },
        },
      ],
    });
    expect(note).toMatchObject({
      level: 'note',
      message: { text: 'left\nturn it' },
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 3 } } }],
    });
  });

  it('carries the page of every proofing rule as its help', async () => {
    const rules = (await logOf()).runs[0]?.tool.driver.rules ?? [];
    for (const { id, summary, page } of await proofingRules()) {
      expect(summary.length).toBeGreaterThan(20);
      expect(rules).toContainEqual(
        expect.objectContaining({
          id,
          shortDescription: { text: `${summary}.` },
          help: { text: page, markdown: page },
        }),
      );
    }
  });
});
