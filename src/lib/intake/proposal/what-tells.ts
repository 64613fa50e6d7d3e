import { words } from '#lib/intake/fields-of-kinds/named.ts';
import { personFields } from '#lib/intake/fields-of-kinds/person-fields.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { firstNameWords } from './fill-names.ts';
import { holdsQuestions } from './holds-questions.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import type { Profile } from './profile-column.ts';
import { instantShape, isPlanned } from './value-shapes.ts';

/** Fields that other kinds have too. */
const shared: Record<Kind, string[]> = {
	contacts: ['customer_key', 'started_at', 'ended_at', 'channel', 'reason', 'language', 'team', 'site', 'employer'],
	orders: ['customer_key', 'ordered_at'],
	pulse: ['answer_id', 'team', 'answered_on'],
	roster: ['team', 'site', 'employer'],
	customers: ['customer_key', 'language', 'from_day', 'until_day'],
	surveys: [
		'answer_id',
		'contact_id',
		'customer_key',
		'answered_at',
		'asked_at',
		'agent',
		'team',
		'queue',
		'language',
		'resolved'
	],
	absence: ['agent', 'team', 'from_day', 'until_day'],
	employment: ['agent', 'team', 'site', 'employer', 'until_day'],
	agent_days: ['agent', 'team', 'day'],
	coaching: ['agent', 'team', 'day', 'topic'],
	training: ['agent', 'team', 'day', 'topic'],
	feedback: ['contact_id', 'customer_key', 'reason', 'team', 'day'],
	targets: ['dimension', 'member', 'from_day', 'until_day'],
	events: ['dimension', 'member', 'from_day', 'until_day'],
	totals: ['day', 'interval_start', 'queue', 'team', 'agent', 'channel']
};

/** Names of columns that are found in files of every kind. */
const ofAnyKind = [
	...words(
		'#|id|type|typ|category|kategori|kategorie|description|beskrivelse|beskrivning|beschreibung|' +
			'title|titel|tittel|name|navn|namn|bezeichnung'
	),
	...firstNameWords
];
const anyLength = words('duration|total duration|length|varighed|længde|längd|varighet|lengde|dauer');
const answerNames = namesOf(
	words(
		'response id|responseid|respondent id|respondentid|survey response id|review id|svar id|svars id|besvarelse id|besvarelses id|respons id|' +
			'antwort id|teilnehmer id'
	)
);
const personNames = namesOf(personFields.agent.words);
const activityNames = namesOf(words('activity|scheduled activity|aktivitet|planlagt aktivitet|aktivität'));

/** Names that are found in files of one kind, though another kind could read the column too, or none can. */
const tellTales: Partial<Record<Kind, Names>> = {
	// a bill of calls has customers and prices as orders have
	contacts: namesOf(
		words(
			'b number|called|called number|called party|dialled number|dialed number|destination number|dnis|b nummer|kaldt nummer|uppringt nummer|anropt nummer|oppringt nummer'
		)
	),
	coaching: namesOf(words('coach|coached by|coaching by')),
	employment: namesOf(words('hired|hire date|ansat|ansat den|fratrådt|anställd|slutat|ansatt|sluttet|eingestellt'))
};

const isAnyCalled = (columns: Profile[], names: Names): boolean =>
	columns.some(({ name }) => nameScore(name, names).score > 0);

/** True where a column's name is found in files of one kind, and this is the kind. */
export function hasTelltale(kind: Kind, columns: Profile[]): boolean {
	const names = tellTales[kind];
	return names !== undefined && isAnyCalled(columns, names);
}

/**
 * True where a field is found in files of this kind only. A length alone tells a contact beside a customer only, whoever does
 * what a workforce plan says tells nothing, and a list of questions holds no records of any kind.
 */
export function isTold(kind: Kind, columns: Profile[], fields: Recipe['fields']): boolean {
	if (holdsQuestions(columns)) return false;
	const isOfAnswers = isAnyCalled(columns, answerNames);
	if (kind === 'surveys' && isOfAnswers) return true;
	const untold = [
		...shared[kind],
		...(isAnyCalled(columns, activityNames) ? ['agent', 'from_day'] : []),
		...(kind === 'contacts' ? untoldOfContacts(columns, fields, isOfAnswers) : [])
	];
	// a pulse has a score, and so has the work of a person
	const isScored = !hasTelltale(kind, columns) && isAnyCalled(columns, personNames);
	const mute = [
		...ofAnyKind,
		...(isScored ? ['score'] : []),
		...(kind === 'contacts' && fields.customer_key ? [] : anyLength)
	];
	const saysNothing = new Set(mute.map((word) => `header:${word}`));
	return Object.entries(fields).some(([field, { reason }]) => !untold.includes(field) && !saysNothing.has(reason));
}

/** A day and a person are a shift as well as a contact; a contact begins by the clock, at any minute. */
function mayBeShifts(columns: Profile[], { started_at: start }: Recipe['fields']): boolean {
	const begins = start?.columns.flatMap((wanted) => columns.find(({ name }) => name === wanted) ?? []) ?? [];
	const [date] = begins;
	if (!start || !date) return false;
	return (begins.length === 1 && instantShape(date) === 'date') || isPlanned(start.reading, begins);
}

/** What surveys say of a contact and of what a customer thought of it. */
const ofOpinion = [...shared.surveys, 'started_at', 'rating'];

/** Fields that tell no contact: the person where there is no clock, and all of a survey's where it is one. */
function untoldOfContacts(columns: Profile[], fields: Recipe['fields'], isOfAnswers: boolean): string[] {
	if (isOfAnswers) return ofOpinion;
	if (!mayBeShifts(columns, fields)) return [];
	return fields.rating && Object.keys(fields).every((field) => ofOpinion.includes(field)) ? ofOpinion : ['agent'];
}
