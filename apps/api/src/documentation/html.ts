/** Pages without scripts: what is put into them is escaped, unless it is HTML of this making. */

import type { ApiReply } from '#door';
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  return part.map(textOf).join('');
}

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((text, index) => text + textOf(parts[index] ?? '')).join(''));

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A whole page, with the policy that lets in its own style sheet and nothing else. */
export function pageIn(reply: ApiReply, language: 'it' | 'en', title: string, content: Html): string {
  reply.type('text/html; charset=utf-8').header('Content-Security-Policy', POLICY);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Iter</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.text;
}
