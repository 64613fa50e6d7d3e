import { takeAway } from '#lib/exports/take-away.ts';
import { targetsTable } from '#lib/scorecards/targets-table.ts';
import { viewOf } from '../view-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url, params }) =>
	takeAway(targetsTable(await viewOf(locals, url)), params.form, 'targets');
