/** A message as it is put together: what it says, before it is plain text and HTML. */
import type { Language } from '#terms';

export type Section = {
  title: string | null;
  lines: readonly string[];
  items?: readonly string[];
  /** Where to go; shown as it is, so that it can be read before it is followed. */
  link?: string;
  /** Not to be overlooked. */
  loud?: true;
};

export type Mail = {
  language: Language;
  subject: string;
  sections: readonly Section[];
  footer: readonly Section[];
};

/** What a mail server is given. */
export type Written = { subject: string; plain: string; html: string };

/** One line, whatever its parts contained: a subject never begins another header. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const write = (mail: Mail): Written => ({
  subject: oneLine(mail.subject),
  plain: plainOf(mail),
  html: htmlOf(mail),
});

function plainOf({ sections, footer }: Mail): string {
  const section = ({ title, lines, items = [], link, loud }: Section): string =>
    [
      ...(title === null ? [] : [loud ? `*** ${title.toUpperCase()} ***` : title.toUpperCase()]),
      ...lines,
      ...items.map((item) => `- ${item}`),
      ...(link === undefined ? [] : [link]),
    ].join('\n');
  return [...sections.map(section), ['-- ', ...footer.map(section)].join('\n')].join('\n\n').concat('\n');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

class Html {
  constructor(readonly text: string) {}
}

type Part = string | Html | readonly Html[];

const textOf = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  return part.map(textOf).join('');
};

/** What is put in is escaped, unless it is HTML of this making. */
const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((text, index) => text + textOf(parts[index] ?? '')).join(''));

const NONE = new Html('');
const LOUD = 'border-left:6px solid #b00020;padding-left:12px';

function htmlOf({ language, subject, sections, footer }: Mail): string {
  const block = ({ title, lines, items = [], link, loud }: Section): Html =>
    html` <div style="${loud ? LOUD : ''}">
      ${title === null ? NONE : html`<h2 style="font-size:18px">${title}</h2>`}
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${
        items.length === 0
          ? NONE
          : html`<ul>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`
      }
      ${link === undefined ? NONE : html`<p><a href="${link}">${link}</a></p>`}
    </div>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body
        style="font-family:'Titillium Web',Arial,sans-serif;font-size:16px;line-height:1.5;color:#17324d;max-width:40em;margin:0 auto;padding:16px"
      >
        <h1 style="font-size:22px">${subject}</h1>
        ${sections.map(block)}
        <hr />
        <div style="font-size:14px;color:#455b71">${footer.map(block)}</div>
      </body>
    </html> `.text;
}
