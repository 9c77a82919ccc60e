/** Where the words of a link lead, as it is written behind them. */
import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Position } from 'unist';

type Resource = Pick<Link, 'url' | 'title'>;
type Reference = Pick<LinkReference, 'identifier' | 'label' | 'referenceType'>;
export type Lead = { end: number; to: Resource | Reference };

const RESOURCE =
  /\([ \n]*(?:<(?<angled>[^<>\n\\]*)>|(?<bare>[^\s<>()\\\p{Cc}][^\s()\\\p{Cc}]*)?)(?:[ \n]+(?:"(?<double>[^"\\]*)"|'(?<single>[^'\\]*)'))?[ \n]*\)/uy;
const LABEL = /\[([^[\]\\&]{0,300})\]/y;
const PLAIN_LABEL = /^(?:[^[\]\\&\s]|[ \n])+$/;

/** Labels of links match without regard to case and white space (CommonMark 0.31, 4.7). */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Reads what stands behind words in brackets.
 * @param inside the words, as they are written
 * @param at behind the bracket that closes them
 * @param labels that the manuscript defines, folded
 * @returns where they lead; undefined where they may be words in brackets, or where only a parser knows
 */
export function leadAt(
  text: string,
  inside: string,
  at: number,
  labels: ReadonlySet<string>,
): Lead | undefined {
  if (text[at] === '(') {
    RESOURCE.lastIndex = at;
    const { groups } = RESOURCE.exec(text) ?? {};
    if (!groups) return undefined;
    const { angled, bare, double, single } = groups;
    const title = double ?? single;
    const url = decodeString(angled ?? bare ?? '');
    return { end: RESOURCE.lastIndex, to: { url, title: title === undefined ? null : decodeString(title) } };
  }
  LABEL.lastIndex = at;
  const [behind = '', written = ''] = text[at] === '[' ? (LABEL.exec(text) ?? []) : [];
  if (text[at] === '[' && behind === '') return undefined;
  const label = written === '' ? inside : written;
  const identifier = foldLabel(label);
  if (!PLAIN_LABEL.test(label) || !labels.has(identifier)) return undefined;
  const referenceType = written !== '' ? 'full' : behind === '' ? 'shortcut' : 'collapsed';
  return { end: at + behind.length, to: { label, identifier, referenceType } };
}

/** A link. @param children its words, read */
export function linkTo({ to }: Lead, children: PhrasingContent[], position: Position): Link | LinkReference {
  if ('url' in to) return { type: 'link', ...to, children, position };
  return { type: 'linkReference', ...to, children, position };
}

/** A picture. @param alt the words that stand for it */
export function pictureAt({ to }: Lead, alt: string, position: Position): Image | ImageReference {
  if ('url' in to) return { type: 'image', ...to, alt, position };
  return { type: 'imageReference', ...to, alt, position };
}
