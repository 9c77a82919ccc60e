/** Drawings of both kinds, DrawingML and the older VML, as the pictures and the boxes of words that stand in them. */
import { marked, type PictureFacts } from './marks.ts';
import { type Child, childOf, type Element, element, isElement, said, within } from './xml-tree.ts';

const UNITS_IN_TWIP = 635;
const POINT = 20;
/** A picture that fills so much of the text was meant to be as wide as it. */
const WHOLE = 0.95;

/** The words of a box, in drawings of both kinds. */
const BOX = 'w:txbxContent';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Shown {
  relation: { embed?: string; link?: string };
  alt: string;
  /** Relation of the link that it is. */
  leads?: string | undefined;
  facts: PictureFacts;
}

/** A picture by its relation, the way every word processor writes a plain one; its facts stand before it. */
function picture({ relation, alt, leads, facts }: Shown): Child[] {
  const blip = element('a:blip', {
    ...(relation.embed !== undefined && { 'r:embed': relation.embed }),
    ...(relation.link !== undefined && { 'r:link': relation.link }),
  });
  const properties = element('wp:docPr', { id: '1', name: '', descr: alt }, [
    ...(leads === undefined ? [] : [element('a:hlinkClick', { 'r:id': leads })]),
  ]);
  const graphic = element('a:graphic', {}, [
    element('a:graphicData', {}, [element('pic:pic', {}, [element('pic:blipFill', {}, [blip])])]),
  ]);
  const namespaces = {
    'xmlns:a': `${MAIN}main`,
    'xmlns:pic': `${MAIN}picture`,
    'xmlns:wp': `${MAIN}wordprocessingDrawing`,
    'xmlns:r': RELATIONS,
  };
  const drawing = element('w:drawing', namespaces, [element('wp:inline', {}, [properties, graphic])]);
  return Object.keys(facts).length > 0 ? [marked({ type: 'picture', ...facts }), drawing] : [drawing];
}

/** Boxes of words, which stand behind their paragraph. */
const boxes = (found: readonly Element[]): Child[] =>
  found.length > 0 ? [element('w:pict', {}, [...found])] : [];

/** How wide it stands, if narrower than the text. @param twips its width and that of the text, in twentieths of a point */
function shareOf(twips: number, text: number | undefined): Pick<PictureFacts, 'share'> {
  const share = text === undefined ? 1 : twips / text;
  return share > 0 && share < WHOLE ? { share: Math.max(0.01, share) } : {};
}

const isCropped = (blipFill: Element | undefined): boolean =>
  Object.values((blipFill && childOf(blipFill, 'a:srcRect'))?.attributes ?? {}).some(
    side => Number.parseInt(side, 10) > 0,
  );

/** What can be read of a drawing. @param text how wide the text stands, in twentieths of a point */
export function readDrawing(drawing: Element, text: number | undefined): Child[] {
  const [frame] = drawing.children.filter(isElement);
  const properties = frame && childOf(frame, 'wp:docPr');
  const extent = Number(said(frame && childOf(frame, 'wp:extent'), 'cx'));
  const { descr = '', title = '' } = properties?.attributes ?? {};
  const leads = said(properties && childOf(properties, 'a:hlinkClick'), 'r:id');
  const decorative = (properties ? within(properties, 'adec:decorative') : []).some(found =>
    /^(?:1|true)$/.test(said(found, 'val') ?? ''),
  );
  // What stands in a box of words is no part of the drawing around it.
  const parts = within(drawing, 'pic:pic', BOX);
  const pictures = parts.filter(({ name }) => name === 'pic:pic');
  const whole = descr.trim() || title.trim();
  const shown = pictures.flatMap((found, index): Child[] => {
    const fill = childOf(found, 'pic:blipFill');
    const blip = fill && childOf(fill, 'a:blip');
    if (!blip) return [];
    const own = said(within(found, 'pic:cNvPr')[0], 'descr')?.trim() ?? '';
    const { 'r:embed': embed, 'r:link': link } = blip.attributes;
    return picture({
      relation: { ...(embed && { embed }), ...(link && { link }) },
      alt: pictures.length === 1 ? whole || own : own || (index === 0 ? whole : ''),
      leads,
      facts: {
        ...(pictures.length === 1 && extent > 0 && shareOf(extent / UNITS_IN_TWIP, text)),
        ...(decorative && { decorative }),
        ...(isCropped(fill) && { cropped: true }),
      },
    });
  });
  return [...shown, ...boxes(parts.filter(({ name }) => name === BOX))];
}

/** The shapes of VML that show a picture. */
function pictureShapes(parent: Element): Element[] {
  return parent.children
    .filter(isElement)
    .flatMap(child =>
      child.name.startsWith('v:') && childOf(child, 'v:imagedata')
        ? [child]
        : child.name === BOX
          ? []
          : pictureShapes(child),
    );
}

/** What can be read of a drawing in VML; a rule is one in a line of its own. */
export function readPict(pict: Element, text: number | undefined): Child[] {
  const shown = pictureShapes(pict).flatMap((shape): Child[] => {
    const data = childOf(shape, 'v:imagedata');
    const [embed, link] = ['r:id', 'r:href'].map(name => said(data, name));
    const alt = said(shape, 'alt') ?? said(data, 'o:title') ?? '';
    const points = Number(/(?:^|;)\s*width:\s*([\d.]+)pt/.exec(said(shape, 'style') ?? '')?.[1]);
    const cropped = Object.entries(data?.attributes ?? {}).some(
      ([name, value]) => /^crop/.test(name) && Number.parseFloat(value) > 0,
    );
    return picture({
      relation: { ...(embed && { embed }), ...(link && { link }) },
      alt,
      facts: { ...(points > 0 && shareOf(points * POINT, text)), ...(cropped && { cropped }) },
    });
  });
  const rules = within(pict, 'v:rect').filter(({ attributes }) =>
    /^(?:t|true|1)$/.test(attributes['o:hr'] ?? ''),
  );
  return [...shown, ...boxes(within(pict, BOX)), ...rules.map(() => marked({ type: 'rule' }))];
}
