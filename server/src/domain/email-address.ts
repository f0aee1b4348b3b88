const SHAPE = /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/u;

/** Longest that any mail server takes, characters. */
export const LONGEST_EMAIL = 254;

/** Whether a text has the shape of one address, as the store holds it to. */
export const isEmailAddress = (text: string): boolean => text.length <= LONGEST_EMAIL && SHAPE.test(text);
