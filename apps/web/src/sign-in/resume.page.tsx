import { FORM_KEY, formKeyFor } from '#door';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import type { Kept } from './kept.js';
import { signInWords as w } from './sign-in.words.js';

/** The form that was cut off, ready to be sent within the new session. */
export const resumePage = (visit: Visit, kept: Kept): Page => ({
  title: visit.say(w.resumeTitle),
  crumbs: [],
  content: <Resume kept={kept} session={visit.token ?? ''} />,
});

function Resume({ kept, session }: { kept: Kept; session: string }) {
  const { say } = useReader();
  return (
    <>
      <Notice kind="success">{say(w.resume)}</Notice>
      <form method="post" action={kept.path}>
        <input type="hidden" name={FORM_KEY} value={formKeyFor(session)} />
        {kept.fields.map(([name, value], index) => (
          <input type="hidden" key={index} name={name} value={value} />
        ))}
        <button type="submit" class="btn btn-primary">
          {say(w.resumeButton)}
        </button>
      </form>
    </>
  );
}
