/** Who is there: a person, with the roles and mandates that are in force today. */
export type Grant = { role: string; body: string; procedure: string | null };

export type Mandate = { id: string; organisation: string; organisationName: string };

export type Viewer = {
  person: { id: string; displayName: string; email: string; demonstration: boolean };
  grants: Grant[];
  mandates: Mandate[];
  /** The organisation chosen at sign-in, for who acts for several. */
  actsFor: string | null;
  expiresAt: string;
};

/** Where a case stands, as far as roles depend on it. */
export type Place = { body: string; procedure: string; organisation: string | null };

/** The roles that the body has given this viewer there. */
export function rolesIn(viewer: Viewer, place: Pick<Place, 'body' | 'procedure'>): string[] {
  const there = viewer.grants.filter(
    (grant) => grant.body === place.body && (grant.procedure === null || grant.procedure === place.procedure),
  );
  return [...new Set(there.map((grant) => grant.role))];
}

/** The organisations for which the viewer may act today. */
export const organisationsOf = (viewer: Viewer): string[] => [
  ...new Set(viewer.mandates.map((mandate) => mandate.organisation)),
];
