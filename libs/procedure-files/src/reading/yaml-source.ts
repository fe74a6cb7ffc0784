/** Reads YAML text into plain values and remembers on which line each of them stands. */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Misfit, Path } from '../findings.js';

export type Position = { line: number; column: number };
export type YamlSource = {
  value: unknown;
  /** Where the named value stands; of something that is missing, where the block stands that lacks it. */
  at(path: Path): Position;
};
type Failure = Omit<Misfit, 'path'> & { at: Position };

const MOST_CHARACTERS = 2_000_000;
const MOST_LEVELS = 100;
const YAML_WORDS: Record<string, [message: string, expected: string]> = {
  DUPLICATE_KEY: ['Lo stesso campo compare due volte nello stesso blocco.', 'ogni campo una volta sola'],
  BAD_INDENT: [
    'Il rientro di questa riga non torna.',
    'lo stesso rientro per i campi di un blocco, e ogni parentesi chiusa prima',
  ],
  TAB_AS_INDENT: ['Il rientro è fatto con una tabulazione.', 'rientri di soli spazi'],
  MULTIPLE_DOCS: ['Il file contiene più documenti separati da «---».', 'una procedura per file'],
  MISSING_CHAR: ['Qui manca un segno di chiusura o una virgola.', 'virgolette e parentesi chiuse'],
  BLOCK_AS_IMPLICIT_KEY: ['I due punti in questo testo confondono la lettura.', 'il testo fra virgolette'],
};

export function readYaml(
  text: string,
): { ok: true; source: YamlSource } | { ok: false; failures: Failure[] } {
  if (text.length > MOST_CHARACTERS)
    return { ok: false, failures: [failure('Il file è troppo grande.', 'un file sotto i 2 MB')] };
  const lines = new LineCounter();
  const where = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (isTooDeep(text))
    return { ok: false, failures: [failure('Il file è annidato troppo a fondo.', 'meno livelli')] };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  const failures = [...syntax(document, where), ...aliases(document, where)];
  if (failures.length > 0) return { ok: false, failures };
  return {
    ok: true,
    source: { value: plain(document.contents), at: (path) => where(offsetOf(document.contents, path)) },
  };
}

/** A parser that recurses would run out of stack on such a file, and take the process with it: it is refused unread. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') open += 1;
    if ((sign === ']' || sign === '}') && open > 0) open -= 1;
    if (open > MOST_LEVELS) return true;
  }
  return text.split('\n').some((line) => (/^[\s?:-]*/.exec(line)?.[0].length ?? 0) > 2 * MOST_LEVELS);
}

function failure(message: string, expected: string, at: Position = { line: 1, column: 1 }): Failure {
  return { message, expected, at };
}

function syntax(document: Document.Parsed, where: (offset: number) => Position): Failure[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const [message, expected] = YAML_WORDS[error.code] ?? [
      `Questa riga non è YAML valido (${error.message}).`,
      'YAML 1.2: «campo: valore», elenchi con «- », rientri di spazi',
    ];
    return failure(message, expected, where(error.pos[0]));
  });
}

/** An alias would let one line stand for another and make line numbers lie. */
function aliases(document: Document.Parsed, where: (offset: number) => Position): Failure[] {
  const found: Failure[] = [];
  visit(document, {
    Alias: (_key, node) => {
      found.push(
        failure(
          'Il file usa un alias («*nome»).',
          'il valore scritto per esteso',
          where(node.range?.[0] ?? 0),
        ),
      );
    },
  });
  return found;
}

function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyOf(pair), plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return null;
  // 50.000 is fifty thousand euro to whoever writes it and 50 to YAML: only plain whole numbers are taken as numbers.
  const isPlain = Number.isSafeInteger(node.value) && String(node.value) === node.source;
  return typeof node.value === 'number' && node.source !== undefined && !isPlain ? node.source : node.value;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : String(pair.key);
}

function offsetOf(root: unknown, path: Path): number {
  let offset = startOf(root);
  let node = root;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => keyOf(each) === part);
      if (pair === undefined) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number' && node.items[part] !== undefined) {
      node = node.items[part];
      offset = startOf(node);
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
