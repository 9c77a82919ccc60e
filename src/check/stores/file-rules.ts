/** What a shop asks of the files it is sent: the EPUB, its pages, its pictures, the cover beside it. */
import type { Image } from '../../book/nodes.ts';
import { shownAddress } from '../../book/shown-address.ts';
import { sectionsOf, walk } from '../../book/visit.ts';
import { complain, namedAt, settingAt, type Weighed } from './submission.ts';

/** A size for people, rounded so that it never says less than there is. */
const sizeOf = (bytes: number): string =>
  bytes >= 1e9
    ? `${Math.ceil(bytes / 1e8) / 10} GB`
    : bytes >= 1e6
      ? `${Math.ceil(bytes / 1e5) / 10} MB`
      : `${Math.ceil(bytes / 1e3)} kB`;

const formatOf = (mediaType: string): string => mediaType.replace(/^image\//, '');

export function checkFiles(weighed: Weighed): void {
  const { rules, submission } = weighed;
  const { carried, store } = submission;
  const position = namedAt(submission);
  if (rules.file !== undefined && carried.bytes > rules.file) {
    const message = `\`${carried.path}\` is ${sizeOf(carried.bytes)}, and ${store.name} takes ${sizeOf(rules.file)}; save the pictures smaller`;
    complain(weighed, { rule: 'size', message, position });
  }
  for (const { path, mediaType, bytes } of carried.items) {
    if (rules.document === undefined || !mediaType.includes('xhtml') || bytes <= rules.document) continue;
    const message = `\`${path}\` in \`${carried.path}\` is ${sizeOf(bytes)}, and ${store.name} takes ${sizeOf(rules.document)}; divide the chapter`;
    complain(weighed, { rule: 'size', message, position });
  }
  if (rules.contents !== undefined && carried.levels > rules.contents) {
    const message = `the contents of \`${carried.path}\` have ${carried.levels} levels, and ${store.name} shows ${rules.contents}; put the chapters of a part side by side`;
    complain(weighed, { rule: 'contents', message, position });
  }
  checkCoverPage(weighed);
  checkPictures(weighed);
  checkCover(weighed);
}

function checkCoverPage(weighed: Weighed): void {
  const { rules, submission } = weighed;
  const { carried, store, edition } = submission;
  const wanted = rules.coverPage;
  if (wanted === undefined || (wanted === 'first') === carried.opensWithCover) return;
  const name = edition ?? store.id;
  complain(weighed, {
    rule: 'cover-page',
    message:
      wanted === 'none'
        ? `\`${carried.path}\` opens with its cover, and ${store.name} puts its own before it; make an edition for it without the page`
        : `\`${carried.path}\` does not open with its cover, and ${store.name} wants it there`,
    hint: `editions: { ${name}: { store: ${store.id}, cover-page: ${wanted === 'first'} } }`,
    position: settingAt(submission, 'cover-page') ?? namedAt(submission),
  });
}

function checkPictures(weighed: Weighed): void {
  const { rules, submission } = weighed;
  const { carried, store, assets, book } = submission;
  const limits = rules.pictures;
  if (!limits) return;
  const shown = new Map<string, Image>();
  for (const section of sectionsOf(book)) {
    for (const node of [...section.title, ...section.children, ...section.notes]) {
      for (const inner of walk(node)) {
        const image = inner.type === 'figure' ? inner.image : inner;
        if (image.type === 'image' && !shown.has(image.asset)) shown.set(image.asset, image);
      }
    }
  }
  for (const { path, mediaType, bytes } of carried.items) {
    if (!mediaType.startsWith('image/')) continue;
    const key = path.replace(/^.*\//, '');
    const asset = assets.get(key);
    const position = shown.get(key)?.position ?? settingAt(submission, 'cover-image');
    const name = shownAddress(asset?.source || path);
    const refuse = (what: string): void =>
      complain(weighed, { rule: 'picture', message: `\`${name}\` ${what}`, position });
    const { formats, file, megapixels } = limits;
    if (formats && !formats.includes(formatOf(mediaType)))
      refuse(
        `is ${formatOf(mediaType)}, and ${store.name} takes ${formats.join(', ')}; export it as one of them`,
      );
    if (file !== undefined && bytes > file)
      refuse(`is ${sizeOf(bytes)}, and ${store.name} takes ${sizeOf(file)}; save it smaller`);
    if (megapixels === undefined || !asset) continue;
    const has = (asset.width * asset.height) / 1e6;
    if (has > megapixels) {
      const width = Math.floor(asset.width * Math.sqrt(megapixels / has));
      refuse(
        `has ${has.toFixed(1)} megapixels, and ${store.name} takes ${megapixels}; save it no more than ${width} pixels wide`,
      );
    }
  }
}

function checkCover(weighed: Weighed): void {
  const { rules, submission } = weighed;
  const { cover, store } = submission;
  const limits = rules.cover;
  if (!cover || !limits) return;
  const position =
    settingAt(submission, 'cover-image') ?? settingAt(submission, 'cover') ?? namedAt(submission);
  const { width, height, bytes, format, path } = cover;
  const refuse = (what: string): void =>
    complain(weighed, { rule: 'cover', message: `\`${path}\` ${what}`, position });
  const { least, shortest, longest, file, formats } = limits;
  const asks = `${width} by ${height} pixels, and ${store.name} asks for`;
  if (least && (width < least.width || height < least.height))
    refuse(`is ${asks} ${least.width} by ${least.height}; supply the picture larger`);
  if (shortest !== undefined && Math.min(width, height) < shortest)
    refuse(`is ${asks} ${shortest} on the shorter side; supply the picture larger`);
  if (longest !== undefined && Math.max(width, height) > longest)
    refuse(`is ${asks} ${longest} at most on a side; supply the picture smaller`);
  if (file !== undefined && bytes > file)
    refuse(`is ${sizeOf(bytes)}, and ${store.name} takes ${sizeOf(file)}; supply a picture with less in it`);
  if (formats && !formats.includes(format))
    refuse(`is ${format}, and ${store.name} takes ${formats.join(', ')}`);
}
