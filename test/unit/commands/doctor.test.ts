import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doctor } from '../../../src/commands/doctor.ts';

let folder: string;
let printed: string[];
const home = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-doctor-'));
  process.chdir(folder);
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation(text => printed.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

interface Symptom {
  what: string;
  state: string;
  advice?: string;
}
const symptoms = (): Symptom[] => JSON.parse(printed.join('')).symptoms;

describe('quoin doctor', () => {
  it('finds all well in a project whose book can be read', async () => {
    mkdirSync('manuscripts');
    writeFileSync('manuscripts/tide.md', '# Low\n\nThe tide was out.\n');
    expect(await doctor({ json: true, version: '1.0.0' })).toBe(0);
    const states = Object.fromEntries(symptoms().map(({ what, state }) => [what, state]));
    expect(states).toMatchObject({
      Node: 'fine',
      pictures: 'fine',
      fonts: 'fine',
      'dist/': 'fine',
      'manuscripts/tide.md': 'fine',
    });
  });

  it('names the book that cannot be read, and how to learn why', async () => {
    mkdirSync('manuscripts/torn', { recursive: true });
    writeFileSync('manuscripts/torn/book.yaml', 'titel: Low\n');
    expect(await doctor({ json: true, version: '1.0.0' })).toBe(1);
    expect(symptoms().find(({ what }) => what.includes('torn'))).toMatchObject({
      state: 'broken',
      advice: '`quoin check manuscripts/torn` shows them',
    });
  });

  it('takes a folder without books for a beginning', async () => {
    expect(await doctor({ json: false, version: '1.0.0' })).toBe(0);
    expect(printed.join('')).toContain('quoin init');
    expect(printed.join('')).toContain('all well');
  });
});
