import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { frameWords as w } from './frame.words.js';

/** The way from home to here; on the home page there is none. */
export function Breadcrumb({ page: { crumbs, title, titleGiven } }: { page: Page }) {
  const { say } = useReader();
  if (!crumbs) return null;
  return (
    <nav class="container breadcrumb-container" aria-label={say(w.whereYouAre)}>
      <ol class="breadcrumb">
        {[{ label: say(w.home), href: '/', given: undefined }, ...crumbs].map(({ label, href, given }) => (
          <li class="breadcrumb-item" key={href}>
            <a href={href}>{given ? <Original>{label}</Original> : label}</a>
            <span class="separator" aria-hidden="true">
              /
            </span>
          </li>
        ))}
        <li class="breadcrumb-item active" aria-current="page">
          {titleGiven ? <Original>{title}</Original> : title}
        </li>
      </ol>
    </nav>
  );
}
