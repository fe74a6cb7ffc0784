import type { NamedFile } from '#documents';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { saySize } from './say-size.js';

/** A file by its name, to be opened, with its size. */
export function FileLink({ file: { id, name, size } }: { file: NamedFile }) {
  const { language } = useReader();
  return (
    <>
      <a href={`/documenti/${id}`}>
        <Original>{name}</Original>
      </a>{' '}
      <span class="hint">{saySize(size, language)}</span>
    </>
  );
}
