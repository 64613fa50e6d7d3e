import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { m } from '#lib/i18n/words.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { recipeProblems } from '#lib/intake/recipe-problems.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Recipe } from '#lib/model/import.ts';
import { importFile } from '#lib/server/imports/import-file.ts';
import { stopOf } from '#lib/server/imports/may-go-unattended.ts';
import { surveyFile, type Surveyed } from '#lib/server/imports/open-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { writeProblemRows } from '#lib/server/imports/problem-rows.ts';
import { customerPseudonym } from '#lib/server/imports/pseudonym.ts';
import { surveyOptions } from '#lib/server/imports/survey-options.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { importFlags, kindNamed, modeNamed, toleranceNamed } from './import-choices.ts';
import { recipeProblemLine } from './recipe-lines.ts';
import {
	doubleLines,
	driftLine,
	issueLine,
	noteLine,
	problemWords,
	questionLine,
	reportLines,
	stopLine,
	surveyLines
} from './report-lines.ts';
import { exitCodes, text, usageOf, UsageError, type Call, type Verb } from './verb.ts';

const issuesShown = 10;

function recipeIn(path: string): Recipe {
	try {
		return parseRecipe(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new UsageError(m.terminal_no_recipe({ path }));
	}
}

/** Looks at the file as the flags say. */
async function surveyed(store: Store, path: string, folder: string, flags: Call['flags']): Promise<Surveyed> {
	const recipePath = text(flags.recipe);
	const given = recipePath === undefined ? undefined : recipeIn(recipePath);
	const kind = given?.kind ?? kindNamed(flags);
	const zone = given?.zone ?? text(flags.zone);
	const asked = {
		...(kind && { kind }),
		...(zone !== undefined && { zone }),
		...(given && { chosen: { recipe: given, reread: [] } })
	};
	const sheet = text(flags.sheet) ?? given?.sheet ?? null;
	const seen = await surveyFile({ path, folder, sheet, opened: null }, await surveyOptions(store, asked));
	const { recipe, columns } = seen.found;
	const [problem] = recipeProblems(recipe, given ? columns.map(({ name }) => name) : recipe.header);
	if (problem && !flags['show-recipe'])
		throw new UsageError(m.terminal_recipe_problem({ code: problem.code, detail: recipeProblemLine(problem) }));
	return seen;
}

async function run({ flags, store: open, address, print, tell }: Call, path: string, folder: string) {
	const [mode, tolerance] = [modeNamed(flags), toleranceNamed(flags)];
	const store = await open();
	const { found, opened } = await surveyed(store, path, folder, flags);
	const { recipe, dialect, corrects } = found;
	const fingerprint = corrects ? null : found.fingerprint;
	const stop = flags.unattended ? stopOf(found) : null;
	if (stop) throw new UsageError(stopLine(stop));
	const tellOpen = () => {
		[...found.drift.map(driftLine), ...found.questions.map(questionLine), ...found.notes.map(noteLine)].forEach(tell);
	};
	if (flags['show-recipe']) {
		tellOpen();
		print(JSON.stringify(recipe, null, '\t'));
		return exitCodes.done;
	}
	const dryRun = flags['dry-run'] === true;
	const file = { path: opened.path, dialect, recipe };
	const by = userInfo().username;
	const { identities } = opened;
	const order = { ...file, path, textPath: opened.path, identities, fingerprint, mode, tolerance, dryRun, by };
	const { report, issues, samplesRemoved } = await importFile(store, address, order, (rows) => {
		if (process.stderr.isTTY) process.stderr.write(`\r${m.terminal_rows_so_far({ rows })}`);
	});
	if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
	// only now: a refused file is told in one line
	tellOpen();
	if (samplesRemoved > 0) tell(m.terminal_samples_removed());
	const { entry } = report;
	const to = text(flags.problems);
	if (to !== undefined) {
		const options = {
			pseudonym: await customerPseudonym(store, address),
			organisationZone: await organisationZone(store)
		};
		await writeProblemRows(file, options, problemWords(Object.keys(entry.issues)), to);
		tell(m.terminal_problems_written({ path: to }));
	}
	if (flags.json) {
		const { first, names, agentsElsewhere, thereAlready, surveys } = report;
		const { notes, questions, drift } = found;
		const firstIssues = issues.slice(0, issuesShown);
		print(
			JSON.stringify({
				...entry,
				dryRun,
				recipe,
				notes,
				questions,
				drift,
				first,
				names,
				agentsElsewhere,
				thereAlready,
				surveys,
				firstIssues
			})
		);
	} else {
		[...reportLines(entry, dryRun), ...surveyLines(report.surveys)].forEach(print);
		doubleLines(report).forEach(tell);
		issues.slice(0, issuesShown).map(issueLine).forEach(tell);
	}
	return exitCodes.done;
}

/** `import FILE`: takes a file in, by its recipe or by what it is recognised as. */
export const importVerb: Verb = {
	flags: importFlags,
	help: () => m.terminal_help_import(),
	async run(call) {
		const [path] = call.words;
		if (path === undefined || call.words.length > 1) throw new UsageError(usageOf(m.terminal_help_import()));
		if (!existsSync(path)) throw new UsageError(m.terminal_no_file({ path }));
		const folder = mkdtempSync(join(tmpdir(), 'counterweight-'));
		try {
			return await run(call, path, folder);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
};
