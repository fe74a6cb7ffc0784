/** The identifier of the field that a JSON Pointer names. */
export const idOf = (pointer: string): string => `f${pointer.replace(/[^A-Za-z0-9_-]/g, '-')}`;
