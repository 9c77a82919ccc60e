/** Faces of words become nodes inside one another. */
import type { Inline } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';

/** How words stand out, and where they lead. */
export interface Face {
  strong: boolean;
  emphasis: boolean;
  smallCaps: boolean;
  struck: boolean;
  /** Above or below the line. */
  script: 'superscript' | 'subscript' | '';
  url: string;
}
export const PLAIN: Face = {
  strong: false,
  emphasis: false,
  smallCaps: false,
  struck: false,
  script: '',
  url: '',
};

/** A word, a mark or a picture with its face. */
export interface Leaf {
  type: 'leaf';
  node: Inline;
  face: Face;
}
const both = (a: Face, b: Face): Face => ({
  strong: a.strong && b.strong,
  emphasis: a.emphasis && b.emphasis,
  smallCaps: a.smallCaps && b.smallCaps,
  struck: a.struck && b.struck,
  script: a.script === b.script ? a.script : '',
  url: a.url === b.url ? a.url : '',
});
const same = (a: Face, b: Face): boolean =>
  a.strong === b.strong &&
  a.emphasis === b.emphasis &&
  a.smallCaps === b.smallCaps &&
  a.struck === b.struck &&
  a.script === b.script &&
  a.url === b.url;

export const isSpace = ({ node }: Leaf): boolean => node.type === 'text' && node.value.trim() === '';

/** White space takes the face that the words on both its sides share; words of one face become one text. */
function joined(leaves: readonly Leaf[]): Leaf[] {
  const faced = leaves.map((leaf, index): Leaf => {
    if (!isSpace(leaf)) return leaf;
    const solid = (list: readonly Leaf[]) => list.find(other => !isSpace(other))?.face ?? PLAIN;
    const before = leaves.slice(Math.max(0, index - 4), index).reverse();
    return { ...leaf, face: both(solid(before), solid(leaves.slice(index + 1, index + 5))) };
  });
  const out: Leaf[] = [];
  for (const leaf of faced) {
    const last = out.at(-1);
    const [a, b] = [last?.node, leaf.node];
    const touch =
      a?.position && b.position && a.position.end.offset === b.position.start.offset && last !== undefined;
    if (touch && a.type === 'text' && b.type === 'text' && same(last.face, leaf.face)) {
      const position = { ...(a.position as Position), end: (b.position as Position).end };
      out[out.length - 1] = { ...leaf, node: { type: 'text', value: a.value + b.value, position } };
    } else out.push(leaf);
  }
  return out;
}

type Wrap = (leaves: readonly Leaf[]) => Inline[];

/** Runs of leaves for which `has` agrees, each wrapped or handed on. */
function grouped(
  leaves: readonly Leaf[],
  key: (face: Face) => string,
  wrap: (children: Inline[], key: string) => Inline,
  inner: Wrap,
): Inline[] {
  const out: Inline[] = [];
  for (let at = 0; at < leaves.length; ) {
    const value = key((leaves[at] as Leaf).face);
    let end = at + 1;
    while (end < leaves.length && key((leaves[end] as Leaf).face) === value) end++;
    const children = inner(leaves.slice(at, end));
    out.push(...(value === '' ? children : [wrap(children, value)]));
    at = end;
  }
  return out;
}

const bare: Wrap = leaves => leaves.map(({ node }) => node);
const withScript: Wrap = leaves =>
  grouped(
    leaves,
    face => face.script,
    (children, script) => ({ type: script === 'subscript' ? script : 'superscript', children }),
    bare,
  );
/** What a face says by yes or no becomes a node of that name around what is inside. */
const within =
  (type: 'struck' | 'strong' | 'emphasis' | 'smallCaps', inner: Wrap): Wrap =>
  leaves =>
    grouped(
      leaves,
      face => (face[type] ? 'yes' : ''),
      children => ({ type, children }),
      inner,
    );
const styled = within('struck', within('strong', within('emphasis', within('smallCaps', withScript))));

/** Leaves as nodes: links outside, then what is struck out, strong, emphasis, small capitals, above or below the line. */
export const nested = (leaves: readonly Leaf[]): Inline[] =>
  grouped(
    joined(leaves),
    face => face.url,
    (children, url) => ({ type: 'link', url, children }),
    styled,
  );

/** As `nested`, without a face that all the words share: a heading is no emphasis. */
export function nestedPlain(leaves: readonly Leaf[]): Inline[] {
  const words = leaves.filter(leaf => leaf.node.type === 'text' && !isSpace(leaf));
  const shared = words.map(({ face }) => face).reduce(both, words[0]?.face ?? PLAIN);
  const less = ({ face, ...leaf }: Leaf): Leaf => ({
    ...leaf,
    face: {
      ...face,
      strong: face.strong && !shared.strong,
      emphasis: face.emphasis && !shared.emphasis,
      smallCaps: face.smallCaps && !shared.smallCaps,
    },
  });
  return nested(leaves.map(less));
}

/** Whether all the words are bold, or stand in capitals of some kind: typed headings look so. */
export const isAllStrong = (leaves: readonly Leaf[]): boolean =>
  leaves.every(leaf => isSpace(leaf) || leaf.face.strong);
