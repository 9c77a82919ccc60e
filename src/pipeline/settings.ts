/** The settings of a book, told to editors and to people. */
import { VFile } from 'vfile';
import type { Key } from '../ingest/config-keys.ts';
import { ownTemplates } from './templates.ts';

/** The keys of `book.yaml` as JSON Schema. */
export async function bookSchema(): Promise<object> {
  const { bookJsonSchema } = await import('../ingest/json-schema.ts');
  return bookJsonSchema(await ownTemplates());
}

/** What is wrong first with the text of a `book.yaml`, in a sentence; undefined when it is sound. */
export async function settingsProblem(yaml: string): Promise<string | undefined> {
  const { bookSettings } = await import('../ingest/settings.ts');
  const { sourceOf } = await import('../ingest/source.ts');
  const report = new VFile();
  bookSettings({ source: sourceOf('book.yaml', yaml), yaml, offset: 0 }, report);
  return report.messages.find(({ fatal }) => fatal)?.reason;
}

/** One key, and what it may hold in words. */
export interface ToldKey extends Key {
  holds: string;
}

/** What each key does, what it may hold and what holds without it. */
export async function settingsKeys(): Promise<Record<string, ToldKey>> {
  const { KEYS } = await import('../ingest/config-keys.ts');
  const { kindsOfKeys } = await import('../ingest/config-kinds.ts');
  const kinds = kindsOfKeys();
  return Object.fromEntries(
    Object.entries(KEYS).map(([key, told]) => [key, { ...told, holds: kinds[key] ?? 'words' }]),
  );
}
