/** Where a process may be killed around the one writing statement. */
export const crashPoints = ['before-write', 'write-sent', 'after-commit', 'after-wake'] as const;

export type CrashPoint = (typeof crashPoints)[number];
