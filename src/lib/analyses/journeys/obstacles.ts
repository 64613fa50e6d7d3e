/** What stands between a customer and help: the menu again, somebody else, a further contact, a minute's wait. Source: metrics.md C7. */
export const obstacles = ['put_back', 'passed_on', 'extra', 'wait'] as const;
export type Obstacle = (typeof obstacles)[number];
