import { pauseAfter } from './retry.js';
import { domainOf, messageIdOf } from './mail/mailer.js';
import { readMailSettings } from './mail-settings.js';

const whole = {
  SMTP_URL: 'smtp://posta.comune.example:587',
  MAIL_FROM: 'Iter <iter@comune.example>',
  PUBLIC_URL: 'https://iter.comune.example/',
};

const certified = {
  ITER_PEC_URL: 'smtps://protocollo%40pec.comune.example:segreto@smtp.pec.example:465',
  ITER_PEC_FROM: 'Comune <protocollo@pec.comune.example>',
};

describe('the settings of mail', () => {
  it('send nothing anywhere if nothing is set', () => {
    expect(readMailSettings({})).toEqual({
      smtp: null,
      pec: null,
      base: 'http://127.0.0.1:3000',
      concurrency: 4,
    });
  });

  it('name the server, the sender and the address of the pages', () => {
    expect(readMailSettings({ ...whole, MAIL_CONCURRENCY: '8' })).toEqual({
      smtp: { url: whole.SMTP_URL, from: whole.MAIL_FROM },
      pec: null,
      base: 'https://iter.comune.example',
      concurrency: 8,
    });
  });

  it('name the certified mailbox apart, with or without the ordinary one', () => {
    const { ITER_PEC_URL: url, ITER_PEC_FROM: from } = certified;
    expect(readMailSettings({ ...whole, ...certified })).toMatchObject({
      smtp: { url: whole.SMTP_URL },
      pec: { url, from },
    });
    expect(readMailSettings({ PUBLIC_URL: whole.PUBLIC_URL, ...certified })).toMatchObject({
      smtp: null,
      pec: { url, from },
    });
  });

  it.each([
    [{ ...whole, SMTP_URL: 'posta.comune.example' }, 'SMTP_URL'],
    [{ ...whole, ITER_PEC_URL: certified.ITER_PEC_URL }, 'ITER_PEC_FROM'],
    [{ ...whole, ITER_PEC_FROM: certified.ITER_PEC_FROM }, 'ITER_PEC_URL'],
    [certified, 'PUBLIC_URL'],
    [{ ...whole, ...certified, ITER_PEC_URL: 'https://pec.example' }, 'ITER_PEC_URL non è un indirizzo'],
    [{ ...whole, ...certified, ITER_PEC_FROM: 'Comune' }, 'ITER_PEC_FROM è «Comune»'],
    [{ ...whole, MAIL_FROM: undefined }, 'MAIL_FROM'],
    [{ ...whole, PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    [{ ...whole, MAIL_FROM: 'Iter' }, 'MAIL_FROM'],
    [{ PUBLIC_URL: 'iter.comune.example' }, 'PUBLIC_URL'],
    [{ MAIL_CONCURRENCY: 'molti' }, 'MAIL_CONCURRENCY'],
  ])('are refused with what to set: %j', (env, what) => {
    expect(() => readMailSettings(env as NodeJS.ProcessEnv)).toThrow(what);
  });

  it('give each message its own identifier, the same whenever it is sent', () => {
    expect(messageIdOf('0190-a', domainOf('Iter <iter@comune.example>'))).toBe('<0190-a@comune.example>');
    expect(domainOf('iter@comune.example')).toBe('comune.example');
  });
});

describe('a server that does not answer', () => {
  it('is asked again after growing pauses, and then every hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map((attempts) => pauseAfter(attempts) / 60)).toEqual([
      1, 2, 5, 10, 15, 30, 60, 60, 60,
    ]);
  });
});
