import type { Letter, LetterLine } from './nodes.ts';

/** Whether a line of a letter ends it. */
export const isClose = ({ part }: LetterLine): boolean => part === 'valediction' || part === 'signature';

/** Whether of a letter only the close is set as one: its text is told as the story is, and there is no white between them. */
export function isOnlyClose({ children: [first] }: Letter): boolean {
  return first?.type === 'letterLine' && isClose(first);
}
