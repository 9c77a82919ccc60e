/** The book as an EPUB 3.3 for every shop and reading system. */
import type { Assets, Book } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import { shownAddress } from '../../book/shown-address.ts';
import { sectionsOf, walk } from '../../book/visit.ts';
import { onWhite } from '../../images/images.ts';
import { lacksDescription, picturesOf } from '../accessibility.ts';
import type { Artefact, Backend, RenderContext } from '../backend.ts';
import { idsOf, placesOf } from '../xhtml/addresses.ts';
import { shownSections } from '../xhtml/contents.ts';
import type { XhtmlSetting } from '../xhtml/context.ts';
import { fitsTelephone, measureTable } from '../xhtml/table-width.ts';
import { coverOf, type EmbeddedCover } from './cover.ts';
import { coverDocument, sectionDocuments, TAKEN } from './documents.ts';
import { carriedFonts } from './fonts.ts';
import { identifierOf } from './identifiers.ts';
import { navigationDocument, ncxDocument } from './navigation.ts';
import { COVER_IMAGE, type EpubFile, packageDocument } from './package.ts';
import { styleOf } from './style.ts';

function settingOf(book: Book, assets: Assets): XhtmlSetting {
  const ids = idsOf(book, TAKEN);
  const idOf: XhtmlSetting['idOf'] = of => ids.get(of) ?? of.id ?? '';
  return {
    book,
    xml: true,
    idOf,
    places: placesOf(book),
    addressOf: (section, subhead) => `${idOf(section)}.xhtml${subhead ? `#${idOf(subhead)}` : ''}`,
    imageOf: key => {
      const asset = assets.get(key);
      return asset && { address: `images/${key}`, asset };
    },
  };
}

/**
 * The cover and the pictures that the text shows, each once. Black lines on nothing would vanish on the black page of the
 * night, and reading systems take away colours behind pictures: one that stands alone brings its own white.
 */
async function filesOf(book: Book, assets: Assets, cover: EmbeddedCover | undefined): Promise<EpubFile[]> {
  const pictures = [...picturesOf(book)];
  const alone = new Set(pictures.flatMap(({ image, figure }) => (figure ? [image.asset] : [])));
  const files: EpubFile[] = cover
    ? [{ id: COVER_IMAGE, path: 'images/cover.jpg', mediaType: 'image/jpeg', bytes: cover.bytes }]
    : [];
  for (const key of new Set(pictures.map(({ image }) => image.asset))) {
    const asset = assets.get(key);
    if (!asset) continue;
    const bytes = alone.has(key) ? await onWhite(asset.bytes) : asset.bytes;
    const id = `image-${key.replace(/[^a-z0-9]+/gi, '-')}`;
    files.push({ id, path: `images/${key}`, mediaType: asset.mediaType, bytes });
  }
  return files;
}

/** Pictures that stand alone without words for those who cannot see them (WCAG 2.2, 1.1.1). */
function tellOfPictures(book: Book, { assets, report }: RenderContext): void {
  for (const picture of picturesOf(book)) {
    if (!lacksDescription(picture)) continue;
    const name = shownAddress(assets.get(picture.image.asset)?.source || picture.image.asset);
    tell(report, {
      rule: 'epub/alt-text',
      severity: 'warning',
      message: `\`${name}\` has no description, so say in a few words what it shows`,
      hint: `![what the picture shows](${name})`,
      position: picture.image.position ?? picture.figure?.position,
    });
  }
}

/** Tables that stand on no telephone as they are: a page of an e-book is neither moved sideways nor made smaller. */
function tellOfTables(book: Book, { report }: RenderContext): void {
  for (const section of sectionsOf(book)) {
    for (const child of [...section.children, ...section.notes]) {
      for (const node of walk(child)) {
        if (node.type !== 'table') continue;
        const measure = measureTable(node);
        if (fitsTelephone(measure)) continue;
        tell(report, {
          rule: 'epub/wide-table',
          severity: 'warning',
          message: `this table of ${measure.columns} columns is too wide for a telephone, and the e-book divides its words; give it fewer columns or shorter words`,
          position: node.position,
        });
      }
    }
  }
}

/** A claim that the book does not keep is not made, and that is said. */
function tellOfClaim(book: Book, { report }: RenderContext): void {
  const lacking = [...picturesOf(book)].filter(lacksDescription).length;
  if (lacking === 0 || !book.metadata.accessibility?.conformance) return;
  tell(report, {
    rule: 'epub/accessibility-claim',
    severity: 'warning',
    message: `the EPUB does not say \`accessibility\`, because ${lacking} ${lacking === 1 ? 'picture has' : 'pictures have'} no description`,
  });
}

async function render(book: Book, context: RenderContext): Promise<Artefact[]> {
  const identifier = identifierOf(book.metadata);
  tellOfPictures(book, context);
  tellOfClaim(book, context);
  tellOfTables(book, context);
  const setting = settingOf(book, context.assets);
  const sections = sectionDocuments(shownSections(book), setting, context.pageBreaks ?? []);
  // The packager takes long to load; the cover may still be in the making.
  const [cover, { pack }] = await Promise.all([coverOf(context), import('./pack.ts')]);
  const documents =
    cover && context.coverPage !== false ? [coverDocument(book, cover), ...sections] : sections;
  const navigation = navigationDocument(setting, documents);
  const style = styleOf(book, context);
  const texts = [navigation, ...documents.map(({ xhtml }) => xhtml)];
  const fonts = carriedFonts(context.carried, texts, style, identifier.unique);
  const pictures = await filesOf(book, context.assets, cover);
  const files = [...pictures, ...(fonts?.files ?? [])];
  const bytes = await pack({
    title: book.metadata.title,
    lang: book.metadata.lang,
    packageDocument: packageDocument(book, { identifier, documents, files, modified: context.date }),
    navigation,
    ncx: ncxDocument(setting, documents, identifier.unique),
    style: fonts ? `${style}\n${fonts.style}` : style,
    documents,
    files,
    encryption: fonts?.encryption,
  });
  return [{ path: `${context.slug}.epub`, bytes, mediaType: 'application/epub+zip' }];
}

export const epub: Backend = { name: 'epub', consumes: 'book', render };
