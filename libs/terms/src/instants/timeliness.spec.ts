import { legalInstantOf, lastSecondOf, timeliness, timelinessOfMessage } from './timeliness.js';

describe('timeliness', () => {
  it('counts from the last useful second, on both sides', () => {
    expect(timeliness('2026-11-30T12:00', '2026-11-30T10:59:50Z')).toEqual({ onTime: true, bySeconds: 10 });
    expect(timeliness('2026-11-30T12:00', '2026-11-30T11:00:35Z')).toEqual({ onTime: false, bySeconds: 35 });
  });

  it('drops fractions of a second, which receipts do not have', () => {
    expect(timeliness('2026-11-30T12:00', '2026-11-30T11:00:00.999Z').onTime).toBe(true);
    expect(timeliness('2026-11-30', '2026-11-30T22:59:59.999Z').onTime).toBe(true);
  });

  it('takes a day, a local time or an instant, each in its zone', () => {
    expect(lastSecondOf('2026-11-30')).toBe('2026-11-30T22:59:59Z');
    expect(lastSecondOf('2026-11-30', 'America/New_York')).toBe('2026-12-01T04:59:59Z');
    expect(lastSecondOf('2026-11-30T12:00')).toBe('2026-11-30T11:00:00Z');
    expect(lastSecondOf('2026-11-30T12:00', 'America/New_York')).toBe('2026-11-30T17:00:00Z');
    expect(lastSecondOf('2026-11-30T11:00:00Z')).toBe('2026-11-30T11:00:00Z');
    expect(() => lastSecondOf('noon')).toThrow('"noon" non si legge');
    expect(timeliness('2026-11-30', '2026-12-01T04:59:59Z', 'America/New_York').onTime).toBe(true);
  });
});

describe('a certified message', () => {
  const message = {
    sentAt: '2026-11-30T22:59:58Z',
    receivedAt: '2026-11-30T23:00:03Z',
    recordedAt: '2026-12-01T08:00:00Z',
  };

  it('is judged by the event that the notice counts, and says its legal day', () => {
    expect(timelinessOfMessage('2026-11-30', message, 'sent')).toEqual({
      onTime: true,
      bySeconds: 1,
      at: '2026-11-30T22:59:58Z',
      day: '2026-11-30',
    });
    expect(timelinessOfMessage('2026-11-30', message, 'received')).toEqual({
      onTime: false,
      bySeconds: 4,
      at: '2026-11-30T23:00:03Z',
      day: '2026-12-01',
    });
    expect(timelinessOfMessage('2026-11-30', message, 'sent', 'America/New_York')).toMatchObject({
      onTime: true,
      bySeconds: 6 * 3600 + 1,
    });
  });

  it('is judged by when it occurred, never by when it was recorded', () => {
    expect(legalInstantOf({ ...message, recordedAt: '2027-01-31T08:00:00Z' }, 'sent')).toBe(message.sentAt);
    expect(legalInstantOf({ sentAt: message.sentAt, recordedAt: message.sentAt }, 'sent')).toBe(
      message.sentAt,
    );
    expect(legalInstantOf({ ...message, receivedAt: message.sentAt }, 'received')).toBe(message.sentAt);
  });

  it('is not judged without the receipt that the notice counts', () => {
    const { recordedAt, sentAt, receivedAt } = message;
    expect(() => legalInstantOf({ sentAt, recordedAt }, 'received')).toThrow(
      'Manca la ricevuta di avvenuta consegna',
    );
    expect(() => legalInstantOf({ receivedAt, recordedAt }, 'sent')).toThrow(
      'Manca la ricevuta di accettazione',
    );
    expect(legalInstantOf({ receivedAt, recordedAt }, 'received')).toBe(receivedAt);
  });

  it('is not judged when its times contradict each other', () => {
    const early = { ...message, recordedAt: '2026-11-30T22:59:57Z' };
    expect(() => legalInstantOf(early, 'sent')).toThrow('risulta dopo la sua registrazione');
    const swapped = { ...message, sentAt: message.receivedAt, receivedAt: message.sentAt };
    expect(() => legalInstantOf(swapped, 'sent')).toThrow("risulta prima dell'accettazione");
  });
});
