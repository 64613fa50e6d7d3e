import { asc, eq } from './drizzle.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import { handleTargetsAmong } from '#lib/model/handle-target.ts';
import { dimensions } from '#lib/model/fact.ts';
import { recipeSchema } from '#lib/model/import.ts';
import { keepAnalyses, readAnalyses } from './entered/analyses-table.ts';
import { changeByHand, enterByHand, readImportsOf } from './taking/by-hand.ts';
import { isCommentRemoved, readComments, setCommentRemoved, writeComment } from './entered/comments-table.ts';
import { readContactColumns } from './asking/contact-columns.ts';
import { countContacts, readContacts, readListedBy, type ListedBy } from './asking/contacts-table.ts';
import { readCustomerColumns } from './asking/customer-columns.ts';
import { Members } from './dictionary.ts';
import type { Engine } from './engine.ts';
import { readExtent } from './asking/extent.ts';
import { readFactDays, readFacts, readMembers, readSparseFacts, readWeeklyFacts } from './asking/read-facts.ts';
import { membersWithin, readFactsWithin } from './asking/facts-within.ts';
import { fillFromKept } from './taking/fill-from-kept.ts';
import { readFillings, undoFilling } from './taking/fillings.ts';
import { HeldContacts } from './asking/held-contacts.ts';
import { readHoldings } from './asking/holdings.ts';
import { readHourCounts } from './asking/hour-counts.ts';
import { readImports, readIssues, readLastFingerprint } from './records/imports-table.ts';
import { readIssuePaths, readMenuPaths } from './asking/journeys.ts';
import { readKeptColumns } from './records/kept-columns.ts';
import { readRoster, readToldAnswers } from './records/people-records.ts';
import { readPlainRecords } from './records/plain-table.ts';
import { changeDefinitions } from './settling/change-definitions.ts';
import { readDefinitionVersions } from './entered/definition-versions.ts';
import { readOwnMetrics, removeOwnMetric, writeOwnMetrics } from './entered/own-metrics-table.ts';
import { forgetReported, readReported, readReportedMonths, writeReported } from './entered/reported-table.ts';
import { readRebases, settleRebase } from './entered/rebases-table.ts';
import { readResolutions } from './asking/resolutions.ts';
import { renameRecipe } from './taking/rename-recipe.ts';
import {
	readSavedScorecards,
	readScorecardHistory,
	removeScorecard,
	restoreScorecard,
	undoRemoveScorecard,
	writeSavedScorecards
} from './entered/saved-scorecards-table.ts';
import { readFactsVersion, readSetting, readVersion, writeSetting } from './entered/settings.ts';
import type { Store } from './store.ts';
import { countSurveyMatches, readSurveyMatches } from './counting/surveyed-contacts.ts';
import { takeIn } from './taking/take-in.ts';
import { readTeamHomes } from './records/team-homes.ts';
import { undoSeveral } from './taking/undo-several.ts';
import { undo } from './taking/undo.ts';
import { once, tellingAgain } from './asking/told-again.ts';
import { verify } from './asking/verify.ts';

const always = { from: '0000-01-01', to: '9999-12-31' };

/** The verbs of the port, written once for every engine; `holdsContacts` as `openStore` tells. */
export function storeOn(engine: Engine, { holdsContacts = false } = {}): Store {
	const { db, tables, transact } = engine;
	const held = holdsContacts ? new HeldContacts(engine) : null;
	let atHand: { writings: number; store: Store } | null = null;
	const lists = (listedBy: () => Promise<ListedBy>): Pick<Store, 'contacts' | 'countContacts'> => ({
		contacts: async (query) => {
			const before = await listedBy();
			// an import may have brought names since
			return readContacts(engine, before, query).catch(async () =>
				readContacts(engine, await readListedBy(engine), query)
			);
		},
		countContacts: async (query) => countContacts(engine, await listedBy(), query)
	});
	const store: Store = {
		version: () => readVersion(engine),
		async atHand() {
			const writings = await engine.writings();
			if (atHand?.writings !== writings)
				atHand = { writings, store: { ...tellingAgain(store), ...lists(once(() => readListedBy(engine))) } };
			return atHand.store;
		},
		holdContacts: async () => held?.bringUpToDate(),
		factsVersion: () => readFactsVersion(engine),
		takeIn: (kind, draft, batches, { dryRun = false, judge } = {}) =>
			transact((session) => takeIn(session, kind, draft, batches, judge), { rehearsal: dryRun }),
		undoImport: (id) => transact((session) => undo(session, id)),
		undoImports: (ids, tell) => transact((session) => undoSeveral(session, ids, tell)),
		imports: () => readImports(engine),
		importIssues: (id, page) => readIssues(engine, id, page),
		extent: () => readExtent(engine),
		holdings: () => readHoldings(engine),
		dailyFacts: (query = {}) => readFacts(engine, query),
		weeklyFacts: (query) => readWeeklyFacts(engine, query),
		sparseFacts: (query) => readSparseFacts(engine, query),
		factDays: () => readFactDays(engine),
		factsWithin: (unit, query) => readFactsWithin(engine, unit, query, held),
		membersWithin: (unit, by, from) => membersWithin(engine, unit, by, from, held),
		issuePaths: (asked) => readIssuePaths(engine, asked),
		menuPaths: (asked) => readMenuPaths(engine, asked),
		resolutions: (asked) => readResolutions(engine, asked),
		async members(dimension) {
			const names = await readMembers(engine, dimensions.indexOf(dimension));
			return names.sort(alphabetically);
		},
		...lists(() => readListedBy(engine)),
		contactColumns: () => readContactColumns(engine),
		customerColumns: () => readCustomerColumns(engine),
		hourCounts: (query) => readHourCounts(engine, query),
		surveyMatches: (query) => readSurveyMatches(engine, query),
		countSurveyMatches: (query) => countSurveyMatches(engine, query),
		plainRecords: (kind, query) => readPlainRecords(engine, kind, query),
		verify: () => verify(engine),
		keptColumns: () => readKeptColumns(engine),
		fillFromKept: (column, field, read) => transact((session) => fillFromKept(session, column, field, read)),
		fillings: () => readFillings(engine),
		undoFilling: (id) => transact((session) => undoFilling(session, id)),
		lastFingerprint: (recipeName) => readLastFingerprint(engine, recipeName),
		async recipes() {
			const rows = await db.select().from(tables.recipe).orderBy(asc(tables.recipe.name));
			return rows.map(({ body }) => recipeSchema.parse(JSON.parse(body)));
		},
		saveRecipe: (recipe) =>
			transact(async (session) => {
				const body = JSON.stringify(recipe);
				await session.db
					.insert(tables.recipe)
					.values({ name: recipe.name, body })
					.onConflictDoUpdate({ target: tables.recipe.name, set: { body } });
			}),
		removeRecipe: (name) =>
			transact(async (session) => {
				await session.db.delete(tables.recipe).where(eq(tables.recipe.name, name));
			}),
		renameRecipe: (name, to) => transact((session) => renameRecipe(session, name, to)),
		ownMetrics: () => readOwnMetrics(engine),
		saveOwnMetrics: (metrics) => transact((session) => writeOwnMetrics(session, metrics)),
		removeOwnMetric: (key) => transact((session) => removeOwnMetric(session, key)),
		savedScorecards: () => readSavedScorecards(engine),
		saveScorecards: (scorecards, by) => transact((session) => writeSavedScorecards(session, scorecards, by)),
		scorecardHistory: (key) => readScorecardHistory(engine, key),
		restoreScorecard: (key, version, by) => transact((session) => restoreScorecard(session, key, version, by)),
		removeScorecard: (key, by) => transact((session) => removeScorecard(session, key, by)),
		undoRemoveScorecard: (key, by) => transact((session) => undoRemoveScorecard(session, key, by)),
		reported: (query = {}) => readReported(engine, query),
		reportedMonths: () => readReportedMonths(engine),
		report: (figures) => transact((session) => writeReported(session, figures)),
		forgetReported: () => transact(forgetReported),
		async handleTargets() {
			const targets = await readPlainRecords(engine, 'targets', always);
			const names = await Members.read(engine);
			return handleTargetsAmong(targets, (dimension) => names.namesOf(dimension));
		},
		enterByHand: (kind, written, by) => transact((session) => enterByHand(session, kind, written, by)),
		changeByHand: (kind, recordId, written, by) =>
			transact((session) => changeByHand(session, kind, recordId, written, by)),
		importsOf: (kind) => readImportsOf(engine, kind),
		teamHomes: () => readTeamHomes(engine),
		roster: () => readRoster(engine),
		toldAnswers: () => readToldAnswers(engine),
		analyses: () => readAnalyses(engine),
		keepAnalyses: (key, found) => transact((session) => keepAnalyses(session, key, found)),
		comments: (unit) => readComments(engine, unit),
		writeComment: (draft) => transact((session) => writeComment(session, draft)),
		setCommentRemoved: (id, isRemoved) => transact((session) => setCommentRemoved(session, id, isRemoved)),
		isCommentRemoved: (id) => isCommentRemoved(engine, id),
		rebases: () => readRebases(engine),
		rebase: (draft, off = false) => transact((session) => settleRebase(session, draft, off)),
		definitionVersions: () => readDefinitionVersions(engine),
		changeDefinitions: (change, progress) => transact((session) => changeDefinitions(session, change, progress)),
		setting: (name) => readSetting(engine, name),
		saveSetting: (name, value) => transact((session) => writeSetting(session, name, value)),
		async close() {
			await held?.stop();
			await engine.close();
		}
	};
	return store;
}
