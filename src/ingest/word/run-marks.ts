/** What the properties of a run say that mammoth passes over, and signs in it that it does not know. */
import { type FaceName, marked } from './marks.ts';
import { type Child, childOf, type Element, element, isElement, isOn, valOf } from './xml-tree.ts';

/** Properties that are on or off, by the face they switch. */
const TOGGLES: readonly (readonly [string, FaceName])[] = [
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:smallCaps', 'smallCaps'],
];

/** The faces that a run switches off, which its styles may have. */
function switchedOff(properties: Element): FaceName[] {
  const off = TOGGLES.filter(([name]) => isOn(childOf(properties, name)) === false).map(([, face]) => face);
  const struck = ['w:strike', 'w:dstrike'].map(name => isOn(childOf(properties, name)));
  if (struck.includes(false) && !struck.includes(true)) off.push('struck');
  if (valOf(childOf(properties, 'w:u')) === 'none') off.push('underlined');
  if (valOf(childOf(properties, 'w:vertAlign')) === 'baseline') off.push('script');
  return off;
}

/** Signs in a run as mammoth knows them. */
function plainSign(child: Child): Child[] {
  if (!isElement(child)) return [child];
  if (child.name === 'w:cr') return [element('w:br')];
  if (child.name === 'w:ptab') return [element('w:tab')];
  return [child];
}

export function markRun(run: Element): void {
  run.children = run.children.flatMap(plainSign);
  const properties = childOf(run, 'w:rPr');
  if (!properties) return;
  const off = switchedOff(properties);
  // What is off is taken out, for mammoth takes “off” for on.
  properties.children = properties.children.filter(
    child => !isElement(child) || !/^w:(?:b|i|smallCaps|d?strike|caps)$/.test(child.name) || isOn(child),
  );
  if (childOf(properties, 'w:dstrike') && !childOf(properties, 'w:strike'))
    properties.children.push(element('w:strike'));
  if (off.length > 0)
    run.children.splice(run.children.indexOf(properties) + 1, 0, marked({ type: 'off', faces: off }));
}
