import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkFidelity } from '../../../src/check/fidelity/fidelity.ts';
import { bookOf, everyNodeBook, p, section } from '../xhtml/every-node.ts';
import { attributeOf, elementsOf, pageOf, stylesOf, textOfPage } from './made.ts';

const { book, assets } = everyNodeBook();
const artefact = await pageOf(book, assets);
const page = textOfPage(artefact);
const elements = elementsOf(page);
const named = (name: string) => elements.filter(({ tagName }) => tagName === name);

describe('the web page of a book', () => {
  it('is one HTML file named after the book', () => {
    expect(artefact).toMatchObject({ path: 'book.html', mediaType: 'text/html' });
    expect(page.startsWith('<!doctype html><html lang="en">')).toBe(true);
  });

  it('keeps every word of the author', async () => {
    const report = new VFile();
    await checkFidelity(book, [artefact], undefined, report);
    expect(report.messages).toEqual([]);
  });

  it('needs nothing but itself', () => {
    for (const element of elements) {
      const address =
        attributeOf(element, 'src') ??
        (element.tagName === 'link' ? attributeOf(element, 'href') : undefined);
      if (address !== undefined) expect(address).toMatch(/^data:/);
    }
    const styles = stylesOf(page);
    expect([...styles.matchAll(/url\((?!data:)[^)]{0,40}/g)].map(String)).toEqual([]);
    expect(styles).not.toContain('@import');
  });

  it('forbids itself to load anything, and runs no script that does not stand in it', () => {
    expect(named('script')).toHaveLength(1);
    const policy = named('meta').find(meta => attributeOf(meta, 'http-equiv') === 'Content-Security-Policy');
    const content = policy && attributeOf(policy, 'content');
    expect(content).toContain("default-src 'none'");
    expect(content?.match(/script-src [^;]*/)?.[0]).toBe("script-src 'unsafe-inline'");
  });

  it('holds fonts cut to its own letters, small enough for a letter by mail', () => {
    expect(stylesOf(page).match(/@font-face/g)).toHaveLength(4);
    expect(artefact.bytes.length).toBeLessThan(600_000);
  });

  it('carries only the faces the book uses', async () => {
    const plain = bookOf([section('story', 'story', { children: [p('Plain words.')] })]);
    expect(stylesOf(textOfPage(await pageOf(plain))).match(/@font-face/g)).toHaveLength(2);
  });

  it('says the title and the authors in its head', () => {
    expect(page).toContain('<title>Every Node · Ada Wren and Tom Bell</title>');
    expect(page).toContain('<meta name="author" content="Ada Wren and Tom Bell">');
  });

  it('has one highest heading and skips no rank', () => {
    const ranks = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(ranks.filter(rank => rank === 1)).toHaveLength(1);
    ranks.reduce((before, rank) => {
      expect(rank).toBeLessThanOrEqual(before + 1);
      return rank;
    }, 0);
  });

  it('has landmarks and a way past the bar into the text', () => {
    expect(named('main')).toHaveLength(1);
    expect(named('nav').map(nav => attributeOf(nav, 'role'))).toEqual(['doc-toc']);
    const [skip] = named('a');
    expect(attributeOf(skip as never, 'href')).toBe('#prologue');
  });

  it('gives every id once, and every inner link leads to one', () => {
    const ids = elements.flatMap(element => attributeOf(element, 'id') ?? []);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const targets = named('a').flatMap(link => {
      const href = attributeOf(link, 'href') ?? '';
      return href.startsWith('#') ? [href.slice(1)] : [];
    });
    expect(targets.length).toBeGreaterThan(15);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
    for (const element of elements) {
      for (const name of ['aria-labelledby', 'popovertarget', 'for']) {
        const target = attributeOf(element, name);
        if (target !== undefined) expect(ids).toContain(target);
      }
    }
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const again = everyNodeBook();
    expect(Buffer.compare(artefact.bytes, (await pageOf(again.book, again.assets)).bytes)).toBe(0);
  });

  it('has a title at its head when the author wrote a title page without one', async () => {
    const written = bookOf([
      section('title-page', 'title-page', { children: [p('Set by hand.')] }),
      section('chapter', 'one', { title: [{ type: 'text', value: 'One' }], children: [p('Words.')] }),
    ]);
    expect(textOfPage(await pageOf(written))).toContain(
      '<h1 class="book-title" data-generated="">Every Node</h1>',
    );
  });

  it('leaves out contents that list one story', async () => {
    const story = bookOf([
      section('contents', 'contents', { generated: true }),
      section('story', 'story', { children: [p('Words.')] }),
    ]);
    expect(textOfPage(await pageOf(story))).not.toContain('<nav');
  });

  it('cannot be broken out of by a title', async () => {
    const sly = bookOf(
      [
        section('chapter', 'one', {
          title: [{ type: 'text', value: '</style><b id="out">"\\' }],
          children: [p('x')],
        }),
      ],
      { title: '</script><b id="out">', authors: [{ name: '</title><b id="out">', role: 'aut' }] },
    );
    const found = elementsOf(textOfPage(await pageOf(sly)));
    expect(found.filter(element => attributeOf(element, 'id') === 'out')).toEqual([]);
  });
});
