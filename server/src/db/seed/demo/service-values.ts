import type { DemoCommune, Values } from './demo-rows.js';
import { streamOf } from './prng.js';
import { denominatorsOf } from './reference-figures.js';

/** Identity, accounts and dossiers that the Department compiles for one commune and month. */
export function serviceValues(commune: DemoCommune, month: number): Values {
  const stream = streamOf(`${commune.code} services`);
  const { residents_15_plus: residents } = denominatorsOf(commune);
  const step = [0.94, 0.97, 1][month] ?? 1;
  const identified = stream.between(0.68, 0.9);
  const banked = stream.between(0.55, 0.84);
  const busy = stream.between(0.011, 0.019);
  const online = stream.between(0.48, 0.86);
  const onTime = stream.between(0.93, 0.995);
  const own = streamOf(`${commune.code} services ${String(month)}`);
  const received = Math.round(commune.population * busy * own.between(0.9, 1.1));
  const handled = Math.round(received * own.between(0.9, 0.99));
  return {
    vneid_level_2: Math.round(residents * identified * step),
    payment_accounts: Math.round(residents * banked * step),
    dossiers_received: received,
    dossiers_online: Math.round(received * online * own.between(0.94, 1.05)),
    dossiers_handled: handled,
    dossiers_on_time: Math.round(handled * onTime),
  };
}
