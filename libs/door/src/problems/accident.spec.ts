import { NotFoundException } from '@nestjs/common';
import { problemOf } from './accident.js';
import { notFound } from './problem.js';

const withCode = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('what was thrown', () => {
  it('is answered as it is when it is a problem already', () => {
    const problem = notFound({ it: 'La pratica', en: 'The case' });
    expect(problemOf(problem)).toBe(problem);
  });

  it.each(['08006', '57P01', '57P03', '53300', 'ECONNREFUSED', 'ETIMEDOUT'])(
    'is the database being away, for %s',
    (code) => {
      expect(problemOf(withCode(code))).toMatchObject({
        kind: 'unavailable',
        content: { headers: { 'Retry-After': '5' } },
      });
    },
  );

  it('is the database being away when every address of it refuses', () => {
    expect(problemOf(new AggregateError([withCode('ECONNREFUSED')], '')).kind).toBe('unavailable');
    expect(problemOf(new Error('Connection terminated unexpectedly')).kind).toBe('unavailable');
  });

  it.each(['23505', '42501', '40001'])('is broken for SQLSTATE %s, and says nothing about it', (code) => {
    const problem = problemOf(withCode(code, 'duplicate key value in person_by_email'));
    expect(problem).toMatchObject({ kind: 'broken', content: {} });
  });

  it('is unknown when the router knows no such path', () => {
    expect(problemOf(new NotFoundException()).kind).toBe('unknown');
  });

  it.each([undefined, null, 'a string', 42])('is broken when it is no error at all: %p', (thrown) => {
    expect(problemOf(thrown).kind).toBe('broken');
  });
});
