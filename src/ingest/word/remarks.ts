/** The comments in a document's margin become remarks, each with the words it was made about. */
import type { Position } from '../../book/position.ts';
import type { Remark } from '../../book/remark.ts';
import type { WordBlock, WordComment, WordDocument, WordInline } from './document.ts';
import type { Transcript } from './transcript.ts';

/** Characters of the passage that are quoted. */
const QUOTED = 80;

function wordsIn(nodes: readonly (WordBlock | WordInline)[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      if (node.type === 'tab' || node.type === 'break') return ' ';
      if (node.type === 'table')
        return node.children.flatMap(row => row.children.map(cell => wordsIn(cell.children))).join(' ');
      if (node.type === 'paragraph') return `${wordsIn(node.children)} `;
      return 'children' in node ? wordsIn(node.children) : '';
    })
    .join('');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Margin {
  starts(id: string): void;
  ends(id: string, position: Position): void;
  /** Every open comment of the document, those that stand nowhere at its beginning. */
  remarks(): Remark[];
}

/** Gathers the comments while the text is read. @param resolved numbers of those that are settled and left out */
export function marginOf(
  { comments }: WordDocument,
  resolved: ReadonlySet<string>,
  transcript: Transcript,
): Margin {
  const begun = new Map<string, Position['start']>();
  const placed = new Map<string, { position: Position; about: string }>();
  const remark = (comment: WordComment): Remark => {
    const { position, about } = placed.get(comment.commentId) ?? {
      position: {
        file: transcript.file,
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: 1, offset: 0 },
      },
      about: '',
    };
    const who = oneLine(comment.authorName ?? '').replaceAll(':', '');
    const passage = about.length > QUOTED ? `${about.slice(0, QUOTED).replace(/\s\S*$/, '')}…` : about;
    const text = `query${who ? ` from ${who}` : ''}: ${passage ? `“${passage}”: ` : ''}${oneLine(wordsIn(comment.body))}`;
    return { text, position };
  };
  return {
    starts: id => void begun.set(id, transcript.here()),
    ends(id, position) {
      const start = begun.get(id) ?? position.start;
      const about = oneLine(transcript.text.slice(start.offset, position.start.offset));
      placed.set(id, { position: { ...position, start }, about });
    },
    remarks: () => comments.filter(({ commentId }) => !resolved.has(commentId)).map(remark),
  };
}
