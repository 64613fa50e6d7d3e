import { existsSync, readFileSync } from 'node:fs';
import { m } from '#lib/i18n/words.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { recipeProblems } from '#lib/intake/recipe-problems.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { survey } from '#lib/intake/survey.ts';
import type { Recipe } from '#lib/model/import.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import { importFile } from '#lib/server/imports/import-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { issueLine, noteLine, reportLines } from './report-lines.ts';
import { exitCodes, text, usageOf, UsageError, type Verb } from './verb.ts';

const issuesShown = 10;

function kindNamed(name: string | undefined): Kind | undefined {
	const kind = kinds.find((known) => known === name);
	if (name !== undefined && !kind) throw new UsageError(m.terminal_no_such_kind({ name, names: kinds.join(', ') }));
	return kind;
}

function recipeIn(path: string): Recipe {
	try {
		return parseRecipe(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new UsageError(m.terminal_no_recipe({ path }));
	}
}

/** `import FILE`: takes a file in, by its recipe or by what it is recognised as. */
export const importVerb: Verb = {
	flags: {
		'dry-run': { type: 'boolean' },
		recipe: { type: 'string' },
		'show-recipe': { type: 'boolean' },
		kind: { type: 'string' },
		zone: { type: 'string' },
		json: { type: 'boolean' }
	},
	help: () => m.terminal_help_import(),
	async run({ words, flags, store: open, address, print, tell }) {
		const [path] = words;
		if (path === undefined || words.length > 1) throw new UsageError(usageOf(m.terminal_help_import()));
		if (!existsSync(path)) throw new UsageError(m.terminal_no_file({ path }));
		const given = text(flags.recipe) === undefined ? undefined : recipeIn(text(flags.recipe) ?? '');
		const store = await open();
		const kind = given?.kind ?? kindNamed(text(flags.kind));
		const zone = given?.zone ?? text(flags.zone) ?? (await organisationZone(store));
		const found = await survey(path, {
			zone,
			zoneIsChosen: text(flags.zone) !== undefined,
			recipes: await store.recipes(),
			...(kind ? { kind } : {}),
			...(given ? { chosen: { recipe: given, reread: [] } } : {})
		});
		const { recipe } = found;
		const tellNotes = () => {
			found.notes.map(noteLine).forEach(tell);
		};
		if (flags['show-recipe']) {
			tellNotes();
			print(JSON.stringify(recipe, null, '\t'));
			return exitCodes.done;
		}
		const [problem] = recipeProblems(recipe, given ? found.columns.map(({ name }) => name) : recipe.header);
		if (problem) throw new UsageError(m.terminal_recipe_problem({ code: problem.code, detail: problem.detail }));
		const dryRun = flags['dry-run'] === true;
		const order = { path, dialect: found.dialect, recipe, dryRun };
		const { entry, issues, samplesRemoved } = await importFile(store, address, order, (rows) => {
			if (process.stderr.isTTY) process.stderr.write(`\r${m.terminal_rows_so_far({ rows })}`);
		});
		if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
		// only now: a refused file is told in one line
		tellNotes();
		if (samplesRemoved > 0) tell(m.terminal_samples_removed());
		if (flags.json)
			print(
				JSON.stringify({ ...entry, dryRun, recipe, notes: found.notes, firstIssues: issues.slice(0, issuesShown) })
			);
		else {
			reportLines(entry, dryRun).forEach(print);
			issues.slice(0, issuesShown).map(issueLine).forEach(tell);
		}
		return exitCodes.done;
	}
};
