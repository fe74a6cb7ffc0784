import { useReader } from '../page/reader.js';
import { Original } from './original.js';
import { partWords as w } from './parts.words.js';

/** Pages call a procedure by the name that offices use; the act has another, often of several lines. */
export function OfficialTitle({ title, shown }: { title: string; shown: string }) {
  const { say } = useReader();
  if (title === shown) return null;
  return (
    <p class="official-title">
      {say(w.officialTitle)} <Original>«{title}»</Original>
    </p>
  );
}
