import type { Said } from '#engine';
import type { Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';

/** A page of plain paragraphs. */
export const textPage = ({ say }: Visit, title: Said, paragraphs: readonly Said[]): Page => ({
  title: say(title),
  crumbs: [],
  content: (
    <div class="prose">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.it}>{say(paragraph)}</p>
      ))}
    </div>
  ),
});
