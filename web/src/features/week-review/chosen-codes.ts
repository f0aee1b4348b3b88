/** The chosen communes with one more or one fewer. */
export function withChoice(chosen: ReadonlySet<string>, code: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(code);
  else next.delete(code);
  return next;
}
