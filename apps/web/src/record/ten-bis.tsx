import type { ExpressionContext } from '#workflows';
import { useReader } from '../page/reader.js';
import { Row } from './row.js';
import { Exact } from './exact.js';
import { tenBisWords as w } from './ten-bis.words.js';

export type TenBisKept = Pick<ExpressionContext, 'tenBis' | 'parameters'>;

/** Was the notice of refusal due, sent, delivered, answered? */
export function TenBis({ kept: { tenBis, parameters } }: { kept: TenBisKept }) {
  const { say } = useReader();
  const { value, norm } = parameters.tenBisPolicy;
  return (
    <section aria-labelledby="ten-bis">
      <h2 id="ten-bis">{say(w.title)}</h2>
      <dl class="summary-list">
        <Row label={say(w.due)}>{say(value === 'not-applicable' ? w.no : w.yes)}</Row>
        <Row label={say(w.norm)}>{norm}</Row>
        {tenBis === null ? (
          <Row label={say(w.announced)}>{say(w.never)}</Row>
        ) : (
          <>
            <Row label={say(w.announced)}>
              <Exact at={tenBis.announcedAt} />
            </Row>
            <Row label={say(w.delivered)}>{tenBis.deliveredAt ? <Exact at={tenBis.deliveredAt} /> : '—'}</Row>
            <Row label={say(w.answered)}>
              {say(tenBis.observations ? w.withObservations : tenBis.ended ? w.without : w.running)}
            </Row>
          </>
        )}
      </dl>
    </section>
  );
}
