import type { ComponentChildren } from 'preact';
import { FormKey } from './form-key.js';

type Given = {
  id?: string;
  class?: string;
  enctype?: string | undefined;
  action: string;
  children: ComponentChildren;
  /** What its main button says of itself. */
  main?: { name: string; value: string };
  'data-island'?: string;
  'data-autosave'?: string;
};

/** A form that changes something. Enter does what its main button does, not what the first "add" on the way does. */
export function Form({ children, main, ...form }: Given) {
  return (
    <form method="post" {...form} noValidate>
      <FormKey />
      <button type="submit" class="enter-key" tabIndex={-1} aria-hidden="true" {...main} />
      {children}
    </form>
  );
}
