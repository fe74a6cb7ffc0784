/** Where the pages are that messages lead to: a partner and an officer see a case in different places. */
export const caseAddress = (base: string, id: string, partner: boolean): string =>
  `${base}${partner ? '/ente' : ''}/pratiche/${id}`;
export const incidentAddress = (base: string, id: string): string => `${base}/incidenti/${id}`;
export const preferencesAddress = (base: string): string => `${base}/preferenze`;
