import { sayDate } from '#terms';
import type { ExpressionContext } from '#workflows';
import type { Visit } from '../page/visit.js';
import { useReader } from '../page/reader.js';
import { Row } from './row.js';
import { Exact } from './exact.js';
import type { TenBisSteps } from './ten-bis.steps.js';
import { tenBisWords as w } from './ten-bis.words.js';
import { Original } from '../parts/original.js';

export type TenBisKept = Pick<ExpressionContext, 'tenBis' | 'parameters'> & {
  case: string;
  steps: TenBisSteps;
};

/** Was the notice of refusal due, sent, delivered, answered, and considered? Each answer with the step that proves it. */
export function TenBis({ kept }: { kept: TenBisKept }) {
  const { say } = useReader();
  const { tenBis, parameters } = kept;
  const { value, norm } = parameters.tenBisPolicy;
  return (
    <section aria-labelledby="ten-bis">
      <h2 id="ten-bis">{say(w.title)}</h2>
      <dl class="summary-list">
        <Row label={say(w.due)}>{say(value === 'not-applicable' ? w.no : w.yes)}</Row>
        <Row label={say(w.norm)}>
          <Original>{norm}</Original>
        </Row>
        {tenBis === null ? (
          <Row label={say(w.announced)}>{say(w.never)}</Row>
        ) : (
          <Announced kept={kept} tenBis={tenBis} />
        )}
      </dl>
    </section>
  );
}

function Announced({ kept, tenBis }: { kept: TenBisKept; tenBis: NonNullable<TenBisKept['tenBis']> }) {
  const { say, language } = useReader();
  const { steps, parameters } = kept;
  const { deadline, suspension } = tenBis;
  const day = (date: string) => sayDate(date, language);
  return (
    <>
      <Row label={say(w.grounds)}>{tenBis.grounds.map((ground) => textOf(parameters, ground)).join(' ')}</Row>
      <Row label={say(w.announced)}>
        <Exact at={tenBis.announcedAt} /> <StepLink kept={kept} revision={steps.announced} />
      </Row>
      <Row label={say(w.delivered)}>
        {tenBis.deliveredAt === null ? say(w.notDelivered) : <Exact at={tenBis.deliveredAt} />}{' '}
        <StepLink kept={kept} revision={steps.delivered} />
      </Row>
      {deadline !== null && <Row label={say(w.until)}>{day(deadline.lenient)}</Row>}
      <Row label={say(w.answered)}>
        {sayAnswered(tenBis, say)} <StepLink kept={kept} revision={steps.ended} />
      </Row>
      {suspension?.to !== undefined && (
        <Row label={say(w.stoodStill)}>
          {say(w.fromTo, { from: day(suspension.from), to: day(suspension.to) })}
        </Row>
      )}
      {steps.decided !== null && (
        <Row label={say(w.considered)}>
          {steps.answer ?? say(tenBis.observations === null ? w.nothingToConsider : w.notConsidered)}{' '}
          <StepLink kept={kept} revision={steps.decided} />
        </Row>
      )}
    </>
  );
}

function StepLink({ kept, revision }: { kept: TenBisKept; revision: number | null }) {
  const { say } = useReader();
  if (revision === null) return null;
  return <a href={`/pratiche/${kept.case}/storico/${revision}`}>{say(w.step, { n: revision })}</a>;
}

function sayAnswered({ observations, ended }: NonNullable<TenBisKept['tenBis']>, say: Visit['say']): string {
  if (observations !== null) return say(w.withObservations);
  return say(ended ? w.without : w.running);
}

const textOf = ({ requirements, exclusionCauses }: TenBisKept['parameters'], ground: string): string =>
  [...requirements.value, ...exclusionCauses.value].find(({ code }) => code === ground)?.text ?? ground;
