import { join } from 'node:path';
import type { Templates } from '../ingest/templates.ts';
import { HOME } from './home.ts';

let opened: Templates | undefined;

/** The looks and rules that come with Quoin, opened once. */
export async function ownTemplates(): Promise<Templates> {
  const { openTemplates } = await import('../ingest/templates.ts');
  opened ??= openTemplates(join(HOME, 'templates'));
  return opened;
}
