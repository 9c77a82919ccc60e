import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import type { VFile } from 'vfile';
import type { HouseStyle } from '../book/metadata.ts';
import type { Request } from './request.ts';

/** A manuscript's text before and after, and the encoding it was read in. */
export interface Typography {
  before: string;
  after: string;
  encoding: string;
}

/**
 * Rewrites the quotes, primes, dashes and ellipses of a manuscript file and leaves every line, its line end and a byte
 * order mark where they are.
 * @param wanted goes before what the front matter of the file says
 * @returns undefined when the file cannot be read as text; the report says why.
 */
export async function typography(
  request: Request,
  wanted: HouseStyle & { lang?: string },
  report: VFile,
): Promise<Typography | undefined> {
  const { decodeExactly } = await import('../ingest/decode.ts');
  const { answersBeside, punctuationOf } = await import('../ingest/ingest.ts');
  const { tellWithoutRules } = await import('../normalize/smart-quotes.ts');
  const { setTypography } = await import('../normalize/typography.ts');
  const decoded = decodeExactly(
    await readFile(request.path),
    basename(request.path),
    report,
    request.encoding,
  );
  if (!decoded) return undefined;
  const [, mark = '', before = ''] = /^(\ufeff?)(.*)$/s.exec(decoded.text) ?? [];
  const ends = before.match(/\r\n?|\n/g) ?? [];
  const kind = /\.(?:md|markdown)$/i.test(request.path) ? 'markdown' : 'text';
  const source = before.replace(/\r\n?/g, '\n');
  const { lang: language, ...asked } = wanted;
  const written = punctuationOf(source, basename(request.path));
  const lang = language ?? written.lang ?? 'en';
  tellWithoutRules(lang, report, /["']/.test(source));
  const { Inquiry } = await import('../book/inquiry.ts');
  const { base, path } = request;
  const inquiry = new Inquiry(await answersBeside(path, report, { base }), report);
  const style = { ...written.style, ...asked };
  const set = setTypography(source, kind, style, lang, inquiry, relative(base, path).replaceAll('\\', '/'));
  inquiry.sumUp();
  const lines = set.split('\n');
  const after = lines.map((line, index) => line + (ends[index] ?? '')).join('');
  return { before: decoded.text, after: mark + after, encoding: decoded.encoding };
}
