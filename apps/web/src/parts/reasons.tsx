import type { ReasonView } from '#door';
import { useReader } from '../page/reader.js';
import { FIELDS_OF_STEP, type Way } from '../reasons/way.js';
import { Icon } from './icon.js';
import { partWords as w } from './parts.words.js';
import { sayRoles } from './roles.js';
import { When } from './time.js';
import { Norm } from './norm.js';

type Shown = ReasonView & { way?: Way };

/** Why not: every reason, its norm, who can remove it, from when it passes, and where that is done. */
export function Reasons({ reasons }: { reasons: readonly Shown[] }) {
  const { say } = useReader();
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.text}`}>
          <Icon name="it-close-circle" />
          <div>
            <p class="reason-text">{reason.text}</p>
            <p class="reason-how">
              <HowRemoved reason={reason} />
            </p>
            {reason.norm !== '' && (
              <p class="reason-norm">
                {say(w.norm)} <Norm>{reason.norm}</Norm>
              </p>
            )}
            {reason.way && reason.way.links.length > 0 && <Links links={reason.way.links} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function HowRemoved({ reason: { code, removedBy, from, way } }: { reason: Shown }) {
  const { say } = useReader();
  const people = removedBy.filter((role) => role !== 'clock' && role !== 'case');
  const names = way && way.who.length > 0 ? way.who.join(', ') : sayRoles(people, say);
  if (from !== null)
    return (
      <>
        {say(w.onlyTime)} {say(w.from)} <When at={from} />.
      </>
    );
  if (way?.because) return <>{say(w.nobodyBecause, { because: way.because })}</>;
  if (names !== '') return <>{say(isOthers(code) ? w.whoMay : w.whoCan, { roles: names })}.</>;
  if (way?.links.some(({ href }) => href === `#${FIELDS_OF_STEP}`)) return <>{say(w.rewrite)}.</>;
  return <>{say(removedBy.length > 0 ? w.onlyTime : w.nobody)}.</>;
}

/** Nothing is wrong with the step: it is somebody else’s. */
const isOthers = (code: string): boolean => code.startsWith('not-yours');

function Links({ links }: Pick<Way, 'links'>) {
  return (
    <ul class="reason-links">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
