/** The mail server: one message in, one answer out. It decides nothing about what the answer means for the message's life. */
import { createTransport } from 'nodemailer';

export type Letter = {
  /** Of the message row: the same message has the same Message-ID however often it is sent. */
  id: string;
  to: string;
  subject: string;
  plain: string;
  html: string;
  /** Where the reader switches such messages off; only where they may. */
  unsubscribe: string | null;
};

export type Answer =
  /** The server took it. */
  | { kind: 'sent'; said: string }
  /** It may work later. `uncertain`: the conversation broke off without an answer, so the letter may have arrived. */
  | { kind: 'later'; said: string; uncertain: boolean }
  /** The server will never take it. */
  | { kind: 'never'; said: string };

export type Mailer = {
  send: (letter: Letter) => Promise<Answer>;
  close: () => void;
};

export type MailerOptions = {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  url: string;
  /** The sender: an address, or `Name <address>`. */
  from: string;
  /** Certified mail (PEC): the receipt of delivery is asked for with the whole message in it. */
  certified?: boolean;
  /** Connections at once. */
  connections: number;
  /** How long a silent server is waited for, milliseconds: 15,000 if not given. */
  silenceMs?: number;
};

/** The domain of the sender's address. @throws if there is none */
export function domainOf(from: string, setting = 'MAIL_FROM'): string {
  const domain = /@([^\s@<>]+?)>?\s*$/.exec(from)?.[1];
  if (domain === undefined)
    throw new RangeError(
      `${setting} è «${from}»: occorre un indirizzo, come Iter <iter@comune.example> (it must be an address).`,
    );
  return domain;
}

export const messageIdOf = (id: string, domain: string): string => `<${id}@${domain}>`;

export function openMailer({
  url,
  from,
  certified = false,
  connections,
  silenceMs = 15_000,
}: MailerOptions): Mailer {
  const domain = domainOf(from);
  const transport = createTransport({
    ...connectionOf(url),
    pool: true,
    maxConnections: connections,
    maxMessages: 100,
    // A message whose connection broke is asked for again by its row, never by the pool.
    maxRequeues: 0,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        const taken = (await transport.sendMail({
          from,
          to: { name: '', address: letter.to },
          subject: letter.subject,
          text: letter.plain,
          html: letter.html,
          messageId: messageIdOf(letter.id, domain),
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            ...(certified ? { 'X-TipoRicevuta': 'completa' } : {}),
            ...(letter.unsubscribe === null
              ? {}
              : {
                  'List-Unsubscribe': `<${letter.unsubscribe}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        })) as { response: string };
        return { kind: 'sent', said: taken.response };
      } catch (error) {
        return answerOf(error as Failure);
      }
    },
    close: () => transport.close(),
  };
}

/** @throws with what to set, in the words of an operator */
export function connectionOf(
  url: string,
  setting = 'SMTP_URL',
): { host: string; port: number; secure: boolean; auth?: object } {
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read === null || !['smtp:', 'smtps:'].includes(read.protocol) || read.hostname === '')
    throw new RangeError(
      `${setting} non è un indirizzo come smtp://utente:segreto@posta.comune.example:587 (it is not an SMTP address).`,
    );
  const secure = read.protocol === 'smtps:';
  const auth = read.username
    ? { user: decodeURIComponent(read.username), pass: decodeURIComponent(read.password) }
    : undefined;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(read.hostname);
  return {
    host: read.hostname.replace(/^\[|\]$/g, ''),
    port: read.port ? Number(read.port) : secure ? 465 : 587,
    secure,
    // Letters and passwords cross no network in the clear.
    ...(secure ? {} : local ? { ignoreTLS: auth === undefined } : { requireTLS: true }),
    ...(auth ? { auth } : {}),
  };
}

type Failure = Error & {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  response?: string;
  command?: string;
};

/** Nothing was handed over: there was nobody at the other end. */
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'];

function answerOf({ code, originalCode, responseCode, response, command, message }: Failure): Answer {
  const said = response ?? message;
  // A refusal of this addressee or this letter is for ever; one of ourselves is for an operator to mend.
  const aboutTheLetter = command === 'RCPT TO' || command === 'DATA';
  if (aboutTheLetter && responseCode !== undefined && responseCode >= 500) return { kind: 'never', said };
  const reached = !NOT_REACHED.includes(originalCode ?? code ?? '');
  return { kind: 'later', said, uncertain: responseCode === undefined && reached };
}
