/** Why nobody can remove a reason. */
import type { Said } from '#engine';

export const PASSED: Said = {
  it: 'Il termine è passato e nessun atto lo riapre.',
  en: 'The term has passed, and no act opens it again.',
};
export const SETTLED: Said = {
  it: 'È già avvenuto e resta nel registro: si va avanti da qui.',
  en: 'It has happened and stays in the record: one goes on from here.',
};
export const FIXED_BY_NOTICE: Said = {
  it: 'Lo ha fissato l’avviso: per questa procedura non cambia.',
  en: 'The notice fixed it: for this procedure it does not change.',
};
