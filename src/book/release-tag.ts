/** Tags of releases: `v1.2` of all books, `tide@1.2` or `tide-v1.2` of the book in the folder `tide`. */
const TAG = /^(?:(?<name>.+)[@-])?v?(?<version>\d+(?:\.\d+){0,3})$/;

/** A release that books are made for. */
export interface Release {
  version: string;
  /** Name of the one book's folder that it is of; absent means all. */
  book?: string;
}

/** @returns undefined for a tag that says no version */
export function releaseOf(tag: string, books: readonly string[]): Release | undefined {
  const version = versionOfTag(tag);
  const book = bookOfTag(tag, books);
  return version === undefined ? undefined : { version, ...(book !== undefined && { book }) };
}

/** The version in a tag, `1.2`; undefined where it says none. */
export const versionOfTag = (tag: string): string | undefined => TAG.exec(tag)?.groups?.['version'];

/**
 * The book that a tag names.
 * @param books names of the folders of finished books
 * @returns undefined for a tag that is of all books; a name before `@` is one of a book even where there is none such
 */
export function bookOfTag(tag: string, books: readonly string[]): string | undefined {
  const name = TAG.exec(tag)?.groups?.['name'];
  return name !== undefined && (tag.includes(`${name}@`) || books.includes(name)) ? name : undefined;
}
