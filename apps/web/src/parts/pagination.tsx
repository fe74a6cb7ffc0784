import { useReader } from '../page/reader.js';
import { partWords as w } from './parts.words.js';

/** On to the next page of a list, and back to its beginning. @param next the cursor of the next page */
export function Pagination({ next }: { next: string | null }) {
  const { say, path, query } = useReader();
  const begun = query.has('cursor');
  if (next === null && !begun) return null;
  return (
    <nav class="pager" aria-label={say(w.pages)}>
      {begun && <a href={withCursor(path, query, null)}>{say(w.first)}</a>}
      {next !== null && (
        <a class="btn btn-outline-primary" rel="next" href={withCursor(path, query, next)}>
          {say(w.next)}
        </a>
      )}
    </nav>
  );
}

function withCursor(path: string, query: URLSearchParams, cursor: string | null): string {
  const wanted = new URLSearchParams(query);
  if (cursor === null) wanted.delete('cursor');
  else wanted.set('cursor', cursor);
  return `${path}?${String(wanted)}`;
}
