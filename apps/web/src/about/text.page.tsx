import type { Said } from '#engine';
import type { Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';

export type Way = { href: string; label: Said };

/** A page of plain paragraphs, and where it leads. */
export const textPage = (
  { say }: Visit,
  title: Said,
  paragraphs: readonly Said[],
  ways: readonly Way[] = [],
): Page => ({
  title: say(title),
  crumbs: [],
  content: (
    <div class="prose">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.it}>{say(paragraph)}</p>
      ))}
      {ways.length > 0 && (
        <ul class="ways-on">
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{say(label)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  ),
});
