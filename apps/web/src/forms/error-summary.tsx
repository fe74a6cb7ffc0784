import type { ComponentChildren } from 'preact';
import type { FieldError } from '#engine';
import { useReader } from '../page/reader.js';
import { Icon } from '../parts/icon.js';
import { idOf } from './field-id.js';
import { formWords as w } from './forms.words.js';

type Given = {
  errors: readonly FieldError[];
  /** What the field that a pointer names is called; null where the mistake says enough by itself. */
  nameOf?: (pointer: string) => string | null;
  title?: string;
  /** What else there is to say. */
  children?: ComponentChildren;
};

/** Every mistake at the top, each a link to its field. */
export function ErrorSummary({ errors, nameOf = () => null, title, children }: Given) {
  const { say } = useReader();
  if (errors.length === 0) return null;
  return (
    <div class="notice notice-danger" role="alert" id="errors">
      <Icon name="it-error" />
      <div>
        <h2 class="notice-title">{title ?? say(w.errorTitle)}</h2>
        <ul>
          {errors.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>
              <a href={`#${idOf(pointer)}`}>
                {[nameOf(pointer), message].filter((part) => part !== null).join(': ')}
              </a>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
}
