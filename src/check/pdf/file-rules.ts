import { isText, type Rule, wrongIf } from './subject.ts';

/** What every PDF of ours keeps to. */
export const FILE_RULES: readonly Rule[] = [
  {
    name: 'pdf-title',
    look: ({ objects, info }) => wrongIf(!isText(objects.get(info.get('Title'))), 'it has no title'),
  },
  {
    // ISO 32000-1, 14.4; ISO 15930-1, 6.8.
    name: 'pdf-identifier',
    look: ({ objects }) => {
      const ids = objects.list(objects.trailer.get('ID'));
      return wrongIf(ids.length !== 2 || !ids.every(isText), 'it has no identifier');
    },
  },
  {
    // ISO 15930-1, 6.7 and 6.10; Matterhorn 26 and 25; nothing of ours runs when a book is opened.
    name: 'pdf-open',
    look: ({ objects, catalog, pages }) => {
      const names = objects.dictionary(catalog.get('Names'));
      return [
        ...wrongIf(objects.trailer.has('Encrypt'), 'it is encrypted'),
        ...['OpenAction', 'AA', 'AcroForm', 'OCProperties']
          .filter(key => catalog.has(key))
          .map(key => `it has an ${key}`),
        ...['JavaScript', 'EmbeddedFiles']
          .filter(key => objects.list(objects.dictionary(names.get(key)).get('Names')).length > 0)
          .map(key => `it has ${key}`),
        ...wrongIf(
          pages.some(page => page.dictionary.has('AA')),
          'a page runs something when it is shown',
        ),
      ];
    },
  },
];
