import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { x } from 'xastscript';
import { html, legal, xhtmlDocument, xmlDocument } from '../../../src/render/xhtml/serialize.ts';

const page = (...content: Parameters<typeof h>[2][]) =>
  xhtmlDocument(h('html', { xmlns: 'http://www.w3.org/1999/xhtml' }, h('body', ...content)));
const bodyOf = (xhtml: string) => /<body>(.*)<\/body>/s.exec(xhtml)?.[1];

describe('what XML cannot carry', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001bd', 'abcd'],
    ['halves of a pair', 'a\ud83db\udc00c', 'abc'],
    ['non-characters', 'a\ufffeb\uffffc', 'abc'],
  ])('never comes out: %s', (_, written, left) => {
    expect(legal(written)).toBe(left);
    expect(bodyOf(page(h('p', { title: written }, written)))).toBe(`<p title="${left}">${left}</p>`);
    expect(xmlDocument(x('a', { b: written }, written))).toContain(`<a b="${left}">${left}</a>`);
    expect(html(h('p', written))).toBe(`<p>${left}</p>`);
  });

  it('is told from what it can: tabs, accents, emoji, marks', () => {
    const kept = 'a\tb\nc façade 🜁 e\u0301 \u200d\u00ad\u2028';
    expect(legal(kept)).toBe(kept);
  });
});

describe('text', () => {
  it('that looks like markup stays text', () => {
    expect(bodyOf(page(h('p', '<b>&amp; ]]> "')))).toBe('<p>&lt;b>&amp;amp; ]]&gt; "</p>');
  });

  it('in attributes cannot close them', () => {
    expect(bodyOf(page(h('p', { title: 'en" onload="x' }, 'a')))).toBe(
      '<p title="en&quot; onload=&quot;x">a</p>',
    );
  });
});

describe('empty elements', () => {
  it('are closed in place only where HTML knows them as empty', () => {
    expect(bodyOf(page(h('hr'), h('td'), h('p', '')))).toBe('<hr/><td></td><p></p>');
  });
});
