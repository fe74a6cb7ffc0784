/** The cast enters the database: people with a role, organisations, mandates. Accounts whose password everybody may know. */
import type { Pool } from 'pg';
import { derivedId } from '#engine';
import { createPerson, giveMandate, grantRole } from '#identity';
import { ets, staffPlayers } from './cast.js';
import { CO_PROGRAMMING } from './crema.js';
import type { Player } from './world.js';

const FROM = '2024-01-01';
const PASSWORD = 'dimostrazione-di-iter';

type Account = { email: string; password: string; name: string; about: string };

const emailOf = (player: Player): string =>
  `${player.name
    .replace(' (dimostrazione)', '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')}@dimostrazione.example`;

const representatives = Object.values(ets).map(({ representative }) => representative);

/** The accounts to try first. */
export const accounts = (): Account[] =>
  [...staffPlayers, ...representatives].map((player) => ({
    email: emailOf(player),
    password: PASSWORD,
    name: player.name.replace(' (dimostrazione)', ''),
    about: player.role,
  }));

export async function settleCast(owner: Pool): Promise<void> {
  for (const { id, name, kind } of Object.values(ets)) {
    await owner.query(
      'INSERT INTO organisation (id, name, kind, demonstration) VALUES ($1, $2, $3, true) ON CONFLICT DO NOTHING',
      [id, name, kind],
    );
  }
  await Promise.all([...staffPlayers, ...representatives].map((player) => enter(owner, player)));
}

async function enter(owner: Pool, player: Player): Promise<void> {
  const id = player.person as string;
  await createPerson(owner, {
    id,
    displayName: player.name,
    email: emailOf(player),
    password: PASSWORD,
    demonstration: true,
  });
  if (player.onBehalfOf === undefined) {
    await grantRole(owner, {
      id: derivedId('grant', id),
      person: id,
      role: player.role,
      body: CO_PROGRAMMING.body,
      from: FROM,
    });
    return;
  }
  const { onBehalfOf: organisation, mandate } = player as Required<Player>;
  await giveMandate(owner, {
    id: mandate,
    person: id,
    organisation,
    from: FROM,
    evidence: 'mandato dimostrativo',
  });
}
