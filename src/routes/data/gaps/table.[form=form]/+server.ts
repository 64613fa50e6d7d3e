import { takeAway } from '#lib/exports/take-away.ts';
import { lookForGaps } from '#lib/server/imports/look-for-gaps.ts';
import { gapsTable } from '../gaps-table.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	takeAway(gapsTable(await lookForGaps(locals.store)), params.form, 'gaps');
