/** Ace by DAISY: what a machine can tell about the accessibility of an e-book. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { build, newReport } from '../../src/pipeline.ts';
import { everyNodeEpub } from './every-node-epub.ts';
import { requirePackage } from './reading-room.ts';
import { requireTool } from './tool.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const manuscripts = join(project, 'manuscripts');
const folder = mkdtempSync(join(tmpdir(), 'quoin-ace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  'earl:result': { 'earl:outcome': string };
  assertions: {
    'earl:testSubject': { url: string };
    assertions: { 'earl:test': { 'dct:title': string }; 'earl:result': { html?: string } }[];
  }[];
}

/** Every violation Ace sees, one line each. */
async function violations(bytes: Uint8Array, name: string, context: TestContext): Promise<string[]> {
  const ace = join(requirePackage('@daisy/ace-cli', context), 'bin/ace.js');
  requireTool('chromium', context);
  const book = join(folder, `${name}.epub`);
  const out = join(folder, name);
  writeFileSync(book, bytes);
  await new Promise<void>((resolve, reject) => {
    const env = { PUPPETEER_EXECUTABLE_PATH: '/usr/bin/chromium', ...process.env };
    const run = spawn(process.execPath, [ace, '--force', '--silent', '--outdir', out, book], {
      env,
      stdio: 'ignore',
    });
    run.on('error', reject);
    run.on('close', () => resolve());
  });
  const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
    assertions.map(
      ({ 'earl:test': test, 'earl:result': result }) => `${url} ${test['dct:title']} ${result.html ?? ''}`,
    ),
  );
  return report['earl:result']['earl:outcome'] === 'pass' ? found : [...found, 'outcome: fail'];
}

describe('Ace finds nothing in', () => {
  it('a book with every kind of node and the pages of its print edition', async context => {
    expect(await violations(await everyNodeEpub(), 'every-node', context)).toEqual([]);
  });

  it.for(readdirSync(manuscripts).filter(name => !name.startsWith('.')))('%s', async (name, context) => {
    const built = await build({ path: join(manuscripts, name), base: project }, ['epub'], newReport());
    const bytes = built?.artefacts[0]?.bytes ?? new Uint8Array();
    expect(await violations(bytes, name.replace(/\W/g, '-'), context)).toEqual([]);
  });
});
