import type { VFile } from 'vfile';
import type { Asset } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Image, ProseNode } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import { shownAddress } from '../book/shown-address.ts';
import { childrenOf } from '../book/visit.ts';
import { type BookFolder, type Found, isRefusal, locate, type Refusal, readFound } from './files.ts';
import type { PictureWish } from './reading.ts';
import { writtenPicture } from './written-picture.ts';

/** Where pictures are looked for, and where they go. */
export interface Album {
  folder: BookFolder;
  report: VFile;
  assets: Map<string, Asset>;
  /** Keys by real path, or by the address that a picture is written in: each is read once. */
  known: Map<string, string | undefined>;
  /** What was found, by the folder and the path as written: each is looked for once. */
  looked: Map<string, Found | Refusal>;
}

const RULES: Partial<Record<Refusal['problem'], `ingest/${string}`>> = {
  remote: 'ingest/remote-image',
  'outside-root': 'ingest/outside-root',
  missing: 'ingest/missing-image',
};

function tellRefusal({ report }: Album, refusal: Refusal, position: Position): undefined {
  tell(report, {
    rule: RULES[refusal.problem] ?? 'ingest/image',
    severity: 'error',
    message: refusal.message,
    ...(refusal.hint !== undefined && { hint: refusal.hint }),
    position,
  });
  return undefined;
}

/**
 * Reads one picture into the album.
 * @param from real path of the folder that the path is relative to
 * @returns its key, or undefined when an error has been told
 */
export async function placePicture(
  album: Album,
  from: string,
  url: string,
  position: Position,
): Promise<string | undefined> {
  const written = writtenPicture(url);
  if (written) return readInto(album, { path: url, bytes: written }, url, position);
  const asked = `${from}\n${url}`;
  const found = album.looked.get(asked) ?? (await locate(album.folder, from, url));
  album.looked.set(asked, found);
  if (isRefusal(found)) return tellRefusal(album, found, position);
  if (found.actualName !== undefined) {
    tell(album.report, {
      rule: 'ingest/letter-case',
      severity: 'warning',
      message: `\`${url}\` is called \`${found.actualName}\` on disk; write it so, for other systems mind the case`,
      position,
    });
  }
  if (album.known.has(found.path)) return album.known.get(found.path);
  const bytes = await readFound(album.folder, found);
  if (isRefusal(bytes)) return tellRefusal(album, bytes, position);
  return readInto(album, { path: found.path, bytes }, url, position);
}

async function readInto(
  album: Album,
  { path, bytes }: { path: string; bytes: Uint8Array },
  url: string,
  position: Position,
): Promise<string | undefined> {
  if (album.known.has(path)) return album.known.get(path);
  // A library of native code, which a book without pictures need not load.
  const { readPicture } = await import('../images/images.ts');
  const picture = await readPicture(bytes, url);
  if ('problem' in picture) {
    tell(album.report, {
      rule: 'ingest/image',
      severity: 'error',
      message: `\`${shownAddress(url)}\` is not a picture that can be read (${picture.problem}); ${picture.remedy ?? 'export it as JPEG or PNG'}`,
      position,
    });
    album.known.set(path, undefined);
    return undefined;
  }
  album.known.set(path, picture.key);
  album.assets.set(picture.key, picture.asset);
  return picture.key;
}

/** Reads all the pictures of one file; those that cannot be read are added to `failed`. */
export async function placePictures(
  album: Album,
  from: string,
  wishes: readonly PictureWish[],
  failed: Set<Image>,
): Promise<void> {
  for (const { node, url, position } of wishes) {
    const key = await placePicture(album, from, url, position);
    if (key === undefined) failed.add(node);
    else node.asset = key;
  }
}

/** Takes images out that could not be read; a caption stays as a paragraph. */
export function dropImages(nodes: readonly ProseNode[], failed: ReadonlySet<Image>): void {
  const list = nodes as ProseNode[];
  for (let index = list.length - 1; index >= 0; index--) {
    const node = list[index] as ProseNode;
    if (node.type === 'image' && failed.has(node)) list.splice(index, 1);
    else if (node.type === 'figure' && failed.has(node.image)) {
      const { children, position } = node;
      dropImages(children, failed);
      const caption: ProseNode = { type: 'paragraph', children, ...(position && { position }) };
      list.splice(index, 1, ...(children.length > 0 ? [caption] : []));
    } else dropImages(childrenOf(node), failed);
  }
}
