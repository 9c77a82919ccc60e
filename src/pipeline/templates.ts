import { fileURLToPath } from 'node:url';
import type { Templates } from '../ingest/templates.ts';

let opened: Templates | undefined;

/** The looks and rules that come with Quoin, opened once. */
export async function ownTemplates(): Promise<Templates> {
  const { openTemplates } = await import('../ingest/templates.ts');
  opened ??= openTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));
  return opened;
}
