import { roles } from '#workflows';
import { useReader } from '../page/reader.js';
import type { Account } from '../page/web.js';
import { signInWords as w } from './sign-in.words.js';

/** In a demonstration everybody may be anybody. */
export function DemonstrationAccounts({ accounts, back }: { accounts: readonly Account[]; back: string }) {
  const { say } = useReader();
  return (
    <section aria-labelledby="accounts" class="accounts">
      <h2 id="accounts">{say(w.accountsTitle)}</h2>
      <p>{say(w.accountsAbout, { password: accounts[0]?.password ?? '' })}</p>
      <ul>
        {accounts.map(({ email, password, about }) => (
          <li key={email}>
            <form method="post" action="/accedi" class="inline">
              <input type="hidden" name="da" value={back} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <button type="submit" class="as-link">
                {email.split('@')[0]}
              </button>
            </form>{' '}
            <span>{about in roles ? say(roles[about as keyof typeof roles]) : about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
