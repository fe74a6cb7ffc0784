import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import type { OwnAdhesion } from './adhesions.js';
import { partnerWords as w } from './partner.words.js';

/** Nothing is asked of the organisation: what comes next, and from whom. */
export function NothingNow({ joined, open }: { joined: OwnAdhesion | undefined; open: boolean }) {
  const { say } = useReader();
  return (
    <section class="next-step next-step-nobody" aria-labelledby="next-step">
      <h2 id="next-step">{say(w.nobodysTurn)}</h2>
      {joined ? (
        <>
          <p class="next-step-about">
            {!joined.title.startsWith(joined.workflow) && `${joined.workflow} · `}
            <Original>{joined.title}</Original>
          </p>
          <p class="next-step-what">{say(w.joinedWaits, { state: joined.state })}</p>
        </>
      ) : (
        <p class="next-step-what">{say(open ? w.nothingButNotices : w.nothingUnderWay)}</p>
      )}
      <p>{say(w.weTellYou)}</p>
    </section>
  );
}
