import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EndMark, SceneBreak, TimeJump } from '../../book/nodes.ts';
import type { ProseContext } from './context.ts';
import { epubType } from './language.ts';

/** A change of scene: a thematic break, which every reading system shows and announces without any style. */
export const sceneBreak = (node: SceneBreak): Element => h('hr', { className: ['scene-break', node.mark] });

/** “Five weeks later”: a heading that opens no section (EPUB Structural Semantics: bridgehead). */
export const timeJump = (node: TimeJump, context: ProseContext): Element =>
  h(
    'p',
    { className: ['time-jump'], ...epubType('bridgehead', context) },
    context.inlines(node.children, context),
  );

export const endMark = (node: EndMark, context: ProseContext): Element =>
  h('p', { className: ['end-mark'] }, context.inlines(node.children, context));
