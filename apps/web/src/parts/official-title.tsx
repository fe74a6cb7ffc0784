import { useReader } from '../page/reader.js';
import { partWords as w } from './parts.words.js';

/** Pages call a procedure by the name that offices use; the act has another, often of several lines. */
export function OfficialTitle({ title, shown }: { title: string; shown: string }) {
  const { say } = useReader();
  return title === shown ? null : <p class="official-title">{say(w.officialTitle, { title })}</p>;
}
