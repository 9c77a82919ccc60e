import { parse } from 'yaml';
import type * as z from 'zod';
import type { TemplateProblem } from './templates.ts';

/** The day somebody last held a file of rules against what is published, and where that stands. */
export const CHECKED = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the rules of a printer or of a shop from the text of their file.
 * @param kind also names the folder: `printer` is in `printers/`
 */
export function readRules<S extends z.ZodType>(
  kind: 'printer' | 'store',
  id: string,
  yaml: string,
  schema: S,
): z.infer<S> | TemplateProblem {
  const hint = `${kind}s/${id}.yaml`;
  let written: unknown;
  try {
    written = parse(yaml, { schema: 'core' });
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { problem: `${kind} \`${id}\` is no YAML: ${line}`, hint };
  }
  const checked = schema.safeParse(written);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const place = issue?.path.join('.') || 'the file';
  return { problem: `${kind} \`${id}\`: \`${place}\` ${issue?.message}`, hint };
}
