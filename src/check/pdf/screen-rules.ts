/** PDF/UA-1 (ISO 14289-1) by the checkpoints of the Matterhorn Protocol 1.1 that a machine can check, and that our files touch. */
import { isName } from './objects.ts';
import { xmpValue } from './print-rules.ts';
import {
  isText,
  nameOf,
  onPages,
  type Rule,
  type Subject,
  type SubjectPage,
  textOf,
  wrongIf,
} from './subject.ts';
import type { PdfDictionary } from './syntax.ts';

const linksOf = ({ objects }: Subject, page: SubjectPage): PdfDictionary[] =>
  objects.list(page.dictionary.get('Annots')).map(link => objects.dictionary(link));

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

export const SCREEN_RULES: readonly Rule[] = [
  {
    // Checkpoint 01: real content tagged, all else artifact; 01-007 and 6.2: tagged, and no doubt about it.
    name: 'pdfua-tagged',
    look: ({ objects, catalog, pages }) => {
      const mark = objects.dictionary(catalog.get('MarkInfo'));
      return [
        ...wrongIf(mark.get('Marked') !== true, 'it is not tagged'),
        ...wrongIf(mark.get('Suspects') === true, 'its tags are marked as doubtful'),
        ...onPages(pages, ({ content }) => content.unmarked, 'something is neither tagged nor artifact'),
        ...onPages(pages, ({ content }) => content.mixed, 'an artifact in tagged content, or the reverse,'),
        ...onPages(pages, ({ content }) => content.unbalanced, 'a tag that does not end'),
      ];
    },
  },
  {
    // Checkpoint 06 and 5: the claim, and a title, in the metadata.
    name: 'pdfua-metadata',
    look: ({ xmp }) => [
      ...wrongIf(xmpValue(xmp, 'pdfuaid:part') !== '1', 'its metadata do not claim PDF/UA-1'),
      ...wrongIf(xmpValue(xmp, 'dc:title') === '', 'its metadata have no title'),
    ],
  },
  {
    // Checkpoint 07.
    name: 'pdfua-title',
    look: ({ objects, catalog }) =>
      wrongIf(
        objects.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true,
        'a reader will show the file name for the title',
      ),
  },
  {
    // Checkpoint 11: the language of text, alternative texts, outline, annotations and metadata comes from here.
    name: 'pdfua-language',
    look: ({ objects, catalog }) => {
      const lang = textOf(objects.get(catalog.get('Lang')));
      return wrongIf(!isLanguage(lang), lang ? `\`${lang}\` is no language` : 'it does not say its language');
    },
  },
  {
    // 7.17 (bookmarks are a should) and 7.16; a book is counted by its folios.
    name: 'pdfua-navigation',
    look: ({ objects, catalog }) => [
      ...wrongIf(!objects.dictionary(catalog.get('PageLabels')).has('Nums'), 'it has no page labels'),
      ...wrongIf(
        Number(objects.dictionary(catalog.get('Outlines')).get('Count') ?? 0) < 1,
        'it has no outline',
      ),
    ],
  },
  {
    // Checkpoint 28: order of tabs, words, and a place in the structure for every annotation.
    name: 'pdfua-links',
    look: subject => {
      const { pages } = subject;
      const some = (test: (link: PdfDictionary) => boolean) => (page: SubjectPage) =>
        linksOf(subject, page).some(test);
      return [
        ...onPages(
          pages,
          ({ dictionary }) => dictionary.has('Annots') && !isName(dictionary.get('Tabs'), 'S'),
          'no order of tabs',
        ),
        ...onPages(
          pages,
          some(link => !isText(link.get('Contents') ?? null)),
          'a link without words',
        ),
        ...onPages(
          pages,
          some(link => !link.has('StructParent')),
          'a link without a tag',
        ),
        ...onPages(
          pages,
          some(link => !link.has('Dest') && !link.has('A')),
          'a link to nowhere',
        ),
        ...onPages(
          pages,
          some(
            link => !['', 'URI', 'GoTo'].includes(nameOf(subject.objects.dictionary(link.get('A')).get('S'))),
          ),
          'a link that runs something',
        ),
      ];
    },
  },
];
