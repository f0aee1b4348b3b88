import { ApiHeader } from '@nestjs/swagger';

/** Describes the key that every command carries; read it with `idempotencyKeyOf`. */
export const KeyHeader = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description:
    'Chosen by the client, 1–200 printable ASCII characters; the same key with the same body answers the same and is done once',
});
