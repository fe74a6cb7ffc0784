import { roles } from '#workflows';
import { useReader } from '../page/reader.js';
import type { Account } from '../page/web.js';
import { Original } from '../parts/original.js';
import { signInWords as w } from './sign-in.words.js';

type Given = { accounts: readonly Account[]; back: string };

/** In a demonstration everybody may be anybody. */
export function DemonstrationAccounts({ accounts, back }: Given) {
  const { say } = useReader();
  const isPartner = ({ about }: Account): boolean => about === 'ets-representative';
  return (
    <section aria-labelledby="accounts" class="accounts">
      <h2 id="accounts">{say(w.accountsTitle)}</h2>
      <p>
        {say(w.accountsAbout)} <code>{accounts[0]?.password}</code>
      </p>
      <h3>{say(w.accountsOfBody)}</h3>
      <Accounts accounts={accounts.filter((one) => !isPartner(one))} back={back} />
      <h3>{say(w.accountsOfPartners)}</h3>
      <Accounts accounts={accounts.filter(isPartner)} back={back} />
    </section>
  );
}

function Accounts({ accounts, back }: Given) {
  return (
    <ul>
      {accounts.map((account) => (
        <li key={account.email}>
          <form method="post" action="/accedi" class="inline">
            <input type="hidden" name="da" value={back} />
            <input type="hidden" name="email" value={account.email} />
            <input type="hidden" name="password" value={account.password} />
            <button type="submit" class="as-link">
              <Original>{account.name}</Original>
            </button>
          </form>
          <Role {...account} />
        </li>
      ))}
    </ul>
  );
}

/** Where the name does not say it already. */
function Role({ name, about }: Account) {
  const { say } = useReader();
  if (about === 'ets-representative' || !(about in roles)) return null;
  const role = say(roles[about as keyof typeof roles]);
  return role === name ? null : <span class="hint">{role}</span>;
}
