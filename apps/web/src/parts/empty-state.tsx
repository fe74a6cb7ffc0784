import type { ComponentChildren } from 'preact';

/** Why there is nothing here, and what one can do about it. */
export function EmptyState({ children }: { children: ComponentChildren }) {
  return <div class="empty-state">{children}</div>;
}
