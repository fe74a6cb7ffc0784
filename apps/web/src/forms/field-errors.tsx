import type { FieldError } from '#engine';
import { idOf } from './field-id.js';

export const errorsAt = (errors: readonly FieldError[], pointer: string): FieldError[] =>
  errors.filter((error) => error.pointer === pointer);

export const errorId = (pointer: string): string => `${idOf(pointer)}-error`;

export function FieldErrors({ errors, pointer }: { errors: readonly FieldError[]; pointer: string }) {
  if (errors.length === 0) return null;
  return (
    <span class="field-error" id={errorId(pointer)}>
      {errors.map(({ message }) => message).join(' ')}
    </span>
  );
}
