import {
  type Alias,
  type Document,
  isScalar,
  LineCounter,
  type Node,
  parse,
  parseDocument,
  visit,
} from 'yaml';
import type * as z from 'zod';
import { nearest } from '../book/suggest.ts';
import type { Interior } from '../book/template.ts';
import { knownKeys, nodeAt } from './config.ts';
import { interiorOf } from './interior.ts';
import { interiorSchema } from './interior-schema.ts';
import type { TemplateProblem } from './templates.ts';
import { DEEPEST, keyThatIsNoWord, NO_WORD, nestsTooDeep } from './yaml-shape.ts';

/** An interior as it is written. */
export interface InteriorFile {
  name: string;
  yaml: string;
  /** For a file of the author's, which may be like one of ours (`like: literary`) but for what it says: the text of ours. */
  likes?: (name: string) => string | undefined;
}

/** Reads an interior from the text of its file. */
export function readInterior(file: InteriorFile, trim?: string, face?: string): Interior | TemplateProblem {
  const { name, yaml, likes } = file;
  if (nestsTooDeep(yaml)) {
    return {
      problem: `template \`${name}\` is no YAML of an interior: it nests more than ${DEEPEST} deep`,
      hint: 'check brackets and indents',
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const [reason = ''] = error.message.split('\n');
    const { line } = lines.linePos(error.pos[0]);
    return {
      problem: `template \`${name}\`, line ${line}, is no YAML: ${lower(reason)}`,
      hint: 'check indents and quotation marks',
    };
  }
  const alias = aliasIn(document);
  if (alias) {
    const { line } = lines.linePos(alias.range?.[0] ?? 0);
    return {
      problem: `template \`${name}\`, line ${line}: anchors and aliases are not read`,
      hint: 'write the value out',
    };
  }
  const odd = keyThatIsNoWord(document);
  if (odd) {
    const { line } = lines.linePos(odd.range?.[0] ?? 0);
    return { problem: `template \`${name}\`, line ${line}: ${NO_WORD}`, hint: 'check brackets' };
  }
  const written: unknown = document.toJS();
  const whole = likes && isMap(written) && 'like' in written ? likened(written, likes) : written;
  if (whole === undefined) {
    const like = nodeAt(document.contents as Node, ['like'], true);
    const line = like?.range ? `, line ${lines.linePos(like.range[0]).line}` : '';
    return {
      problem: `template \`${name}\`${line}: there is no interior to be \`like\` by that name`,
      hint: 'like: literary',
    };
  }
  const checked = interiorSchema.safeParse(whole, { reportInput: true });
  if (!checked.success) return complaint(file, checked.error, document.contents, lines);
  return interiorOf(name, checked.data, trim, face);
}

/** The first alias of a document. */
function aliasIn(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

type WrittenMap = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is WrittenMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One map over another: what both hold as maps is joined, all else is as the upper says. */
const laidOver = (lower: WrittenMap, upper: WrittenMap): WrittenMap =>
  Object.fromEntries([
    ...Object.entries(lower),
    ...Object.entries(upper).map(([key, value]) => {
      const below = Object.hasOwn(lower, key) ? lower[key] : undefined;
      return [key, isMap(below) && isMap(value) ? laidOver(below, value) : value];
    }),
  ]);

const CHANGED_BY_TRIMS = ['margins', 'gutter', 'body'];

/** What an author says of an interior that is like one of ours, laid over ours. */
function likened(
  { like, ...own }: WrittenMap,
  likes: (name: string) => string | undefined,
): WrittenMap | undefined {
  const text = typeof like === 'string' ? likes(like) : undefined;
  if (text === undefined) return undefined;
  const { trims, ...ours } = parse(text) as WrittenMap;
  const everywhere = Object.fromEntries(
    CHANGED_BY_TRIMS.filter(key => key in own).map(key => [key, own[key]]),
  );
  // What the author says of all trims counts for more than what ours says of one.
  const changed = Object.entries(isMap(trims) ? trims : {}).map(([trim, changes]) => [
    trim,
    laidOver(changes as WrittenMap, everywhere),
  ]);
  return laidOver({ ...ours, trims: Object.fromEntries(changed) }, own);
}

/** The first thing wrong with a template: where it stands, what stands there and what may. */
function complaint(
  { name, likes }: InteriorFile,
  error: z.ZodError,
  contents: Node | null,
  lines: LineCounter,
): TemplateProblem {
  // A key that is misspelt is missing too; the one that was written says more.
  // What is said of all trims stands in each of them too: the shorter path is the one that was written.
  const issues = error.issues.toSorted((a, b) => a.path.length - b.path.length);
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = issue?.path ?? [];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const keys = unknown === undefined ? path : [...path, unknown];
  const node = contents ? nodeAt(contents, keys, unknown !== undefined) : undefined;
  const line = node?.range ? `, line ${lines.linePos(node.range[0]).line}` : '';
  const hint = `${likes ? name : `interiors/${name}.yaml`}${line}`;
  if (unknown !== undefined) {
    const known = knownKeys(interiorSchema, path);
    const near = nearest(unknown, known);
    const advice =
      near === undefined ? `remove it, or write one of ${known.join(', ')}` : `did you mean \`${near}\`?`;
    return { problem: `template \`${name}\`${line}: \`${keys.join('.')}\` is no setting; ${advice}`, hint };
  }
  const found = isScalar(node) ? ` (here \`${String(node.value)}\`)` : '';
  const missing = issue?.code === 'invalid_type' && issue.input === undefined;
  const wrong = missing ? 'is missing' : lower(issue?.message ?? 'is wrong');
  return {
    problem: `template \`${name}\`${line}: \`${path.join('.') || 'the file'}\`${missing ? '' : found} ${wrong}`,
    hint,
  };
}

const lower = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence;
