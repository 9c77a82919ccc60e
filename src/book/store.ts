/**
 * What a shop asks of the e-book it is sent, as data: what `templates/stores/<name>.yaml` says, checked. Types only.
 */
export interface Store {
  /** As in `stores: [kdp]`. */
  id: string;
  /** As people call it: “Apple Books”. */
  name: string;
  /** The day somebody last compared this with what the shop publishes. */
  checked: string;
  sources: readonly string[];
  /** The shop's own addresses, `kobo.com`; `amazon.*` is every country's. To other shops they are a competitor's. */
  domains: readonly string[];
  /** A book that does not keep these is refused. */
  requires: StoreRules;
  /** What the shop recommends, or is said to ask. */
  advises: StoreRules;
}

/** What a shop may want to know of a book besides its text. */
export const STORE_FACTS = ['title', 'author', 'description', 'isbn', 'publisher', 'date'] as const;
export type StoreFact = (typeof STORE_FACTS)[number];

/** Facts that a shop has room for so many signs of; the title counts together with its subtitle. */
export const STORE_LENGTHS = ['title', 'description', 'keyword'] as const;
export type StoreLength = (typeof STORE_LENGTHS)[number];

/** Absent means that the shop sets no such limit. */
export interface StoreRules {
  /** The picture uploaded beside the book; pixels and bytes. */
  cover?: {
    least?: PixelSize | undefined;
    /** Of the shorter side. */
    shortest?: number | undefined;
    /** Of either side. */
    longest?: number | undefined;
    file?: number | undefined;
    formats?: readonly string[] | undefined;
  };
  /** Pictures inside the book, its cover among them. */
  pictures?: {
    megapixels?: number | undefined;
    file?: number | undefined;
    formats?: readonly string[] | undefined;
  };
  /** Bytes of the EPUB. */
  file?: number;
  /** Bytes of one XHTML document, unpacked. */
  document?: number;
  /** Levels of the contents. */
  contents?: number;
  /** Whether the book opens with its cover or leaves that to the shop. */
  coverPage?: 'first' | 'none';
  /** A list of contents of the author's own has links in place of page numbers. */
  pageNumbers?: 'none';
  /** No links to other shops. */
  competitors?: 'none';
  /** No addresses in the description. */
  descriptionLinks?: 'none';
  /** Facts that may not be missing. */
  facts?: readonly StoreFact[];
  longest?: Partial<Record<StoreLength, number | undefined>>;
  keywords?: number;
}

export interface PixelSize {
  width: number;
  height: number;
}

/** Whether an address on the web leads to one of the domains or to a part of it. */
export function leadsTo(url: string, domains: readonly string[]): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.toLowerCase();
  return domains.some(domain => isPartOf(host, domain)) ? host : undefined;
}

/** What stands behind the name in any country: `de`, `com`, `co.uk`, `com.au`. */
const COUNTRY = /^(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

function isPartOf(host: string, domain: string): boolean {
  if (!domain.endsWith('.*')) return host === domain || host.endsWith(`.${domain}`);
  const labels = host.split('.');
  const at = labels.lastIndexOf(domain.slice(0, -2));
  return at >= 0 && COUNTRY.test(labels.slice(at + 1).join('.'));
}
