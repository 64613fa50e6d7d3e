import { m } from '#lib/i18n/words.ts';

/** What the estimates of the maze are called. */
export const mazeNames = {
	return_put_back: m.menu_maze_estimate_return_put_back,
	return_passed_on: m.menu_maze_estimate_return_passed_on,
	return_extra: m.menu_maze_estimate_return_extra,
	return_wait: m.menu_maze_estimate_return_wait,
	return_solved: m.menu_maze_estimate_return_solved,
	csat_put_back: m.menu_maze_estimate_csat_put_back,
	csat_passed_on: m.menu_maze_estimate_csat_passed_on,
	csat_extra: m.menu_maze_estimate_csat_extra,
	csat_wait: m.menu_maze_estimate_csat_wait,
	csat_solved: m.menu_maze_estimate_csat_solved,
	times_put_back: m.menu_maze_estimate_times_put_back,
	times_passed_on: m.menu_maze_estimate_times_passed_on,
	times_extra: m.menu_maze_estimate_times_extra,
	times_wait: m.menu_maze_estimate_times_wait,
	hours_put_back: m.menu_maze_estimate_hours_put_back,
	hours_extra: m.menu_maze_estimate_hours_extra,
	hours_wait: m.menu_maze_estimate_hours_wait,
	agent_hours_extra: m.menu_maze_estimate_agent_hours_extra,
	at_risk_put_back: m.menu_maze_estimate_at_risk_put_back,
	at_risk_passed_on: m.menu_maze_estimate_at_risk_passed_on,
	at_risk_extra: m.menu_maze_estimate_at_risk_extra,
	at_risk_wait: m.menu_maze_estimate_at_risk_wait,
	value_at_risk_put_back: m.menu_maze_estimate_value_at_risk_put_back,
	value_at_risk_passed_on: m.menu_maze_estimate_value_at_risk_passed_on,
	value_at_risk_extra: m.menu_maze_estimate_value_at_risk_extra,
	value_at_risk_wait: m.menu_maze_estimate_value_at_risk_wait,
	retelling: m.menu_maze_estimate_retelling,
	agent_hours_retelling: m.menu_maze_estimate_agent_hours_retelling
};
export type MazeName = keyof typeof mazeNames;

/** What goes together with each obstacle where fewer come back, or fewer are satisfied. */
export const mazeClaims = {
	return_put_back: m.menu_maze_claim1_return_put_back,
	return_passed_on: m.menu_maze_claim1_return_passed_on,
	return_extra: m.menu_maze_claim1_return_extra,
	return_wait: m.menu_maze_claim1_return_wait,
	csat_put_back: m.menu_maze_claim1_csat_put_back,
	csat_passed_on: m.menu_maze_claim1_csat_passed_on,
	csat_extra: m.menu_maze_claim1_csat_extra,
	csat_wait: m.menu_maze_claim1_csat_wait
};

/** How many customers fewer go together with each obstacle. */
export const mazeRisks = {
	at_risk_put_back: m.menu_maze_claim1_at_risk_put_back,
	at_risk_passed_on: m.menu_maze_claim1_at_risk_passed_on,
	at_risk_extra: m.menu_maze_claim1_at_risk_extra,
	at_risk_wait: m.menu_maze_claim1_at_risk_wait
};

/** The steps of a contact on its way, and the stations where they are taken. */
export const mazeSteps = {
	menu: m.menu_maze_layer_menu,
	queue: m.menu_maze_layer_queue,
	passing: m.menu_maze_layer_passing,
	ending: m.menu_maze_layer_ending,
	menu_unknown: m.menu_maze_step_menu_unknown,
	menu_none: m.menu_maze_step_menu_none,
	menu_once: m.menu_maze_step_menu_once,
	menu_again: m.menu_maze_step_menu_again,
	queue_unknown: m.menu_maze_step_queue_unknown,
	other: m.menu_maze_step_other,
	passing_unknown: m.menu_maze_step_passing_unknown,
	passed_on: m.menu_maze_step_passed_on,
	not_passed_on: m.menu_maze_step_not_passed_on,
	helped: m.menu_maze_step_helped,
	gave_up: m.menu_maze_step_gave_up,
	otherwise: m.menu_maze_step_otherwise
};
