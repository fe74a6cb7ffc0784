/** What somebody had written when the session ended: carried through the sign-in, and sent only when they say so. */

export const KEPT = { path: '_kept-path', fields: '_kept-fields' } as const;

const LONGEST = 500_000;

export type Kept = { path: string; fields: [string, string][] };

/** @param path where the form goes; one with files is sent again without them, to the address of its page */
export const keptFrom = (path: string, sent: URLSearchParams, withFiles: boolean): Kept => ({
  path: withFiles ? path.replace(/\/file$/, '') : path,
  fields: [...sent],
});

/** What the sign-in form brought along; null if it is nothing of ours. */
export function readKept(sent: URLSearchParams): Kept | null {
  const [path, fields] = [sent.get(KEPT.path), sent.get(KEPT.fields)];
  if (!path || fields === null || fields.length > LONGEST) return null;
  return { path, fields: [...new URLSearchParams(fields)] };
}

export function KeptFields({ kept }: { kept: Kept | null }) {
  if (!kept) return null;
  return (
    <>
      <input type="hidden" name={KEPT.path} value={kept.path} />
      <input type="hidden" name={KEPT.fields} value={String(new URLSearchParams(kept.fields))} />
    </>
  );
}
