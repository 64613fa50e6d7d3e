import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { notesInWords } from '#lib/questions/notes-in-words.ts';
import type { PageServerLoad } from './$types';
import { chainBehind } from './chain-behind.ts';
import { mostRows } from './contact-files.ts';
import { filterChoices } from './filter-choices.ts';
import { pageOf } from './page-of.ts';
import { totalOf } from './total-of.ts';
import { closed, withParts } from './with-parts.ts';
import { viewOf } from './view-of.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { searchParams } = url;
	const view = await viewOf(locals, url);
	if (!view) return { list: null };
	const { question, query, known, title, narrowed } = view;
	const { list, next } = await pageOf(locals.store, view, searchParams);
	const id = Number(searchParams.get('open'));
	// whose it is tells the address too: the contact may stand on a later page
	const customer = Number(searchParams.get('of')) || (list.rows.find((row) => row.id === id)?.customer ?? null);
	const chain = customer === null ? [] : await chainBehind(locals.store, view, { id, customer });
	return {
		...{ list, next, title, narrowed },
		total: list.rows.length === 0 ? null : await totalOf(locals.store, query),
		/** What is the same for all that follow. */
		search: withParts(searchParams, { after: null, ...closed }),
		here: withParts(searchParams, closed),
		open: chain.length === 0 ? null : { id, customer, chain },
		customer: query.customer ?? null,
		notes: notesInWords(view.notes),
		filters: filterChoices(searchParams, view),
		choices: choicesOf(question, known),
		scorecard: searchOf(question),
		first: query.after ? withParts(searchParams, { after: null, ...closed }) : null,
		limits: m.exports_limits({ excel: spellCount(mostRows.xlsx), csv: spellCount(mostRows.csv) })
	};
};
