import type { Metadata } from '../book/metadata.ts';
import type { Pass } from './pass.ts';
import { setLine } from './typography.ts';

const LINES = [
  'title',
  'subtitle',
  'description',
  'rights',
  'publisher',
  'edition',
] as const satisfies (keyof Metadata)[];

/** Sets the punctuation of what stands on the title page and in shops: titles, names, the description. */
export const bookNames: Pass = {
  name: 'book-names',
  run({ metadata, style }) {
    for (const key of LINES) {
      const line = metadata[key];
      if (line !== undefined) metadata[key] = setLine(line, style, metadata.lang);
    }
    for (const person of [...metadata.authors, ...metadata.contributors]) {
      person.name = setLine(person.name, style, metadata.lang);
      if (person.fileAs !== undefined) person.fileAs = setLine(person.fileAs, style, metadata.lang);
    }
    if (metadata.series) metadata.series.name = setLine(metadata.series.name, style, metadata.lang);
  },
};
