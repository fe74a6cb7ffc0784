import { fill } from './workflow.js';

describe('a sentence with placeholders', () => {
  it('is filled in the language of its reader', () => {
    const values = { days: 5, what: { it: 'lo statuto', en: 'the statute' } };
    expect(fill('Mandate {what} entro {days} giorni.', values, 'it')).toBe(
      'Mandate lo statuto entro 5 giorni.',
    );
    expect(fill('Send {what} within {days} days.', values, 'en')).toBe('Send the statute within 5 days.');
  });

  it('shows its holes', () => {
    expect(fill('Mandate {what}.', {}, 'it')).toBe('Mandate {what}.');
  });

  it.each([
    ['Manca lo statuto.', 'Motivo: Manca lo statuto.'],
    ['Perché?', 'Motivo: Perché?'],
    ['manca lo statuto', 'Motivo: manca lo statuto.'],
  ])('ends once, also when what somebody wrote ends by itself: %s', (why, whole) => {
    expect(fill('Motivo: {why}.', { why }, 'it')).toBe(whole);
  });
});
