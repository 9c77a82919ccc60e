import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { tellLandmarksApart } from '../../../src/render/html/landmarks.ts';

const section = (id: string, title: string, role = 'doc-chapter') =>
  h('section', { role, ariaLabelledBy: [`${id}-heading`] }, [
    h('h2', { id: `${id}-heading` }, title),
    h('section', { className: ['footnotes'], ariaLabel: 'Notes' }),
  ]);

describe('landmarks of one page', () => {
  it('have names of their own', () => {
    const chapters = [section('a', 'Rain'), section('b', 'Coal'), section('c', 'Rain')];
    tellLandmarksApart(chapters);
    expect(chapters.map(({ properties }) => properties['ariaLabel'])).toEqual([
      undefined,
      undefined,
      'Rain (2)',
    ]);
    expect(chapters[0]?.properties['ariaLabelledBy']).toEqual(['a-heading']);
    expect(chapters[2]?.properties['ariaLabelledBy']).toBeUndefined();
    const notes = chapters.map(({ children }) => children[1]);
    expect(notes.map(node => node?.type === 'element' && node.properties['ariaLabel'])).toEqual([
      'Notes',
      'Notes (2)',
      'Notes (3)',
    ]);
  });

  it('have names of their own, windows on tables too', () => {
    const window = () => h('div', { role: 'region', ariaLabel: 'What oil costs' });
    const windows = [window(), window()];
    tellLandmarksApart(windows);
    expect(windows.map(({ properties }) => properties['ariaLabel'])).toEqual([
      'What oil costs',
      'What oil costs (2)',
    ]);
  });

  it('have names of their own whatever their role', () => {
    const notes = [
      section('a', 'Author’s Note', 'doc-preface'),
      section('b', 'Author’s Note', 'doc-afterword'),
    ];
    tellLandmarksApart(notes);
    expect(notes.map(({ properties }) => properties['ariaLabel'])).toEqual([undefined, 'Author’s Note (2)']);
  });
});
