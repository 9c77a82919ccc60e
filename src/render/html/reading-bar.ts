import type { Element } from 'hast';
import { h } from 'hastscript';
import { onLines } from '../xhtml/lines.ts';
import type { PageWords } from './words.ts';

/** Ids that the page itself uses; no section may have them. */
export const TAKEN = ['book', 'settings', 'reading-bar'];

/** A set of choices of which one holds; the style reads which (`:has(#size-3:checked)`), so it works without scripts. */
function choices(
  name: string,
  legend: string,
  options: readonly [value: string, label: string][],
  chosen: string,
): Element {
  return h(
    'fieldset',
    onLines([
      h('legend', legend),
      ...options.map(([value, label]) =>
        h('label', [
          h('input', { type: 'radio', name, id: `${name}-${value}`, value, checked: value === chosen }),
          ` ${label}`,
        ]),
      ),
    ]),
  );
}

/**
 * The few things a reader needs beside the text: a way to the contents, and size, colours and letters to choose.
 * @param contents where the contents stand; undefined when the book has none
 */
export function readingBar(
  words: PageWords,
  contents: { address: string; name: string } | undefined,
): Element {
  const [small, medium, large, huge] = words.sizes;
  return h('header', { id: 'reading-bar', dataGenerated: '' }, [
    ...onLines([
      ...(contents ? [h('a', { href: contents.address }, contents.name)] : []),
      h('button', { type: 'button', popoverTarget: 'settings' }, [
        h('span', { ariaHidden: 'true' }, 'Aa'),
        h('span', { className: ['unseen'] }, words.settings),
      ]),
    ]),
    h(
      'div',
      { id: 'settings', popover: 'auto', role: 'group', ariaLabel: words.settings },
      onLines([
        choices(
          'size',
          words.size,
          [
            ['1', small],
            ['2', medium],
            ['3', large],
            ['4', huge],
          ],
          '2',
        ),
        choices(
          'colours',
          words.colours,
          [
            ['auto', words.automatic],
            ['light', words.light],
            ['sepia', words.sepia],
            ['dark', words.dark],
          ],
          'auto',
        ),
        choices(
          'letters',
          words.letters,
          [
            ['book', words.bookFace],
            ['plain', words.plainFace],
          ],
          'book',
        ),
      ]),
    ),
  ]);
}
