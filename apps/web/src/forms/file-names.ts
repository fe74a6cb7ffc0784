/** Fields of a form that stand beside the field of a document. */

/** Ticked: the file that was given is taken away. */
export const removalOf = (name: string): string => `${name}!remove`;

const FILE = '!file';

/** Where a file arrives whose hash stands in the field. */
export const fileFor = (name: string): string => `${name}${FILE}`;

/** The field in which the hash of this file stands; null for any other field. */
export const hashFor = (name: string): string | null =>
  name.endsWith(FILE) ? name.slice(0, -FILE.length) : null;
