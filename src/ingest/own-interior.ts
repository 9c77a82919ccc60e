import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Places } from './config.ts';
import type { BookSettings } from './config-schema.ts';
import type { BookFolder } from './files.ts';
import { readNamed } from './named-file.ts';

/** Bytes. An interior that says everything has a tenth of that. */
const LARGEST = 100_000;

/** Whether a template is a file of the author's, and no name of ours. */
const isOwnInterior = (template: string): boolean => /\.ya?ml$/i.test(template);

/** Reads the interior that the settings name as a file, from the book's own folder. What is in it is looked at when pages are set. */
export async function readOwnInterior(
  folder: BookFolder,
  { template = '' }: BookSettings,
  { values }: Places,
  book: Book,
  report: VFile,
): Promise<void> {
  const position = values.get('template');
  if (!position || !isOwnInterior(template)) return;
  const bytes = await readNamed(folder, template, position, 'config/template', report);
  if (bytes === undefined) return;
  if (bytes.length > LARGEST) {
    const message = `\`${template}\` is larger than any interior; name the file that holds yours`;
    tell(report, { rule: 'config/template', severity: 'error', message, position });
  } else book.design.ownInterior = new TextDecoder().decode(bytes);
}
