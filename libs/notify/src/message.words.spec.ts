import {
  around,
  messageStateWords,
  noted,
  putAround,
  readNoted,
  sayChannel,
  sayMessageState,
} from './message.words.js';

describe('what stands beside the state of a message', () => {
  it.each(Object.values(noted))('«$it» is told in the language of its reader', ({ it: italian, en }) => {
    expect(readNoted(italian, 'en')).toEqual({ text: en, own: true });
    expect(readNoted(italian, 'it')).toEqual({ text: italian, own: true });
  });

  it('is the answer of a mail server, as it came', () => {
    expect(readNoted('550 5.1.1 unknown', 'en')).toEqual({ text: '550 5.1.1 unknown', own: false });
  });

  it('tells what Iter put around an answer, and leaves the answer alone', () => {
    expect(readNoted(putAround(around.mayHaveArrived, 'Timeout $& {said}').it, 'en')).toEqual({
      text: 'Timeout $& {said} (it may have arrived: it is sent again with the same Message-ID)',
      own: false,
    });
    expect(readNoted(putAround(around.withDigest, '250 Ok').it, 'en').text).toBe('With the digest: 250 Ok');
    expect(readNoted(putAround(around.withDigest, noted.neverSent.it).it, 'en').text).toBe(
      'With the digest: Not sent in time.',
    );
  });
});

describe('how a message stands', () => {
  it('is never said to be delivered when it went by certified mail', () => {
    for (const state of Object.keys(messageStateWords) as (keyof typeof messageStateWords)[]) {
      const { it: italian, en } = sayMessageState(state, 'pec');
      expect([state, italian]).not.toEqual([state, expect.stringMatching(/^consegnat/i)]);
      expect([state, en]).not.toEqual([state, expect.stringMatching(/^delivered/i)]);
    }
    expect(sayMessageState('sent', 'pec').it).toContain(
      'le ricevute di accettazione e consegna sono nella casella PEC',
    );
    expect(sayMessageState('failed', 'pec').en).toContain('by hand');
    expect(sayMessageState('sent', 'email')).toBe(messageStateWords.sent);
  });

  it('says over which way it left, and that a courtesy is no certified mail', () => {
    expect(sayChannel({ channel: 'pec', courtesy: false }).it).toBe('per PEC');
    expect(sayChannel({ channel: 'email', courtesy: true }).it).toContain('non è la PEC');
    expect(sayChannel({ channel: 'email', courtesy: false }).it).toBe('per e-mail');
  });
});
