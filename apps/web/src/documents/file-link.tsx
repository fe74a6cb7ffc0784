import type { NamedFile } from '#documents';
import { Original } from '../parts/original.js';

/** A file by its name, to be opened, with its size. */
export const FileLink = ({ file: { id, name, size } }: { file: NamedFile }) => (
  <>
    <a href={`/documenti/${id}`}>
      <Original>{name}</Original>
    </a>{' '}
    <span class="hint">{sizeOf(size)}</span>
  </>
);

export const sizeOf = (bytes: number): string =>
  bytes < 1_048_576
    ? `${String(Math.max(1, Math.round(bytes / 1024)))}\u00a0KB`
    : `${(bytes / 1_048_576).toFixed(1).replace('.', ',')}\u00a0MB`;
