import { glimpse } from '../proof-text.ts';
import type { ProofingRule } from '../rule.ts';

/** What writers leave where something is to come, and marks that another program was to fill. */
const PLACEHOLDER = new RegExp(
  [
    /(?<![\p{L}\p{N}.])(?:TK(?:TK)*|TODO|FIXME|TBD|TKCK)(?![\p{L}\p{N}.]?\p{L})/u,
    /\[(?:(?:TODO|FIXME|TBD|TK|XXX+|INSERT|ADD|FIX|CHECK|NAME|DATE|PLACE|TITLE|DESCRIBE|EXPAND|REWRITE|SCENE|MORE)(?![\p{Ll}])|(?:[Ii]nsert|[Nn]ote to self|[Tt]o do|[Aa]dd more|[Ff]ix this|[Cc]heck this|[Mm]ore here)(?!\p{L}))[^[\]]{0,120}\]/u,
    /\[\?{1,9}\]/u,
    /<\$[a-zA-Z_:]{1,24}>/u,
    /\{\{[^{}]{1,60}\}\}/u,
    /!\[\[[^[\]]{1,120}\]\]/u,
    /\[-?@[\p{L}\p{N}][^[\]\s]{0,60}(?:[,;\s][^[\]]{0,120})?\]/u,
    /(?<!\p{L})[Ll]orem ipsum(?!\p{L})/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** What every one of them has; most paragraphs have none of it. */
const MAY_BE = /TK|TODO|FIXME|TBD|orem ipsum|\[|<\$|\{\{/;
/** Who is named so often is a person of the story. */
const MOST_TK = 12;

/** Words that stand for words to come. */
export const placeholder: ProofingRule = {
  name: 'placeholder',
  severity: 'warning',
  *find({ passages, runs }) {
    const isName = (runs.get('TK')?.count ?? 0) > MOST_TK;
    for (const passage of passages) {
      const { text, at } = passage;
      if (!MAY_BE.test(text)) continue;
      for (const { 0: written, index } of text.matchAll(PLACEHOLDER)) {
        if (isName && written === 'TK') continue;
        yield {
          message: `\`${written}\` in \`${glimpse(passage, index, written.length)}\` stands for words to come; write them or take it out`,
          position: at(index, written.length),
          actual: written,
        };
      }
    }
  },
};
