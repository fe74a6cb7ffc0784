import type { Procedure } from '#engine';
import { roles } from '#workflows';
import { useReader } from '../page/reader.js';
import { names, type RegisterFilters } from './register.filters.js';
import { registerWords as w } from './register.words.js';

type Field = keyof typeof names;
type Choice = { value: string; label: string; group?: string };

/** The filters: a form that asks, so that the address keeps what was asked. */
export function RegisterForm({ procedure, filters }: { procedure: Procedure; filters: RegisterFilters }) {
  const { say, language } = useReader();
  const { workflows } = procedure.definition;
  const kinds = workflows.map(({ name, texts }) => ({ value: name, label: texts[language].title }));
  const events = workflows.flatMap(({ texts, events }) =>
    Object.keys(events).map((event) => ({
      value: event,
      label: texts[language].events[event]?.done ?? event,
      group: texts[language].title,
    })),
  );
  const who = Object.entries(roles).map(([value, said]) => ({ value, label: say(said) }));
  const text = (field: Field, label: string, type: 'text' | 'date' = 'text') => (
    <Text {...{ field, label, type, filters }} />
  );
  const choice = (field: Field, label: string, choices: Choice[]) => (
    <Select {...{ field, label, choices, filters }} />
  );
  return (
    <form method="get" action="/registro" class="filters wide" aria-label={say(w.filters)}>
      {choice('workflow', say(w.workflow), kinds)}
      {choice('event', say(w.event), events)}
      {choice('role', say(w.role), who)}
      {text('procedure', say(w.procedure))}
      {text('organisation', say(w.organisation))}
      {text('act', say(w.act))}
      {choice('by', say(w.by), [
        { value: 'registrazione', label: say(w.recorded) },
        { value: 'fatto', label: say(w.occurred) },
      ])}
      {text('from', say(w.from), 'date')}
      {text('to', say(w.to), 'date')}
      <p class="button-row">
        <button type="submit" class="btn btn-primary">
          {say(w.show)}
        </button>
        {filters.any && <a href="/registro">{say(w.clear)}</a>}
      </p>
    </form>
  );
}

type Given = { field: Field; label: string; filters: RegisterFilters };

function Text({ field, label, type, filters }: Given & { type: 'text' | 'date' }) {
  const id = `f-${field}`;
  const given = { id, name: names[field], class: 'form-control', value: filters.typed[field] };
  const bad = filters.badDates.includes(given.value);
  return (
    <div>
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input {...given} type="date" aria-invalid={bad || undefined} />
      ) : (
        <input {...given} type="text" />
      )}
    </div>
  );
}

function Select({ field, label, choices, filters }: Given & { choices: Choice[] }) {
  const { say } = useReader();
  const groups = [...new Set(choices.map(({ group }) => group))];
  const option = ({ value, label: text }: Choice) => (
    <option key={value} value={value} selected={filters.typed[field] === value}>
      {text}
    </option>
  );
  return (
    <div>
      <label for={`f-${field}`}>{label}</label>
      <select id={`f-${field}`} name={names[field]} class="form-select">
        {field !== 'by' && <option value="">{say(w.all)}</option>}
        {groups.map((group) => {
          const inside = choices.filter((one) => one.group === group).map(option);
          return group === undefined ? (
            inside
          ) : (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
