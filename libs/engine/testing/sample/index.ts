import type { ProcedureDefinition } from '../../src/index.js';
import { application } from './application.js';
import { call } from './call.js';

export { application, type ApplicationInput } from './application.js';
export { call, type CallInput } from './call.js';

/** A procedure of two stages, for the specs of what is not about any real one. */
export const sample: ProcedureDefinition = {
  name: 'sample',
  workflows: [call, application],
  past: [],
  roles: {
    officer: { it: 'Istruttore', en: 'Officer' },
    manager: { it: 'Dirigente', en: 'Manager' },
  },
  roots: ['call'],
  opens: { call: ['application'] },
  outcomes: {
    call: { concluded: 'ends', lapsed: 'ends' },
    application: {
      admitted: { tells: 'parent', event: 'application.settled' },
      excluded: { tells: 'parent', event: 'application.settled' },
      withdrawn: { tells: 'parent', event: 'application.settled' },
    },
  },
};
