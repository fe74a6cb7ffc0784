/** Who is written to, in SQL: the people of a role or of an organisation whose grant or mandate is in force today. */

/** A day is a day in Rome. */
const IN_FORCE = (alias: string): string =>
  `(iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN ${alias}.valid_from AND coalesce(${alias}.valid_to, 'infinity')`;

/**
 * A subquery of `person_id`s.
 * @param role and @param organisation SQL expressions, one of which is null
 * @param procedure alias of the row of `procedure` in whose bounds the role is held
 */
export const peopleOf = (role: string, organisation: string, procedure: string): string => `
  SELECT g.person_id FROM role_grant g
  WHERE g.role = ${role} AND g.body_id = ${procedure}.body_id
    AND (g.procedure_id IS NULL OR g.procedure_id = ${procedure}.id) AND ${IN_FORCE('g')}
  UNION
  SELECT m.person_id FROM mandate m WHERE m.organisation_id = ${organisation} AND ${IN_FORCE('m')}`;
