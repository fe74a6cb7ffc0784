import type { PlanPhase, PlanStep } from '#procedure-files';
import { daysBetween, sayDate, type Language } from '#terms';
import { useReader } from '../page/reader.js';
import { procedureWords as w } from './procedure.words.js';

const PHASES: readonly PlanPhase[] = [
  'publication',
  'applications',
  'selection',
  'table',
  'convention',
  'execution',
];
const [WIDTH, LABELS, ROW, BAR] = [900, 150, 52, 16];
/** A bar that begins beyond here has its dates end where it ends: else they would leave the picture. */
const LATE = 480;

/** A bar for each phase, from its first date to its last, and a line for today. The table below says the same in words. */
export function PlanPicture({ steps, today }: { steps: readonly PlanStep[]; today: string }) {
  const { say, language } = useReader();
  const days = steps.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const scale = (WIDTH - LABELS - 20) / Math.max(1, daysBetween(first, last));
  const x = (day: string): number => LABELS + daysBetween(first, day) * scale;
  const phases = PHASES.flatMap((phase) => {
    const own = steps
      .filter((step) => step.phase === phase)
      .map(({ day }) => day)
      .sort();
    const [from, to] = [own[0], own.at(-1)];
    return from === undefined || to === undefined ? [] : [{ phase, from, to }];
  });
  const height = phases.length * ROW + 30;
  const shown = today >= first && today <= last;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={say(w.planPicture)}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} class="plan-picture" role="img" aria-label={say(w.planPicture)}>
        {shown && (
          <g class="plan-today">
            <line x1={x(today)} x2={x(today)} y1={4} y2={height - 22} />
            <text x={x(today)} y={height - 6} text-anchor="middle">
              {say(w.today)}
            </text>
          </g>
        )}
        {phases.map(({ phase, from, to }, index) => (
          <g key={phase}>
            <title>{`${say(w[phase])}: ${between(from, to, language)}`}</title>
            <text x={0} y={index * ROW + 22}>
              {say(w[phase])}
            </text>
            <rect
              x={x(from)}
              y={index * ROW + 10}
              width={Math.max(6, x(to) - x(from))}
              height={BAR}
              rx={3}
              class="plan-bar"
            />
            <text
              x={x(from) > LATE ? Math.max(x(from) + 6, x(to)) : x(from)}
              y={index * ROW + 42}
              text-anchor={x(from) > LATE ? 'end' : 'start'}
              class="plan-dates"
            >
              {between(from, to, language)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

const between = (from: string, to: string, language: Language): string =>
  from === to ? sayDate(from, language) : `${sayDate(from, language)} – ${sayDate(to, language)}`;
