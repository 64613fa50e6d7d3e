import { fail } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { metricOfOwn } from '#lib/metrics/own-metric.ts';
import { ownFromYaml, ownToYaml } from '#lib/metrics/own-file.ts';
import { listOf, measureName, metricName, perspectiveName } from '#lib/questions/names.ts';
import { ownFileInWords } from '#lib/sheets/own-in-words.ts';
import type { OwnTerms } from '#lib/model/own-metric.ts';
import type { Imports } from '#lib/server/imports/imports.ts';
import type { Actions, PageServerLoad } from './$types';

const largestFile = 1 << 20;

export const load: PageServerLoad = async ({ locals: { store }, url }) => {
	const own = await store.ownMetrics();
	const saved = own.find(({ key }) => key === url.searchParams.get('saved'));
	return {
		saved: saved ? m.own_saved({ name: saved.name }) : '',
		metrics: own.map((one) => {
			const { perspective, source, counterweights } = metricOfOwn(one);
			return {
				key: one.key,
				name: one.name,
				definition: one.definition,
				above: termsInWords(one.numerator),
				below: termsInWords(one.denominator),
				source,
				perspective: perspectiveName(perspective),
				counterweights: counterweights.map((key) => metricName(key))
			};
		})
	};
};

/** The sums above or below the line, each in words. */
const termsInWords = ({ plus, minus }: OwnTerms) => ({
	plus: listOf(plus.map((measure) => measureName(measure))),
	minus: listOf(minus.map((measure) => measureName(measure)))
});

const nothing = { problems: [] as string[], done: '', removed: '', yaml: '' };
const textOf = (form: FormData, name: string): string => {
	const text = form.get(name);
	return typeof text === 'string' ? text : '';
};

async function takeIn(text: string, imports: Imports) {
	const found = ownFromYaml(text);
	if ('problem' in found) return fail(422, { ...nothing, problems: ownFileInWords(found) });
	const written = await imports.soon((store) => store.saveOwnMetrics(found.metrics));
	if (!written) return fail(503, { ...nothing, problems: [m.shell_import_under_way()] });
	return { ...nothing, done: m.own_taken({ names: found.metrics.map(({ name }) => name).join(', ') }) };
}

export const actions: Actions = {
	bring: async ({ request, locals: { imports } }) => {
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { ...nothing, problems: [m.own_no_file()] });
		if (file.size > largestFile) return fail(400, { ...nothing, problems: [m.own_not_yaml({ line: 1 })] });
		return takeIn(await file.text(), imports);
	},
	remove: async ({ request, locals: { store, imports } }) => {
		const key = textOf(await request.formData(), 'key');
		const own = (await store.ownMetrics()).find((one) => one.key === key);
		if (!own) return nothing;
		const written = await imports.soon((database) => database.removeOwnMetric(key));
		if (!written) return fail(503, { ...nothing, problems: [m.shell_import_under_way()] });
		return { ...nothing, removed: m.own_removed({ name: own.name }), yaml: ownToYaml([own]) };
	},
	undo: async ({ request, locals: { imports } }) => takeIn(textOf(await request.formData(), 'yaml'), imports)
};
