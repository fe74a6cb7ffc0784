/** A sentence with its `{placeholders}` filled. */
export const fillWords = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
