import { sayPercentage } from '#money';
import { sayDate } from '#terms';
import { useReader } from '../page/reader.js';
import { When } from '../parts/time.js';
import { caseWords as w } from './case.words.js';

/** Null where a member has not confirmed it yet. */
export type Adhesion = { confirmedAt: string | null };

export type GroupingShown = {
  kind: 'single' | 'constituted' | 'to-be-constituted' | null;
  /** It begins as a draft. */
  drafted: boolean;
  members: readonly {
    name: string;
    lead: boolean;
    own: boolean;
    share: number | null;
    adhesion: Adhesion | null;
  }[];
  /** Who acts for the reader's organisation today, and by which mandate. */
  mandates: readonly { name: string; from: string; to: string | null }[];
};

const kinds = {
  single: w.alone,
  constituted: w.constituted,
  'to-be-constituted': w.toBeConstituted,
} as const;

export function Grouping({ grouping: { kind, drafted, members, mandates } }: { grouping: GroupingShown }) {
  const { say, language } = useReader();
  const withAdhesions = members.some(({ adhesion }) => adhesion !== null);
  const withShares = members.some(({ share }) => share !== null);
  const isMember = members.some(({ own, lead }) => own && !lead);
  return (
    <section aria-labelledby="grouping">
      <h2 id="grouping">{say(w.grouping)}</h2>
      {kind && <p>{say(kinds[kind])}</p>}
      {isMember && <p>{say(w.asMember)}</p>}
      {members.length > 1 && (
        <div class="table-scroll" role="group" aria-label={say(w.membersTable)} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say(w.organisation)}</th>
                <th scope="col">{say(w.role)}</th>
                {withShares && (
                  <th scope="col" class="number">
                    {say(w.share)}
                  </th>
                )}
                {withAdhesions && <th scope="col">{say(w.adhesion)}</th>}
              </tr>
            </thead>
            <tbody>
              {members.map(({ name, lead, own, share, adhesion }) => (
                <tr key={name}>
                  <th scope="row">
                    {name} {own && members.length > 1 && <span class="hint-inline">({say(w.own)})</span>}
                  </th>
                  <td data-label={say(w.role)}>{say(lead ? w.lead : w.member)}</td>
                  {withShares && (
                    <td class="number" data-label={say(w.share)}>
                      {share === null ? '—' : sayPercentage(share, language)}
                    </td>
                  )}
                  {withAdhesions && (
                    <td data-label={say(w.adhesion)}>
                      {adhesion ? <AdhesionSaid adhesion={adhesion} /> : '—'}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h3>{say(w.mandates)}</h3>
      <ul>
        {mandates.map(({ name, from, to }) => (
          <li key={`${name}${from}`}>
            {to === null
              ? say(w.mandateOf, { name, from: sayDate(from, language) })
              : say(w.mandateUntil, { name, from: sayDate(from, language), to: sayDate(to, language) })}
          </li>
        ))}
      </ul>
      <h3>{say(w.whoSees)}</h3>
      <p>
        {say(w.whoSeesText)} {drafted && say(w.whoSeesDraft)}
      </p>
    </section>
  );
}

function AdhesionSaid({ adhesion: { confirmedAt } }: { adhesion: Adhesion }) {
  const { say } = useReader();
  if (confirmedAt === null) return <>{say(w.toBeConfirmed)}</>;
  return (
    <>
      {say(w.confirmed)} <When at={confirmedAt} />
    </>
  );
}
