/** The structure tree of PDF/UA-1: checkpoints 01, 02, 09, 13, 14, 15, 19 and 28 of the Matterhorn Protocol 1.1. */
import { isName } from './objects.ts';
import { isText, nameOf, type Rule, type Subject, wrongIf } from './subject.ts';
import type { PdfDictionary, PdfRef, PdfValue } from './syntax.ts';

interface Element {
  type: string;
  dictionary: PdfDictionary;
  ref: number;
  kids: Element[];
  /** Sequences it holds: object number of the page and number of the sequence. */
  content: { page: number; mcid: number }[];
  /** Object numbers of the annotations it holds. */
  annotations: number[];
}

const refOf = (value: PdfValue | undefined): number =>
  typeof value === 'object' && value !== null && 'ref' in value ? (value as PdfRef).ref : 0;

/** The tree below an element, told apart into elements, content and annotations (ISO 32000-1, 14.7.4). */
function readElement({ objects }: Subject, value: PdfValue): Element {
  const root: Element = elementOf(value);
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const held = objects.get(element.dictionary.get('K'));
    for (const kid of Array.isArray(held) ? held : [element.dictionary.get('K') ?? null]) {
      const page = refOf(element.dictionary.get('Pg'));
      if (typeof kid === 'number') element.content.push({ page, mcid: kid });
      const inner = objects.dictionary(kid);
      if (isName(inner.get('Type'), 'MCR'))
        element.content.push({ page: refOf(inner.get('Pg')) || page, mcid: Number(inner.get('MCID')) });
      else if (isName(inner.get('Type'), 'OBJR')) element.annotations.push(refOf(inner.get('Obj')));
      else if (inner.has('S')) {
        const child = elementOf(kid);
        element.kids.push(child);
        waiting.push(child);
      }
    }
  }
  return root;

  function elementOf(of: PdfValue): Element {
    const dictionary = objects.dictionary(of);
    const type = nameOf(dictionary.get('S'));
    return { type, dictionary, ref: refOf(of), kids: [], content: [], annotations: [] };
  }
}

const trees = new WeakMap<Subject, Element[]>();

/** The elements of a file in reading order; read once. */
function elementsOf(subject: Subject): readonly Element[] {
  let elements = trees.get(subject);
  if (!elements) {
    const { objects, catalog } = subject;
    const held = objects.get(objects.dictionary(catalog.get('StructTreeRoot')).get('K'));
    elements = [];
    const waiting = (Array.isArray(held) ? held : [held]).map(value => readElement(subject, value)).reverse();
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      elements.push(element);
      waiting.push(...[...element.kids].reverse());
    }
    trees.set(subject, elements);
  }
  return elements;
}

/** Standard structure types (ISO 32000-1, 14.8.4); a type of one's own would need a role map. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** What an element may hold, and what it must stand in, where the standard says (14.8.4.3). */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  TOC: ['TOCI', 'TOC', 'Caption'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  TOCI: ['TOC'],
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

export const STRUCTURE_RULES: readonly Rule[] = [
  {
    name: 'pdfua-structure',
    look: subject => {
      const elements = elementsOf(subject);
      const strange = new Set(elements.map(({ type }) => type).filter(type => !STANDARD.has(type)));
      const nested = new Set<string>();
      for (const { type, kids } of elements) {
        for (const kid of kids) {
          const held = HOLDS[type];
          const places = STANDS_IN[kid.type];
          if ((held && !held.includes(kid.type)) || (places && !places.includes(type)))
            nested.add(`${kid.type} stands in ${type}`);
        }
      }
      return [
        ...wrongIf(elements.length === 0, 'it has no structure'),
        ...[...strange].map(type => `\`${type}\` is no type of structure`),
        ...nested,
      ];
    },
  },
  {
    // 01-005 from the other side: every sequence of a page belongs to the element the parent tree names.
    name: 'pdfua-parent-tree',
    look: subject => {
      const { objects, catalog, pages } = subject;
      const root = objects.dictionary(catalog.get('StructTreeRoot'));
      const numbers = objects.list(objects.dictionary(root.get('ParentTree')).get('Nums'));
      const parents = new Map<number, PdfValue>();
      for (let i = 0; i + 1 < numbers.length; i += 2)
        parents.set(Number(numbers[i]), numbers[i + 1] as PdfValue);
      const owners = new Map<string, number>();
      for (const { content, ref } of elementsOf(subject))
        for (const { page, mcid } of content) owners.set(`${page} ${mcid}`, ref);
      const kids = objects.list(objects.dictionary(catalog.get('Pages')).get('Kids'));
      const lost = pages.filter(({ dictionary, content }, index) => {
        const owned = objects.list(parents.get(Number(dictionary.get('StructParents') ?? -1)));
        const page = refOf(kids[index]);
        return content.sequences.some(mcid => {
          const owner = refOf(owned[mcid]);
          return owner === 0 || owners.get(`${page} ${mcid}`) !== owner;
        });
      });
      return wrongIf(lost.length > 0, `tagged content that no element holds on ${lost.length} pages`);
    },
  },
  {
    // Checkpoint 14.
    name: 'pdfua-headings',
    look: subject => {
      let level = 0;
      let skipped = false;
      let first = true;
      let plain = false;
      for (const { type } of elementsOf(subject)) {
        plain ||= type === 'H';
        const next = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
        if (next === 0) continue;
        if (next > level + 1 && !first) skipped = true;
        if (first && next !== 1) skipped = true;
        first = false;
        level = next;
      }
      return [
        ...wrongIf(skipped, 'a level of heading is skipped'),
        ...wrongIf(plain && level > 0, 'headings with and without levels are mixed'),
      ];
    },
  },
  {
    // Checkpoint 13.
    name: 'pdfua-figures',
    look: subject => {
      const silent = elementsOf(subject).filter(
        ({ type, dictionary }) =>
          type === 'Figure' &&
          !isText(dictionary.get('Alt') ?? null) &&
          !isText(dictionary.get('ActualText') ?? null),
      );
      return wrongIf(silent.length > 0, 'a picture has no alternative text');
    },
  },
  {
    // Checkpoint 15: a header cell says what it heads.
    name: 'pdfua-tables',
    look: subject => {
      const { objects } = subject;
      const unscoped = elementsOf(subject).filter(
        ({ type, dictionary }) =>
          type === 'TH' &&
          !['Row', 'Column', 'Both'].includes(nameOf(objects.dictionary(dictionary.get('A')).get('Scope'))),
      );
      return wrongIf(unscoped.length > 0, 'a header cell does not say what it heads');
    },
  },
  {
    // Checkpoint 19.
    name: 'pdfua-notes',
    look: subject => {
      const ids = elementsOf(subject)
        .filter(({ type }) => type === 'Note')
        .map(({ dictionary }) => dictionary.get('ID') ?? null);
      return [
        ...wrongIf(
          ids.some(id => !isText(id)),
          'a note has no name',
        ),
        ...wrongIf(new Set(ids.filter(isText)).size < ids.filter(isText).length, 'two notes have one name'),
      ];
    },
  },
  {
    // 28-011: a link of the page is held by a Link of the structure.
    name: 'pdfua-link-elements',
    look: subject => {
      const { objects, pages } = subject;
      const held = new Set<number>();
      for (const { type, annotations } of elementsOf(subject))
        if (type === 'Link') for (const annotation of annotations) held.add(annotation);
      const loose = pages.some(({ dictionary }) =>
        objects.list(dictionary.get('Annots')).some(annotation => !held.has(refOf(annotation))),
      );
      return wrongIf(loose, 'a link is not in a Link of the structure');
    },
  },
];
