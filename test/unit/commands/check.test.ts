import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../../src/commands/check.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-check-'));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is said when everything is checked', () => {
  it('is how many warnings there are, where there are any', async () => {
    writeFileSync(join(folder, 'tide.md'), '# One\n\nShe went to the the door, and the door was shut.\n');
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      vi.spyOn(process[name], 'write').mockImplementation(words => {
        said[name] += String(words);
        return true;
      });
    const options = { format: 'pretty', strict: false, verbose: false, version: '0', store: [] } as const;
    expect(await check([join(folder, 'tide.md')], { ...options, store: [], jobs: 1 })).toBe(0);
    const warnings = said.stdout.match(/^warning /gm)?.length ?? 0;
    expect(warnings).toBeGreaterThan(0);
    expect(said.stderr).toContain(
      `everything checked, no errors, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}\n`,
    );
  }, 60_000);
});
