import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

const icons = {
  info: 'it-info-circle',
  success: 'it-check-circle',
  warning: 'it-warning-circle',
  danger: 'it-error',
} as const;

type Given = {
  kind: keyof typeof icons;
  title?: string;
  id?: string;
  /** Said at once by a screen reader: for what went wrong with what was just sent. */
  alert?: boolean;
  children?: ComponentChildren;
};

/** Something the reader must know before going on. The icon and the words carry it, never the colour alone. */
export function Notice({ kind, title, id, alert = false, children }: Given) {
  return (
    <div class={`notice notice-${kind}`} id={id} role={alert ? 'alert' : undefined}>
      <Icon name={icons[kind]} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
