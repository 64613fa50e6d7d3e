import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { m } from '#lib/i18n/words.ts';
import { ask, searchOf, spanOf, type Known } from '#lib/scorecards/ask.ts';
import { choicesOf } from '#lib/scorecards/choices-of.ts';
import { unitName } from '#lib/scorecards/names.ts';
import { notesInWords } from '#lib/scorecards/notes-in-words.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import type { Question } from '#lib/scorecards/question.ts';
import type { ContactQuery } from '#lib/server/storage/store.ts';
import type { PageServerLoad } from './$types';
import { contactTable } from './contact-in-words.ts';
import { onlyChoices } from './only-choices.ts';
import { pageRows, readQuery, withParts } from './read-query.ts';

type Only = ReturnType<typeof onlyChoices>;

function titleOf({ unit, from, to }: Question, { customer, only }: ContactQuery, choices: Only): string {
	if (customer !== undefined) return m.scorecard_contacts_customer();
	const asked = { unit: unitName(unit), period: spellPeriod(from, to) };
	const chosen = choices.find((choice) => choice.chosen)?.name ?? '';
	return only ? m.scorecard_contacts_title({ ...asked, only: chosen }) : m.scorecard_contacts_title_all(asked);
}

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question, notes } = ask(searchParams, known);
	const span = spanOf(known.extent);
	if (!question || !span) return { list: null };

	const query = readQuery(searchParams, question, { from: span.from, to: span.through });
	const found = await locals.store.contacts(query);
	const contacts = found.slice(0, pageRows);
	const last = contacts.at(-1);
	const only = onlyChoices(query.only ?? null);
	return {
		list: contactTable(contacts, await organisationZone(locals.store)),
		customer: query.customer ?? null,
		title: titleOf(question, query, only),
		notes: notesInWords(notes),
		choices: choicesOf(question, known),
		only,
		scorecard: searchOf(question),
		next: last && found.length > pageRows ? withParts(searchParams, { after: `${last.startedAt}.${last.id}` }) : null,
		first: query.after ? withParts(searchParams, { after: null }) : null
	};
};
