/** A text with holes where names stand that differ from copy to copy. */
import { canonicalText } from '../../../libs/ledger/src/canonical.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export type Names = ReadonlyMap<string, string>;
export type Stencil = { fill: (names: Names) => string };

/** What may be a name: identifiers, and the words given here. */
export function cutter(words: readonly string[]): RegExp {
  const quoted = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp([UUID, ...quoted].join('|'), 'g');
}

export function stencil(text: string, cut: RegExp, canonical = false): Stencil {
  const names = text.match(cut) ?? [];
  const between = text.split(cut);
  // Names that are keys of an object stand in another order once they are others.
  const keyed = canonical && names.some((name) => text.includes(`${name}":`));
  const fill = (given: Names): string => {
    let filled = between[0] ?? '';
    for (const [index, name] of names.entries())
      filled += (given.get(name) ?? name) + (between[index + 1] ?? '');
    return filled;
  };
  return { fill: keyed ? (given) => canonicalText(JSON.parse(fill(given))) : fill };
}
