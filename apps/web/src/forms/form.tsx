import type { ComponentChildren } from 'preact';
import { FormKey } from './form-key.js';

type Given = { action: string; children: ComponentChildren; id?: string };

/** A form that changes something. Enter does what its main button does, not what the first "add" on the way does. */
export function Form({ action, children, id }: Given) {
  return (
    <form method="post" action={action} id={id} noValidate>
      <FormKey />
      <button type="submit" class="enter-key" tabIndex={-1} aria-hidden="true" />
      {children}
    </form>
  );
}
