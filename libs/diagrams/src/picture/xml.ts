/** Elements whose texts and attributes cannot break out of their place. */
const UNSAFE = /[&<>"']/g;
const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that XML 1.0 has no place for, however they are written. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(UNSAFE, (letter) => named[letter] as string);

export type Attributes = Record<string, string | number | undefined>;

/** `inside` is markup already; a text is escaped by who gives it. */
export function element(name: string, attributes: Attributes, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? round(value) : String(value))}"`)
    .join('');
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name}>`;
}

export const round = (value: number): string => String(Math.round(value * 10) / 10);
