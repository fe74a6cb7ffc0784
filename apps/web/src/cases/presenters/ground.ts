/** What a presenter is given: the context of a case, and the names behind its identifiers. */
export type Known = {
  organisation: (id: string) => string;
  person: (id: string) => string;
};

export type Presented<Context> = { context: Context; known: Known };
