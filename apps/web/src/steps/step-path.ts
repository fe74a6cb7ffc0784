/** Where a step of a case is asked, rehearsed and confirmed. */
export const stepPath = (caseId: string, event: string): string => `/pratiche/${caseId}/azione/${event}`;
