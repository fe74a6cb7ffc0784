import type { ComponentChildren } from 'preact';

export type Task = {
  name: string;
  /** Absent while it cannot be started: then it is no link, and `why` says why. */
  href?: string;
  state: string;
  done?: boolean;
  why?: ComponentChildren;
};

/** What is to be done, with a state each: work to do stands out, what is done does not. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="task-list">
      {tasks.map(({ name, href, state, done = false, why }) => (
        <li key={name} class={href ? undefined : 'not-yet'}>
          <div>
            {href ? <a href={href}>{name}</a> : <span>{name}</span>}
            {why && <div class="hint">{why}</div>}
          </div>
          <span class={done ? 'task-done' : 'task-state'}>{state}</span>
        </li>
      ))}
    </ul>
  );
}
