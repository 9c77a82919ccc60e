import * as z from 'zod';
import { STORE_FACTS, STORE_LENGTHS, type Store, type StoreRules } from '../book/store.ts';
import { CHECKED, readRules } from './rules-file.ts';
import type { TemplateProblem } from './templates.ts';

const count = z.number().int().positive();
const UNITS: Readonly<Record<string, number>> = { kB: 1e3, MB: 1e6, GB: 1e9 };
const bytes = z
  .string()
  .regex(/^\d+ [kMG]B$/, 'must be a size, such as `650 MB`')
  .transform(written => Number.parseInt(written, 10) * (UNITS[written.slice(-2)] ?? 1));
const pixels = z
  .string()
  .regex(/^\d+x\d+$/, 'must be width and height in pixels, such as `1600x2560`')
  .transform(written => {
    const [width = 0, height = 0] = written.split('x').map(Number);
    return { width, height };
  });
const formats = z.array(z.string());
const none = z.literal('none').optional();

const rules = z.strictObject({
  cover: z
    .strictObject({
      least: pixels.optional(),
      shortest: count.optional(),
      longest: count.optional(),
      file: bytes.optional(),
      formats: formats.optional(),
    })
    .optional(),
  pictures: z
    .strictObject({
      megapixels: z.number().positive().optional(),
      file: bytes.optional(),
      formats: formats.optional(),
    })
    .optional(),
  file: bytes.optional(),
  document: bytes.optional(),
  contents: count.optional(),
  'cover-page': z.enum(['first', 'none']).optional(),
  'page-numbers': none,
  competitors: none,
  'description-links': none,
  facts: z.array(z.enum(STORE_FACTS)).optional(),
  longest: z.partialRecord(z.enum(STORE_LENGTHS), count).optional(),
  keywords: count.optional(),
});

/** What `templates/stores/*.yaml` may say. */
const storeSchema = z.strictObject({
  name: z.string().min(1),
  checked: z.string().regex(CHECKED, 'must be a day, such as `2026-11-21`'),
  sources: z.array(z.string()).min(1),
  domains: z.array(z.string()),
  requires: rules,
  advises: rules,
});

/** Keys of YAML as the book knows them. What is not said stays absent. */
function rulesOf(written: z.infer<typeof rules>): StoreRules {
  const said: [keyof StoreRules, unknown][] = [
    ['cover', written.cover],
    ['pictures', written.pictures],
    ['file', written.file],
    ['document', written.document],
    ['contents', written.contents],
    ['coverPage', written['cover-page']],
    ['pageNumbers', written['page-numbers']],
    ['competitors', written.competitors],
    ['descriptionLinks', written['description-links']],
    ['facts', written.facts],
    ['longest', written.longest],
    ['keywords', written.keywords],
  ];
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/** Reads a shop from the text of its file. */
export function readStore(id: string, yaml: string): Store | TemplateProblem {
  const read = readRules('store', id, yaml, storeSchema);
  if ('problem' in read) return read;
  return { id, ...read, requires: rulesOf(read.requires), advises: rulesOf(read.advises) };
}
