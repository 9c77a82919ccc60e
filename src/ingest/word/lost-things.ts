/** Things in a document whose words stand in parts of their own, or in no text at all: nothing of them can be read. */
import type { Parts } from './container.ts';
import { visitXml } from './xml.ts';
import { type Element, readTree, said, within } from './xml-tree.ts';

export interface LostThing {
  /** What an author calls it. */
  thing: string;
  /** Its words, or the name it has in the document; empty where it has neither. */
  words: string;
  /** What to do about it in Word. */
  remedy: string;
}

const NAMES = ['document', 'footnotes', 'endnotes'];
const COPY = 'copy the words into an ordinary paragraph, delete the thing and save';
const AS_PICTURE =
  'save it as a picture and insert that in its place, or write its words into an ordinary paragraph';

/** Where the relations of a part lead, by their numbers. */
function relationsOf(parts: Parts, name: string): Map<string, string> {
  const found = new Map<string, string>();
  visitXml(parts.get(`word/_rels/${name}.xml.rels`), {
    open(element, attribute) {
      const target = attribute('Target') ?? '';
      if (element === 'Relationship')
        found.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `word/${target}`);
    },
  });
  return found;
}

const oneLine = (words: readonly string[]): string => words.join(' ').replace(/\s+/g, ' ').trim();

/** The words of a chart or a diagram: of a chart also what its axes say. */
function wordsOfPart(part: Uint8Array | undefined): string {
  const words: string[] = [];
  visitXml(part, {
    text(value, above) {
      const isAxis = above.at(-1) === 'v' && above.some(name => name === 'cat' || name === 'tx');
      if (above.at(-1) === 't' || isAxis) words.push(value);
    },
  });
  return oneLine(words);
}

/** The words of another document that was put in whole; what is no text of its own shows its name. */
function wordsOfChunk(part: Uint8Array | undefined, name: string): string {
  if (!part || !/\.(?:x?html?|mht|txt|xml)$/i.test(name)) return name.replace(/^.*\//, '');
  return oneLine([
    Buffer.from(part)
      .toString('utf8')
      .replace(/<[^<>]*>/g, ' '),
  ]);
}

const nameOf = (drawing: Element): string => {
  const properties = within(drawing, 'wp:docPr')[0];
  return said(properties, 'descr') || said(properties, 'title') || said(properties, 'name') || '';
};

/** A drawing with neither pictures nor words, by what it holds. */
function thingIn(drawing: Element, read: (id: string | undefined) => string): LostThing | undefined {
  const chart = within(drawing, 'c:chart', 'cx:chart')[0];
  const diagram = within(drawing, 'dgm:relIds')[0];
  const part = chart ? said(chart, 'r:id') : said(diagram, 'r:dm');
  if (!chart && !diagram) return undefined;
  return {
    thing: chart ? 'a chart' : 'a diagram',
    words: read(part) || nameOf(drawing),
    remedy: AS_PICTURE,
  };
}

/** What stands in a document and cannot be read. @throws when a part is no well-formed XML */
export function lostThings(parts: Parts): LostThing[] {
  return NAMES.flatMap(name => {
    const part = parts.get(`word/${name}.xml`);
    if (!part) return [];
    const relations = relationsOf(parts, name);
    const partOf = (id: string | undefined): string => relations.get(id ?? '') ?? '';
    const read = (id: string | undefined): string => wordsOfPart(parts.get(partOf(id)));
    const found = within(readTree(part), 'w:drawing', 'v:textpath', 'w:altChunk');
    return found.flatMap((thing): LostThing[] => {
      if (thing.name === 'w:drawing') return [thingIn(thing, read) ?? []].flat();
      if (thing.name === 'v:textpath') {
        const words = said(thing, 'string') ?? '';
        return words.trim() === '' ? [] : [{ thing: 'WordArt', words, remedy: COPY }];
      }
      const target = partOf(said(thing, 'r:id'));
      const words = wordsOfChunk(parts.get(target), target);
      const remedy = 'open the document and save it again, which takes the words into the text';
      return [{ thing: 'another document that was put into this one', words, remedy }];
    });
  });
}
