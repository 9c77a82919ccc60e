import { join } from 'node:path';
import type { Templates } from '../ingest/templates.ts';
import { HOME } from './home.ts';

/** The looks and rules that come with Quoin. */
export async function ownTemplates(): Promise<Templates> {
  const { openTemplates } = await import('../ingest/templates.ts');
  return openTemplates(join(HOME, 'templates'));
}
