const EMAIL = /<?[^\s<>@,;:]+@[^\s<>@,;:]+>?/gu;
/** Nine digits or more, as telephone numbers are written. */
const PHONE = /\+?\d(?:[ .-]?\d){8,}/gu;

/** What another server said of a message, for readers who may not see where it went. null: it said nothing. */
export function withoutAddresses(detail: string | null): string | null {
  return detail?.replace(EMAIL, '•••').replace(PHONE, '•••') ?? null;
}
