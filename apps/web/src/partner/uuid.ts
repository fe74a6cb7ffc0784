import { notFound } from '#door';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws not found on what cannot be the identifier of anything */
export function refuseOtherThanUuid(...given: string[]): void {
  if (!given.every((one) => UUID.test(one))) throw notFound({ it: 'Questa pagina', en: 'This page' });
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every identifier that stands somewhere in a value. */
export const uuidsIn = (value: unknown): string[] => JSON.stringify(value).match(UUIDS) ?? [];
