import type { Book, Section } from './book.ts';
import type { Subhead } from './nodes.ts';
import { ROLES } from './roles.ts';
import { hasWords } from './visit.ts';

/** The headings inside a section, not those of the sections inside it. */
export const subheadsOf = ({ children }: Section): Subhead[] =>
  children.filter((block): block is Subhead => block.type === 'subhead' && hasWords(block.children));

/** The headings inside a section that the contents of the book list, as far down as its author wants them. */
export function listedSubheads(section: Section, { design }: Pick<Book, 'design'>): Subhead[] {
  const { tocDepth = 1 } = design;
  if (tocDepth < 2 || !ROLES[section.role].listed) return [];
  return subheadsOf(section).filter(({ rank }) => rank < tocDepth);
}

/** A heading with those of lower rank under it. */
export interface Branch {
  subhead: Subhead;
  inside: Branch[];
}

/** The headings that the contents list, nested by their ranks. */
export function branchesOf(section: Section, book: Pick<Book, 'design'>): Branch[] {
  const branches: Branch[] = [];
  const open: Branch[] = [];
  for (const subhead of listedSubheads(section, book)) {
    while (open.length > 0 && (open.at(-1)?.subhead.rank ?? 0) >= subhead.rank) open.pop();
    const branch: Branch = { subhead, inside: [] };
    (open.at(-1)?.inside ?? branches).push(branch);
    open.push(branch);
  }
  return branches;
}
