/** A browser without script: it keeps cookies, follows links and sends the forms that stand on a page. */
import { parse, type HTMLElement } from 'node-html-parser';
import { PASSWORD } from '../api/world.js';

export type Seen = {
  status: number;
  url: string;
  headers: Headers;
  html: string;
  document: HTMLElement;
  /** The words of the content, without markup. */
  text: string;
};

export class PageBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async signIn(email: string, password = PASSWORD): Promise<Seen> {
    const page = await this.get('/accedi');
    return this.submit(page, { email, password }, 'form.sign-in-form');
  }

  get = (url: string): Promise<Seen> => this.ask(url, { method: 'GET' });

  /** Fills in the form and sends it, with the button that is named, else with the first. */
  async submit(
    page: Seen,
    values: Record<string, string>,
    form = 'main form',
    button?: string,
  ): Promise<Seen> {
    const element = page.document.querySelector(form);
    if (!element) throw new Error(`There is no form "${form}" on ${page.url}.`);
    const pressed = button === undefined ? null : element.querySelector(button);
    if (button !== undefined && !pressed) throw new Error(`There is no button "${button}" on ${page.url}.`);
    const name = pressed?.getAttribute('name');
    const all = pressed && name ? { ...values, [name]: valueOf(pressed) } : values;
    if (element.hasAttribute('enctype')) return this.upload(page, all, [], form);
    const sent = new URLSearchParams();
    for (const [field, value] of fieldsOf(element)) if (!(field in all)) sent.append(field, value);
    for (const [field, value] of Object.entries(all)) sent.append(field, value);
    return this.post(pressed?.getAttribute('formaction') ?? element.getAttribute('action') ?? page.url, sent);
  }

  /** Sends a form with files: the name of the field, the name of the file, its bytes. */
  async upload(
    page: Seen,
    values: Record<string, string>,
    files: readonly { field: string; name: string; bytes: Buffer }[],
    form = 'main form[enctype]',
  ): Promise<Seen> {
    const element = page.document.querySelector(form);
    if (!element) throw new Error(`There is no form "${form}" on ${page.url}.`);
    const sent = new FormData();
    for (const [name, value] of fieldsOf(element)) {
      const isFile = element.querySelector(`[name="${name}"]`)?.getAttribute('type') === 'file';
      if (!(name in values) && !isFile) sent.append(name, value);
    }
    for (const [name, value] of Object.entries(values)) sent.append(name, value);
    for (const { field, name, bytes } of files) sent.append(field, new Blob([new Uint8Array(bytes)]), name);
    const url = element.getAttribute('action') ?? page.url;
    return this.ask(url, { method: 'POST', body: sent, headers: { origin: this.origin } });
  }

  post = (url: string, sent: URLSearchParams, headers: Record<string, string> = {}): Promise<Seen> =>
    this.ask(url, {
      method: 'POST',
      body: String(sent),
      headers: {
        origin: this.origin,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });

  /** What comes back, unread and not followed. */
  async send(url: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(new URL(url, this.origin), {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'it',
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        ...init.headers,
      },
    });
    for (const given of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (given.split(';')[0] ?? '').split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async ask(url: string, init: RequestInit): Promise<Seen> {
    const answer = await this.send(url, init);
    const location = answer.headers.get('location');
    if (answer.status === 303 && location !== null) return this.get(location);
    const html = await answer.text();
    const document = parse(html);
    const text = (document.querySelector('main') ?? document).structuredText.replace(/\s+/g, ' ').trim();
    return { status: answer.status, url, headers: answer.headers, html, document, text };
  }

  forget(cookie: string): void {
    this.cookies.delete(cookie);
  }

  set(cookie: string, value: string): void {
    this.cookies.set(cookie, value);
  }
}

const valueOf = (element: HTMLElement): string => element.getAttribute('value') ?? '';

/** What a browser would send of a form as it stands, without any button. */
function fieldsOf(form: HTMLElement): [string, string][] {
  return form.querySelectorAll('input, select, textarea').flatMap((field): [string, string][] => {
    const name = field.getAttribute('name');
    if (name === undefined || field.hasAttribute('disabled')) return [];
    const type = field.getAttribute('type');
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) return [];
    if (field.tagName === 'TEXTAREA') return [[name, field.text]];
    if (field.tagName !== 'SELECT') return [[name, valueOf(field)]];
    const option = field.querySelector('option[selected]') ?? field.querySelector('option');
    return option ? [[name, valueOf(option)]] : [];
  });
}
