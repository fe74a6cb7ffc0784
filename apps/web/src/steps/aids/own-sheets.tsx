import { caseId as derivedCase } from '#engine';
import type { EvaluationContext } from '../../../../../workflows/evaluation/evaluation.context.js';
import { useReader } from '../../page/reader.js';
import { stepPath } from '../step-path.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';

/** What is still to be scored, each a link to its sheet; and where what is judged can be read. */
export function OwnSheets({ context, known, person, caseId }: Aided<EvaluationContext>) {
  const { say } = useReader();
  const pairs = context.candidates.flatMap(({ application, lead, programmes }) =>
    programmes.map(({ code }) => ({ application, lead, programme: code })),
  );
  const done = ({ application, programme }: { application: string; programme: string }) =>
    context.sheets.some(
      (one) => one.member === person && one.application === application && one.programme === programme,
    );
  const left = pairs.filter((pair) => !done(pair));
  const address = (application: string, programme: string) =>
    `${stepPath(caseId, 'sheet.lock')}?${new URLSearchParams({ '/data/application': application, '/data/programme': programme }).toString()}`;
  const parent = context.self.parent;
  return (
    <section aria-labelledby="own-sheets">
      <h2 id="own-sheets">{say(w.toScore)}</h2>
      <p>{say(w.toScoreLeft, { left: left.length, all: pairs.length })}</p>
      <ul>
        {left.map(({ application, lead, programme }) => (
          <li key={`${application} ${programme}`}>
            <a href={address(application, programme)}>
              {say(w.fillIn, { programme, application: known.organisation(lead) })}
            </a>
            {parent !== null && (
              <>
                {' · '}
                <a href={`/pratiche/${derivedCase(parent, 'expression-of-interest', application)}`}>
                  {say(w.readApplication, { who: known.organisation(lead) })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
