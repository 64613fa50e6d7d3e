import type { DailyFact, Dimension, Extent, NamedDimension, Span, WeeklyFact } from '#lib/model/fact.ts';
import type { SparseFact, SparseFactsQuery } from '#lib/facts/sparse-fact.ts';
import type { Batch, Fingerprint, ImportEntry, Issue, Judged, Mode, Recipe } from '#lib/model/import.ts';
import type { Verification } from '#lib/model/verification.ts';
import type { AnalysisKept } from '#lib/model/analysis-kept.ts';
import type { ContactColumns } from '#lib/model/contact-columns.ts';
import type { CustomerColumns } from '#lib/model/customer-columns.ts';
import type { HandleTarget } from '#lib/model/fact.ts';
import type { HourCount } from '#lib/model/hour-count.ts';
import type { ContactsAsked, IssuePath, MenuPath } from '#lib/model/journey.ts';
import type { ResolutionCount, ResolutionsAsked } from '#lib/model/resolution.ts';
import type { Kind, Membership, Records } from '#lib/model/records.ts';
import type { HandKind, PlainKind } from '#lib/model/plain-records.ts';
import type { Comment, CommentDraft } from '#lib/model/comment.ts';
import type { Rebase } from '#lib/model/rebase.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import type { DefinitionVersion, Definitions } from '#lib/model/definitions.ts';
import type { OwnMetric } from '#lib/model/own-metric.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import type { SavedScorecard, SavedVersion } from '#lib/model/saved-scorecard.ts';
import type { Contact, Outcome } from '#lib/model/contact.ts';
import type { TeamHome } from './records/team-homes.ts';
import type { ContactCountQuery, ContactQuery, FactsWithinQuery, ReportQuery, SurveyQuery, Unit } from './queries.ts';

export type ImportDraft = {
	recipe: Recipe;
	fileName: string;
	fileBytes: number;
	/** SHA-256 of the file, hex. */
	fileHash: string;
	sample: boolean;
	mode: Mode;
	/** Who asked for it. */
	by: string;
	fingerprint: Fingerprint | null;
};

/**
 * A record as it would be stored, without its identity; a customer is only known or unknown, kept cells are told in one
 * text. `row` is the row of the file that it begins at, 0 for what a replacement takes out.
 */
export type Shown = { row: number; values: Record<string, string | number | boolean | null> };

/** What an import did, or would do: its entry in history, the first records of each fate, and what is new to the organisation. */
export type TakeInReport = {
	entry: ImportEntry;
	first: {
		stored: Shown[];
		/** `before` holds the values that differ, as they were. */
		changed: (Shown & { before: Shown['values'] })[];
		doubled: Shown[];
		removed: Shown[];
	};
	/**
	 * Of each dimension that the file brings new names of: these, and the names of stored contacts that it lacks, at most
	 * 500 of both: a rename shows as one of each.
	 */
	names: { dimension: NamedDimension | 'agent'; fresh: string[]; absent: string[] }[];
	/**
	 * Agents of the file's contacts who, on the same day, stand in contacts of another source too, at another employer or
	 * site, or, where neither is known of both, in another team: perhaps other persons with the same number. At most 500.
	 */
	agentsElsewhere: string[];
	/** New contacts that are there already under another identity, and so would count twice: at least so many. */
	thereAlready: number;
	/** Of the surveys of the file, or of the days of its contacts, how many are about a known contact; null where there is none. */
	surveys: SurveyMatchCounts | null;
};

/** How many surveys are about a contact that is known: told by its number, or by customer and time. */
export type SurveyMatchCounts = { surveys: number; byContactId: number; byCustomer: number };

/** A survey, by its identity as a plain record and its day, and the contact that it is about, with the team that had it last. */
export type SurveyMatch = {
	survey: string;
	day: string;
	by: 'contact_id' | 'customer' | null;
	contact: (Record<NamedDimension, string | null> & { id: number; day: string; startedAt: number }) | null;
};

/** A column that no field was chosen for, kept with the contacts of some imports. */
export type KeptColumn = { column: string; contacts: number; examples: string[] };

/** How many records of a kind there are, and the first and last day they speak of; null where none says a day. */
export type Holding = { records: number; from: string | null; through: string | null };

/** A field of a contact that a kept column can fill afterwards. */
export type FillableField = Exclude<
	keyof Contact,
	'identity' | 'customer' | 'startedAt' | 'day' | 'agentStartedAt' | 'kept'
>;

/** What of a contact a kept column's text may be read by. */
export type ContactAsTold = Omit<Contact, 'identity' | 'customer' | 'kept'>;
export type KeptReader<F extends FillableField> = (text: string, contact: ContactAsTold) => Contact[F] | null;

/** A field that was filled in from a kept column, for so many contacts. */
export type FilledIn = { id: number; column: string; field: string; filledAt: number; contacts: number };

/** A record as a person writes it by hand. */
export type Written<K extends HandKind> = Omit<Records[K], 'identity'>;

/** One answer to WHO-5, 0 to 100, that may be told of its team in a month, told by its first day. */
export type ToldAnswer = { team: string; month: string; who5: number };

/** A contact as a person may see it: the agent is not shown, the customer is a number. */
export type ContactRow = {
	id: number;
	startedAt: number;
	day: string;
	/** The customer's number in this database; null when unknown. */
	customer: number | null;
	queue: string | null;
	reason: string | null;
	channel: string | null;
	team: string | null;
	outcome: Outcome;
	ivrSeconds: number | null;
	waitSeconds: number | null;
	handleSeconds: number | null;
	transfers: number | null;
	resolved: boolean | null;
	rating: number | null;
	/** 1 for the contact that opens an issue; null outside chains. */
	attempt: number | null;
	/** Until the customer's next contact; null when none is seen. */
	nextSeconds: number | null;
	importId: number;
};

/** A change of definitions: what is to hold, who makes it, and why, in words. */
export type DefinitionChange = { definitions: Definitions; by: string; reason: string };

/** What the rest of the product may ask of a database. A verb is a whole unit of work: no transaction escapes this door. */
export interface Store {
	/** Changes whenever anything that a page of figures shows has changed. */
	version(): Promise<string>;
	/** The same store for one request that only reads: what pages have been told since anybody last wrote, it tells again without asking. */
	atHand(): Promise<Store>;
	/** Begins to hold contacts at hand, where this store holds any: somebody looks at a page, and the next question may need them. */
	holdContacts(): Promise<void>;
	/** Changes whenever anything that a figure rests on has changed: not with a comment. */
	factsVersion(): Promise<string>;
	/**
	 * Stores what the batches bring by the draft's mode: all of it or, if they fail, none. Chains and daily facts are up to
	 * date when it returns. A dry run reports and leaves nothing; where `judge` throws, nothing is left either.
	 */
	takeIn<K extends Kind>(
		kind: K,
		draft: ImportDraft,
		batches: AsyncIterable<Batch<K>>,
		options?: { dryRun?: boolean; judge?: (counts: Judged) => void }
	): Promise<TakeInReport>;
	/**
	 * Takes an import out again: what is left is what the remaining imports, in their order and by their modes, say.
	 * Undoing twice changes nothing more. Throws RangeError when there is no such import.
	 */
	undoImport(id: number): Promise<ImportEntry>;
	/** Takes imports out at once, all or none of them, and ends where undoing one after the other would; `tell` hears how many are gone before the next go. */
	undoImports(ids: readonly number[], tell?: (gone: number) => void): Promise<void>;
	/** Newest first, undone ones included. */
	imports(): Promise<ImportEntry[]>;
	importIssues(id: number, page: { code?: string; offset: number; limit: number }): Promise<Issue[]>;
	extent(): Promise<Extent>;
	holdings(): Promise<Record<Kind, Holding>>;
	/** Facts of the days from `from` to `to`, all when left out. */
	dailyFacts(query?: { dimensions?: Dimension[]; from?: string; to?: string }): Promise<DailyFact[]>;
	/** Facts of sites, teams and employers by reason, of the weeks that begin from `from` to `to`. */
	weeklyFacts(query: { from: string; to: string }): Promise<WeeklyFact[]>;
	/** The facts of both kinds that totals are made of, without their zeros; of weeks only `byReason`. */
	sparseFacts(query: SparseFactsQuery): Promise<SparseFact[]>;
	/** The first and last day that any fact is kept on; null where there is none. */
	factDays(): Promise<Span>;
	/** Facts by dimensions for the contacts of one unit, or of two, without their zeros: counted from contacts, so slower the more there are. */
	factsWithin(unit: Unit, query: FactsWithinQuery): Promise<SparseFact[]>;
	/**
	 * Names of a dimension's members that contacts of a unit have, alphabetically, where every contact of each from a day on is
	 * the unit's: what is stored of them is then what the unit has of them. Null where that is not so, or not told at once.
	 */
	membersWithin(unit: Unit, by: NamedDimension, from: string): Promise<string[] | null>;
	/** What follows upon what: reasons of a customer's contacts, told from contacts. */
	issuePaths(asked: ContactsAsked): Promise<IssuePath[]>;
	/** The ways of contacts through menus, queues and transfers, told from contacts. */
	menuPaths(asked: ContactsAsked): Promise<MenuPath[]>;
	/** Handled contacts by what three measures say of whether they resolved anything, told from contacts. */
	resolutions(asked: ResolutionsAsked): Promise<ResolutionCount[]>;
	/** Names of a dimension's members that occur in contacts, alphabetically. */
	members(dimension: NamedDimension): Promise<string[]>;
	/** In time order; contacts of one second by id. */
	contacts(query: ContactQuery): Promise<ContactRow[]>;
	/** How many contacts there are of these, counted one by one. */
	countContacts(query: ContactCountQuery): Promise<number>;
	/** Inbound contacts, but for internal ones: all of them, in columns. */
	contactColumns(): Promise<ContactColumns>;
	/** Orders of known customers, and customers, in columns. */
	customerColumns(): Promise<CustomerColumns>;
	/** Contacts by the hour they began in, days from `from` to `to`, in time order; hours without any are left out. */
	hourCounts(query: { from: string; to: string }): Promise<HourCount[]>;
	/** The contact that each survey is about, as contacts stand now. */
	surveyMatches(query: SurveyQuery): Promise<SurveyMatch[]>;
	countSurveyMatches(query: SurveyQuery): Promise<SurveyMatchCounts>;
	/**
	 * Records of a plain kind that belong to the days from `from` to `to`; an end that is not known is open. Identities and
	 * customers are numbers of this database, as text.
	 */
	plainRecords<K extends PlainKind>(kind: K, query: { from: string; to: string }): Promise<Records[K][]>;
	/** Counts all facts again from the records, without changing any, and tells where what is stored differs. */
	verify(): Promise<Verification>;
	keptColumns(): Promise<KeptColumn[]>;
	/**
	 * Gives a field of all contacts that lack it what their kept column says, and derives chains and facts anew; answers how
	 * many changed. `read` gives null for what is no value of the field, of a contact that says all the rest.
	 */
	fillFromKept<F extends FillableField>(column: string, field: F, read: KeptReader<F>): Promise<number>;
	/** What was filled in and not taken out again, newest first. */
	fillings(): Promise<FilledIn[]>;
	/** Takes what one filling has filled in out again; answers how many contacts changed, 0 when there is no such filling. */
	undoFilling(id: number): Promise<number>;
	/** The fingerprint of the last file that a recipe took in and that was not undone. */
	lastFingerprint(recipeName: string): Promise<Fingerprint | null>;
	recipes(): Promise<Recipe[]>;
	saveRecipe(recipe: Recipe): Promise<void>;
	removeRecipe(name: string): Promise<void>;
	/** Calls a recipe something else, in history too: what it brought stays what the same source brought. Does nothing when there is none of this name. */
	renameRecipe(name: string, to: string): Promise<void>;
	/** The metrics that the organisation has defined itself, by key. */
	ownMetrics(): Promise<OwnMetric[]>;
	/** Keeps metrics, all or none of them, in the place of those that have their keys. */
	saveOwnMetrics(metrics: readonly OwnMetric[]): Promise<void>;
	removeOwnMetric(key: string): Promise<void>;
	/** The newest version of each scorecard that somebody has put together and not taken away, by name. */
	savedScorecards(): Promise<(SavedVersion & { scorecard: SavedScorecard })[]>;
	/** Makes a new version of each, all or none of them; one that is as it was stays the version it is. */
	saveScorecards(scorecards: readonly SavedScorecard[], by: string): Promise<void>;
	/** The versions of one scorecard, newest first, with those that took it away; none where there never was one. */
	scorecardHistory(key: string): Promise<SavedVersion[]>;
	/** Puts a former version of a scorecard back as its newest. Throws RangeError when there is no such version to put back. */
	restoreScorecard(key: string, version: number, by: string): Promise<void>;
	/** Takes a scorecard away, its versions stay; does nothing when there is none of this key. */
	removeScorecard(key: string, by: string): Promise<void>;
	/** Brings a scorecard that was taken away back as it was; does nothing when it is there, or never was. */
	undoRemoveScorecard(key: string, by: string): Promise<void>;
	/** Figures of months as they were reported, in that order. */
	reported(query?: ReportQuery): Promise<ReportedFigure[]>;
	/** The months that each metric has a first figure of. */
	reportedMonths(): Promise<{ metric: string; month: string }[]>;
	/** Writes figures down; what was written before is never changed. */
	report(figures: readonly ReportedFigure[]): Promise<void>;
	/** Forgets all that was reported: it was of samples, which are gone. */
	forgetReported(): Promise<void>;
	/** Every handle time that was ever a target. */
	handleTargets(): Promise<HandleTarget[]>;
	/** Takes in one record that a person wrote: an import without a file, which can be undone like any other. */
	enterByHand<K extends HandKind>(kind: K, written: Written<K>, by: string): Promise<ImportEntry>;
	/**
	 * Gives a record, whatever brought it, what a person wrote, or with null takes it out: an import without a file, too.
	 * Throws RangeError when there is no such record.
	 */
	changeByHand<K extends HandKind>(
		kind: K,
		recordId: string,
		written: Written<K> | null,
		by: string
	): Promise<ImportEntry>;
	/** Which import each record of a kind is from, by the record's identity as `plainRecords` tells it. */
	importsOf(kind: PlainKind): Promise<Map<string, number>>;
	/** The sites and employers that each team was ever of, as far as roster and employments tell. */
	teamHomes(): Promise<TeamHome[]>;
	/** Where agents belonged, by the roster, in the order in which they began to. */
	roster(): Promise<Omit<Membership, 'identity'>[]>;
	/** Of the staff pulse what may be told of a team by itself: months of five answers or more. */
	toldAnswers(): Promise<ToldAnswer[]>;
	/** What analyses found, by analysis, of each in the order in which it was given. */
	analyses(): Promise<AnalysisKept[]>;
	/** Keeps what one analysis found of all its subjects, in the place of what it found before. */
	keepAnalyses(key: string, found: readonly Omit<AnalysisKept, 'key'>[]): Promise<void>;
	/** What people wrote at the charts of a unit, or of all units, in the order of days. */
	comments(unit?: Scope): Promise<Comment[]>;
	/** Keeps a comment, and answers its number. */
	writeComment(draft: CommentDraft): Promise<number>;
	/** Takes a comment away, or brings it back; does nothing when there is none of this number. */
	setCommentRemoved(id: number, isRemoved: boolean): Promise<void>;
	/** Whether there was a comment of this number that is taken away now. */
	isCommentRemoved(id: number): Promise<boolean>;
	/** Where people let limits begin again. */
	rebases(): Promise<Rebase[]>;
	/** Lets the limits of a metric and a unit begin again on a day, or, with `off`, no longer. */
	rebase(draft: Omit<Rebase, 'at'>, off?: boolean): Promise<void>;
	/** What the organisation has settled about its counting, newest first; none while the usual holds. */
	definitionVersions(): Promise<DefinitionVersion[]>;
	/**
	 * Makes a new version of definitions, and derives chains and facts anew where they rest on what is different; all of it or
	 * nothing. `progress` is told the share that is done, 0 to 1.
	 */
	changeDefinitions(change: DefinitionChange, progress?: (share: number) => void): Promise<DefinitionVersion>;
	setting(name: string): Promise<string | null>;
	saveSetting(name: string, value: string): Promise<void>;
	close(): Promise<void>;
}
