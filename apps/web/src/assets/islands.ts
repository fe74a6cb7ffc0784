import { readFileSync } from 'node:fs';
import { filesIn, folder } from './places.js';

/** Small scripts where people gain: a file each, under its own name. */
export function readIslands(): [string, Buffer][] {
  const place = folder('islands');
  return filesIn(place, '.js').map((file) => [file, readFileSync(new URL(file, place))]);
}
