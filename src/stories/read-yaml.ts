/** YAML with its lines kept, so that every problem can be pointed at. */
import {
  type Document,
  isMap,
  isNode,
  isPair,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';

export interface Problem {
  /** From 1. */
  readonly line: number;
  /** "parties.target.name"; empty when the whole file is meant. */
  readonly field: string;
  readonly message: string;
}

export interface ReadYaml {
  /** Undefined when the text cannot be understood at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The problem at the place that `path` leads to, or at the nearest thing above it that is there. */
  locate(path: readonly PropertyKey[], message: string): Problem;
}

type Parsed = Document.Parsed<ParsedNode>;

/** A file that is no story file has thousands; pointing at each takes time. */
export const MOST_PROBLEMS = 50;

/** What the parser says in words for programmers. */
const WORDS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document ("---") begins here; write one story a file',
  NON_STRING_KEY: 'the name of a field must be plain text',
  RESOURCE_EXHAUSTION: 'is nested too deeply',
};

export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const faults = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    offset: pos[0],
    field: '',
    message: WORDS[code] ?? `is not valid YAML: ${message}`,
  }));
  const aliases = aliasesIn(document);
  const locate = (offset: number, field: string, message: string): Problem => ({
    line: lines.linePos(offset).line,
    field,
    message,
  });
  return {
    value: faults.length + aliases.length === 0 ? document.toJS() : undefined,
    problems: distinct(
      [...faults, ...aliases, ...repeatedKeys(document)]
        .slice(0, MOST_PROBLEMS)
        .map(({ offset, field, message }) => locate(offset, field, message)),
    ),
    locate: (path, message) => locate(offsetOf(document, path), path.map(String).join('.'), message),
  };
}

interface Fault {
  readonly offset: number;
  readonly field: string;
  readonly message: string;
}

/** A few lines of aliases can expand to fill the memory, and a story needs none. */
function aliasesIn(document: Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_key, { range }) {
      faults.push({
        offset: range?.[0] ?? 0,
        field: '',
        message: 'an alias ("*name") stands here; write out what it stands for',
      });
    },
  });
  return faults;
}

/** The parser would find them too, and point at the line before when the value there is empty. */
function repeatedKeys(document: Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map(_key, { items }, above) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = String(key);
        const path = [...above.filter(isPair).map((pair) => String(pair.key)), name];
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (seen.has(name)) {
          faults.push({ offset, field: path.join('.'), message: 'is here a second time; keep one' });
        }
        seen.add(name);
      }
    },
  });
  return faults;
}

/** Where the key of `path` stands, or the nearest thing above it that is there. */
function offsetOf(document: Parsed, path: readonly PropertyKey[]): number {
  if (path.length === 0) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last));
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, path.slice(0, -1));
}

/** The parser says some things once for every bracket. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem]));
  return [...seen.values()];
}
