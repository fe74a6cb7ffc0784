import type { ReasonView } from '#door';
import { useReader } from '../page/reader.js';
import { Icon } from './icon.js';
import { partWords as w } from './parts.words.js';
import { sayRoles } from './roles.js';
import { When } from './time.js';

/** Why not: every reason, its norm, who can remove it, from when it passes. */
export function Reasons({ reasons }: { reasons: readonly ReasonView[] }) {
  const { say } = useReader();
  return (
    <ul class="reasons">
      {reasons.map(({ code, text, norm, removedBy, from }) => (
        <li key={`${code} ${text}`}>
          <Icon name="it-close-circle" />
          <div>
            <p class="reason-text">{text}</p>
            <p class="reason-how">
              {from !== null ? (
                <>
                  {say(w.onlyTime)} {say(w.from)} <When at={from} />.
                </>
              ) : (
                <HowRemoved roles={removedBy} />
              )}
              {norm !== '' && <span class="norm"> {norm}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function HowRemoved({ roles }: { roles: readonly string[] }) {
  const { say } = useReader();
  const people = roles.filter((role) => role !== 'clock' && role !== 'case');
  if (people.length > 0) return <>{say(w.whoCan, { roles: sayRoles(people, say) })}.</>;
  return <>{say(roles.length > 0 ? w.onlyTime : w.nobody)}.</>;
}
