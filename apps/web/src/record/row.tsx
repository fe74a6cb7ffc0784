import type { ComponentChildren } from 'preact';

/** One name and its value, in a `summary-list`. */
export const Row = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
