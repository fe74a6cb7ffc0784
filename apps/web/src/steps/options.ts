/** The values from which the fields of a step choose: organisations, people of the body, and what the case itself knows. */
import type { Iter } from '#door';
import type { SeenCase } from '#reading';
import type { Option } from '../forms/node.js';
import type { Options } from './step-tree.js';

type Coded = { code: string; title?: string };

const MOST = 500;

/** @param context of the case, as its machine keeps it */
export async function optionsFor(
  { pool }: Iter,
  { file, body }: SeenCase,
  context: Record<string, unknown>,
): Promise<Options> {
  const organisations = await pool.query<Option>(
    'SELECT id AS value, name AS label FROM organisation ORDER BY name LIMIT $1',
    [MOST],
  );
  const people = await pool.query<Option>(
    `SELECT DISTINCT p.id AS value, p.display_name AS label FROM person p JOIN role_grant g ON g.person_id = p.id
     WHERE g.body_id = $1 ORDER BY label LIMIT $2`,
    [body, MOST],
  );
  const programmes = await pool.query<Option>(
    `SELECT code AS value, code || ' · ' || title AS label FROM programme WHERE procedure_id = $1 ORDER BY position`,
    [file.procedureId],
  );
  const concerned = partiesIn(context);
  const parties = organisations.rows.filter(({ value }) => concerned.has(value));
  const own = parties.length > 0 ? parties : organisations.rows;
  return {
    organisation: own,
    present: own,
    lead: own,
    person: people.rows,
    secretary: people.rows,
    leaving: people.rows,
    ...some('programme', programmes.rows),
    ...some('programmes', programmes.rows),
    ...some('activity', coded(at(context, 'project', 'activities') ?? at(context, 'activities'))),
    ...some('unitCost', coded(at(context, 'prices'))),
    ...some('requirement', coded(at(context, 'requirements'))),
    ...some('grounds', coded(at(context, 'requirements'))),
    ...some('criterion', coded(at(context, 'parameters', 'selection', 'criteria', 'value'))),
    ...some('application', candidates(at(context, 'candidates'))),
    ...some('period', periods(at(context, 'reports'))),
  };
}

const some = (name: string, options: readonly Option[]): Options =>
  options.length > 0 ? { [name]: options } : {};

/** Organisations that stand somewhere in the case. */
function partiesIn(context: Record<string, unknown>): Set<string> {
  return new Set(JSON.stringify(context).match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? []);
}

function at(value: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>((here, name) => (here as Record<string, unknown> | undefined)?.[name], value);
}

const isCoded = (one: unknown): one is Coded => typeof (one as Coded | null)?.code === 'string';

const coded = (list: unknown): Option[] =>
  (Array.isArray(list) ? list : [])
    .filter(isCoded)
    .map(({ code, title }) => ({ value: code, label: title === undefined ? code : `${code} · ${title}` }));

const candidates = (list: unknown): Option[] =>
  (Array.isArray(list) ? (list as { application: string }[]) : []).map(({ application }) => ({
    value: application,
    label: application,
  }));

const periods = (list: unknown): Option[] =>
  (Array.isArray(list) ? (list as { key?: string; period?: { key?: string } }[]) : []).flatMap((one) => {
    const key = one.key ?? one.period?.key;
    return key === undefined ? [] : [{ value: key, label: key }];
  });
