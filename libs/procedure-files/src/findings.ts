import type { Cents } from '#money';

/** Why a file is refused: where (1-based line and column), what stands there, what was expected. Italian. */
export type Problem = {
  file: string;
  line: number;
  column: number;
  /** The place in the file, e.g. `programmes[4].funding.annual`. */
  path: string;
  message: string;
  expected: string;
};

export type WarningCode =
  | 'contribution-arithmetic'
  | 'share-arithmetic'
  | 'share-span-unstated'
  | 'period-not-covered'
  | 'duration-outside-period'
  | 'publication-too-short'
  | 'figure-listed-twice'
  | 'acts-out-of-order'
  | 'linked-procedure-missing'
  | 'linked-programme-missing'
  | 'link-not-mutual';

/** What a person should look at. The file is loaded as it is: nothing is ever corrected. */
export type Warning = {
  code: WarningCode;
  file: string;
  path: string;
  line?: number;
  text: { it: string; en: string };
  /** Stated minus computed, in cents, when the warning is about an amount. */
  difference?: Cents;
};

/** A place inside a file: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** A finding that still has no line; the file knows where its path stands. */
export type Misfit = { path: Path; message: string; expected: string };
export type Remark = Omit<Warning, 'file' | 'path' | 'line'> & { path: Path };

export function sayPath(path: Path): string {
  return path
    .map((part, depth) => (typeof part === 'number' ? `[${part}]` : depth === 0 ? part : `.${part}`))
    .join('');
}
