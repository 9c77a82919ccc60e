import { VFile } from 'vfile';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type * as z from 'zod';
import type { SettingPlaces } from '../book/edition.ts';
import { tell } from '../book/finding.ts';
import type { Position } from '../book/position.ts';
import { nearest } from '../book/suggest.ts';
import { withoutForbidden } from './characters.ts';
import type { Aside } from './foreign-keys.ts';
import { positionOf, type Source } from './source.ts';
import { DEEPEST, keyThatIsNoWord, NO_WORD, nestsTooDeep } from './yaml-shape.ts';

/** UTF-16 units. */
const LARGEST = 64 * 1024;

/** Unknown keys that are told; a text with more of them is no settings. */
const MOST_UNKNOWN = 20;

/** A YAML text inside a file. */
export interface Settings {
  source: Source;
  yaml: string;
  /** Where in the source the YAML begins. */
  offset: number;
  /** UTF-16 units it may have, where it may have more than settings need. */
  largest?: number;
  /** What is said of a key that is no setting and that nobody meant for one. */
  aside?(key: string): Aside | undefined;
  /** What could stand at a key. */
  example?(key: string): string | undefined;
}

const EXPLAINED: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon must stand in quotes',
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
};

function place({ source, offset }: Settings, range: readonly number[] | null | undefined): Position {
  const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0];
  const limit = source.text.length;
  return positionOf(source, Math.min(limit, offset + start), Math.min(limit, offset + Math.max(start, end)));
}

function quotedFix(settings: Settings, at: number): string | undefined {
  const start = settings.yaml.lastIndexOf('\n', at - 1) + 1;
  const line = /^\s*([\w-]+):\s*(.*\S)/.exec(settings.yaml.slice(start).split('\n')[0] ?? '');
  return line ? `write \`${line[1]}: "${(line[2] as string).replaceAll('"', '\\"')}"\`` : undefined;
}

/** Takes the characters out of a value that no book can hold: YAML can spell any of them out. */
function cleanScalar(settings: Settings, scalar: Scalar, report: VFile): void {
  const { text, names } = withoutForbidden(String(scalar.value));
  if (names.length === 0) return;
  scalar.value = text;
  tell(report, {
    rule: 'config/control-character',
    severity: 'warning',
    message: `removed ${names.map(name => `\`${name}\``).join(', ')}: a control character has no place in a book`,
    position: place(settings, scalar.range),
  });
}

/** Parses YAML of plain words: every scalar is a string as written, no aliases, no tags, no second document. */
function parse(settings: Settings, report: VFile): Node | null | undefined {
  const { yaml, largest = LARGEST } = settings;
  const complain = (
    rule: `config/${string}`,
    message: string,
    range: readonly number[],
    hint?: string,
  ): void =>
    tell(report, {
      rule,
      severity: 'error',
      message,
      ...(hint !== undefined && { hint }),
      position: place(settings, range),
    });
  if (yaml.length > largest) {
    complain(
      'config/size',
      `the settings are ${Math.ceil(yaml.length / 1024)} kB; a book needs less than ${largest / 1024} kB`,
      [0, 0],
    );
    return undefined;
  }
  if (nestsTooDeep(yaml)) {
    complain('config/syntax', `the settings nest more than ${DEEPEST} deep; keep them flat`, [0, 0]);
    return undefined;
  }
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    customTags: [],
    merge: false,
    // The parser compares every key with every other; a set below does it in linear time.
    uniqueKeys: false,
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const known = EXPLAINED[error.code];
    const said = error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? 'not readable';
    const fix = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? quotedFix(settings, error.pos[0]) : undefined;
    complain('config/syntax', known ?? `not valid YAML: ${said}`, error.pos, fix);
    return undefined;
  }
  let sound = true;
  const refuse = (rule: `config/${string}`, message: string, node: unknown): symbol => {
    sound = false;
    complain(rule, message, (isNode(node) && node.range) || [0, 0]);
    return visit.BREAK;
  };
  const odd = keyThatIsNoWord(document);
  if (odd) {
    const range = odd.range ?? [0, 0];
    const fix = quotedFix(settings, range[0]);
    // What is nearly always meant: a line that a template was to fill in.
    complain('config/syntax', NO_WORD, range, fix?.includes(': "{{') ? fix : undefined);
    return undefined;
  }
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor))
        return refuse('config/alias', 'anchors and aliases are not read; write the value out', node);
      if (node.tag && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag))
        return refuse('config/tag', `the tag \`${node.tag}\` is not read; leave it out`, node);
      if (isScalar(node)) cleanScalar(settings, node, report);
      if (!isMap(node)) return undefined;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? key.value : key;
        if (keys.has(name)) return refuse('config/syntax', 'this key is given twice; keep one of them', key);
        keys.add(name);
      }
      return undefined;
    },
  });
  return sound ? document.contents : undefined;
}

/** The node that stands for a path of keys, or the nearest around it; the key itself when `key` is true. */
export function nodeAt(root: Node, path: readonly PropertyKey[], key: boolean): Node {
  let node: Node = root;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && item.key.value === step);
      if (key && index === path.length - 1 && pair && isNode(pair.key)) return pair.key;
      if (!pair || !isNode(pair.value)) return pair && isNode(pair.key) ? pair.key : node;
      node = pair.value;
    } else if ('items' in node && Array.isArray(node.items)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) return node;
      node = item;
    }
  }
  return node;
}

/** How deep the keys nest that are looked up by their place. */
const LOOKED_UP = 3;

/** Where the author wrote the settings, by their keys with dots between them; an item of a list by its number. */
export interface Places {
  /** Of each setting its key and its value. */
  settings: SettingPlaces;
  /** Of each value and each item of a list. */
  values: SettingPlaces;
}

export const NO_PLACES: Places = { settings: new Map(), values: new Map() };

/** Where each setting stands that the author wrote. Settings that cannot be read have no places. */
export function placesOf(settings: Settings): Places {
  const places = { settings: new Map<string, Position>(), values: new Map<string, Position>() };
  const enter = (node: unknown, path: readonly string[]): void => {
    if (!isNode(node)) return;
    if (path.length > 0) places.values.set(path.join('.'), place(settings, node.range));
    if (path.length === LOOKED_UP) return;
    if (isSeq(node)) for (const [at, item] of node.items.entries()) enter(item, [...path, String(at)]);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const own = [...path, String(key.value)];
      const end = isNode(value) ? value.range?.[1] : undefined;
      const start = key.range?.[0] ?? 0;
      places.settings.set(own.join('.'), place(settings, [start, end ?? key.range?.[1] ?? start]));
      enter(value, own);
    }
  };
  enter(parse(settings, new VFile()), []);
  return places;
}

type Issue = z.core.$ZodIssue;

/** A complaint, where it is, and whether it is of the key there. */
interface Complaint {
  issue: Issue;
  path: PropertyKey[];
  key: boolean;
}

/** The complaint of the alternative that came nearest, for values that may have several shapes. */
function innermost(issue: Issue): Complaint {
  const whole = { issue, path: [...issue.path], key: false };
  if (issue.code === 'invalid_key' && issue.issues[0]) return { ...whole, issue: issue.issues[0], key: true };
  if (issue.code !== 'invalid_union') return whole;
  let best: Complaint | undefined;
  for (const errors of issue.errors) {
    // A key that is none says more than that the key it was meant for is missing.
    const first = errors.find(({ code }) => code === 'unrecognized_keys') ?? errors[0];
    const inner = first && innermost(first);
    if (inner && (!best || nearness(inner) > nearness(best))) best = inner;
  }
  return best ? { ...best, path: [...whole.path, ...best.path] } : whole;
}

/** How near to what was meant an alternative came: deeper inside it, and there of the right kind. */
const nearness = ({ issue, path }: Complaint): number =>
  2 * path.length + (issue.code === 'invalid_type' ? 0 : 1);

/** The keys that settings may have at a path. */
export function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let shape: z.ZodType | undefined = schema;
  for (const step of path) {
    while (shape && 'unwrap' in shape) shape = (shape as z.ZodOptional<z.ZodType>).unwrap();
    if (shape && 'shape' in shape) shape = (shape as z.ZodObject).shape[String(step)];
    else if (shape && 'valueType' in shape) shape = (shape as z.ZodRecord).valueType as z.ZodType;
  }
  return [...new Set(keysIn(shape))];
}

function keysIn(shape: z.ZodType | undefined): string[] {
  if (!shape) return [];
  if ('shape' in shape) return Object.keys((shape as z.ZodObject).shape);
  if ('unwrap' in shape) return keysIn((shape as z.ZodOptional<z.ZodType>).unwrap());
  if ('options' in shape && Array.isArray(shape.options))
    return shape.options.flatMap(option => keysIn(option));
  if ('element' in shape) return keysIn((shape as z.ZodArray<z.ZodType>).element);
  return [];
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a word or a line',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

/** What zod says by itself begins so; what does not is our own sentence. */
const ITS_OWN = 'Invalid input';

function wrongKind(issue: Issue & { code: 'invalid_type' }, path: readonly PropertyKey[]): string {
  if (path.length === 0)
    return 'the settings must be keys and values, each on a line of its own: `key: value`';
  const wanted = WANTED[issue.expected] ?? issue.expected;
  return `\`${path.join('.')}\` ${issue.message.startsWith(ITS_OWN) ? `must be ${wanted}` : issue.message}`;
}

/**
 * Reads settings and holds them against a schema. Values stay as written: `isbn: 0306406152` keeps its nought.
 * @returns what is sound of them, undefined when they are none; every error, and every key that is no setting, has been
 * told with its place
 */
export function readSettings<S extends z.ZodObject>(
  settings: Settings,
  schema: S,
  report: VFile,
): z.infer<S> | undefined {
  const root = parse(settings, report);
  if (root === undefined) return undefined;
  const value: unknown = root?.toJSON() ?? {};
  const result = schema.safeParse(value === '' ? {} : value, { reportInput: true });
  if (result.success) return result.data;
  if (!root) return undefined;
  for (const outer of result.error.issues) {
    const { issue, path, key } = innermost(outer);
    if (issue.code === 'unrecognized_keys') {
      for (const unknown of issue.keys.slice(0, MOST_UNKNOWN)) {
        const known = knownKeys(
          schema,
          path.filter(step => typeof step === 'string'),
        );
        const position = place(settings, nodeAt(root, [...path, unknown], true).range);
        const near = nearest(unknown, known);
        const aside = path.length === 0 ? settings.aside?.(unknown) : undefined;
        if (aside && (aside.certain || near === undefined)) {
          const { severity, says } = aside;
          tell(report, {
            rule: 'config/foreign-key',
            severity,
            message: `\`${unknown}\`, ${says}`,
            position,
          });
          continue;
        }
        tell(report, {
          rule: 'config/unknown-key',
          severity: 'error',
          message: `\`${unknown}\` is no setting${near === undefined ? '; remove it' : `; did you mean \`${near}\`?`}`,
          hint: `settings: ${known.join(', ')}`,
          position,
          actual: unknown,
          expected: near === undefined ? known : [near],
        });
      }
      continue;
    }
    const node = nodeAt(root, path, key);
    const written = isScalar(node) ? `\`${String(node.value).slice(0, 80)}\` ` : '';
    const message = issue.code === 'invalid_type' ? wrongKind(issue, path) : `${written}${issue.message}`;
    const name = path.length === 1 ? String(path[0]) : undefined;
    const example =
      issue.code === 'invalid_type' && name !== undefined ? settings.example?.(name) : undefined;
    tell(report, {
      rule: 'config/value',
      severity: 'error',
      message,
      ...(example !== undefined && { hint: `${name}: ${example}` }),
      position: place(settings, node.range),
    });
  }
  // What is wrong is an error, and the rest still says what the book is: what is told next is then about the book.
  return soundOf(schema, value);
}

/** Rounds in which wrong values are taken out; settings that need more are none. */
const MOST_ROUNDS = 50;

/** What of the settings is sound: what is wrong is taken out, and what lacks a part that it needs. */
function soundOf<S extends z.ZodObject>(schema: S, value: unknown): z.infer<S> | undefined {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const wrong = result.error.issues.flatMap(outer => {
      const { issue, path } = innermost(outer);
      return issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...path, key]) : [path];
    });
    const each = new Map(wrong.map(path => [JSON.stringify(path), path]));
    // From the last on: what is taken out of a list moves those behind it.
    const taken = [...each.values()].reverse().filter(path => remove(value, path));
    if (taken.length === 0) return undefined;
  }
  return undefined;
}

/** Takes out what stands at a path, or the nearest around it; false when there is nothing. */
function remove(value: unknown, [first, ...rest]: readonly PropertyKey[]): boolean {
  if (typeof value !== 'object' || value === null || first === undefined) return false;
  if (!Object.hasOwn(value, first)) return false;
  if (remove(Reflect.get(value, first), rest)) return true;
  if (Array.isArray(value)) value.splice(Number(first), 1);
  else Reflect.deleteProperty(value, first);
  return true;
}
