import type { Metadata } from './metadata.ts';
import type { Position } from './position.ts';

/**
 * A variant of the e-book for one shop or one way of selling it, made of the same text. What it does not say is as in the
 * book.
 */
export interface Edition {
  /** Stands behind the name of the book: `the-tide-kdp.epub`. */
  name: string;
  /** The shop whose rules it is held against. */
  store?: string;
  /** Whether it opens with the cover; absent means as the shop wants it. */
  coverPage?: boolean;
  /** Roles and ids of the sections it does without. */
  omit: readonly string[];
  /** `plain`: links to the shops it is not made for become words. */
  links: 'keep' | 'plain';
  /** 13 or 10 digits; without it the edition has no ISBN, and an identifier made from the book's. */
  isbn?: string;
  identifier?: string;
  description?: string;
  publisher?: string;
  rights?: string;
  date?: string;
  edition?: string;
}

/** What a shop is told of an edition. It has its own ISBN or none: one ISBN names one product. */
export function metadataOfEdition(
  metadata: Metadata,
  { name, isbn, identifier, ...edition }: Edition,
): Metadata {
  const { epub: _, ...others } = metadata.isbn;
  const { description, publisher, rights, date, edition: statement } = edition;
  return {
    ...metadata,
    isbn: { ...others, ...(isbn && { epub: isbn }) },
    identifier: identifier ?? `${metadata.identifier}#${name}`,
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(rights && { rights }),
    ...(date && { date }),
    ...(statement && { edition: statement }),
  };
}

/** Where the author wrote a setting, by its keys with dots between them: `title`, `editions.kdp.isbn`. */
export type SettingPlaces = ReadonlyMap<string, Position>;
