/** Required elements of the weekly form whose limits leave room for small numbers, which commands enter at random. */
export const SMALL_NUMBERS = [
  'team_members',
  'adults_reached',
  'adults_digital_services',
  'adults_vneid_certified',
  'residents_digital_signature',
  'app_users',
  'households_visited',
  'sessions_held',
  'attendances',
  'people_helped',
];
