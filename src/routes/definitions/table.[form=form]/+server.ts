import { takeAway } from '#lib/exports/take-away.ts';
import { ask } from '#lib/questions/ask.ts';
import { storedIn } from '#lib/scorecards/stored-in.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { definitionsTable } from '#lib/sheets/definitions-table.ts';
import { figuresFor } from '#lib/sheets/figures-here.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url, params }) => {
	const totals = await locals.totals();
	const metrics = await metricsOf(locals.store);
	const { question } = ask(url.searchParams, totals);
	const here = question && { question, extent: totals.extent, figures: figuresFor(totals, question, metrics) };
	return takeAway(definitionsTable({ metrics, stored: storedIn(totals), here }), params.form, 'definitions');
};
