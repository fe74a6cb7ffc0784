import type { Language } from '#terms';

/** `12 KB`, `1,5 MB`; in English `1.5 MB`. */
export function saySize(bytes: number, language: Language): string {
  if (bytes < 1_048_576) return `${String(Math.max(1, Math.round(bytes / 1024)))}\u00a0KB`;
  const megabytes = (bytes / 1_048_576).toFixed(1);
  return `${language === 'it' ? megabytes.replace('.', ',') : megabytes}\u00a0MB`;
}
