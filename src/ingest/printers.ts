import * as z from 'zod';
import { type CoverRules, PDF_STANDARDS, type Printer, type Size } from '../book/printer.ts';
import { points, readTrim } from './interior.ts';
import { CHECKED, readRules } from './rules-file.ts';
import type { TemplateProblem } from './templates.ts';

const size = z
  .string()
  .refine(written => readTrim(written) !== undefined, 'is no trim size; write it in inches, `5.5x8.5`')
  .transform(written => readTrim(written) as Size);
const length = z
  .string()
  .regex(/^\d+(?:\.\d+)?(?:in|mm|cm|pt)$/, 'is no length; write it with its unit, `0.5in`')
  .transform(written => points(written, 1));
const range = z
  .string()
  .regex(/^\d+-\d+$/, 'must be the fewest and the most pages, such as `24-828`')
  .transform(written => written.split('-').map(Number) as [number, number]);
const pages = z.record(z.string(), range);
const megabytes = z
  .string()
  .regex(/^\d+ MB$/, 'must be a size, such as `650 MB`')
  .transform(written => Number.parseInt(written, 10) * 1e6);

const share = z
  .string()
  .regex(/^\d+%$/, 'must be a share, such as `240%`')
  .transform(written => Number.parseInt(written, 10) / 100);
const sides = z.strictObject({ width: length, height: length });

/** The sheet of the cover. */
const coverSchema = z.strictObject({
  caliper: z.record(z.string(), length),
  spine: length,
  board: sides,
  bleed: length,
  safe: length,
  hinge: length,
  'spine-text': z.strictObject({ pages: z.number().int().nonnegative(), clear: length }),
  barcode: sides.extend({ 'from-spine': length, 'from-foot': length, 'by-printer': z.boolean() }),
  ink: share,
  inks: z.enum(['required', 'advised']).default('advised'),
});

function coverRules(written: z.infer<typeof coverSchema>): CoverRules {
  const { 'spine-text': spineText, barcode, ...same } = written;
  const { 'from-spine': fromSpine, 'from-foot': fromFoot, 'by-printer': byPrinter, ...box } = barcode;
  return { ...same, spineText, barcode: { ...box, fromSpine, fromFoot, byPrinter } };
}

/** What `templates/printers/*.yaml` may say. */
const printerSchema = z.strictObject({
  name: z.string().min(1),
  checked: z.string().regex(CHECKED, 'must be a day, such as `2026-11-21`'),
  sources: z.array(z.string()).min(1),
  standard: z.enum(PDF_STANDARDS),
  intent: z.strictObject({
    condition: z.string().min(1),
    info: z.string().min(1),
    registry: z.string().min(1),
  }),
  trims: z.array(
    z.union([
      z.strictObject({ sizes: z.array(size), pages }),
      z.strictObject({ between: z.tuple([size, size]), pages }),
    ]),
  ),
  inside: z.record(z.string().regex(/^\d+$/, 'must be a number of pages'), length),
  outside: length,
  margins: z.enum(['required', 'advised']),
  resolution: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
  type: length,
  file: megabytes,
  signature: z.number().int().positive().optional(),
  cover: coverSchema.optional(),
});

/** Reads a printer from the text of its file. */
export function readPrinter(id: string, yaml: string): Printer | TemplateProblem {
  const read = readRules('printer', id, yaml, printerSchema);
  if ('problem' in read) return read;
  const { type, file, trims, inside, signature, cover, ...same } = read;
  return {
    id,
    ...same,
    trims: trims.map(offer =>
      'sizes' in offer
        ? offer
        : { sizes: [], range: { from: offer.between[0], to: offer.between[1] }, pages: offer.pages },
    ),
    inside: Object.entries(inside)
      .map(([upTo, least]) => ({ upTo: Number(upTo), least }))
      .sort((a, b) => a.upTo - b.upTo),
    smallestType: type,
    largestFile: file,
    ...(signature !== undefined && { signature }),
    ...(cover && { cover: coverRules(cover) }),
  };
}
