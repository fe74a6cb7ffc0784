/** A demonstration convention for the specs: fictitious organisations, round numbers. */
import { derivedId, type Actor } from '#engine';
import type { Price } from '../../negotiation/agreement.js';

export const hash = (of: string): string => derivedId('hash', of).replaceAll('-', '').repeat(2);

export const LEAD = 'a0000000-0000-4000-8000-000000000001';
export const MEMBER = 'a0000000-0000-4000-8000-000000000002';
export const STRANGER = 'a0000000-0000-4000-8000-000000000009';

export const partner: Actor = { person: 'ets-1', role: 'ets-representative', onBehalfOf: LEAD };
export const secondPartner: Actor = { person: 'ets-2', role: 'ets-representative', onBehalfOf: MEMBER };
export const officer: Actor = { person: 'officer-1', role: 'procedure-officer' };
export const manager: Actor = { person: 'manager-1', role: 'manager' };
export const accountant: Actor = { person: 'accountant-1', role: 'accounting-officer' };
export const publisher: Actor = { person: 'publisher-1', role: 'publication-officer' };
export const clock: Actor = { person: null, role: 'clock' };
export const anotherCase: Actor = { person: null, role: 'case' };

export const prices: Price[] = [
  {
    code: 'EDU',
    title: 'Educatore professionale',
    unit: 'hour',
    labour: true,
    amount: 23_40,
    from: '2026-01-01',
  },
  {
    code: 'KIT',
    title: 'Materiali per laboratorio',
    unit: 'piece',
    labour: false,
    amount: 150_00,
    from: '2026-01-01',
  },
];

export const act = (type: string, date: string, effectiveOn?: string) => ({
  type,
  body: 'Comune di esempio, settore dimostrativo',
  number: '12',
  date,
  ...(effectiveOn === undefined ? {} : { effectiveOn }),
});
