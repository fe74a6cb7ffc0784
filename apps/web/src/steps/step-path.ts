/** Where a step of a case is asked, rehearsed and confirmed. */
export const stepPath = (caseId: string, event: string): string => `/pratiche/${caseId}/azione/${event}`;

/** The same, with fields of it filled in. */
export const filledStepPath = (caseId: string, event: string, data: Record<string, string>): string =>
  `${stepPath(caseId, event)}?${new URLSearchParams(
    Object.entries(data).map(([name, value]) => [`/data/${name}`, value]),
  )}`;
