import {
  diagramWords,
  drawPicture,
  hereInPicture,
  legendOf,
  twinOf,
  type Drawn,
  type Marks,
  type TwinState,
} from '#diagrams';
import type { CaseView } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { CaseHead, lensCrumbs } from './case-head.js';
import { Exact } from './exact.js';
import { pathWords as w } from './path.words.js';
import { recordWords } from './record.words.js';
import { Original } from '../parts/original.js';

/** A step that moved the case, and how many after it did not. */
export type Stride = {
  revision: number;
  text: string;
  from: string | null;
  to: string;
  at: string;
  stayed: number;
};

export type PathGiven = {
  file: CaseView;
  parent: CaseView | null;
  strides: Stride[];
  drawn: Drawn;
  marks: Marks;
};

export const pathPage = (visit: Visit, given: PathGiven): Page => ({
  title: given.file.title,
  titleGiven: true,
  kicker: `${given.file.workflow.title} · ${visit.say(recordWords.path)}`,
  crumbs: lensCrumbs(visit),
  content: <Path {...given} />,
});

function Path({ file, parent, strides, drawn, marks }: PathGiven) {
  const { say } = useReader();
  const state = file.outcomeText ?? file.stateText;
  const here = [...marks.current].at(-1);
  return (
    <>
      <CaseHead file={file} parent={parent} />
      <p>{say(w.intro)}</p>
      <h2>{say(w.walked)}</h2>
      <ol class="steps walked">
        {strides.map((stride) => (
          <li key={stride.revision}>
            <Exact at={stride.at} />
            <span class="step-text">
              <a href={`/pratiche/${file.id}/storico/${stride.revision}`}>{stride.text}</a>
            </span>
            <span class="step-role">
              {stride.from === null ? stride.to : say(w.between, { from: stride.from, to: stride.to })}
              {stride.stayed > 0 && ` (${say(w.repeated, { n: stride.stayed })})`}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <strong>{say(file.status === 'done' ? w.ended : w.nowIn, { state })}</strong>
      </p>
      <h2>{say(w.map)}</h2>
      <Twin states={twinOf(drawn.chart, marks)} />
      <h2>{say(w.drawing)}</h2>
      <p>{say(w.drawingHint)}</p>
      <Legend />
      {here !== undefined && (
        <p>
          <a href={`#${hereInPicture(here)}`}>{say(w.toHere)}</a>
        </p>
      )}
      <div class="diagram-scroll" role="group" aria-label={say(w.region)} tabIndex={0}>
        <Picture drawn={drawn} marks={marks} />
      </div>
    </>
  );
}

/** The markup is made by `drawPicture`, which escapes every text itself. */
const Picture = ({ drawn: { chart, layout }, marks }: Pick<PathGiven, 'drawn' | 'marks'>) => (
  <div dangerouslySetInnerHTML={{ __html: drawPicture(chart, layout, { marks }) }} />
);

function Legend() {
  const { language } = useReader();
  return (
    <ul class="diagram-legend" aria-label={diagramWords(language).legend}>
      {legendOf(language).map(({ sample, words }) => (
        <li key={words}>
          <span dangerouslySetInnerHTML={{ __html: sample }} /> {words}
        </li>
      ))}
    </ul>
  );
}

function Twin({ states }: { states: readonly TwinState[] }) {
  const { say } = useReader();
  const labels = [w.action, w.who, w.to, w.norm, w.term, w.mark].map((label) => say(label));
  const [, who, to, norm, term, mark] = labels;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={say(w.mapCaption)}>
      <table class="table twin">
        <caption>{say(w.mapCaption)}</caption>
        <thead>
          <tr>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {states.map((state) => (
          <tbody key={state.id}>
            <tr id={state.id} class={state.current ? 'is-current' : undefined}>
              <th colSpan={labels.length} scope="rowgroup">
                {[...state.within, state.words].join(' › ')}
                {state.outcome && ` (${say(w.end)})`}
                {state.current && <strong class="here"> · {say(w.now)}</strong>}
                {state.terms.length > 0 && (
                  <span class="hint"> {say(w.running, { terms: state.terms.join(', ') })}</span>
                )}
              </th>
            </tr>
            {state.steps.map((step) => (
              <tr key={step.id}>
                <th scope="row">{step.action}</th>
                <td data-label={who}>{step.who}</td>
                <td data-label={to}>{step.to}</td>
                <td data-label={norm}>
                  <Original>{step.norm}</Original>
                </td>
                <td data-label={term}>
                  {step.terms === '' ? <span class="not-given">{say(w.noTerm)}</span> : step.terms}
                </td>
                <td data-label={mark}>
                  {[step.taken ? `✓ ${say(w.taken)}` : '', step.possible ? `▶ ${say(w.possible)}` : '']
                    .filter(Boolean)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
