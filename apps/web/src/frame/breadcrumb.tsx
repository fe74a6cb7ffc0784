import type { Crumb } from '../page/page.js';
import { useReader } from '../page/reader.js';
import { frameWords as w } from './frame.words.js';

/** The way from home to here; on the home page there is none. */
export function Breadcrumb({ crumbs, title }: { crumbs: readonly Crumb[] | undefined; title: string }) {
  const { say } = useReader();
  if (!crumbs) return null;
  return (
    <nav class="container breadcrumb-container" aria-label={say(w.whereYouAre)}>
      <ol class="breadcrumb">
        {[{ label: say(w.home), href: '/' }, ...crumbs].map(({ label, href }) => (
          <li class="breadcrumb-item" key={href}>
            <a href={href}>{label}</a>
            <span class="separator" aria-hidden="true">
              /
            </span>
          </li>
        ))}
        <li class="breadcrumb-item active" aria-current="page">
          {title}
        </li>
      </ol>
    </nav>
  );
}
