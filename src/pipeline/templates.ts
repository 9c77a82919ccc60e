import { fileURLToPath } from 'node:url';
import type { Templates } from '../ingest/templates.ts';

/** The looks and rules that come with Quoin. */
export async function ownTemplates(): Promise<Templates> {
  const { openTemplates } = await import('../ingest/templates.ts');
  return openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));
}
