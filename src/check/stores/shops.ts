/** Which EPUB of a build goes to which shop. */
import type { VFile } from 'vfile';
import type { Assets, Book, Section } from '../../book/book.ts';
import type { Edition, SettingPlaces } from '../../book/edition.ts';
import type { Store } from '../../book/store.ts';
import type { Artefact } from '../../render/backend.ts';
import { openCarried } from './carried.ts';
import { jpegSize } from './jpeg-size.ts';
import { checkForStore } from './stores.ts';
import type { Submission } from './submission.ts';

/** The shops of a build. */
export interface Shops {
  /** What every shop refuses. */
  every: Store;
  /** Those that the author named. */
  named: readonly Store[];
  /** Those that Quoin knows; most books need none of them. */
  all(): readonly Store[];
}

/** A variant of the e-book as it was made. */
export interface VariantMade {
  edition: Edition;
  /** What it was made of. */
  book: Book;
  /** Sections of the book that the author left out of it. */
  omitted: readonly Section[];
  store: Store | undefined;
  artefact: Artefact;
}

/** Addresses of the shops other than one, or of all of them. */
export const competitorsOf = (store: Store | undefined, all: readonly Store[]): string[] =>
  all.flatMap(({ id, domains }) => (id === store?.id ? [] : domains));

export interface ForShops {
  book: Book;
  variants: readonly VariantMade[];
  shops: Shops;
  artefacts: readonly Artefact[];
  assets: Assets;
  settingsAt: SettingPlaces;
  report: VFile;
}

/**
 * Holds each EPUB against its shops: a variant against its own, the plain one against those the author named that have
 * no variant, all of them against what every shop refuses.
 */
export async function checkForShops(all: ForShops): Promise<void> {
  const { shops, variants, book, artefacts } = all;
  const cover = coverOf(artefacts);
  for (const { path, bytes, mediaType } of artefacts) {
    if (mediaType !== 'application/epub+zip') continue;
    const variant = variants.find(({ artefact }) => artefact.path === path);
    const taken = variants.map(({ store }) => store?.id);
    const own = variant
      ? [variant.store].filter(store => store !== undefined)
      : shops.named.filter(({ id }) => !taken.includes(id));
    const carried = openCarried(path, bytes);
    for (const store of [shops.every, ...own]) {
      checkForStore({
        store,
        competitors: () => competitorsOf(store, shops.all()),
        book: variant?.book ?? book,
        edition: variant?.edition.name,
        carried,
        cover,
        assets: all.assets,
        settingsAt: all.settingsAt,
        report: all.report,
      });
    }
  }
}

function coverOf(artefacts: readonly Artefact[]): Submission['cover'] {
  const made = artefacts.find(({ path }) => path === 'cover.jpg');
  const size = made && jpegSize(made.bytes);
  return size && { ...size, path: made.path, bytes: made.bytes.length, format: 'jpeg' };
}
