/** What `templates/interiors/*.yaml` may say. Lengths are still written with their units here; see `units.ts`. */
import * as z from 'zod';
import { EPUB_FONTS } from '../book/metadata.ts';
import { CHAPTER_STARTS } from '../book/section-starts.ts';
import { points } from './interior.ts';

const LENGTH = 'is no length; write it with its unit, `0.8in`, `11pt` or `1.5em`';
/** In points, as if an em were ten of them: whose it is, is not known yet. */
const roughly = (written: string): number => points(written, 10);

/** Points: no page is larger, no type that can be read smaller, none that fits a page larger. */
const LARGEST_PAGE = 20 * 72;
const SMALLEST_TYPE = 3;
const LARGEST_TYPE = 300;

const length = z
  .string(LENGTH)
  .regex(/^-?\d+(?:\.\d+)?(?:in|mm|cm|pt|em|%)$/, LENGTH)
  .refine(written => Math.abs(roughly(written)) <= LARGEST_PAGE, 'is longer than any page');
const SIZE = 'is no size for type; write one from `3pt` to `300pt`';
const size = length.refine(
  written => roughly(written) >= SMALLEST_TYPE && roughly(written) <= LARGEST_TYPE,
  SIZE,
);
const LINES = 'must be a whole number of lines, such as `2 lines`, and under a hundred';
const lines = z
  .string(LINES)
  .regex(/^\d{1,2} lines?$/, LINES)
  .transform(written => Number.parseInt(written, 10));
const WORDS = 'must be a number of words, such as `5 words`, and under a hundred';
const wordCount = z
  .string(WORDS)
  .regex(/^\d{1,2} words?$/, WORDS)
  .transform(written => Number.parseInt(written, 10));
const SHARE = 'must be a share, such as `2%`';
const share = z
  .string(SHARE)
  .regex(/^\d+(?:\.\d+)?%$/, SHARE)
  .transform(written => Number.parseFloat(written) / 100);

const letters = z.enum(['normal', 'small-caps', 'all-small-caps']);
const figures = z.enum(['old-style', 'lining']);

/** A style; what it leaves out it takes from the body. */
const type = z.strictObject({
  face: z.string().optional(),
  size: size.optional(),
  weight: z.number().int().min(100).max(900).optional(),
  italic: z.boolean().optional(),
  letters: letters.optional(),
  tracking: length.optional(),
  figures: figures.optional(),
});
export type WrittenType = z.infer<typeof type>;

const sides = z.enum(['center', 'left']);
const heading = z.strictObject({ type, align: sides, before: lines, after: lines });
const inset = { type, left: length, right: length, before: lines, after: lines };
const flowing = { ...inset, align: z.enum(['justify', 'left']) };
const box = z.strictObject({ ...flowing, title: heading, frame: length, padding: length });
/** What a box is in a template that says nothing of boxes. */
const BOX: z.infer<typeof box> = {
  type: {},
  title: { type: { letters: 'small-caps', tracking: '0.06em' }, align: 'center', before: 0, after: 0 },
  align: 'left',
  left: '0pt',
  right: '0pt',
  before: 0,
  after: 0,
  frame: '0.75pt',
  padding: '0.8em',
};
const opener = z.strictObject({
  drop: lines,
  sink: lines,
  align: sides,
  label: type,
  title: type,
  subtitle: type,
  opening: z.enum(['drop-cap', 'lead-in', 'plain']),
  'lead-in': wordCount.default(0),
  'drop-cap': z
    .strictObject({
      lines: lines.refine(count => count > 1 && count < 7, 'must be from 2 to 6 lines'),
      marks: z.enum(['hang', 'inside']),
      type,
    })
    .optional(),
  ornament: z.string(),
});
export type WrittenOpener = z.infer<typeof opener>;
const chapter = opener.extend({
  start: z.enum(CHAPTER_STARTS),
  'run-on': z.strictObject({ before: lines, after: lines }).default({ before: 3, after: 1 }),
});
const part = opener.extend({ start: z.enum(['recto', 'next']) });

const margins = z.strictObject({ inside: length, outside: length, top: length, bottom: length });
const body = z.strictObject({
  face: z.string(),
  size,
  weight: z.number().int().min(100).max(900).default(400),
  leading: size,
  indent: length,
  'paragraph-space': lines,
  align: z.enum(['justify', 'left']),
  hyphens: z.boolean(),
  figures,
  protrusion: z.boolean(),
  expansion: share,
  bold: z.number().int().min(100).max(900),
  fallbacks: z.array(z.string()),
});

/** Wider inside margins, by the number of pages from which they hold. */
const gutter = z.strictObject({
  outside: length,
  pages: z.record(z.string().regex(/^\d+$/, 'must be a number of pages'), length),
});

const display = z.strictObject({
  'half-title': z.strictObject({ row: lines, type }),
  'title-page': z.strictObject({
    row: lines,
    title: type,
    subtitle: type,
    author: type,
    publisher: type,
    ornament: z.string(),
  }),
  copyright: z.strictObject({ type, leading: size }),
  dedication: z.strictObject({ row: lines, type }),
  epigraph: z.strictObject({ row: lines, type }),
});

const head = z.enum(['author', 'title', 'chapter', 'none']);

export const interiorSchema = z.strictObject({
  trim: z.string(),
  margins,
  gutter: gutter.optional(),
  /** For other trims: what changes there. */
  trims: z
    .record(
      z.string(),
      z.strictObject({
        margins: margins.optional(),
        gutter: gutter.optional(),
        body: body.partial().optional(),
      }),
    )
    .default({}),
  body,
  chapter,
  part,
  'scene-break': z.strictObject({ ornament: z.string().min(1), type, space: lines }),
  'time-jump': heading,
  subheads: z.tuple([heading, heading, heading]),
  'end-mark': heading,
  quotation: z.strictObject(flowing),
  box: box.default(BOX),
  attribution: type,
  verse: z.strictObject({ ...inset, step: length, turnover: length }),
  letter: z.strictObject(flowing),
  messages: z.strictObject({ ...inset, width: share, sender: type, time: type }),
  preformatted: z.strictObject(inset),
  table: z.strictObject({ header: type, cell: type }),
  figure: z.strictObject({ caption: type, before: lines, after: lines }),
  notes: z.strictObject({
    place: z.enum(['foot', 'chapter', 'book']),
    type,
    endnote: type,
    leading: size,
    rule: length,
    call: z.strictObject({ size, rise: length }),
  }),
  'running-head': z.strictObject({
    verso: head,
    recto: head,
    type,
    align: z.enum(['center', 'outside']),
    distance: length,
  }),
  folio: z.strictObject({
    at: z.enum(['foot-center', 'foot-outside', 'head-outside', 'none']),
    type,
    distance: length,
    'on-openers': z.boolean(),
  }),
  display,
  contents: z.strictObject({
    title: type,
    label: type,
    entry: type,
    folio: type,
    leader: z.enum(['dots', 'space']),
  }),
  epub: z.strictObject({ fonts: z.enum(EPUB_FONTS) }).default({ fonts: 'off' }),
});
export type WrittenInterior = z.infer<typeof interiorSchema>;
