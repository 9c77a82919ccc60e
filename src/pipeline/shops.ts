/** The shops a book is made for, and its variants for them. */
import { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import type { Edition, SettingPlaces } from '../book/edition.ts';
import { tell } from '../book/finding.ts';
import type { Store } from '../book/store.ts';
import type { Shops, VariantMade } from '../check/stores/shops.ts';
import type { Templates } from '../ingest/templates.ts';
import type { Backend, RenderContext } from '../render/backend.ts';
import type { Reading } from './request.ts';
import { ownTemplates } from './templates.ts';

/** Stands for what every shop refuses. */
const EVERY_SHOP = 'any';

/** The shops that Quoin knows the rules of, by name. */
export const storeNames = async (): Promise<readonly string[]> => (await ownTemplates()).stores;

/**
 * Looks up the shops that a book or a command names.
 * @param asked in place of those that the book names
 * @returns undefined when one is not known, which has then been told at its line
 */
export function shopsFor(
  { design }: Book,
  asked: readonly string[] | undefined,
  settingsAt: SettingPlaces,
  templates: Templates,
  report: VFile,
): Shops | undefined {
  let sound = true;
  const find = (name: string, key: string): Store[] => {
    const store = templates.store(name);
    if (!('problem' in store)) return [store];
    const { problem, hint } = store;
    tell(report, {
      rule: 'config/store',
      severity: 'error',
      message: problem,
      hint,
      position: settingsAt.get(key),
    });
    sound = false;
    return [];
  };
  const [every] = find(EVERY_SHOP, 'stores');
  const named = (asked ?? design.stores ?? []).flatMap(name => find(name, 'stores'));
  for (const { store, name } of design.editions ?? []) if (store) find(store, `editions.${name}.store`);
  let known: readonly Store[] | undefined;
  const all = (): readonly Store[] => {
    known ??= templates.stores.flatMap(name => find(name, 'stores'));
    return known;
  };
  return sound && every ? { every, named, all } : undefined;
}

/** A book without the pages that only some editions have; errors in what they name are told. */
export async function withoutEditionPages(reading: Reading, report: VFile): Promise<Reading> {
  const { book, slug, settingsAt } = reading;
  const { plainOf } = await import('../normalize/edition.ts');
  return { ...reading, book: plainOf(book, { path: `${slug}.epub`, competitors: [], settingsAt, report }) };
}

/** Makes the variants of a book; those that an error was told of are missing. */
export async function renderEditions(
  book: Book,
  settingsAt: SettingPlaces,
  { all }: Shops,
  epub: Pick<Extract<Backend, { consumes: 'book' }>, 'render'>,
  context: RenderContext,
): Promise<VariantMade[]> {
  const { variantOf } = await import('../normalize/edition.ts');
  const { competitorsOf } = await import('../check/stores/shops.ts');
  const made: VariantMade[] = [];
  for (const edition of book.design.editions ?? []) {
    const store = all().find(({ id }) => id === edition.store);
    const slug = `${context.slug}-${edition.name}`;
    const variant = variantOf(book, edition, {
      path: `${slug}.epub`,
      competitors: competitorsOf(store, all()),
      settingsAt,
      report: context.report,
    });
    if (!variant) continue;
    // What is told of the text has been told of the book.
    const report = new VFile();
    const [artefact] = await epub.render(variant.book, {
      ...context,
      slug,
      report,
      coverPage: wantsCoverPage(edition, store),
    });
    if (artefact) made.push({ ...variant, store, artefact });
  }
  return made;
}

const wantsCoverPage = ({ coverPage }: Edition, store: Store | undefined): boolean =>
  coverPage ?? (store?.requires.coverPage ?? store?.advises.coverPage) !== 'none';
