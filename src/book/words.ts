import type { Book } from './book.ts';
import { passagesOf, plainText, sectionsOf } from './visit.ts';

/** How many words the author wrote, counted as a publisher does: runs of letters and digits, `don’t` and `twenty-one` one each. */
export function countWords(book: Book): number {
  let count = 0;
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    for (const passage of passagesOf(section)) {
      count +=
        plainText(passage.children).match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
    }
  }
  return count;
}
