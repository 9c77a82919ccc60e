/** What a book and its chapters say about themselves, whatever else stands beside it. */
import type { VFile } from 'vfile';
import { readSettings, type Settings } from './config.ts';
import { KEYS } from './config-keys.ts';
import { type BookSettings, bookSchema, type ChapterSettings, chapterSchema } from './config-schema.ts';
import { foreignToBook, foreignToChapter } from './foreign-keys.ts';

const example = (key: string): string | undefined =>
  key in KEYS ? KEYS[key as keyof typeof KEYS].example : undefined;

/** The settings of a book; none where nothing is written, or what is written cannot be read, which is told. */
export const bookSettings = (written: Settings | undefined, report: VFile): BookSettings =>
  (written && readSettings({ ...written, aside: foreignToBook, example }, bookSchema, report)) ?? {};

/** The same of one chapter. */
export const chapterSettings = (written: Settings | undefined, report: VFile): ChapterSettings =>
  (written && readSettings({ ...written, aside: foreignToChapter }, chapterSchema, report)) ?? {};
