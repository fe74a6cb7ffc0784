import { formKeyFor, isFormKeyOf } from './form-key.js';

describe('the key of a form', () => {
  it('holds for its session', () => {
    expect(isFormKeyOf('a session', formKeyFor('a session'))).toBe(true);
  });

  it('is never the same twice', () => {
    expect(formKeyFor('a session')).not.toBe(formKeyFor('a session'));
  });

  it.each(['', '.', 'a.b', formKeyFor('another session'), `${formKeyFor('a session')}x.y`])(
    'does not hold when it is %p',
    (key) => {
      expect(isFormKeyOf('a session', key)).toBe(false);
    },
  );
});
