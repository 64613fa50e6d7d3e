import { readFileSync } from 'node:fs';
import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';
import { lintRecipe } from '#lib/intake/recipe-problems.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Recipe } from '#lib/model/import.ts';
import { recipeLines, recipeProblemLine } from './recipe-lines.ts';
import { exitCodes, usageOf, UsageError, type Call, type Verb } from './verb.ts';

const idOf = ({ profile }: Recipe) => profile.replace(/@\d+$/, '');

async function recipeNamed(name: string, store: Call['store']): Promise<Recipe> {
	const own = (await (await store()).recipes()).find((recipe) => recipe.name === name);
	const found = own ?? profiles().find((profile) => [profile.name, profile.profile, idOf(profile)].includes(name));
	if (!found) throw new UsageError(m.recipe_no_such({ name }));
	return found;
}

function recipeIn(path: string): Recipe {
	try {
		return parseRecipe(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new UsageError(m.terminal_no_recipe({ path }));
	}
}

const evidenceOf = ({ evidence }: Recipe) => wordsFor(`evidence_${evidence.replace('-', '_')}`) ?? evidence;
const kindOf = ({ kind }: Recipe) => wordsFor(`kind_${kind}`) ?? kind;

const actions: Record<string, (call: Call, about: string) => Promise<number>> = {
	async list({ store, flags, print }) {
		const own = await (await store()).recipes();
		if (flags.json) print(JSON.stringify(own));
		else if (own.length === 0) print(m.recipe_none_yet());
		else for (const recipe of own) print(`${recipe.name}\t${kindOf(recipe)}\t${evidenceOf(recipe)}`);
		return exitCodes.done;
	},
	profiles({ flags, print }) {
		if (flags.json) print(JSON.stringify(profiles()));
		else
			for (const profile of profiles())
				print(`${idOf(profile)}\t${profile.name}\t${kindOf(profile)}\t${evidenceOf(profile)}`);
		return Promise.resolve(exitCodes.done);
	},
	async show({ store, print }, name) {
		recipeLines(await recipeNamed(name, store)).forEach(print);
		return exitCodes.done;
	},
	async export({ store, print }, name) {
		print(JSON.stringify(await recipeNamed(name, store), null, '\t'));
		return exitCodes.done;
	},
	async add({ store, print }, path) {
		const recipe = recipeIn(path);
		await (await store()).saveRecipe({ ...recipe, evidence: 'own' });
		print(m.recipe_added({ name: recipe.name }));
		return exitCodes.done;
	},
	lint({ flags, print }, path) {
		const recipe = recipeIn(path);
		const problems = lintRecipe(recipe);
		if (flags.json) print(JSON.stringify(problems));
		else if (problems.length === 0) print(m.recipe_sound({ name: recipe.name }));
		else problems.map(recipeProblemLine).forEach(print);
		return Promise.resolve(problems.length === 0 ? exitCodes.done : exitCodes.failed);
	}
};
const alone = ['list', 'profiles'];

/** `recipe list|profiles|show|export|add|lint`: how files are read, as data that can be carried from place to place. */
export const recipeVerb: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_recipe(),
	async run(call) {
		const [word = '', about, ...others] = call.words;
		const act = Object.hasOwn(actions, word) ? actions[word] : undefined;
		if (!act || others.length > 0 || alone.includes(word) !== (about === undefined))
			throw new UsageError(usageOf(m.terminal_help_recipe()));
		return act(call, about ?? '');
	}
};
