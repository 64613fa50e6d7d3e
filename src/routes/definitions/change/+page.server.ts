import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { spellShare } from '#lib/i18n/spell.ts';
import { definitionsInForce, type DefinitionVersion } from '#lib/model/definitions.ts';
import { changeFromForm } from './change-from-form.ts';
import { changesInWords, fieldName } from './changes-in-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store, imports, totals } }) => {
	const versions = await store.definitionVersions();
	const seconds = (await store.setting('change_seconds')) ?? (await store.setting('derive_seconds'));
	const change = imports.definitionChange();
	const { members } = await totals();
	return {
		definitions: definitionsInForce(versions),
		reasons: members('reason'),
		takes: seconds === null ? m.change_takes_unknown() : m.change_takes({ seconds }),
		isUnderWay: change?.state === 'queued' || change?.state === 'running',
		state:
			change &&
			{
				queued: m.change_waiting(),
				running: m.change_under_way({ share: spellShare(change.share) }),
				done: m.change_done({ version: change.version ?? 0 }),
				failed: m.change_failed()
			}[change.state],
		hasFailed: change?.state === 'failed',
		versions: versions.map((version, place) => inWords(version, versions[place + 1]))
	};
};

const inWords = (version: DefinitionVersion, before: DefinitionVersion | undefined) => ({
	number: version.number,
	day: new Date(version.changedAt * 1000).toISOString().slice(0, 10),
	by: version.by,
	reason: version.reason,
	changes: changesInWords(definitionsInForce(before ? [before] : []), version.definitions)
});

export const actions: Actions = {
	default: async ({ request, locals: { store, imports, totals } }) => {
		const now = definitionsInForce(await store.definitionVersions());
		const { members } = await totals();
		const read = changeFromForm(await request.formData(), members('reason'));
		const problem = (text: string) => fail(400, { problem: text, by: read.by, reason: read.reason });
		if (!read.definitions) return problem(m.change_not_sensible({ name: fieldName(read.wrong) }));
		if (changesInWords(now, read.definitions).length === 0) return problem(m.change_nothing());
		if (read.reason === '') return problem(m.change_need_reason());
		if (read.by === '') return problem(m.change_need_by());
		imports.changeDefinitions({ definitions: read.definitions, by: read.by, reason: read.reason });
		redirect(303, '/definitions/change');
	}
};
