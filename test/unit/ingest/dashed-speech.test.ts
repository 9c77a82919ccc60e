import { describe, expect, it } from 'vitest';
import { ingestFile } from './on-disk.ts';

const kinds = async (name: string, lang: string, text: string): Promise<string[]> => {
  const { manuscript } = await ingestFile(name, `---\nlang: ${lang}\n---\n\n${text}`);
  return (manuscript?.book.sections ?? []).flatMap(({ children }) => children.map(({ type }) => type));
};

describe('lines that a dash begins', () => {
  it.each([
    ['fr', '- Bonjour.\n- Salut !'],
    ['es', '— Hola.\n— ¿Qué tal?'],
    ['pl', '-- Dobrze.\n-- Tak.'],
    ['ru', '- Да.\n- Нет, — сказал он.'],
  ])('are paragraphs of speech in %s', async (lang, text) => {
    expect(await kinds('a.md', lang, text)).toEqual(['paragraph', 'paragraph']);
    expect(await kinds('a.txt', lang, `Un.\n\nDeux.\n\n${text}\n\nTrois.`)).toHaveLength(5);
  });

  it('are a list where they are no sentences, and in languages that write no such speech', async () => {
    expect(await kinds('a.md', 'fr', '- du pain\n- du lait')).toEqual(['list']);
    expect(await kinds('a.md', 'en', '- Bread.\n- Milk.')).toEqual(['list']);
  });
});
