import { coProgrammingInput } from '../../../workflows/co-programming/co-programming.rules.js';
import { noticeInput } from '../../../workflows/notice/notice.input.js';
import { AMBITO, COMUNE, CO_PROGRAMMING, ESEMPIO, notice, parsed } from '../testing/example-files.js';
import { openingOf } from './index.js';

const inputOf = (file: string) => noticeInput.parse(openingOf(notice(file)).input);

describe('what a procedure file opens', () => {
  it.each([COMUNE, AMBITO, ESEMPIO])('is, for %s, a notice with all that its workflow takes', (file) => {
    const { workflow, title, input } = openingOf(notice(file));
    const { shortTitle, title: official } = notice(file).procedure;
    expect([workflow, title]).toEqual(['notice', shortTitle ?? official]);
    expect(noticeInput.safeParse(input).error).toBeUndefined();
  });

  it('is, for a co-programming file, its path with areas, sessions and outcomes', () => {
    const { workflow, input } = openingOf(parsed(CO_PROGRAMMING).procedure);
    expect(workflow).toBe('co-programming');
    expect(coProgrammingInput.parse(input).outcomes).toEqual(['preliminary-document', 'zone-plan']);
  });

  it('carries the acts of the outcome to which the notice gives effect (R31)', () => {
    expect(inputOf(COMUNE).coProgramming).toEqual({
      slug: 'co-programmazione-2024',
      outcome: 'documento preliminare alla co-progettazione del Comune di Crema',
      acts: [
        {
          type: 'executive-resolution',
          number: '177',
          date: '2024-07-30',
          body: 'Giunta Comunale di Crema',
          title: 'Approvazione Documento Preliminare alla co-progettazione',
        },
      ],
    });
    expect(inputOf(ESEMPIO).coProgramming).toBeNull();
  });

  it('shows a share of unknown span as it was written, and the municipal part in its largest reading', () => {
    const [, giovani] = inputOf(COMUNE).programmes;
    expect(giovani?.lines).toEqual([{ payer: 'ambito', amount: 5_000_000, municipal: false }]);
    expect([giovani?.contribution, giovani?.municipalShare]).toEqual([29_400_000, 24_400_000]);
  });

  it('shares a known contribution out by payer and year', () => {
    const [poverta] = inputOf(AMBITO).programmes;
    expect(poverta?.municipalShare).toBe(6_000_000);
    expect(poverta?.lines.filter(({ year }) => year === 2027)).toEqual([
      { payer: 'ambito', year: 2027, amount: 20_000_000, municipal: false },
      { payer: 'comune', year: 2027, amount: 2_000_000, municipal: true },
    ]);
    expect(poverta?.links).toEqual(
      ['P5', 'P6', 'P4'].map((code) => `co-progettazione-comune-2026-2028/${code}`),
    );
  });
});
