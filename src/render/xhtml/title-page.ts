import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { creditOf, inARow, seriesLine } from '../../book/own-words.ts';
import type { ProseContext } from './context.ts';
import { epubType } from './language.ts';

/** The title and nothing else (Chicago 1.17). */
export const halfTitle = ({ book }: ProseContext): ElementContent[] => [
  h('p', { className: ['title'] }, book.metadata.title),
];

/**
 * Title, subtitle, series, who wrote it, who else is credited there, who publishes it (Chicago 1.19). Who drew the
 * cover or read the proofs stands on the copyright page.
 */
export function titlePage(context: ProseContext): ElementContent[] {
  const { metadata } = context.book;
  const subtitle = (words: string) =>
    h('p', { className: ['subtitle'], role: 'doc-subtitle', ...epubType('subtitle', context) }, words);
  const line = (className: string, words: string) => h('p', { className: [className] }, words);
  const authors = inARow(
    metadata.authors.map(author => author.name),
    metadata.lang,
  );
  const heading = h(`h${context.level}`, { ...epubType('title', context) }, metadata.title);
  return [
    metadata.subtitle ? h('hgroup', [heading, subtitle(metadata.subtitle)]) : heading,
    ...(metadata.series ? [line('series', seriesLine(metadata.series, metadata.lang))] : []),
    ...(authors ? [line('authors', authors)] : []),
    ...metadata.contributors.flatMap(({ name, role }) => {
      const credit = creditOf(role, metadata.lang);
      return credit === undefined ? [] : [line('contributor', `${credit} ${name}`)];
    }),
    ...(metadata.publisher ? [line('publisher', metadata.publisher)] : []),
  ];
}
