/** An e-book on its way to a shop, and how its faults are told. */
import type { VFile } from 'vfile';
import type { Assets, Book } from '../../book/book.ts';
import type { SettingPlaces } from '../../book/edition.ts';
import { tell } from '../../book/finding.ts';
import type { Position } from '../../book/position.ts';
import type { PixelSize, Store, StoreRules } from '../../book/store.ts';
import type { Carried } from './carried.ts';

export interface Submission {
  store: Store;
  /** Addresses of the other shops. */
  competitors(): readonly string[];
  /** The book, or its variant, that the EPUB was made of. */
  book: Book;
  /** Name of the edition; absent for the plain EPUB. */
  edition?: string | undefined;
  carried: Carried;
  /** What is uploaded beside it; absent when none was made. */
  cover?: (PixelSize & { path: string; bytes: number; format: string }) | undefined;
  assets: Assets;
  settingsAt: SettingPlaces;
  report: VFile;
}

/** A rule of the shop with its weight: what it requires is an error, what it advises a warning. */
export interface Weighed {
  submission: Submission;
  rules: StoreRules;
  severity: 'error' | 'warning';
}

/** The place of a setting: as the edition has it, else as the book has it. */
export function settingAt({ settingsAt, edition }: Submission, key: string): Position | undefined {
  const own = edition === undefined ? undefined : settingsAt.get(`editions.${edition}.${key}`);
  return own ?? settingsAt.get(key);
}

/** Where the author named the shop: for what is missing and so has no line of its own. */
export const namedAt = (submission: Submission): Position | undefined =>
  settingAt(submission, 'store') ?? submission.settingsAt.get('stores');

interface Fault {
  /** Behind `check/store-`. */
  rule: string;
  message: string;
  hint?: string;
  position?: Position | undefined;
}

/** Tells a fault; a message that says what the author can type has the better of one that says where the limit stands. */
export function complain({ submission, severity }: Weighed, { rule, message, hint, position }: Fault): void {
  const { store, report } = submission;
  tell(report, {
    rule: `check/store-${rule}`,
    severity,
    message,
    hint:
      hint ?? `what ${store.name} asks is in templates/stores/${store.id}.yaml, checked on ${store.checked}`,
    position,
  });
}
