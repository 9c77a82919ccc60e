import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputNow, sha256, textOf } from '../pipeline.ts';
import { type BuildRecord, type Circumstances, keyOf } from './record.ts';

/**
 * The record of the last build, if the book need not be built again: everything it was made from is as it was, so are
 * the circumstances, and every file it made still stands as it was written. By content alone, so that a folder of books
 * may be carried from one machine to another.
 * @param folder of the finished book
 * @param base folder that the names of the record's inputs are relative to
 * @param circumstances given the names of the inputs
 */
export async function upToDate(
  folder: string,
  base: string,
  circumstances: (inputs: readonly string[]) => Circumstances,
): Promise<BuildRecord | undefined> {
  const record = recordIn(folder);
  if (!record) return undefined;
  const stand = record.files.every(({ path, sha256: hash }) => hashOf(join(folder, path)) === hash);
  if (!stand) return undefined;
  for (const { path, sha256: hash } of record.inputs) {
    if ((await inputNow(base, path)) !== hash) return undefined;
  }
  const inputs = record.inputs.map(({ path }) => path);
  return keyOf(record.inputs, circumstances(inputs)) === record.key ? record : undefined;
}

/** Undefined where there is none, or one that this version cannot read. */
function recordIn(folder: string): BuildRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as Partial<BuildRecord>;
    const whole =
      typeof record.key === 'string' && Array.isArray(record.inputs) && Array.isArray(record.files);
    return whole ? (record as BuildRecord) : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(path: string): string | undefined {
  try {
    return sha256(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** The author's files as text, as the build read them, to show the lines that its findings are about. */
export async function sourcesOf(
  { sources, findings }: BuildRecord,
  base: string,
  encoding?: string,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const wanted = new Set(findings.map(({ file }) => file));
  for (const { path, sha256: hash } of sources) {
    if (!wanted.has(path)) continue;
    const bytes = readFileSync(join(base, path));
    const plain = bytes.toString('utf8');
    const text = sha256(plain) === hash ? plain : await textOf(bytes, path, encoding);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}
