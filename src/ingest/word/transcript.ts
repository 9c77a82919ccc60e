import type { Position } from '../../book/position.ts';

/**
 * The words of a document as plain text, one line a paragraph, written while they are read: what positions in a Word
 * document count in.
 */
export class Transcript {
  readonly file: string;
  text = '';
  private line = 1;
  private lineStart = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** Adds words to the current line; line ends in them become spaces. */
  add(words: string): Position {
    const start = this.here();
    this.text += words.replace(/[\n\r]/g, ' ');
    return { file: this.file, start, end: this.here() };
  }

  endLine(): void {
    this.text += '\n';
    this.line++;
    this.lineStart = this.text.length;
  }

  /** From where a position starts to where the text stands. */
  since(start: Position['start']): Position {
    return { file: this.file, start, end: this.here() };
  }

  here(): Position['start'] {
    return { line: this.line, column: this.text.length - this.lineStart + 1, offset: this.text.length };
  }
}
