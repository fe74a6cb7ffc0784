import type { FieldError as Mistake } from '#engine';
import { idOf } from './field-id.js';

export const errorsAt = (errors: readonly Mistake[], pointer: string): Mistake[] =>
  errors.filter((error) => error.pointer === pointer);

export const errorId = (pointer: string): string => `${idOf(pointer)}-error`;

/** What is wrong, beside its field. */
export function FieldError({ pointer, message }: { pointer: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <span class="field-error" id={errorId(pointer)}>
      {message}
    </span>
  );
}

export const FieldErrors = ({ errors, pointer }: { errors: readonly Mistake[]; pointer: string }) => (
  <FieldError pointer={pointer} message={errors.map(({ message }) => message).join(' ')} />
);
