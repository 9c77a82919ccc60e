/** A piece of text that stands in an artefact. */
export interface Found {
  text: string;
  /** Where, for a person: a document of the e-book, a page. Empty where the artefact is one place. */
  where: string;
}

/** Elements that hold no text for a reader. */
const SILENT = new Set(['head', 'script', 'style', 'template']);
/** Marks of ours inside the author's text: note numbers, ways back, page numbers. */
const OUR_MARKS = new Set(['noteref', 'backlink', 'pagebreak']);

/**
 * Whether what an element holds is not the author's text: marked as ours with `data-generated`, hidden from everyone,
 * or one of the marks that every book has.
 * @param attribute reads an attribute of the element by its name.
 */
export function isOurs(element: string, attribute: (name: string) => string | undefined): boolean {
  if (SILENT.has(element)) return true;
  if (attribute('data-generated') !== undefined || attribute('hidden') !== undefined) return true;
  const types = `${attribute('epub:type') ?? ''} ${attribute('role') ?? ''}`.split(/\s+/);
  return types.some(type => OUR_MARKS.has(type.replace(/^doc-/, '')));
}
