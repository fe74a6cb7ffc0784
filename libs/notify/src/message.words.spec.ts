import { around, noted, putAround, readNoted } from './message.words.js';

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
