import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import type { Stage } from '../page/web.js';
import { Notice } from '../parts/notice.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { KeptFields, type Kept } from './kept.js';
import { signInWords as w } from './sign-in.words.js';

export type SigningIn = {
  visit: Visit;
  stage: Stage | null;
  back: string;
  email?: string;
  error?: string;
  expired?: boolean;
  kept?: Kept | null;
  /** What was kept came with files, which were not. */
  filesLost?: boolean;
  status?: number;
};

export const signInPage = (given: SigningIn): Page => {
  const { visit, kept, status } = given;
  return {
    title: visit.say(kept ? w.keptTitle : w.title),
    crumbs: [],
    ...(status === undefined ? {} : { status }),
    content: <SignIn {...given} />,
  };
};

function SignIn({
  stage,
  back,
  email = '',
  error,
  expired = false,
  kept = null,
  filesLost = false,
}: SigningIn) {
  const { say, body } = useReader();
  return (
    <div class="sign-in">
      {kept && (
        <Notice kind="warning">
          <p>{say(w.kept)}</p>
          {filesLost && <p>{say(w.filesAgain)}</p>}
        </Notice>
      )}
      {expired && !kept && <Notice kind="info">{say(w.expired)}</Notice>}
      {error && (
        <Notice kind="danger" id="sign-in-error" alert>
          {error}
        </Notice>
      )}
      <p class="lead">{say(w.intro)}</p>
      <form method="post" action="/accedi" class="sign-in-form" aria-label={`${say(w.title)}, ${body}`}>
        <input type="hidden" name="da" value={back} />
        <KeptFields kept={kept} />
        <div class="field">
          <label for="email">{say(w.email)}</label>
          <input
            class="form-control"
            id="email"
            name="email"
            type="text"
            inputmode="email"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            value={email}
            required
            aria-describedby={error ? 'sign-in-error' : undefined}
          />
        </div>
        <div class="field">
          <label for="password">{say(w.password)}</label>
          <input
            class="form-control"
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
          />
        </div>
        <button type="submit" class="btn btn-primary">
          {say(w.title)}
        </button>
      </form>
      <p>
        <a href="/assistenza">{say(w.help)}</a>
      </p>
      {stage && <DemonstrationAccounts accounts={stage.accounts} back={back} />}
    </div>
  );
}
