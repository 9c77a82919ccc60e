/** The settings of a book, told to editors and to people. */
import type { Key } from '../ingest/config-keys.ts';
import { ownTemplates } from './templates.ts';

/** The keys of `book.yaml` as JSON Schema. */
export async function bookSchema(): Promise<object> {
  const { bookJsonSchema } = await import('../ingest/json-schema.ts');
  return bookJsonSchema(await ownTemplates());
}

/** What each key does, and what could stand there. */
export async function settingsKeys(): Promise<Readonly<Record<string, Key>>> {
  return (await import('../ingest/config-keys.ts')).KEYS;
}
