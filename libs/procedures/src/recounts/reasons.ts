/** Why a case did not move, where it is not the case that says so. */
import type { Reason } from '#engine';

export const calendarRefused = (): Reason => ({
  code: 'calendar-refused',
  text: {
    it: 'Il calendario della sua procedura non è cambiato: il motivo sta con la pratica principale.',
    en: 'The calendar of its procedure did not change: the reason stands with the main case.',
  },
  norm: '',
  removedBy: [],
  from: null,
});

export const cannotBeAsked = (): Reason => ({
  code: 'cannot-be-asked',
  text: {
    it: 'Questa pratica non si riesce a leggere: chi gestisce Iter trova il motivo con «iter verify».',
    en: 'This case cannot be read: who operates Iter finds out why with "iter verify".',
  },
  norm: '',
  removedBy: [],
  from: null,
});
