/** Heavy specs try a part; all of it by `WHOLE=1 npm test -- integration …`. */
export const WHOLE = process.env['WHOLE'] === '1';
