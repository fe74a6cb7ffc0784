const HOLE = /\{\w+\}/;

/** A condition as far as it can be said before anything is written: what was written is told with the refusal. */
export function sayBefore(text: string): string {
  const whole = text.split(/(?<=\.) /).filter((sentence) => !HOLE.test(sentence));
  if (whole.length > 0) return whole.join(' ');
  return text
    .replace(/ \([^()]*\{\w+\}[^()]*\)/g, '')
    .replace(/ ?\{\w+\}/g, '')
    .trim();
}
