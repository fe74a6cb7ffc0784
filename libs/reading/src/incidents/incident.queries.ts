/** Incidents for who has a role where they happened; and what such a person may do about them. */
import { notFound, Problem, type Iter } from '#door';
import { rolesIn, type Viewer } from '#identity';
import {
  closeIncident,
  countIncidents,
  listIncidents,
  readIncident,
  retryLetter,
  type IncidentLine,
  type IncidentsAsked,
} from '#notify';
import { notInThisRole } from '../cases/command.js';
import { withinFor } from './sight-of-mail.js';

/** Who answers for a procedure. */
const CLOSES = ['procedure-officer', 'manager'];

export const incidentsFor = (
  { pool }: Pick<Iter, 'pool'>,
  viewer: Viewer,
  asked: Omit<IncidentsAsked, 'within'>,
): Promise<IncidentLine[]> => listIncidents(pool, { ...asked, within: withinFor(viewer) });

/** How many are open. */
export const openIncidentsOf = ({ pool }: Pick<Iter, 'pool'>, viewer: Viewer): Promise<number> =>
  countIncidents(pool, { within: withinFor(viewer) });

/** @throws not found, also for one that is there and not for this viewer */
export async function findIncident(
  { pool }: Pick<Iter, 'pool'>,
  viewer: Viewer,
  id: string,
): Promise<IncidentLine> {
  const found = await readIncident(pool, id, { within: withinFor(viewer) });
  if (!found) throw notFound({ it: 'L’incidente', en: 'The incident' });
  return found;
}

export const mayClose = (viewer: Viewer, { bodyId, procedureId }: IncidentLine): boolean =>
  bodyId !== null &&
  procedureId !== null &&
  rolesIn(viewer, { body: bodyId, procedure: procedureId }).some((role) => CLOSES.includes(role));

/** @throws a problem to who does not answer for the procedure, and when it is closed already */
export async function closeFor(
  iter: Pick<Iter, 'pool'>,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<void> {
  await toClose(iter, viewer, id);
  if (!(await closeIncident(iter.pool, { incident: id, person: viewer.person.id, reason }))) throw isClosed();
}

/** @throws a problem, also when the letter could no longer be true or is none that is sent again */
export async function retryFor(iter: Pick<Iter, 'pool'>, viewer: Viewer, id: string): Promise<void> {
  const { mayRetry } = await toClose(iter, viewer, id);
  if (mayRetry && (await retryLetter(iter.pool, { incident: id, person: viewer.person.id }))) return;
  throw new Problem('not-now', {
    code: 'not-sent-again',
    detail: {
      it: 'Questo invio non si può ripetere: il messaggio non vale più. Usare un altro mezzo e chiudere l’incidente.',
      en: 'This cannot be sent again: the message is no longer true. Use another means and close the incident.',
    },
  });
}

async function toClose(iter: Pick<Iter, 'pool'>, viewer: Viewer, id: string): Promise<IncidentLine> {
  const found = await findIncident(iter, viewer, id);
  if (!mayClose(viewer, found)) throw notInThisRole('no-role', CLOSES);
  if (found.closedAt !== null) throw isClosed();
  return found;
}

const isClosed = (): Problem =>
  new Problem('not-now', {
    code: 'incident-closed',
    detail: {
      it: 'L’incidente è già chiuso: chi, quando e perché sta nella sua pagina.',
      en: 'The incident is closed already: who, when and why is on its page.',
    },
  });
